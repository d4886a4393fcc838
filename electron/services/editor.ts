import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { applyChange } from '../../shared/workspace/changes.ts';
import type { Change, Changed } from '../../shared/workspace/changes.ts';
import { changeLabel, inverseOf } from '../../shared/workspace/inverse.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Tweak } from '../../shared/note/tweak.ts';
import type { Clock, Store } from '../core/ports.ts';

/** Makes changes to events: load, apply, save, and remember how to take it back. */
export interface Editor {
  /** Makes the change that `decide` finds for the event as it stands. */
  change(eventId: string, decide: (event: EventState) => Result<Change>): Result<Changed>;
  /** Takes the last change of this run back; null when there is none. */
  undo(eventId: string): Result<Changed | null>;
  /** Makes the change again that was taken back last; null when there is none, or something else was changed since. */
  redo(eventId: string): Result<Changed | null>;
}

interface UndoStep {
  readonly change: Change;
  readonly inverse: Change;
  readonly label: string;
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
  const save = (before: EventState, change: Change): Result<null> => store.writeEvent(applyChange(before, change));

  return {
    change(eventId, decide) {
      const read = store.readEvent(eventId);
      if (!read.ok) return read;
      const before = read.value;
      const decided = decide(before);
      if (!decided.ok) return decided;
      const change = decided.value;
      const written = save(before, change);
      if (!written.ok) return written;
      const step = stepOf(before, change, clock);
      if (step !== null) histories.set(eventId, { done: withStep(historyOf(eventId).done, step), undone: [] });
      return ok(answer(eventId, change));
    },
    undo(eventId) {
      const read = store.readEvent(eventId);
      if (!read.ok) return read;
      const { done, undone } = historyOf(eventId);
      const step = done.at(-1);
      if (step === undefined) return ok(null);
      const written = save(read.value, step.inverse);
      if (!written.ok) return written;
      histories.set(eventId, { done: done.slice(0, -1), undone: [...undone, step] });
      return ok(answer(eventId, step.inverse));
    },
    redo(eventId) {
      const read = store.readEvent(eventId);
      if (!read.ok) return read;
      const { done, undone } = historyOf(eventId);
      const step = undone.at(-1);
      if (step === undefined) return ok(null);
      const written = save(read.value, step.change);
      if (!written.ok) return written;
      // Typing after this is a step of its own: taking it back must not take this back too.
      histories.set(eventId, { done: [...done, { ...step, typedInto: null }], undone: undone.slice(0, -1) });
      return ok(answer(eventId, step.change));
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
