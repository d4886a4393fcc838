import Papa from 'papaparse';
import { problem, type Problem } from '../problem.ts';
import { said } from '../words/keys.ts';
import { someRows } from './listProblems.ts';

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

/** After so many broken quotes the rest is read without any, or a hostile file would be read over and over. */
const brokenQuotesAtMost = 50;

/** The first `count` rows as one delimiter cuts them, for telling which delimiter is meant. */
export function previewRows(text: string, delimiter: Delimiter, count: number): readonly TableRow[] {
  return number(parse(normaliseNewlines(text.slice(0, 400_000)), { delimiter, preview: count }).data);
}

/** Reads delimited text. A quote that is never closed costs its own line only, and is reported. */
export function parseTable(text: string, delimiter: Delimiter): Table {
  const whole = normaliseNewlines(text);
  const cells: string[][] = [];
  const broken: number[] = [];
  for (let at = 0; at < whole.length; ) {
    const rest = whole.slice(at);
    const quotes = broken.length < brokenQuotesAtMost;
    const { data, errors } = parse(rest, quotes ? { delimiter } : { delimiter, quoteChar: '\0' });
    const bad = errors.find((error) => error.code === 'MissingQuotes')?.row;
    if (bad === undefined) {
      // The usual case: nothing was wrong, so nothing has to be put together.
      if (at === 0) return { rows: number(data), problems: [] };
      append(cells, data);
      break;
    }
    append(cells, data.slice(0, bad));
    at += bad === 0 ? 0 : parse(rest, { delimiter, preview: bad }).meta.cursor;
    const end = whole.indexOf('\n', at);
    const line = whole.slice(at, end < 0 ? undefined : end);
    append(cells, parse(line, { delimiter, quoteChar: '\0' }).data);
    broken.push(cells.length);
    at += line.length + 1;
  }
  return { rows: number(cells), problems: brokenQuotes(broken) };
}

interface ParseOptions {
  readonly delimiter: string;
  readonly preview?: number;
  readonly quoteChar?: string;
}

function parse(text: string, options: ParseOptions): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { ...options, newline: '\n', header: false });
}

/** Spreading a hundred thousand rows into one call would overflow the stack. */
function append(all: string[][], more: readonly string[][]): void {
  for (const row of more) all.push(row);
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

function brokenQuotes(rows: readonly number[]): readonly Problem[] {
  if (rows.length === 0) return [];
  return [problem('unbalanced-quotes', said('lists.openQuote', { rows: someRows(rows) }))];
}

const formulaStart = `["']*[=+\\-@\\t\\r\\n\\0＝＋－＠]`;
const risky = new RegExp(`^${formulaStart}`);
const guarded = new RegExp(`^'${formulaStart}`);

/** Puts a `'` in front of a cell that a spreadsheet would run as a formula. */
export function guardFormula(cell: string): string {
  return risky.test(cell) ? `'${cell}` : cell;
}

/** Takes the `'` of `guardFormula` off again, so that export and import give the same text. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && guarded.test(cell) ? cell.slice(1) : cell;
}
