import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import { createEditor } from '../../electron/services/editor.ts';
import { ok } from '../../shared/contract/result.ts';
import { ana, person } from '../shared/note/people.ts';

/**
 * A process of its own that changes one event and the settings as fast as it can, and says each change once it is saved:
 * `node hammer.cjs DATA_FOLDER NAME CHANGES`. Run by `twoProcesses.test.ts`.
 */
const [dataDir = '', name = '', changes = '0'] = process.argv.slice(2);
const clock = (): string => new Date().toISOString();
const store = createStore({ dataDir, openJson: openConfFile, clock });
const editor = createEditor(store, clock, () => crypto.randomUUID());

for (let count = 0; count < Number(changes); count += 1) {
  const id = `${name}-${process.pid}-${count}`;
  if (editor.change('event-1', () => ok({ kind: 'people-added', people: [person(id, ana)] })).ok) process.stdout.write(`person ${id}\n`);
  // Undone at once, every now and then: what is taken back must not come back, and must take nothing else with it.
  if (count % 7 === 6 && editor.undo('event-1').ok) process.stdout.write(`gone ${id}\n`);
  // One writes the name and the other the plan: neither may put back what the other has replaced.
  const settings = store.changeSettings((before) => (name === 'one' ? { ...before, myName: id } : { ...before, view: { ...before.view, personId: id } }));
  if (settings.ok) process.stdout.write(`settings ${id}\n`);
}
