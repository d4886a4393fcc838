import { contactMark } from '../../contact/sameContact.ts';
import { problem, type Problem } from '../../problem.ts';
import { said } from '../../words/keys.ts';
import type { ImportedList, ImportedPerson, SkippedRow } from '../importedList.ts';
import { reasonOf } from '../listProblems.ts';
import { sheetRemarks } from '../sheetRemarks.ts';

/** The list that one sheet holds; its rows are to count on from `before`. */
export interface SheetList {
  readonly name: string;
  readonly before: number;
  readonly list: ImportedList;
  /** Whether the user speaks of this sheet, and whether they have said how its columns are to be read. */
  readonly isSpokenOf: boolean;
  readonly isTold: boolean;
}

/** The lists of several sheets as one; `sheets` are all on which anything stands, whose rows could be meant. */
export function joinLists(lists: readonly SheetList[], sheets: readonly string[]): ImportedList {
  const { people, skipped } = joinRows(lists);
  const shown = shownOf(lists);
  const { format, mapping, layout } = shown.list;
  const remarks = lists.flatMap(({ name, list }) => list.problems.map((one) => (sheets.length > 1 ? onSheet(name, one) : one)));
  return {
    format,
    mapping,
    people,
    skipped,
    problems: lists.length > 1 ? [...remarks, readFrom(lists, people)] : remarks,
    layout: layout === null ? null : { ...layout, sheet: shown.name, sheets },
    also: lists.flatMap((one) => (one === shown || !one.isTold || one.list.layout === null ? [] : [one.list.layout])),
  };
}

/** The list whose columns are shown: the one that the user speaks of, else the first in doubt, else that with the most people. */
function shownOf(lists: readonly SheetList[]): SheetList {
  const doubtful = lists.find(({ isSpokenOf }) => isSpokenOf) ?? lists.find(({ list }) => list.people.length > 0 && list.layout?.doubts.length !== 0);
  return doubtful ?? lists.reduce((most, one) => (one.list.people.length > most.list.people.length ? one : most));
}

/** Who stands on two sheets alike comes once. */
function joinRows(lists: readonly SheetList[]): Pick<ImportedList, 'people' | 'skipped'> {
  const people: ImportedPerson[] = [];
  const skipped: SkippedRow[] = [];
  const before = new Map<string, string>();
  for (const { name: sheet, before: rows, list } of lists) {
    const marks = new Set<string>();
    for (const person of list.people) {
      const placed = { ...person, row: person.row + rows, place: { sheet, row: person.row } };
      const mark = lists.length === 1 ? '' : contactMark(person.contact);
      const known = before.get(mark);
      if (known === undefined) people.push(placed);
      else skipped.push({ row: placed.row, place: placed.place, ...reasonOf(said('lists.onOtherSheet', { sheet: known })) });
      marks.add(mark);
    }
    for (const row of list.skipped) skipped.push({ ...row, row: row.row + rows, place: { sheet, row: row.row } });
    for (const mark of marks) if (lists.length > 1 && !before.has(mark)) before.set(mark, sheet);
  }
  return { people, skipped: skipped.sort((a, b) => a.row - b.row) };
}

function onSheet(sheet: string, { code, message, said: what }: Problem): Problem {
  return problem(code, said('lists.onSheet', { sheet, what: what ?? message }));
}

function readFrom(lists: readonly SheetList[], people: readonly ImportedPerson[]): Problem {
  const counts = new Map<string, number>();
  for (const { place } of people) if (place !== undefined) counts.set(place.sheet, (counts.get(place.sheet) ?? 0) + 1);
  return problem(sheetRemarks.sheetsRead, said('lists.sheetsRead', { sheets: lists.map(({ name }) => said('lists.sheetPeople', { sheet: name, count: counts.get(name) ?? 0 })) }));
}
