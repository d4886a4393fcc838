import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import { said as saidIn } from '../../shared/words/keys.ts';
import { noteHistory, showError, showNotice, takeChanged } from './core.ts';
import type { Core, StepMade } from './core.ts';
import { wordsNow } from './words.ts';

/** Asks what can be undone and redone in an event: the window may have been loaded after it was done. */
export async function loadHistory(core: Core, eventId: string): Promise<void> {
  const history = await core.bridge.call('event.history', { eventId });
  if (history.ok) noteHistory(core, eventId, history.value);
}

/** Takes the last change of the open event back. */
export async function undo(core: Core): Promise<void> {
  await oneAfterTheOther(core, () => step(core, 'undo'));
}

/** Makes the change again that was taken back last. */
export async function redo(core: Core): Promise<void> {
  await oneAfterTheOther(core, () => step(core, 'redo'));
}

/**
 * Takes back what was done in an event by just these steps, the last first, and nothing that was done since. Says so by its name, or what
 * `saying` gives once it is done; when it can't be taken back any more, that is said.
 */
export function takeBack(core: Core, eventId: string, steps: readonly StepMade[], saying?: () => string): Promise<void> {
  return oneAfterTheOther(core, async () => {
    if (!(await isAllSaved(core, eventId))) return;
    let last: Changed | null = null;
    for (const made of steps.toReversed()) {
      const id = made();
      last = take(core, eventId, id === null ? ok(null) : await core.bridge.call('event.undo', { eventId, step: id }), 'back');
      if (last === null) return;
    }
    if (saying !== undefined) showNotice(core, { text: saying(), undo: null });
    else if (last !== null) sayDone(core, last, 'back');
  });
}

const said = {
  undo: { none: 'event.nothingToUndo', done: 'event.undone', doneWhat: 'event.undoneWhat' },
  redo: { none: 'event.nothingToRedo', done: 'event.redone', doneWhat: 'event.redoneWhat' },
  back: { none: 'event.changedSince', done: 'event.undone', doneWhat: 'event.undoneWhat' },
} as const;

/** The step under way: the key may be pressed again before its answer is there, and answers may overtake each other. */
const underWay = new WeakMap<Core['store'], Promise<void>>();

function oneAfterTheOther(core: Core, work: () => Promise<void>): Promise<void> {
  const next = (underWay.get(core.store) ?? Promise.resolve()).then(work);
  underWay.set(core.store, next);
  return next;
}

/** What is typed was done first, so it is saved first; what can't be saved can't be taken back either. */
async function isAllSaved(core: Core, eventId: string): Promise<boolean> {
  if (await core.saver.flush(eventId)) return true;
  showError(core, fail('cannot-save', saidIn('send.notSavedYet'), saidIn('send.tryAgainAbove')).error);
  return false;
}

async function step(core: Core, way: 'undo' | 'redo'): Promise<void> {
  const { event } = core.store.get();
  if (event === null || !(await isAllSaved(core, event.id))) return;
  const changed = take(core, event.id, await core.bridge.call(`event.${way}`, { eventId: event.id }), way);
  if (changed !== null) sayDone(core, changed, way);
  // Another window has done it already: what there is to do now is not what was known here.
  else await loadHistory(core, event.id);
}

/** Takes in what came of a step; null, with the reason shown, when nothing did. */
function take(core: Core, eventId: string, stepped: Result<Changed | null>, way: keyof typeof said): Changed | null {
  if (!stepped.ok) {
    showError(core, stepped.error);
    return null;
  }
  if (stepped.value === null) showNotice(core, { text: wordsNow(core).say(said[way].none), undo: null });
  else takeChanged(core, eventId, stepped.value);
  return stepped.value;
}

/** Says what was undone or done again: by then it is the next to be done again or undone. */
function sayDone(core: Core, { undo: done, redo: undone }: Changed, way: keyof typeof said): void {
  const { say, tell } = wordsNow(core);
  // What was taken back out of its turn stands as the last thing done, under the same name.
  const label = way === 'redo' ? done : (undone ?? done);
  showNotice(core, { text: label === null ? say(said[way].done) : say(said[way].doneWhat, { what: tell(label) }), undo: null });
}
