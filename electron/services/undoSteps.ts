import type { Change } from '../../shared/workspace/changes.ts';
import { changeLabel, inverseOf } from '../../shared/workspace/inverse.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { isSame } from '../../shared/workspace/sameData.ts';
import { madeChange, takenBack } from '../../shared/workspace/takeBack.ts';
import type { MadeChange } from '../../shared/workspace/takeBack.ts';
import type { Told } from '../../shared/words/words.ts';

/** One thing that "Undo" takes back: a change, or all of the typing on one thing. */
export interface UndoStep extends MadeChange {
  readonly id: string;
  readonly change: Change;
  readonly label: Told;
  readonly at: number;
  /** What was typed into; null where nothing was typed. */
  readonly typedInto: string | null;
  /** It took the place of what another window had set, or was woven with it: taking it back must take back nothing that came before. */
  readonly isMixed: boolean;
  /** What makes again what was taken back, as it stood then, and what taking it back had set; null while it stands, and for people, who are made again by the change itself. */
  readonly again: MadeChange | null;
}

/** What can be taken back, and what was taken back and can be made again, each with the latest last. */
export interface History {
  /** How often somebody had been forgotten in the event by then, here or by another process: what was done before such can't be taken back, for it holds them. */
  readonly forgettings: number;
  readonly done: readonly UndoStep[];
  readonly undone: readonly UndoStep[];
}

/** Typing makes a change every moment; those on one thing that follow each other this closely are taken back together. */
const typingPauseMs = 10_000;
const maxSteps = 200;

/** A change that was made, with the event on both sides of it. */
export interface Made {
  readonly before: EventState;
  readonly change: Change;
  readonly after: EventState;
}

/** A change on its way into the history. */
interface NewStep extends Made {
  readonly id: string;
  readonly at: number;
  /** Whether it comes from typing in a field; anything else is a step of its own. */
  readonly typed: boolean;
  readonly isMixed: boolean;
}

/** The step of a change; null when it did nothing. */
export function stepOf({ id, before, change, after, at, typed, isMixed }: NewStep): UndoStep | null {
  const inverse = inverseOf(before, change);
  const both = inverse === null ? null : madeChange(after, inverse);
  if (both === null || isSame(both.inverse, both.made)) return null;
  return { id, change, ...both, label: changeLabel(before, change), at, typedInto: typed ? typedInto(before, change) : null, isMixed, again: null };
}

/** The steps with one more, which typing lets grow the last one. */
export function withStep(steps: readonly UndoStep[], step: UndoStep, after: EventState): UndoStep[] {
  const last = steps.at(-1);
  if (last === undefined || !isSameTyping(last, step)) return [...steps, step].slice(-maxSteps);
  return [...steps.slice(0, -1), { ...last, ...madeChange(after, last.inverse), change: step.change, at: step.at }];
}

/** The steps without the last; typing after this is a step of its own, for taking it back must not take more. */
export function withoutLast(steps: readonly UndoStep[]): UndoStep[] {
  return steps.slice(0, -1).map((step, index) => (index === steps.length - 2 ? { ...step, typedInto: null } : step));
}

/** A step that was taken back: what stood there just before, whoever had set it, is what making it again brings back. */
export function undoneStep(step: UndoStep, { before, change, after }: Made): UndoStep {
  const standing = change.kind.startsWith('people-') ? null : inverseOf(before, change);
  return { ...step, again: standing === null ? null : madeChange(after, standing) };
}

/** The change that makes a step again, beside what another process has changed meanwhile. */
export function redoing(event: EventState, { change, again }: UndoStep): Change {
  return again === null ? change : (takenBack(event, again) ?? again.inverse);
}

/** A step that was made again. Typing after this is a step of its own: taking it back must not take this back too. */
export function redoneStep(step: UndoStep, { before, change, after }: Made): UndoStep {
  const inverse = step.again === null ? step.inverse : (inverseOf(before, change) ?? step.inverse);
  return { ...step, ...madeChange(after, inverse), typedInto: null, again: null };
}

function isSameTyping(last: UndoStep, step: UndoStep): boolean {
  return !step.isMixed && step.typedInto !== null && step.typedInto === last.typedInto && step.at - last.at <= typingPauseMs;
}

/** The field that a change typed into. */
function typedInto(before: EventState, change: Change): string | null {
  switch (change.kind) {
    case 'base-edited':
    case 'subject-edited':
      return `${change.kind}/${change.channel}`;
    case 'contact-edited': {
      const person = before.people.find(({ id }) => id === change.personId);
      return person === undefined ? null : `${person.id}/${changedKeys(person.contact, change.contact).join()}`;
    }
    case 'tweak-edited': {
      const person = before.people.find(({ id }) => id === change.personId);
      if (person === undefined) return null;
      const { texts, subjects, ...facts } = person.tweak;
      const { texts: newTexts, subjects: newSubjects, ...newFacts } = change.tweak;
      return [person.id, changedKeys(facts, newFacts), changedKeys(texts, newTexts), changedKeys(subjects, newSubjects)].join('/');
    }
    default:
      return null;
  }
}

function changedKeys(before: object, after: object): readonly string[] {
  const [old, now] = [before, after].map((fields) => new Map<string, unknown>(Object.entries(fields)));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => JSON.stringify(old?.get(key)) !== JSON.stringify(now?.get(key)));
}
