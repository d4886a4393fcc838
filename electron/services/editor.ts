import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { applyChange } from '../../shared/workspace/changes.ts';
import type { Change, Changed } from '../../shared/workspace/changes.ts';
import { changeLabel, inverseOf } from '../../shared/workspace/inverse.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Tweak } from '../../shared/note/tweak.ts';
import type { Forgotten } from '../../shared/contract/contract.ts';
import type { Clock, Store, WriteOptions } from '../core/ports.ts';
import type { Told } from '../../shared/words/words.ts';

/** Makes changes to events: load, apply, save, and remember how to take it back. */
export interface Editor {
  /** Makes the change that `decide` finds for the event as it stands: no other process changes it in between. */
  change(eventId: string, decide: (event: EventState) => Result<Change>, options?: WriteOptions): Result<Changed>;
  /** Removes people for good, with their pictures and from every earlier version. What was done before can't be taken back afterwards. */
  forget(eventId: string, personIds: readonly string[]): Result<Forgotten>;
  /** Takes the last change of this run back; null when there is none. */
  undo(eventId: string): Result<Changed | null>;
  /** Makes the change again that was taken back last; null when there is none, or something else was changed since. */
  redo(eventId: string): Result<Changed | null>;
}

interface UndoStep {
  readonly change: Change;
  readonly inverse: Change;
  readonly label: Told;
  readonly at: number;
  /** What was typed into; null where nothing was typed. */
  readonly typedInto: string | null;
}

/** Typing makes a change every moment; those on one thing that follow each other this closely are taken back together. */
const typingPauseMs = 10_000;
const maxSteps = 200;

/** What can be taken back, and what was taken back and can be made again, each with the latest last. */
interface History {
  readonly done: readonly UndoStep[];
  readonly undone: readonly UndoStep[];
}

export function createEditor(store: Store, clock: Clock): Editor {
  const histories = new Map<string, History>();
  const historyOf = (eventId: string): History => histories.get(eventId) ?? { done: [], undone: [] };
  const answer = (eventId: string, change: Change): Changed => {
    const { done, undone } = historyOf(eventId);
    return { change, undo: done.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null };
  };
  /** Makes the change of a step that is there, on the event as it is by now, and moves the step. */
  const move = (eventId: string, change: Change | undefined, history: () => History): Result<Changed | null> => {
    if (change === undefined) {
      const read = store.readEvent(eventId);
      return read.ok ? ok(null) : read;
    }
    const saved = store.changeEvent(eventId, (event) => ok(applyChange(event, change)));
    if (!saved.ok) return saved;
    histories.set(eventId, history());
    return ok(answer(eventId, change));
  };

  return {
    change(eventId, decide, options) {
      const made: { change: Change; step: UndoStep | null }[] = [];
      const saved = store.changeEvent(
        eventId,
        (before) => {
          const decided = decide(before);
          if (!decided.ok) return decided;
          const change = decided.value;
          made.push({ change, step: stepOf(before, change, clock) });
          return ok(applyChange(before, change));
        },
        options,
      );
      if (!saved.ok) return saved;
      const [only] = made;
      if (only === undefined) throw new Error('A change was saved that nobody decided.');
      if (only.step !== null) histories.set(eventId, { done: withStep(historyOf(eventId).done, only.step), undone: [] });
      return ok(answer(eventId, only.change));
    },
    forget(eventId, personIds) {
      const forgotten = store.forgetPeople(eventId, personIds);
      if (!forgotten.ok) return forgotten;
      // A step holds what it takes back: the people themselves.
      histories.delete(eventId);
      return ok({ ...forgotten.value, changed: answer(eventId, { kind: 'people-removed', personIds }) });
    },
    undo(eventId) {
      const { done, undone } = historyOf(eventId);
      const step = done.at(-1);
      return move(eventId, step?.inverse, () => ({ done: done.slice(0, -1), undone: step === undefined ? undone : [...undone, step] }));
    },
    redo(eventId) {
      const { done, undone } = historyOf(eventId);
      const step = undone.at(-1);
      // Typing after this is a step of its own: taking it back must not take this back too.
      return move(eventId, step?.change, () => ({ done: step === undefined ? done : [...done, { ...step, typedInto: null }], undone: undone.slice(0, -1) }));
    },
  };
}

function stepOf(before: EventState, change: Change, clock: Clock): UndoStep | null {
  const inverse = inverseOf(before, change);
  if (inverse === null) return null;
  return { change, inverse, label: changeLabel(before, change), at: Date.parse(clock()), typedInto: typedInto(before, change) };
}

function withStep(steps: readonly UndoStep[], step: UndoStep): UndoStep[] {
  const last = steps.at(-1);
  if (last !== undefined && isSameTyping(last, step)) return [...steps.slice(0, -1), { ...last, change: step.change, at: step.at }];
  return [...steps, step].slice(-maxSteps);
}

function isSameTyping(last: UndoStep, step: UndoStep): boolean {
  return step.typedInto !== null && step.typedInto === last.typedInto && step.at - last.at <= typingPauseMs;
}

/** The field that a change typed into. Letting go of a text, or taking one up, is no typing. */
function typedInto(before: EventState, change: Change): string | null {
  switch (change.kind) {
    case 'base-edited':
    case 'subject-edited':
      return `${change.kind}/${change.channel}`;
    case 'contact-edited': {
      const person = before.people.find(({ id }) => id === change.personId);
      return person === undefined ? null : `${person.id}/${changedKeys(person.contact, change.contact)}`;
    }
    case 'tweak-edited': {
      const person = before.people.find(({ id }) => id === change.personId);
      if (person === undefined) return null;
      return typedIntoTweak(person.id, person.tweak, change.tweak);
    }
    default:
      return null;
  }
}

function typedIntoTweak(personId: string, before: Tweak, after: Tweak): string | null {
  const { texts: textsBefore, subjects: subjectsBefore, ...factsBefore } = before;
  const { texts, subjects, ...facts } = after;
  const tookUp = [[textsBefore, texts], [subjectsBefore, subjects]].some(([one = {}, other = {}]) => Object.keys(one).join() !== Object.keys(other).join());
  if (tookUp) return null;
  return [personId, changedKeys(factsBefore, facts), changedKeys(textsBefore, texts), changedKeys(subjectsBefore, subjects)].join('/');
}

function changedKeys(before: object, after: object): string {
  const values = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([key, value]: [string, unknown]) => (JSON.stringify(values.get(key)) === JSON.stringify(value) ? [] : [key])).join();
}
