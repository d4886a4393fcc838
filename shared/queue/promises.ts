import type { NextStep, Person } from '../workspace/state.ts';
import { isOwed } from './order.ts';

/** Something agreed with a person at an event: what was promised to them (`step` null), or a next step. */
export interface Agreed {
  readonly person: Person;
  readonly what: string;
  readonly step: NextStep | null;
  readonly done: boolean;
}

/** All that was agreed with the people of an event: what is open first, next steps by their day, and what has no day last; then what is done. */
export function agreedWith(people: readonly Person[]): readonly Agreed[] {
  const all = people.flatMap(agreedWithOne);
  return [...all.filter(({ done }) => !done).sort(byDay), ...all.filter(({ done }) => done)];
}

function agreedWithOne(person: Person): readonly Agreed[] {
  const { tweak, promiseKept, nextSteps } = person;
  const what = tweak.promise.trim();
  const promise: readonly Agreed[] = what === '' ? [] : [{ person, what, step: null, done: promiseKept }];
  return [...promise, ...nextSteps.map((step) => ({ person, what: step.text, step, done: step.done }))];
}

/** A promise is to be kept before anything that has a day. */
function byDay(a: Agreed, b: Agreed): number {
  const dayOf = ({ step }: Agreed): string => (step === null ? '' : (step.due ?? '9999'));
  const [one, other] = [dayOf(a), dayOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** How many promises and next steps of an event are open. */
export function openAgreed(people: readonly Person[]): number {
  return people.reduce((sum, person) => sum + (isOwed(person) ? 1 : 0) + person.nextSteps.filter(({ done }) => !done).length, 0);
}
