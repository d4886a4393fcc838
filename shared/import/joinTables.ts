import { problem, type Problem } from '../problem.ts';
import { said } from '../words/keys.ts';
import type { TableRow } from './csv.ts';
import type { ImportedList } from './importedList.ts';
import { repeatsNames, someRows } from './listProblems.ts';

interface Together {
  /** Which of the tables is shown for its columns to be told. */
  readonly shown: number;
  readonly problems: readonly Problem[];
}

/** The lists of tables that stand one under another as one; the column names of all but the first are rows that were left out. */
export function joinTables(lists: readonly ImportedList[], tables: readonly (readonly TableRow[])[], { shown, problems }: Together): ImportedList {
  const [first] = lists;
  const { format, mapping, layout } = lists[shown] ?? { format: 'unknown', mapping: {}, layout: null };
  if (lists.length === 1 && first !== undefined) return { ...first, problems: [...problems, ...first.problems] };
  const people = lists.flatMap((list) => list.people);
  const names = namesBelow(tables).map((row) => ({ row, ...repeatsNames }));
  const skipped = [...lists.flatMap((list) => list.skipped), ...names].sort((a, b) => a.row - b.row);
  // A table without anybody is no news where others have people.
  const own = lists.flatMap((list) => list.problems).filter(({ code }) => people.length === 0 || code !== 'no-people');
  return { format, mapping, people, skipped, problems: [...problems, ...own], layout };
}

const namesBelow = (tables: readonly (readonly TableRow[])[]): readonly number[] => tables.slice(1).flatMap(([names]) => (names === undefined ? [] : [names.row]));

/** What to say of a list in which further column names stand. */
export function moreTables(tables: readonly (readonly TableRow[])[]): readonly Problem[] {
  const rows = namesBelow(tables);
  return rows.length === 0 ? [] : [problem('more-tables', said('lists.moreTables', { count: rows.length, rows: someRows(rows) }))];
}
