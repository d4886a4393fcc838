import type { TableRow } from '../csv.ts';
import type { CellRange } from './cellNames.ts';

/** Cells that are looked at because they are merged or linked: more are in no list that a person has made. */
const cellsAtMost = 1_000_000;

/** The places, among rows in order, of those from `top` to `bottom`. */
export function* rowsWithin(rows: readonly TableRow[], top: number, bottom: number): Generator<number> {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  for (let at = low; (rows[at]?.row ?? Infinity) <= bottom; at += 1) yield at;
}

/**
 * The rows with what stands in merged cells in each of them: a company beside three people is the company of all three. What is merged
 * across columns stays where it stands: a title over the whole table is no name for every column.
 */
export function fillMerged(rows: readonly TableRow[], merged: readonly CellRange[]): readonly TableRow[] {
  const tall = merged.filter(({ top, bottom }) => bottom > top);
  if (tall.length === 0) return rows;
  const filled = rows.map(({ row, cells }) => ({ row, cells: [...cells] }));
  let looked = 0;
  for (const { top, bottom, left } of tall) {
    let text = '';
    for (const at of rowsWithin(filled, top, bottom)) {
      const here = filled[at];
      looked += 1;
      if (here === undefined || looked > cellsAtMost) return filled;
      if (here.row === top) text = here.cells[left] ?? '';
      else if (text !== '' && (here.cells[left] ?? '') === '') put(here.cells, left, text);
    }
  }
  return filled;
}

/** Puts a text into a cell, also behind the last one of its row. */
export function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}
