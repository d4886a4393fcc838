import { isEmptyContact } from '../contact/contact.ts';
import { fitContact, type CutField } from '../contact/fit.ts';
import { limits } from '../limits.ts';
import { assertNever, problem, type Problem } from '../problem.ts';
import { said, type Language, type Said } from '../words/keys.ts';
import { cancelledStatus } from './cancelled.ts';
import { choiceOf } from './choices.ts';
import { describeMapping, findHeader, isHeaderAgain, type Column } from './columns.ts';
import { delimiters, parseAsWritten, parseTable, previewRows, type Delimiter, type Table, type TableRow } from './csv.ts';
import type { ImportedList, ImportedPerson, SkippedRow } from './importedList.ts';
import { findLayout, type LayoutOptions } from './layout.ts';
import { cutOff, partedProblems, reasonOf, repeatsNames, sayColumn, sayFields, someRows, type Reason } from './listProblems.ts';
import { contactFromRow, isSomebody, type RowReading } from './person.ts';
import { joinTables, moreTables } from './joinTables.ts';
import { planColumns, type ColumnPlan } from './rowCells.ts';
import { asSeveral, likeTwoPeople } from './severalNames.ts';
import { severalIn } from './severalPeople.ts';
import { listRemark } from './summaryRows.ts';
import { partTables, turned } from './tables.ts';
import { contactFromWellmetRow } from './wellmet.ts';

/** What a list is read with: `name` of the file for sentences, `country` (two letters) for phone numbers without `+`, `language` for labels of ours in the notes. */
export interface ListOptions extends LayoutOptions {
  readonly name: string;
  readonly country?: string;
  readonly language?: Language;
  /** Told now and then while rows are read: how many, and of how many. */
  readonly onRows?: ((done: number, of: number) => void) | undefined;
}

/** How many rows are read between two words about it. */
const rowsBetween = 2_000;

/** Reads delimited text into people. Total: every data row becomes a person or is skipped with a reason. */
export function readCsvList(given: string, options: ListOptions): ImportedList {
  const text = inCells(given);
  const delimiter = findDelimiter(text);
  return readTableList(parseTable(text, delimiter), options, (data) => withLineEnds(data, text, delimiter));
}

type AsWritten = (data: readonly TableRow[]) => readonly TableRow[] | null;

/** Reads the rows of a table into people; `asWritten` gives rows of Wellmet's own to the sign, where they can be had. */
export function readTableList(table: Table, options: ListOptions, asWritten: AsWritten = () => null): ImportedList {
  const sides = turned(table.rows);
  const rows = sides ?? table.rows;
  const { tables, titles } = options.wanted?.headerRow === null ? { tables: [rows], titles: new Set<number>() } : partTables(rows);
  const { wanted, ...asRecognised } = options;
  const spoken = tables.find((one) => one.some(({ row }) => row === wanted?.headerRow)) ?? tables[0];
  const lists = tables.map((one) => readOneTable(one, one === spoken ? options : asRecognised, { titles, asWritten: tables.length === 1 ? asWritten : () => null }));
  const remarks = [...(sides === null ? [] : [problem('turned', said('lists.turned', { file: options.name }))]), ...moreTables(tables)];
  return joinTables(lists, tables, { shown: spoken === undefined ? 0 : tables.indexOf(spoken), problems: [...table.problems, ...remarks] });
}

interface TableParts {
  readonly titles: ReadonlySet<number>;
  readonly asWritten: AsWritten;
}

function readOneTable(rows: readonly TableRow[], options: ListOptions, { titles, asWritten }: TableParts): ImportedList {
  const { headers, format, columns, data, view } = findLayout(rows, options);
  // A list of Wellmet's own is read back as it was written, unless somebody wants its columns otherwise.
  const isOwn = format === 'wellmet' && view.columns.every(({ choice, recognised }) => choice === recognised);
  const context = { plan: planColumns(columns, Math.max(headers.length, limits.columns)), headers, titles, isOwn, country: options.country ?? null, language: options.language ?? 'en', onRows: options.onRows };
  const read = readRows((isOwn ? asWritten(data) : null) ?? data, context);
  const wide = view.headerRow === null || options.wanted !== undefined ? [] : data.filter(({ cells }) => hasMoreCells(cells, headers.length));
  const wrong = [...listProblems(options, view.headerRow !== null, columns, data), ...moreCells(wide)];
  return {
    format,
    mapping: describeMapping(columns),
    people: read.people,
    skipped: read.skipped,
    problems: [...wrong, ...leftoverProblems(read.leftovers), ...cutProblems(read.cut), ...partedProblems(read.parted)],
    layout: view,
  };
}

/** The rows of Wellmet's own list with the line ends as they were; null where that makes no difference or there is no telling. */
function withLineEnds(data: readonly TableRow[], text: string, delimiter: Delimiter): readonly TableRow[] | null {
  if (!text.includes('\r') || !data.some(({ cells }) => cells.some((cell) => cell.includes('\n')))) return null;
  const rows = parseAsWritten(text, delimiter);
  return rows?.length === data.length + 1 ? rows.slice(1) : null;
}

interface RowsRead {
  readonly people: readonly ImportedPerson[];
  readonly skipped: readonly SkippedRow[];
  readonly leftovers: ReadonlyMap<string, ColumnLeftovers>;
  readonly cut: readonly CutRow[];
  /** Rows that named several people. */
  readonly parted: readonly number[];
}

/** Rows are read into what they come to at once: of a hundred thousand nothing else should stay in memory. */
function readRows(data: readonly TableRow[], context: RowContext): RowsRead {
  const people: ImportedPerson[] = [];
  const skipped: SkippedRow[] = [];
  const leftovers = new Map<string, ColumnLeftovers>();
  const cut: CutRow[] = [];
  const parted: number[] = [];
  let at = 0;
  for (const tableRow of data) {
    if (at > 0 && at % rowsBetween === 0) context.onRows?.(at, data.length);
    at += 1;
    const read = readRow(tableRow, context);
    if (read.skipped !== null) {
      skipped.push(read.skipped);
      continue;
    }
    if (read.people.length > 1) parted.push(tableRow.row);
    for (const one of read.people) {
      const question = one.person.question ?? questionOf(one);
      people.push(question === null ? one.person : { ...one.person, question });
      if (one.leftovers.length > 0) noteLeftovers(leftovers, tableRow.row, one.leftovers);
      if (one.cut.length > 0) cut.push({ row: tableRow.row, fields: one.cut });
    }
  }
  return { people, skipped, leftovers, cut, parted };
}

/** The column names that are found in a text, or 0. */
const namesFound = (text: string, delimiter: Delimiter): number => findHeader(previewRows(text, delimiter, 60))?.score ?? 0;

/**
 * The text with cells in its rows: some programs put a whole row into quotes, and tables out of a terminal or a PDF have spaces between
 * their columns. Any other text stays as it is.
 */
function inCells(text: string): string {
  const head = text.slice(0, 2_000).trimStart();
  const quotedRow = head.startsWith('"') && /^"(?:[^"\n]|"")*"\r?(?:\n|$)/.test(head);
  if (!quotedRow && !/^\S[^\t\n]*\S {2,}\S/.test(head)) return text;
  if (delimiters.some((delimiter) => namesFound(text, delimiter) >= 2)) return text;
  const apart = quotedRow ? parseTable(text, '\t').rows.map(({ cells }) => cells.join('\t')).join('\n') : text.replace(/(?<=\S) {2,}(?=\S)/g, '\t');
  return delimiters.some((delimiter) => namesFound(apart, delimiter) >= 2) ? apart : text;
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
  /** Rows that are titles above column names. */
  readonly titles: ReadonlySet<number>;
  readonly isOwn: boolean;
  readonly country: string | null;
  readonly language: Language;
  readonly onRows: ListOptions['onRows'];
}

interface PersonRead {
  readonly person: ImportedPerson;
  readonly leftovers: RowReading['leftovers'];
  readonly cut: readonly CutField[];
}

type RowResult = { readonly skipped: SkippedRow } | { readonly skipped: null; readonly people: readonly PersonRead[] };

const nothingLeft: RowReading['leftovers'] = [];

/** What a person should be asked about a row, or null. Words where nobody expected more than words are no question. */
function questionOf({ leftovers, cut }: PersonRead): Said | null {
  if (leftovers.length === 0 && cut.length === 0) return null;
  const unread = leftovers.flatMap(({ header, text, expected }): readonly Said[] => {
    const params = { text: shorten(text), column: sayColumn(header) };
    if (expected === null) return [];
    return [expected === 'e-mail address' ? said('lists.noEmailThere', params) : said('lists.noPhoneThere', params)];
  });
  const long = cut.length === 0 ? [] : [said('lists.cutThere', { fields: sayFields(cut) })];
  const [question, ...more] = [...unread, ...long];
  return question === undefined ? null : more.reduce((first, second) => said('lists.several', { first, second }), question);
}

const sectionTitle = reasonOf(said('lists.sectionTitle'));
const emptyRow = reasonOf(said('lists.emptyRow'));
const reasonByStatus = new Map<string, Reason>();

/** Statuses are few, and those of one list are asked for again and again. */
function didNotCome(status: string): Reason {
  const reason = reasonByStatus.get(status) ?? reasonOf(said('lists.didNotCome', { status }));
  if (reasonByStatus.size < 100) reasonByStatus.set(status, reason);
  return reason;
}

function readRow({ row, cells }: TableRow, context: RowContext): RowResult {
  const skip = (reason: Reason): RowResult => ({ skipped: { row, ...reason } });
  if (isHeaderAgain(context.headers, cells)) return skip(repeatsNames);
  if (context.titles.has(row)) return skip(sectionTitle);
  const cancelled = cancelledStatus(context.plan, cells);
  if (cancelled !== null) return skip(didNotCome(cancelled));
  const own = context.isOwn && !hasMoreCells(cells, context.headers.length) ? contactFromWellmetRow(context.headers, cells) : null;
  // What Wellmet itself has written is a person, however little is known.
  if (own !== null) return isEmptyContact(own) ? skip(emptyRow) : { skipped: null, people: [fitted(row, { contact: own, leftovers: nothingLeft })] };
  const people = readPeople(cells, context).map((reading, at) => fitted(row, reading, at + 1));
  const [first] = people;
  if (first === undefined || !isSomebody(first.person.contact)) return skip(emptyRow);
  const remark = listRemark(cells, first.person.contact);
  return remark === null ? { skipped: null, people } : skip(remark);
}

interface PersonReading extends RowReading {
  readonly question?: Said;
}

function readPeople(cells: readonly string[], { plan, country, language }: RowContext): readonly PersonReading[] {
  const several = severalIn(plan, cells);
  switch (several?.tag) {
    case undefined:
      return [contactFromRow(plan, cells, country, language)];
    case 'parted':
      return several.rows.map((row) => contactFromRow(plan, row, country, language));
    case 'guest': {
      const { contact, leftovers } = contactFromRow(plan, several.row, country, language);
      return [{ contact: { ...contact, notes: [contact.notes, several.guest].filter((text) => text !== '').join('\n') }, leftovers }];
    }
    case 'unsure': {
      const { contact, leftovers } = contactFromRow(plan, cells, country, language);
      return [{ contact: asSeveral(contact, several.text), leftovers, question: likeTwoPeople(several.text) }];
    }
    default:
      return assertNever(several);
  }
}

function fitted(row: number, { contact: whole, leftovers, question }: PersonReading, part = 1): PersonRead {
  const { contact, cut } = fitContact(whole);
  return { person: { row, contact, ...(part === 1 ? {} : { part }), ...(question === undefined ? {} : { question }) }, leftovers, cut };
}

function listProblems({ name, wanted }: ListOptions, hasHeader: boolean, columns: readonly Column[], data: readonly TableRow[]): readonly Problem[] {
  if (!hasHeader && wanted === undefined) return [noHeader(name, columns)];
  if (data.length > 0) return [];
  return [problem('no-people', said('lists.nobodyBelow', { file: name }))];
}

function noHeader(file: string, columns: readonly Column[]): Problem {
  const found = columns.flatMap((column): readonly Said[] => {
    const choice = choiceOf(column);
    return choice === 'leave-out' ? [] : [said('lists.columnAs', { column: sayColumn(column.header), field: said(`columns.fill-${choice}`) })];
  });
  return problem('no-header', found.length === 0 ? said('lists.noHeaderNothing', { file }) : said('lists.noHeader', { file, columns: found }));
}

const hasMoreCells = (cells: readonly string[], columns: number): boolean => cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== '');

function moreCells(rows: readonly TableRow[]): readonly Problem[] {
  if (rows.length === 0) return [];
  return [problem('more-cells', said('lists.moreCells', { count: rows.length, rows: someRows(rows.map(({ row }) => row)) }))];
}

interface ColumnLeftovers {
  readonly expected: string;
  readonly rows: number[];
  readonly sample: string;
}

function noteLeftovers(byColumn: Map<string, ColumnLeftovers>, row: number, leftovers: RowReading['leftovers']): void {
  for (const { header, text, expected } of leftovers) {
    if (expected === null) continue;
    const known = byColumn.get(header) ?? { expected, rows: [], sample: text };
    known.rows.push(row);
    byColumn.set(header, known);
  }
}

/** One problem per column, not per row: a list of a thousand bad numbers is one thing to look at. */
function leftoverProblems(byColumn: ReadonlyMap<string, ColumnLeftovers>): readonly Problem[] {
  return [...byColumn].map(([header, { expected, rows, sample }]) => {
    const params = { count: rows.length, rows: someRows(rows), column: sayColumn(header), sample: shorten(sample) };
    if (expected === 'e-mail address') return problem('unreadable-email', said('lists.unreadableEmails', params));
    return problem('unreadable-phone', said('lists.unreadablePhones', params));
  });
}

interface CutRow {
  readonly row: number;
  readonly fields: readonly CutField[];
}

function cutProblems(rows: readonly CutRow[]): readonly Problem[] {
  const [first] = rows;
  return first === undefined ? [] : [cutOff(rows.map(({ row }) => row), first.fields)];
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
