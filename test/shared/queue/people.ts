import { emptyContact } from '../../../shared/contact/contact.ts';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import type { Tweak } from '../../../shared/note/tweak.ts';
import { untouched, unwritten } from '../../../shared/workspace/state.ts';
import type { EventState, NextStep, Person } from '../../../shared/workspace/state.ts';

export const at = '2026-11-20T18:00:00.000Z';

/** Somebody of that name, about whom nothing else is known; the name is the id too. */
export function person(id: string, parts: Partial<Person> = {}): Person {
  const contact = { ...emptyContact, name: id, firstName: id };
  const made = { id, contact, origin: { kind: 'hand' }, importId: 'i', reviewed: true, statusAt: at, addedAt: at } as const;
  return { ...unwritten, ...made, ...parts };
}

export function tweak(parts: Partial<Tweak>): Tweak {
  return { ...emptyTweak, ...parts };
}

export function step(due: string | null, done = false): NextStep {
  return { id: `s-${due ?? 'some-day'}`, text: 'a coffee', due, done };
}

/** An event of 19 and 20 November with these people. */
export function eventOf(people: readonly Person[], parts: Partial<EventState> = {}): EventState {
  const details = { name: 'Web Days', place: 'Bergen', start: '2026-11-19', end: '2026-11-20' };
  return { ...untouched, id: 'web-days', details, people, createdAt: at, ...parts };
}
