import type { ContactFields } from '../contact/contact.ts';
import { rowKey } from '../import/importedList.ts';
import type { EventState, Origin, Person } from './state.ts';

/** A row of a list that a person was read from; `row` is its `rowKey`, another one for each of several people of a row. */
export interface RowOf {
  readonly importId: string;
  readonly row: number;
}

/** Every row that a person stands for: more than one after a merge. */
export function rowsOf({ importId, origin, otherOrigins }: Person): readonly RowOf[] {
  return [origin, ...otherOrigins].flatMap((one) => (one.kind === 'list' ? [{ importId: one.importId ?? importId, row: rowKey(one) }] : []));
}

/** Whether any of a person was read by this import. */
export function isOfImport(person: Person, importId: string): boolean {
  return person.importId === importId || rowsOf(person).some((one) => one.importId === importId);
}

/** What is known of a person, and what was read of them anywhere before that was edited or merged. */
export function contactsOf({ contact, origin, otherOrigins }: Person): readonly ContactFields[] {
  const read = [origin, ...otherOrigins].flatMap((one) => [one.read, one.kind === 'card' ? one.back?.read : undefined]);
  return [contact, ...read.filter((one) => one !== undefined)];
}

type LeftOut = EventState['leftOut'];

/** With the rows of people who leave for good: reading their list again must not bring them back. */
export function leaveOut(leftOut: LeftOut, people: readonly Person[]): LeftOut {
  const rows = people.flatMap(rowsOf);
  if (rows.length === 0) return leftOut;
  const sets = new Map(Object.entries(leftOut).map(([importId, known]) => [importId, new Set(known)]));
  for (const { importId, row } of rows) sets.set(importId, (sets.get(importId) ?? new Set()).add(row));
  return Object.fromEntries([...sets].map(([importId, set]) => [importId, [...set]]));
}

/** Without the rows of people who are back. */
export function takeBackIn(leftOut: LeftOut, people: readonly Person[]): LeftOut {
  const back = new Map<string, Set<number>>();
  for (const { importId, row } of people.flatMap(rowsOf)) back.set(importId, (back.get(importId) ?? new Set()).add(row));
  const left = Object.entries(leftOut).map(([importId, rows]) => [importId, rows.filter((row) => back.get(importId)?.has(row) !== true)] as const);
  return Object.fromEntries(left.filter(([, rows]) => rows.length > 0));
}

/** The rows of an import whose people the user has removed. Where nobody of it is left, reading it again begins anew. */
export function rowsLeftOut(event: EventState, importId: string | null): ReadonlySet<number> {
  const rows = importId === null ? undefined : event.leftOut[importId];
  if (rows === undefined) return new Set();
  const here = new Set(event.people.flatMap(rowsOf).flatMap((one) => (one.importId === importId ? [one.row] : [])));
  return new Set(here.size === 0 ? [] : rows.filter((row) => !here.has(row)));
}

/** The origin of a person with what was read there, before something else takes the place of it; what the first reading said stays. */
export function withReading(origin: Origin, { contact }: Pick<Person, 'contact'>): Origin {
  return origin.read === undefined ? { ...origin, read: contact } : origin;
}

/** All origins of a person, each with what was read there and which import that was: for when they become somebody else's too. */
export function ownOrigins(person: Person): readonly Origin[] {
  return [person.origin, ...person.otherOrigins].map((origin) => {
    const read = withReading(origin, person);
    return read.kind === 'list' ? { ...read, importId: read.importId ?? person.importId } : read;
  });
}
