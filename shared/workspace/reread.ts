import type { ContactFields } from '../contact/contact.ts';
import { isSameContact, rereadContact } from '../contact/rereadContact.ts';
import { rowKey, rowOfKey } from '../import/importedList.ts';
import type { Change, PlacedPerson } from './changes.ts';
import { isOfImport, rowsLeftOut, rowsOf } from './leftOut.ts';
import type { EventState, Origin, Person } from './state.ts';

/** What reading a list again comes to: the change, and how many people stay although the list leaves their rows out now. */
export interface Reread {
  readonly change: Extract<Change, { readonly kind: 'people-replaced' }>;
  readonly kept: number;
}

/**
 * The people of an import after its list was read again into `read`, all of that import. Rows are matched by where they stand in the
 * file: what was edited, written, sent or merged stays, and only who is as the list left them goes with their row.
 */
export function rereadPeople(event: EventState, importId: string, read: readonly Person[]): Reread {
  // Removed while the list was being read.
  const leftOut = rowsLeftOut(event, importId);
  const people = read.filter((person) => rowsOf(person).every(({ row }) => !leftOut.has(row)));
  const byRow = new Map(people.flatMap((person) => rowsOf(person).map(({ row }) => [row, person] as const)));
  const walk = createWalk(people.map((person) => ({ person, row: rowsOf(person)[0]?.row ?? 0 })), event, importId);
  const next: Person[] = [];
  let kept = 0;
  let end = -1;
  for (const person of event.people) {
    if (!isOfImport(person, importId)) {
      next.push(person);
      continue;
    }
    const rows = rowsOf(person).flatMap((one) => (one.importId === importId ? [one.row] : []));
    const found = rows.filter((row) => byRow.has(row));
    next.push(...walk.before(Math.min(...rows.map(rowOfKey))));
    if (found.length > 0) next.push(found.reduce((so, row) => rereadRow(so, importId, row, byRow.get(row)), person));
    else if (!isAsRead(person)) {
      kept += 1;
      next.push(person);
    }
    end = next.length;
  }
  next.splice(end < 0 ? next.length : end, 0, ...walk.before(Infinity));
  const goneIds = event.people.flatMap((person) => (isOfImport(person, importId) ? [person.id] : []));
  const placed = next.flatMap((person, index): PlacedPerson[] => (isOfImport(person, importId) ? [{ index, person }] : []));
  return { change: { kind: 'people-replaced', goneIds, placed }, kept };
}

interface Walk {
  /** The people of rows before this one who are new, each once. */
  readonly before: (row: number) => readonly Person[];
}

function createWalk(read: readonly { readonly person: Person; readonly row: number }[], event: EventState, importId: string): Walk {
  const here = new Set(event.people.flatMap(rowsOf).flatMap((one) => (one.importId === importId ? [one.row] : [])));
  const fresh = read.filter(({ row }) => !here.has(row)).sort((a, b) => rowOfKey(a.row) - rowOfKey(b.row) || a.row - b.row);
  let at = 0;
  return {
    before(row) {
      const from = at;
      while (at < fresh.length && rowOfKey(fresh[at]?.row ?? 0) < row) at += 1;
      return fresh.slice(from, at).map(({ person }) => person);
    },
  };
}

function rereadRow(person: Person, importId: string, row: number, now: Person | undefined): Person {
  if (now === undefined) return person;
  const origins = [person.origin, ...person.otherOrigins];
  const isIt = (one: Origin): boolean => one.kind === 'list' && rowKey(one) === row && (one.importId ?? person.importId) === importId;
  const before = origins.find(isIt)?.read ?? person.contact;
  const others = origins.flatMap((one): readonly ContactFields[] => (isIt(one) || one.read === undefined ? [] : [one.read]));
  const contact = rereadContact(person.contact, { before, now: now.contact, others });
  const isEdited = others.length > 0 || !isSameContact(contact, now.contact);
  const [origin = person.origin, ...otherOrigins] = origins.map((one) => (isIt(one) ? readAgain(one, now, isEdited) : one));
  return { ...person, contact, origin, otherOrigins, reviewed: isEdited ? person.reviewed : now.reviewed, face: person.face ?? now.face };
}

function readAgain(before: Origin, { origin, contact }: Person, isEdited: boolean): Origin {
  const importId = before.kind === 'list' && before.importId !== undefined && origin.kind === 'list' ? { importId: before.importId } : {};
  return { ...origin, ...importId, ...(isEdited ? { read: contact } : {}) };
}

/** Nothing but what the list said: nobody has edited, merged, written, sent or planned anything. */
function isAsRead({ origin, otherOrigins, tweak, nextSteps, overrides, channel, face, outgoing, status }: Person): boolean {
  const { texts, subjects, ...facts } = tweak;
  const isUnwritten = Object.values(facts).every((fact) => fact === '') && [texts, subjects].every((edited) => Object.keys(edited).length === 0);
  const isAlone = origin.read === undefined && otherOrigins.length === 0 && face === null;
  return isAlone && isUnwritten && nextSteps.length === 0 && overrides.length === 0 && channel === null && outgoing === null && status === 'to-write';
}
