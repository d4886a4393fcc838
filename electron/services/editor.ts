import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { applyChange, changeLabel, inverseOf } from '../../shared/workspace/changes.ts';
import type { Change, Changed } from '../../shared/workspace/changes.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Clock, Store } from '../core/ports.ts';

/** Makes changes to events: load, apply, save, and remember how to take it back. */
export interface Editor {
  /** Makes the change that `decide` finds for the event as it stands. */
  change(eventId: string, decide: (event: EventState) => Result<Change>): Result<Changed>;
  /** Takes the last change of this run back; null when there is none. */
  undo(eventId: string): Result<Changed | null>;
}

interface UndoStep {
  readonly inverse: Change;
  readonly label: string;
  readonly at: number;
  /** What was typed into; null where nothing was typed. */
  readonly typedInto: string | null;
}

/** Typing makes a change every moment; those on one thing that follow each other this closely are taken back together. */
const typingPauseMs = 10_000;
const maxSteps = 200;

export function createEditor(store: Store, clock: Clock): Editor {
  const steps = new Map<string, UndoStep[]>();
  const stepsOf = (eventId: string): UndoStep[] => steps.get(eventId) ?? [];

  return {
    change(eventId, decide) {
      const read = store.readEvent(eventId);
      if (!read.ok) return read;
      const before = read.value;
      const decided = decide(before);
      if (!decided.ok) return decided;
      const change = decided.value;
      const written = store.writeEvent(applyChange(before, change));
      if (!written.ok) return written;
      const inverse = inverseOf(before, change);
      const label = changeLabel(before, change);
      const step = inverse === null ? null : { inverse, label, at: Date.parse(clock()), typedInto: typedInto(before, change) };
      if (step !== null) steps.set(eventId, withStep(stepsOf(eventId), step));
      return ok({ change, undo: label });
    },
    undo(eventId) {
      const read = store.readEvent(eventId);
      if (!read.ok) return read;
      const step = stepsOf(eventId).at(-1);
      if (step === undefined) return ok(null);
      const written = store.writeEvent(applyChange(read.value, step.inverse));
      if (!written.ok) return written;
      const rest = stepsOf(eventId).slice(0, -1);
      steps.set(eventId, rest);
      return ok({ change: step.inverse, undo: rest.at(-1)?.label ?? null });
    },
  };
}

function withStep(steps: readonly UndoStep[], step: UndoStep): UndoStep[] {
  const last = steps.at(-1);
  if (last !== undefined && isSameTyping(last, step)) return [...steps.slice(0, -1), { ...last, at: step.at }];
  return [...steps, step].slice(-maxSteps);
}

function isSameTyping(last: UndoStep, step: UndoStep): boolean {
  return step.typedInto !== null && step.typedInto === last.typedInto && step.at - last.at <= typingPauseMs;
}

/** The field that a change typed into. Letting go of a text, or taking one up, is no typing. */
function typedInto(before: EventState, change: Change): string | null {
  switch (change.kind) {
    case 'base-edited':
      return `base/${change.channel}`;
    case 'contact-edited': {
      const person = before.people.find(({ id }) => id === change.personId);
      return person === undefined ? null : `${person.id}/${changedKeys(person.contact, change.contact)}`;
    }
    case 'tweak-edited': {
      const person = before.people.find(({ id }) => id === change.personId);
      if (person === undefined) return null;
      const { texts: textsBefore, ...factsBefore } = person.tweak;
      const { texts, ...facts } = change.tweak;
      if (Object.keys(textsBefore).join() !== Object.keys(texts).join()) return null;
      return `${person.id}/${changedKeys(factsBefore, facts)}/${changedKeys(textsBefore, texts)}`;
    }
    default:
      return null;
  }
}

function changedKeys(before: object, after: object): string {
  const values = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([key, value]: [string, unknown]) => (JSON.stringify(values.get(key)) === JSON.stringify(value) ? [] : [key])).join();
}
