import Papa from 'papaparse';
import type { Problem } from '../problem.ts';
import { mendQuotes } from './brokenQuotes.ts';

/** The signs between cells that lists are written with. */
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One row of a list; `row` counts from 1 as a spreadsheet does, blank rows included. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a list that hold anything at all, in order, and what was wrong with its quotes. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}

/** The first `count` rows as one delimiter cuts them, for telling which delimiter is meant. */
export function previewRows(text: string, delimiter: Delimiter, count: number): readonly TableRow[] {
  return number(parse(normaliseNewlines(text.slice(0, 400_000)), { delimiter, preview: count }).data);
}

/** Reads delimited text. A quote that is not closed in its cell costs its own line only, and is reported. */
export function parseTable(text: string, delimiter: Delimiter): Table {
  const whole = normaliseNewlines(text);
  const { data, errors } = parse(whole, { delimiter });
  // The usual case: nothing was wrong, so nothing has to be put together.
  if (errors.length === 0) return { rows: number(data), problems: [] };
  const { cells, problems } = mendQuotes(whole, delimiter, usualWidth(data, new Set(errors.map(({ row }) => row))));
  return { rows: number(cells), problems };
}

/**
 * The rows as `parseTable` gives them, but with the line ends that stand in their cells: what Wellmet has written comes back to the
 * sign. Null where the text is not as Wellmet writes it, with rows that end in `\r\n` and are all as wide.
 */
export function parseAsWritten(text: string, delimiter: Delimiter): readonly TableRow[] | null {
  const { data, errors } = parse(text, { delimiter, newline: '\r\n' });
  const rows = number(data);
  const width = rows[0]?.cells.length;
  return errors.length === 0 && rows.every(({ cells }) => cells.length === width) ? rows : null;
}

interface ParseOptions {
  readonly delimiter: string;
  readonly preview?: number;
  readonly newline?: '\r\n';
}

function parse(text: string, options: ParseOptions): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { newline: '\n', ...options, header: false });
}

/** How many cells most of the first rows have, of those with nothing wrong. */
function usualWidth(data: readonly string[][], wrong: ReadonlySet<number | undefined>): number {
  const widths = new Map<number, number>();
  data.slice(0, 2_000).forEach(({ length }, at) => {
    if (!wrong.has(at)) widths.set(length, (widths.get(length) ?? 0) + 1);
  });
  const [usual] = [...widths].toSorted(([one, often], [other, less]) => less - often || other - one);
  return usual?.[0] ?? 1;
}

/** Lists put together from several programs mix their line ends. */
function normaliseNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function number(cells: readonly string[][]): readonly TableRow[] {
  const rows: TableRow[] = [];
  cells.forEach((row, at) => {
    if (row.some((cell) => cell !== '' && cell.trim() !== '')) rows.push({ row: at + 1, cells: row });
  });
  return rows;
}
