import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEditor } from '../../electron/services/editor.ts';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import { ok } from '../../shared/contract/result.ts';
import type { Tweak } from '../../shared/note/tweak.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { ana, eventWith, person } from '../shared/note/people.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** What a window does: it writes a word of its own behind what it has in view of a field, or in the place of that; or it hears of the others. */
const act = fc.record({
  window: fc.integer({ min: 0, max: 3 }),
  does: fc.constantFrom('behind', 'behind', 'before', 'instead', 'hear'),
  field: fc.constantFrom('offer', 'talkedAbout'),
  typed: fc.boolean(),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

const clock = (): string => new Date().toISOString();

/** Two apps on one folder, each with two windows; gives what was saved and is neither there nor comes back by any Undo or Redo. */
function lostWords(dataDir: string, acts: readonly Act[]): readonly string[] {
  const open = () => {
    const store = createStore({ dataDir, openJson: openConfFile, clock });
    return { store, editor: createEditor(store, clock, () => crypto.randomUUID()) };
  };
  const first = open();
  first.store.writeEvent(eventWith([person('ana', ana)], 'Hi'));
  const apps = [first, open()];
  const now = (index: number): EventState => {
    const read = apps[index % 2]!.store.readEvent('event-1');
    if (!read.ok) throw new Error(read.error.message);
    return read.value;
  };
  const tweakNow = (index: number): Tweak => now(index).people[0]!.tweak;
  const views = [0, 1, 2, 3].map(tweakNow);
  const saved = new Set<string>();
  acts.forEach(({ window, does, field, typed }, nth) => {
    const app = apps[window % 2]!;
    const basedOn = views[window]!;
    const word = `word${String(nth)}end`;
    if (does !== 'hear') {
      const before = basedOn[field];
      const text = does === 'instead' ? word : does === 'behind' ? `${before} ${word}` : `${word} ${before}`;
      const tweak = { ...basedOn, [field]: text };
      const changed = app.editor.change('event-1', () => ok({ kind: 'tweak-edited', personId: 'ana', tweak }), { typed, basedOn });
      expect(changed.ok).toBe(true);
      saved.add(word);
      // Who writes in the place of words has seen them go.
      if (does === 'instead') for (const [seen] of before.matchAll(/word\d+end/gu)) saved.delete(seen);
    }
    views[window] = tweakNow(window);
  });
  const seen: string[] = [JSON.stringify(now(0))];
  for (const { editor } of apps) {
    for (const way of ['undo', 'redo', 'undo'] as const) {
      for (let steps = 0; steps <= 2 * acts.length; steps += 1) {
        const made = editor[way]('event-1');
        seen.push(JSON.stringify(now(0)));
        if (!made.ok || made.value === null) break;
      }
    }
  }
  return [...saved].filter((word) => !seen.some((text) => text.includes(word)));
}

it('whatever four windows of two apps on one folder write into one person at once, no word that was saved is lost', () => {
  const folder = temporaryFolder();
  let runs = 0;
  try {
    fc.assert(
      fc.property(fc.array(act, { minLength: 2, maxLength: 12 }), (acts) => {
        runs += 1;
        const run = `${folder.path}/${String(runs)}`;
        expect(lostWords(run, acts)).toEqual([]);
      }),
      { numRuns: Number(process.env.WELLMET_CASES ?? 8) },
    );
  } finally {
    folder.remove();
  }
}, 240_000);
