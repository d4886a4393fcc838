import type { ContactFields } from '../contact/contact.ts';
import { contactMark } from '../contact/sameContact.ts';
import { contactsOf, leaveOut } from './leftOut.ts';
import type { EventState, Origin, Person } from './state.ts';

/** Everything by which some people can be found again: their ids, what their contacts say of who they are, and their pictures. */
export interface Trace {
  readonly ids: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  readonly photoIds: ReadonlySet<string>;
}

/**
 * Finds the trace of people in an event and in earlier versions of it. Somebody added, removed and added again has two ids but one mark;
 * somebody made one of two was two people before, unless the two are apart again now.
 */
export function traceOf(now: EventState, earlier: readonly EventState[], personIds: readonly string[]): Trace {
  const people = [now, ...earlier].flatMap((event) => event.people);
  const [given, here] = [new Set(personIds), new Set(now.people.map(({ id }) => id))];
  const merged = people.flatMap(({ id, mergedIds }) => (given.has(id) ? mergedIds.filter((other) => !here.has(other)) : []));
  const wanted = new Set([...personIds, ...merged]);
  const named = people.filter(({ id }) => wanted.has(id));
  const first: Trace = { ids: wanted, marks: new Set(named.flatMap(marksOf)), photoIds: new Set(named.flatMap(photosOf)) };
  const all = people.filter((person) => isOf(first, person));
  return { ids: new Set(all.map(({ id }) => id)), marks: new Set(all.flatMap(marksOf)), photoIds: new Set(all.flatMap(photosOf)) };
}

/** Whether a person is one of those the trace is of. */
export function isOf(trace: Trace, person: Person): boolean {
  return trace.ids.has(person.id) || marksOf(person).some((mark) => trace.marks.has(mark)) || photosOf(person).some((id) => trace.photoIds.has(id));
}

/** An event without the people whose ids are given, and without anything that points at them; only the number of their row stays, to keep them out. */
export function withoutPeople(event: EventState, gone: ReadonlySet<string>): EventState {
  return {
    ...event,
    people: event.people.filter(({ id }) => !gone.has(id)),
    handOrder: event.handOrder.filter((id) => !gone.has(id)),
    apart: event.apart.filter((pair) => !pair.some((id) => gone.has(id))),
    leftOut: leaveOut(event.leftOut, event.people.filter(({ id }) => gone.has(id))),
  };
}

/** An earlier version without anybody of the trace; the same object when nobody of it is there. */
export function withoutTrace(version: EventState, trace: Trace): EventState {
  const gone = version.people.filter((person) => isOf(trace, person)).map(({ id }) => id);
  return gone.length === 0 ? version : withoutPeople(version, new Set(gone));
}

/** The ids of every stored picture of a person: front and back of their cards, and their faces. */
export function photosOf({ origin, otherOrigins, face, otherFaces }: Person): readonly string[] {
  return [...new Set([...[origin, ...otherOrigins].flatMap(photosOfOrigin), ...(face === null ? [] : [face]), ...otherFaces])];
}

/** The names of the files that a person was read from. */
export function filesOf({ origin, otherOrigins }: Person): readonly string[] {
  return [origin, ...otherOrigins].flatMap((one) => (one.kind === 'card' ? [one.file, ...(one.back === null ? [] : [one.back.file])] : []));
}

function photosOfOrigin(origin: Origin): readonly string[] {
  if (origin.kind !== 'card') return [];
  return origin.back === null ? [origin.photoId] : [origin.photoId, origin.back.photoId];
}

/** As they are, and as they were read before they were corrected or merged. Two who are known by nothing at all are not the same for it. */
function marksOf(person: Person): readonly string[] {
  return contactsOf(person).map((contact) => markOf(person.id, contact));
}

function markOf(id: string, contact: ContactFields): string {
  const { name, firstName, lastName, emails, phones } = contact;
  const isKnown = name !== '' || firstName !== '' || lastName !== '' || emails.length > 0 || phones.length > 0;
  return isKnown ? contactMark(contact) : `nobody/${id}`;
}
