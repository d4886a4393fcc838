import Papa from 'papaparse';
import { problem, type Problem } from '../problem.ts';
import { said } from '../words/keys.ts';
import { someRows } from './listProblems.ts';

/** The rows of a table whose quotes are not as they should be, and what had to be done. */
export interface MendedRows {
  readonly cells: readonly string[][];
  readonly problems: readonly Problem[];
}

/** So many rows are read at once where quotes are broken: each that is broken has them read again. */
const rowsAtOnce = 500;

/** After so many times its length the rest of a text is taken line by line, or a hostile file would be read over and over. */
const readingsAtMost = 50;

/**
 * Reads a text, with line ends of `\n`, whose quotes are not as they should be. A quote that is opened and not closed in its cell would
 * take the rows below it into that cell: such a line is taken as it stands. `width` is how many cells the rows have.
 */
export function mendQuotes(text: string, delimiter: string, width: number): MendedRows {
  const cells: string[][] = [];
  const broken: number[] = [];
  const long: number[] = [];
  let read = 0;
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    if (read > readingsAtMost * text.length) {
      for (const line of rest.split('\n')) cells.push(splitLoosely(line, delimiter));
      break;
    }
    // The library below takes such a mark at a start for none of the text, and would read the same place again for ever.
    if (rest.startsWith('\ufeff')) {
      at += 1;
      continue;
    }
    const part = parse(rest, delimiter, rowsAtOnce);
    read += part.meta.cursor;
    const found = findBroken(part, { rest, delimiter, width });
    for (const row of found.long) long.push(cells.length + row + 1);
    for (const row of found.at === null ? part.data : part.data.slice(0, found.at)) cells.push(row);
    at += found.at === null ? part.meta.cursor : found.at === 0 ? 0 : parse(rest, delimiter, found.at).meta.cursor;
    if (found.at === null) continue;
    const line = lineAt(text, at);
    cells.push(splitLoosely(line, delimiter));
    broken.push(cells.length);
    at += line.length + 1;
  }
  return { cells, problems: sayBroken(broken, long) };
}

function parse(text: string, delimiter: string, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, preview, newline: '\n', header: false, fastMode: false });
}

interface Place {
  readonly rest: string;
  readonly delimiter: string;
  readonly width: number;
}

/** The first row that cannot be as it was read, or null; `long` are those before it that may or may not be several rows. */
function findBroken({ data, errors }: Papa.ParseResult<string[]>, place: Place): { readonly at: number | null; readonly long: readonly number[] } {
  const long: number[] = [];
  let judged = -1;
  for (const { code, row = 0, index = 0 } of errors) {
    if (code === 'MissingQuotes') return { at: row, long };
    // Of many such quotes in one row the first tells.
    if (row === judged) continue;
    judged = row;
    const cells = data[row] ?? [];
    const lines = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    if (lines === 0 ? fitsBetter(cells, index, place) : takesRows(lines, index, place)) return { at: row, long };
    if (lines > 0) long.push(row);
  }
  return { at: null, long };
}

/** True when the line as it stands has rather as many cells as the other rows. */
function fitsBetter(cells: readonly string[], index: number, { rest, delimiter, width }: Place): boolean {
  const loose = splitLoosely(lineAt(rest, startOfLine(rest, index)), delimiter).length;
  return Math.abs(loose - width) < Math.abs(cells.length - width);
}

/** True when what was read as one row of several lines has a whole row on its first line and another below it. */
function takesRows(lines: number, index: number, { rest, delimiter, width }: Place): boolean {
  const cellsAt = (start: number): number => splitLoosely(lineAt(rest, start), delimiter).length;
  let start = startOfLine(rest, index);
  if (cellsAt(start) < width) return false;
  // Prose has a comma or two; where rows are wider, one cell may run on below.
  const wide = width > 3 ? width - 1 : width;
  for (let line = 0; line < Math.min(lines, 20); line++) {
    start = rest.indexOf('\n', start) + 1;
    if (start > 0 && cellsAt(start) >= wide) return true;
  }
  return false;
}

const startOfLine = (text: string, index: number): number => (index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1);

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

/** The cells of one line: those that are wholly in quotes without them, and any other quote as it stands. */
function splitLoosely(line: string, delimiter: string): string[] {
  const quoted = /"([^"]*(?:""[^"]*)*)"/y;
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    quoted.lastIndex = at;
    const found = quoted.exec(line);
    const whole = found !== null && [undefined, delimiter].includes(line[quoted.lastIndex]);
    const next = whole ? quoted.lastIndex : line.indexOf(delimiter, at);
    const end = next < 0 ? line.length : next;
    cells.push(whole ? (found[1] ?? '').replace(/""/g, '"') : line.slice(at, end));
    at = end + 1;
  }
  return cells;
}

function sayBroken(broken: readonly number[], long: readonly number[]): readonly Problem[] {
  return [
    ...(broken.length === 0 ? [] : [problem('unbalanced-quotes', said('lists.openQuote', { rows: someRows(broken) }))]),
    ...(long.length === 0 ? [] : [problem('unbalanced-quotes', said('lists.longByQuote', { rows: someRows(long) }))]),
  ];
}
