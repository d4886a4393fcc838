import type { ContactFields } from '../contact/contact.ts';
import { isSameContact } from '../contact/rereadContact.ts';
import type { NoteChannel } from '../note/channels.ts';
import { assertNever } from '../problem.ts';
import { leaveOut, takeBackIn, withReading } from './leftOut.ts';
import type { EventState, NextStep, NoteStatus, Outgoing, Override, Person, QueueOrder } from './state.ts';
import type { EventDetails } from '../note/occasion.ts';
import type { IsoTime } from '../note/dates.ts';
import type { Tweak } from '../note/tweak.ts';
import type { Told } from '../words/words.ts';

/** A person and where in the list they stand. */
export interface PlacedPerson {
  readonly index: number;
  readonly person: Person;
}

/** Some of what a person has, to be put in the place of what is there. */
export interface PersonParts {
  readonly personId: string;
  readonly parts: Partial<Omit<Person, 'id'>>;
}

/** Every way an event can change, as data: services save it, screens show it, and undo turns it round. */
export type Change =
  | { readonly kind: 'event-edited'; readonly details: EventDetails }
  /** An earlier version takes the place of the event, whose id stays. */
  | { readonly kind: 'event-replaced'; readonly event: EventState }
  | { readonly kind: 'channel-chosen'; readonly channel: NoteChannel }
  | { readonly kind: 'base-edited'; readonly channel: NoteChannel; readonly text: string | null }
  | { readonly kind: 'subject-edited'; readonly channel: NoteChannel; readonly text: string | null }
  | { readonly kind: 'order-chosen'; readonly order: QueueOrder; readonly handOrder: readonly string[] }
  | { readonly kind: 'people-added'; readonly people: readonly Person[] }
  | { readonly kind: 'people-restored'; readonly placed: readonly PlacedPerson[] }
  /** `undone`: they were never meant to come, so that nothing has to be remembered of their rows. */
  | { readonly kind: 'people-removed'; readonly personIds: readonly string[]; readonly undone?: true }
  /** Some people leave and others take their places: a list that was read again with other columns. */
  | { readonly kind: 'people-replaced'; readonly goneIds: readonly string[]; readonly placed: readonly PlacedPerson[] }
  /** `merged` takes the place of the one whose id it has, and `goneId` leaves: two doubles, or the two sides of one card. */
  | { readonly kind: 'people-merged'; readonly merged: Person; readonly goneId: string; readonly as: 'doubles' | 'sides' }
  | { readonly kind: 'people-split'; readonly kept: Person; readonly gone: PlacedPerson }
  | { readonly kind: 'set-apart'; readonly pair: readonly [string, string]; readonly apart: boolean }
  | { readonly kind: 'contact-edited'; readonly personId: string; readonly contact: ContactFields; readonly reviewed: boolean }
  | { readonly kind: 'face-set'; readonly personId: string; readonly face: string | null }
  | { readonly kind: 'tweak-edited'; readonly personId: string; readonly tweak: Tweak }
  /** What was promised to somebody was done, or is open after all. */
  | { readonly kind: 'promise-marked'; readonly personId: string; readonly kept: boolean }
  | { readonly kind: 'steps-edited'; readonly personId: string; readonly nextSteps: readonly NextStep[] }
  | { readonly kind: 'overrides-set'; readonly personId: string; readonly overrides: readonly Override[] }
  /** `channel` null: the event's channel serves again. */
  | { readonly kind: 'own-channel-set'; readonly personIds: readonly string[]; readonly channel: NoteChannel | null }
  /** `outgoing` is the note as it left; absent: what left before stays known. */
  | { readonly kind: 'status-set'; readonly personId: string; readonly status: NoteStatus; readonly at: IsoTime; readonly outgoing?: Outgoing | null }
  | { readonly kind: 'parts-restored'; readonly people: readonly PersonParts[] };

/** What "Undo" would take back and "Redo" make again, by name; null where there is nothing. */
export interface HistoryNow {
  readonly undo: Told | null;
  readonly redo: Told | null;
}

/** How far a window has heard of the changes of an event: the `nth` of a run, which ends where changes are not known one by one. */
export interface NewsMark {
  readonly run: string;
  readonly nth: number;
}

/**
 * What a call that changed an event answers: the change to show, what can be undone now, and the step to take just this back by; null where
 * there is none. `clashes`: words of another window have given way to it, and taking it back brings those back.
 * `mark` tells it from the changes that the window has heard of.
 */
export interface Changed extends HistoryNow {
  readonly change: Change;
  readonly step: string | null;
  readonly clashes?: true;
  readonly mark?: NewsMark;
}

/** The event after the change. A change to somebody who isn't there leaves the event as it was. */
export function applyChange(event: EventState, change: Change): EventState {
  switch (change.kind) {
    case 'event-edited':
      return { ...event, details: change.details };
    case 'event-replaced':
      // Who was forgotten is not in it, and stays forgotten.
      return { ...change.event, id: event.id, forgettings: event.forgettings };
    case 'channel-chosen':
      return { ...event, channel: change.channel };
    case 'base-edited':
      return { ...event, bases: withText(event.bases, change.channel, change.text) };
    case 'subject-edited':
      return { ...event, subjects: withText(event.subjects, change.channel, change.text) };
    case 'order-chosen':
      return { ...event, order: change.order, handOrder: change.handOrder };
    case 'set-apart':
      return { ...event, apart: withPair(event.apart, change.pair, change.apart) };
    case 'people-added':
    case 'people-restored':
    case 'people-removed':
    case 'people-replaced':
    case 'people-merged':
    case 'people-split':
      return { ...event, people: peopleAfter(event.people, change), leftOut: leftOutAfter(event, change) };
    default:
      return withParts(event, partsAfter(event, change));
  }
}

/** The changes by which people come and go. */
export type PeopleChange = Extract<Change, { readonly kind: 'people-added' | 'people-restored' | 'people-removed' | 'people-replaced' | 'people-merged' | 'people-split' }>;

function peopleAfter(people: readonly Person[], change: PeopleChange): readonly Person[] {
  switch (change.kind) {
    case 'people-added':
      return [...people, ...change.people];
    case 'people-restored':
      return restorePeople(people, change.placed);
    case 'people-removed':
      return withoutPeople(people, change.personIds);
    case 'people-replaced':
      return restorePeople(withoutPeople(people, change.goneIds), change.placed);
    case 'people-merged': {
      const { merged, goneId } = change;
      const bothHere = [merged.id, goneId].every((id) => people.some((person) => person.id === id));
      return bothHere ? people.flatMap((person) => (person.id === goneId ? [] : [person.id === merged.id ? merged : person])) : people;
    }
    case 'people-split': {
      const { kept, gone } = change;
      return restorePeople(people.map((person) => (person.id === kept.id ? kept : person)), [gone]);
    }
    default:
      return assertNever(change);
  }
}

function leftOutAfter({ people, leftOut }: EventState, change: PeopleChange): EventState['leftOut'] {
  if (change.kind === 'people-restored') return takeBackIn(leftOut, change.placed.map(({ person }) => person));
  if (change.kind !== 'people-removed' || change.undone === true) return leftOut;
  const gone = new Set(change.personIds);
  return leaveOut(leftOut, people.filter(({ id }) => gone.has(id)));
}

/** The changes to what people have, without coming or going. */
export type PartsChange = Extract<
  Change,
  { readonly kind: 'contact-edited' | 'face-set' | 'tweak-edited' | 'promise-marked' | 'steps-edited' | 'overrides-set' | 'own-channel-set' | 'status-set' | 'parts-restored' }
>;

/** What each person the change is about has after it. */
export function partsAfter(event: EventState, change: PartsChange): readonly PersonParts[] {
  switch (change.kind) {
    case 'contact-edited':
      return [{ personId: change.personId, parts: contactAfter(event, change) }];
    case 'face-set':
      return [{ personId: change.personId, parts: faceAfter(event, change) }];
    case 'tweak-edited':
      return [{ personId: change.personId, parts: tweakAfter(event, change) }];
    case 'promise-marked':
      return [{ personId: change.personId, parts: { promiseKept: change.kept } }];
    case 'steps-edited':
      return [{ personId: change.personId, parts: { nextSteps: change.nextSteps } }];
    case 'overrides-set':
      return [{ personId: change.personId, parts: { overrides: change.overrides } }];
    case 'own-channel-set':
      return change.personIds.map((personId) => ({ personId, parts: { channel: change.channel } }));
    case 'status-set': {
      const { personId, status, at, outgoing } = change;
      const times = { ...event.people.find(({ id }) => id === personId)?.times, [status]: at };
      return [{ personId, parts: { status, statusAt: at, times, ...(outgoing === undefined ? {} : { outgoing }) } }];
    }
    case 'parts-restored':
      return change.people;
    default:
      return assertNever(change);
  }
}

/** What was read of a person stays known beside what it was corrected to. */
function contactAfter({ people }: EventState, { personId, contact, reviewed }: Extract<Change, { readonly kind: 'contact-edited' }>): PersonParts['parts'] {
  const person = people.find(({ id }) => id === personId);
  if (person === undefined || person.origin.kind === 'hand' || person.origin.read !== undefined || isSameContact(person.contact, contact)) return { contact, reviewed };
  return { contact, reviewed, origin: withReading(person.origin, person) };
}

/** A promise that is no more was not kept either: the next one begins open. */
function tweakAfter({ people }: EventState, { personId, tweak }: Extract<Change, { readonly kind: 'tweak-edited' }>): PersonParts['parts'] {
  const isKept = people.find(({ id }) => id === personId)?.promiseKept === true;
  return isKept && tweak.promise.trim() === '' ? { tweak, promiseKept: false } : { tweak };
}

/** Who had two faces, having been two people before, shows the other one when one is taken away; one of the others that is chosen changes places with the one shown. */
function faceAfter({ people }: EventState, { personId, face }: Extract<Change, { readonly kind: 'face-set' }>): PersonParts['parts'] {
  const person = people.find(({ id }) => id === personId);
  const others = person?.otherFaces ?? [];
  if (face !== null && others.includes(face)) return { face, otherFaces: others.flatMap((one) => (one === face ? (person?.face ?? []) : [one])) };
  const [next = null, ...otherFaces] = others;
  return face === null && next !== null ? { face: next, otherFaces } : { face };
}

function withParts(event: EventState, people: readonly PersonParts[]): EventState {
  const parts = new Map(people.map((one) => [one.personId, one.parts]));
  return { ...event, people: event.people.map((person) => (parts.has(person.id) ? { ...person, ...parts.get(person.id) } : person)) };
}

function withText(texts: EventState['bases'], channel: NoteChannel, text: string | null): EventState['bases'] {
  const others = Object.fromEntries(Object.entries(texts).filter(([key]) => key !== channel));
  return text === null ? others : { ...others, [channel]: text };
}

function withPair(pairs: EventState['apart'], [a, b]: readonly [string, string], apart: boolean): EventState['apart'] {
  const known = pairs.some((pair) => isPair(pair, a, b));
  if (known === apart) return pairs;
  return apart ? [...pairs, [a, b]] : pairs.filter((pair) => !isPair(pair, a, b));
}

/** Whether a pair is of these two people, whichever stands first. */
export function isPair([first, second]: readonly [string, string], a: string, b: string): boolean {
  return (first === a && second === b) || (first === b && second === a);
}

function withoutPeople(people: readonly Person[], personIds: readonly string[]): readonly Person[] {
  const gone = new Set(personIds);
  return people.filter(({ id }) => !gone.has(id));
}

/** Puts people, sorted by place, where they stood; in one walk, for it may be a hundred thousand of them. */
function restorePeople(people: readonly Person[], placed: readonly PlacedPerson[]): Person[] {
  const known = new Set(people.map(({ id }) => id));
  const restored: Person[] = [];
  let taken = 0;
  for (const { index, person } of placed) {
    if (known.has(person.id)) continue;
    for (let next = people[taken]; restored.length < index && next !== undefined; next = people[taken]) {
      restored.push(next);
      taken += 1;
    }
    restored.push(person);
  }
  for (const person of people.slice(taken)) restored.push(person);
  return restored;
}
