import { contactMark } from '../contact/sameContact.ts';
import { said } from '../words/keys.ts';
import { rowKey } from './importedList.ts';
import type { ImportedList, SkippedRow } from './importedList.ts';
import { reasonOf } from './listProblems.ts';

/** Remarks on rows as they are shown: how many there are, and the first of them. */
export interface RowRemarks {
  readonly count: number;
  readonly rows: readonly SkippedRow[];
}

/** More rows than these nobody reads one by one; they are counted all the same. */
const shownRows = 1_000;

/** The first remarks of many, and their number. */
export function firstRemarks(rows: readonly SkippedRow[]): RowRemarks {
  return { count: rows.length, rows: rows.slice(0, shownRows) };
}

/** What there is to ask about the people of a list. */
export function questionsOf({ people }: Pick<ImportedList, 'people'>): RowRemarks {
  const asked = people.flatMap(({ row, place, question }) => (question === undefined ? [] : [{ at: { row, ...(place === undefined ? {} : { place }) }, question }]));
  return { count: asked.length, rows: asked.slice(0, shownRows).map(({ at, question }) => ({ ...at, ...reasonOf(question) })) };
}

const hereAlready = reasonOf(said('lists.hereAlready'));

const removedBefore = reasonOf(said('lists.removedBefore'));

/**
 * The list without the people whose mark (`contactMark`) is known already, and without rows whose people were removed (`leftOut`); they
 * count as skipped. People alike within the list stay.
 */
export function withoutKnown(list: ImportedList, known: ReadonlySet<string>, leftOut: ReadonlySet<number> = new Set()): ImportedList {
  if (known.size === 0 && leftOut.size === 0) return list;
  const isKnown = list.people.map((person) => leftOut.has(rowKey(person)) || known.has(contactMark(person.contact)));
  const again = list.people
    .filter((_, at) => isKnown[at])
    .map((person) => ({ row: person.row, ...(person.place === undefined ? {} : { place: person.place }), ...(leftOut.has(rowKey(person)) ? removedBefore : hereAlready) }));
  if (again.length === 0) return list;
  const skipped = [...list.skipped, ...again].sort((a, b) => a.row - b.row);
  return { ...list, people: list.people.filter((_, at) => !isKnown[at]), skipped };
}
