import { findHeader, isHeaderRow } from './columns.ts';
import type { TableRow } from './csv.ts';
import { headerKey } from './headers.ts';
import { fieldOfWord } from './headerWords.ts';
import { cellText } from './values.ts';

/** People stand side by side in no longer lists than this. */
const fieldsAtMost = 60;
const leastFields = 3;

/** The rows of a list turned, where its fields stand one under another and its people side by side; null for any other. A row has the number of its column. */
export function turned(rows: readonly TableRow[]): readonly TableRow[] | null {
  if (rows.length < leastFields || rows.length > fieldsAtMost) return null;
  const names = rows.map(({ cells }) => cells[0] ?? '');
  const score = findHeader([{ row: 1, cells: names }])?.score ?? 0;
  const filled = names.filter((name) => name.trim() !== '').length;
  if (score < leastFields || score * 2 < filled || score <= (findHeader(rows)?.score ?? 0)) return null;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_, at) => ({ row: at + 1, cells: rows.map(({ cells }) => cells[at] ?? '') }));
  const people = columns.slice(1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  // What explains the names of columns is no person: somebody's data has an address in it, or differs from cell to cell as names do.
  return people.some(({ cells }) => cells.some((cell) => /\S@\S+\.\S|https?:|\+?\d[\d ()/-]{6,}/.test(cell))) ? [{ row: 1, cells: names }, ...people] : null;
}

/** The tables of a list that stand one under another, each with its own column names, and the rows of titles above column names. */
export interface Tables {
  readonly tables: readonly (readonly TableRow[])[];
  readonly titles: ReadonlySet<number>;
}

/** Parts a list where other column names than those before begin. */
export function partTables(rows: readonly TableRow[]): Tables {
  const titles = new Set<number>();
  const tables: TableRow[][] = [];
  let [names, from, begun]: [string | null, number, number] = [null, 0, 0];
  for (const [at, { cells }] of rows.entries()) {
    if (!mayBeHeader(cells) || !isHeaderRow(cells)) continue;
    const here = cells.map(headerKey).join('\n').trim();
    const above = names === null ? undefined : rows[at - 1];
    const title = above !== undefined && at - 1 > from && isTitle(above) ? above : undefined;
    if (title !== undefined) titles.add(title.row);
    // Column names right below others are theirs: groups of columns have names too.
    if (names !== null && here !== names && at - 1 > begun) {
      tables.push(rows.slice(from, at));
      from = at;
    }
    [names, begun] = [here, at];
  }
  return { tables: [...tables, rows.slice(from)], titles };
}

/** Rows of people are told at a glance: a hundred thousand of them are looked at. */
function mayBeHeader(cells: readonly string[]): boolean {
  if (cells.some((cell) => cell.includes('@') || cell.length > 60)) return false;
  const [first = '', second = ''] = cells.filter((cell) => cell !== '');
  return second !== '' && [first, second].some((cell) => fieldOfWord(headerKey(cell)) !== null);
}

const isTitle = ({ cells }: TableRow): boolean => cells.map(cellText).filter((text) => text !== '').length === 1 && !cells.some((cell) => cell.includes('@'));
