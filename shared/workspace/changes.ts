import type { ContactFields } from '../contact/contact.ts';
import { displayName } from '../contact/contact.ts';
import type { NoteChannel } from '../note/channels.ts';
import { assertNever } from '../problem.ts';
import type { EventState, NoteStatus, Person } from './state.ts';
import type { EventDetails } from '../note/occasion.ts';
import type { IsoTime } from '../note/dates.ts';
import type { Tweak } from '../note/tweak.ts';

/** A person and where in the list they stand. */
export interface PlacedPerson {
  readonly index: number;
  readonly person: Person;
}

/** Every way an event can change, as data: services save it, screens show it, and undo turns it round. */
export type Change =
  | { readonly kind: 'event-edited'; readonly details: EventDetails }
  | { readonly kind: 'channel-chosen'; readonly channel: NoteChannel }
  | { readonly kind: 'base-edited'; readonly channel: NoteChannel; readonly text: string | null }
  | { readonly kind: 'people-added'; readonly people: readonly Person[] }
  | { readonly kind: 'people-restored'; readonly placed: readonly PlacedPerson[] }
  | { readonly kind: 'people-removed'; readonly personIds: readonly string[] }
  | { readonly kind: 'contact-edited'; readonly personId: string; readonly contact: ContactFields; readonly reviewed: boolean }
  | { readonly kind: 'tweak-edited'; readonly personId: string; readonly tweak: Tweak }
  | { readonly kind: 'status-set'; readonly personId: string; readonly status: NoteStatus; readonly at: IsoTime };

/** What a call that changed an event answers: the change to show, and how to name it behind "Undo" (null: nothing to undo). */
export interface Changed {
  readonly change: Change;
  readonly undo: string | null;
}

/** The event after the change. A change to somebody who isn't there leaves the event as it was. */
export function applyChange(event: EventState, change: Change): EventState {
  switch (change.kind) {
    case 'event-edited':
      return { ...event, details: change.details };
    case 'channel-chosen':
      return { ...event, channel: change.channel };
    case 'base-edited':
      return { ...event, bases: withBase(event.bases, change.channel, change.text) };
    case 'people-added':
      return { ...event, people: [...event.people, ...change.people] };
    case 'people-restored':
      return { ...event, people: restorePeople(event.people, change.placed) };
    case 'people-removed': {
      const gone = new Set(change.personIds);
      return { ...event, people: event.people.filter((person) => !gone.has(person.id)) };
    }
    case 'contact-edited':
      return withPerson(event, change.personId, { contact: change.contact, reviewed: change.reviewed });
    case 'tweak-edited':
      return withPerson(event, change.personId, { tweak: change.tweak });
    case 'status-set':
      return withPerson(event, change.personId, { status: change.status, statusAt: change.at });
    default:
      return assertNever(change);
  }
}

/** The change that takes `change` back, when made on the event as it was before; null when `change` would do nothing. */
export function inverseOf(before: EventState, change: Change): Change | null {
  switch (change.kind) {
    case 'event-edited':
      return { kind: 'event-edited', details: before.details };
    case 'channel-chosen':
      return { kind: 'channel-chosen', channel: before.channel };
    case 'base-edited':
      return { kind: 'base-edited', channel: change.channel, text: before.bases[change.channel] ?? null };
    case 'people-added':
      return { kind: 'people-removed', personIds: change.people.map((person) => person.id) };
    case 'people-restored':
      return { kind: 'people-removed', personIds: change.placed.map(({ person }) => person.id) };
    case 'people-removed':
      return { kind: 'people-restored', placed: placePeople(before.people, change.personIds) };
    case 'contact-edited':
    case 'tweak-edited':
    case 'status-set':
      return inverseOfPersonChange(before, change);
    default:
      return assertNever(change);
  }
}

type PersonChange = Extract<Change, { readonly personId: string }>;

function inverseOfPersonChange(before: EventState, change: PersonChange): Change | null {
  const person = before.people.find(({ id }) => id === change.personId);
  if (person === undefined) return null;
  const { id: personId, contact, reviewed, tweak, status, statusAt } = person;
  switch (change.kind) {
    case 'contact-edited':
      return { kind: 'contact-edited', personId, contact, reviewed };
    case 'tweak-edited':
      return { kind: 'tweak-edited', personId, tweak };
    case 'status-set':
      return { kind: 'status-set', personId, status, at: statusAt };
    default:
      return assertNever(change);
  }
}

/** What the change did, in words that fit behind "Undo". */
export function changeLabel(before: EventState, change: Change): string {
  switch (change.kind) {
    case 'event-edited':
      return 'change of the event';
    case 'channel-chosen':
      return 'choice of channel';
    case 'base-edited':
      return 'edit of the base message';
    case 'people-added':
      return `adding ${countPeople(change.people.length)}`;
    case 'people-restored':
      return `return of ${countPeople(change.placed.length)}`;
    case 'people-removed':
      return `removal of ${countPeople(change.personIds.length)}`;
    case 'contact-edited':
      return `edit of ${nameOf(before, change.personId)}`;
    case 'tweak-edited':
      return `edit of the note to ${nameOf(before, change.personId)}`;
    case 'status-set':
      return `mark on ${nameOf(before, change.personId)}`;
    default:
      return assertNever(change);
  }
}

function countPeople(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

function nameOf(event: EventState, personId: string): string {
  const person = event.people.find(({ id }) => id === personId);
  return person === undefined ? 'somebody' : displayName(person.contact);
}

function withPerson(event: EventState, personId: string, parts: Partial<Person>): EventState {
  return { ...event, people: event.people.map((person) => (person.id === personId ? { ...person, ...parts } : person)) };
}

function withBase(bases: EventState['bases'], channel: NoteChannel, text: string | null): EventState['bases'] {
  const others = Object.fromEntries(Object.entries(bases).filter(([key]) => key !== channel));
  return text === null ? others : { ...others, [channel]: text };
}

function placePeople(people: readonly Person[], personIds: readonly string[]): PlacedPerson[] {
  const wanted = new Set(personIds);
  return people.flatMap((person, index) => (wanted.has(person.id) ? [{ index, person }] : []));
}

function restorePeople(people: readonly Person[], placed: readonly PlacedPerson[]): Person[] {
  const known = new Set(people.map(({ id }) => id));
  const restored = [...people];
  for (const { index, person } of placed) if (!known.has(person.id)) restored.splice(index, 0, person);
  return restored;
}
