import { isEmptyContact } from '../contact/contact.ts';
import { fitContact } from '../contact/fit.ts';
import { problem, type Problem } from '../problem.ts';
import { describeMapping, findHeader, isHeaderAgain, resolveColumns, type Column, type HeaderRow } from './columns.ts';
import { delimiters, parseTable, previewRows, type Delimiter, type TableRow } from './csv.ts';
import { recogniseFormat, type FormatName } from './formats.ts';
import { guessColumns } from './guess.ts';
import type { ImportedList, ImportedPerson, SkippedRow } from './importedList.ts';
import { cutOff, sayRows } from './listProblems.ts';
import { cancelledStatus, contactFromRow, isSomebody, planColumns, type ColumnPlan, type RowReading } from './person.ts';
import { contactFromWellmetRow } from './wellmet.ts';

/** What a list is read with: `name` of the file for sentences, `country` (two letters) for phone numbers without `+`. */
export interface ListOptions {
  readonly name: string;
  readonly country?: string;
}

/** Reads delimited text into people. Total: every data row becomes a person or is skipped with a reason. */
export function readCsvList(text: string, options: ListOptions): ImportedList {
  const table = parseTable(text, findDelimiter(text));
  const header = findHeader(table.rows);
  const headers = header === null ? [] : (table.rows[header.at]?.cells ?? []);
  const format = header === null ? 'unknown' : recogniseFormat(headers);
  const columns = header === null ? guessColumns(table.rows) : resolveColumns(headers, format);
  const data = header === null ? table.rows : table.rows.slice(header.at + 1);
  const context = { plan: planColumns(columns), headers, format, country: options.country ?? null };
  const readings = data.map((row) => readRow(row, context));
  return {
    format,
    mapping: describeMapping(columns),
    people: readings.flatMap(({ person }) => (person === null ? [] : [person])),
    skipped: readings.flatMap(({ skipped }) => (skipped === null ? [] : [skipped])),
    problems: [...table.problems, ...listProblems(options.name, header, columns, data), ...leftoverProblems(readings), ...cutProblems(readings)],
  };
}

/** The delimiter under which the most column names are recognised; without any, the one that gives the evenest columns. */
function findDelimiter(text: string): Delimiter {
  const judged = delimiters.map((delimiter) => {
    const rows = previewRows(text, delimiter, 60);
    return { delimiter, score: findHeader(rows)?.score ?? 0, evenness: evenness(rows) };
  });
  const [best] = judged.toSorted((one, other) => other.score - one.score || other.evenness - one.evenness);
  return best?.delimiter ?? ',';
}

/** The share of rows with the commonest number of cells, where that is more than one. */
function evenness(rows: readonly TableRow[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  widths.delete(1);
  return Math.max(0, ...widths.values()) / Math.max(1, rows.length);
}

interface RowContext {
  readonly plan: ColumnPlan;
  readonly headers: readonly string[];
  readonly format: FormatName;
  readonly country: string | null;
}

interface RowResult {
  readonly row: number;
  readonly person: ImportedPerson | null;
  readonly skipped: SkippedRow | null;
  readonly leftovers: RowReading['leftovers'];
  readonly cut: readonly string[];
}

function readRow({ row, cells }: TableRow, context: RowContext): RowResult {
  const skip = (reason: string): RowResult => ({ row, person: null, skipped: { row, reason }, leftovers: [], cut: [] });
  if (isHeaderAgain(context.headers, cells)) return skip('This row repeats the column names.');
  const cancelled = cancelledStatus(context.plan, cells);
  if (cancelled !== null) return skip(`The list says that this person did not come: status “${cancelled}”.`);
  const own = context.format === 'wellmet' ? contactFromWellmetRow(context.headers, cells) : null;
  const { contact: whole, leftovers } = own === null ? contactFromRow(context.plan, cells, context.country) : { contact: own, leftovers: [] };
  const { contact, cut } = fitContact(whole);
  // What Wellmet itself has written is a person, however little is known.
  const somebody = own === null ? isSomebody(contact) : !isEmptyContact(contact);
  if (!somebody) return skip('No name, e-mail, phone, company or anything else to know the person by stands in this row.');
  return { row, person: { row, contact }, skipped: null, leftovers, cut };
}

function listProblems(name: string, header: HeaderRow | null, columns: readonly Column[], data: readonly TableRow[]): readonly Problem[] {
  if (header === null) return [noHeader(name, columns)];
  if (data.length > 0) return [];
  return [problem('no-people', `“${name}” has column names but nobody below them. Export the list again and look that it has people in it.`)];
}

function noHeader(name: string, columns: readonly Column[]): Problem {
  const found = columns.map(({ header, field }) => `${header} as ${field}`).join(', ');
  const taken = found === '' ? 'nothing in it could be recognised' : `the columns were taken by what stands in them (${found})`;
  const advice = 'If that is wrong, put a first row such as “Name, Email, Company” on top and import it again.';
  return problem('no-header', `“${name}” has no row of column names, so ${taken}. ${advice}`);
}

/** One problem per column, not per row: a list of a thousand bad numbers is one thing to look at. */
function leftoverProblems(readings: readonly RowResult[]): readonly Problem[] {
  const byColumn = new Map<string, { readonly expected: string; readonly rows: number[]; readonly sample: string }>();
  for (const { row, leftovers } of readings) {
    for (const { header, text, expected } of leftovers) {
      if (expected === null) continue;
      const known = byColumn.get(header) ?? { expected, rows: [], sample: text };
      known.rows.push(row);
      byColumn.set(header, known);
    }
  }
  return [...byColumn].map(([header, { expected, rows, sample }]) => {
    const where = sayRows('Row', rows);
    const verb = rows.length === 1 ? 'has' : 'have';
    const what = expected === 'e-mail address' ? 'no readable e-mail address' : 'no readable phone number';
    const code = expected === 'e-mail address' ? 'unreadable-email' : 'unreadable-phone';
    return problem(code, `${where} ${verb} ${what} under “${header.trim()}” (such as “${shorten(sample)}”); the text was kept in the notes.`);
  });
}

function cutProblems(readings: readonly RowResult[]): readonly Problem[] {
  const rows = readings.filter(({ cut }) => cut.length > 0);
  const [first] = rows;
  return first === undefined ? [] : [cutOff(rows.map(({ row }) => row), first.cut)];
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
