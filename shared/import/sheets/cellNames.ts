/** A rectangle of cells; rows count from 1, columns from 0. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The place of a column called by letters ("A" is 0, "AB" is 27), or null. */
export function columnOf(cell: string): number | null {
  let column = 0;
  let at = 0;
  for (; at < cell.length; at += 1) {
    const letter = cell.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return at === 0 || at > 3 ? null : column - 1;
}

/** "B2:C5" or "B2"; null for anything else. */
export function rangeOf(text: string): CellRange | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (parts === null) return null;
  const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = parts;
  const [left, right] = [columnOf(firstColumn) ?? 0, columnOf(lastColumn) ?? 0];
  return { top: Math.min(Number(firstRow), Number(lastRow)), bottom: Math.max(Number(firstRow), Number(lastRow)), left: Math.min(left, right), right: Math.max(left, right) };
}
