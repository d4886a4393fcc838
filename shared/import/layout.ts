import { limits } from '../limits.ts';
import { chooseColumns, choiceOf, type ColumnChoice } from './choices.ts';
import { findHeader, namelessColumns, preambleAtMost, resolveColumns, type Column } from './columns.ts';
import type { TableRow } from './csv.ts';
import { findDoubts, type Doubt } from './doubts.ts';
import type { FormatName } from './formatNames.ts';
import { recogniseFormat } from './formats.ts';
import { guessColumns } from './guess.ts';
import { headerKey } from './headers.ts';
import { cellText } from './values.ts';

/**
 * How a user wants a list read: the row of column names as a spreadsheet counts (null for none, absent for "as recognised"), and what
 * each column fills.
 */
export interface WantedLayout {
  /** The sheet of a workbook that is spoken of. */
  readonly sheet?: string;
  readonly headerRow?: number | null;
  /** By place; empty for "as recognised". */
  readonly columns: readonly ColumnChoice[];
  /** What is wanted of other sheets. */
  readonly also?: readonly SheetWish[];
}

/** How a user wants one sheet of a workbook read. */
export interface SheetWish {
  readonly sheet: string;
  readonly headerRow: number | null;
  readonly columns: readonly ColumnChoice[];
}

/** What earlier lists taught: what each column fills, by `headerSetKey` of the column names. */
export type RememberedColumns = Readonly<Record<string, readonly ColumnChoice[]>>;

/** What decides how a list is laid out beside the list itself; what the user wants comes before what is remembered. */
export interface LayoutOptions {
  readonly wanted?: WantedLayout;
  readonly remembered?: RememberedColumns;
}

/** One column as it is shown to the user: what stands in it, what it fills, and what it would fill if nobody said otherwise. */
export interface ColumnView {
  readonly header: string;
  /** Up to three different texts from its first cells that hold any. */
  readonly samples: readonly string[];
  readonly choice: ColumnChoice;
  readonly recognised: ColumnChoice;
}

/** One of the first rows of a list in short, as a spreadsheet counts it. */
export interface FirstRow {
  readonly row: number;
  readonly text: string;
}

/** How a list was taken apart, for the user to see and to change. */
export interface ListLayout {
  /** The sheet of a workbook that is laid out so, and all its sheets on which anything stands. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  readonly headerRow: number | null;
  /** Names this set of column names; null without any. */
  readonly headerSet: string | null;
  readonly remembered: boolean;
  /** The rows among which the column names may stand. */
  readonly firstRows: readonly FirstRow[];
  readonly columns: readonly ColumnView[];
  /** Why a person should look before anybody is imported; empty for a well-recognised list. */
  readonly doubts: readonly Doubt[];
}

/** A layout as rows are read by it. */
export interface FoundLayout {
  readonly headers: readonly string[];
  readonly format: FormatName;
  readonly columns: readonly Column[];
  readonly data: readonly TableRow[];
  readonly view: ListLayout;
}

/** More columns are read, but neither shown nor changed. */
const shownColumns = limits.columns;

/** Finds the row of column names and what each column fills. */
export function findLayout(rows: readonly TableRow[], options: LayoutOptions): FoundLayout {
  const at = headerPlace(rows, options);
  const header = at === null ? undefined : rows[at];
  const headers = header?.cells ?? [];
  const hasHeader = header !== undefined;
  const format = hasHeader ? recogniseFormat(headers) : 'unknown';
  const data = at === null ? rows : rows.slice(at + 1);
  const recognised = hasHeader ? [...resolveColumns(headers, format), ...namelessColumns(headers, data, shownColumns)] : guessColumns(rows);
  const headerSet = hasHeader ? headerSetKey(headers) : null;
  const kept = rememberedFor(headerSet, options);
  const columns = chooseColumns(headers, recognised, options.wanted?.columns ?? kept ?? []);
  const shown = viewColumns({ headers, recognised, columns, data });
  const doubts = findDoubts(shown, { hasHeader: hasHeader || isToldNone(options), format });
  const view: ListLayout = { headerRow: header?.row ?? null, headerSet, remembered: kept !== null, firstRows: rows.slice(0, firstRows).map(sayRow), columns: shown, doubts };
  return { headers, format, columns, data, view };
}

/** Whoever has said that there are no column names need not be told. */
const isToldNone = ({ wanted }: LayoutOptions): boolean => wanted?.headerRow === null;

function rememberedFor(headerSet: string | null, { wanted, remembered = {} }: LayoutOptions): readonly ColumnChoice[] | null {
  return wanted?.headerRow === undefined && headerSet !== null && Object.hasOwn(remembered, headerSet) ? (remembered[headerSet] ?? null) : null;
}

const firstRows = 12;

function sayRow({ row, cells }: TableRow): FirstRow {
  const texts = cells.slice(0, 8).map((cell) => shortSample(cellText(cell), 24)).filter((text) => text !== '');
  return { row, text: texts.join(' · ') };
}

/** Where the column names stand among the rows; null where there are none. */
export function headerPlace(rows: readonly TableRow[], { wanted, remembered = {} }: LayoutOptions): number | null {
  if (wanted?.headerRow !== undefined) {
    const at = wanted.headerRow === null ? -1 : rows.findIndex(({ row }) => row === wanted.headerRow);
    return at < 0 ? null : at;
  }
  const known = Object.keys(remembered).length === 0 ? -1 : rows.slice(0, preambleAtMost).findIndex(({ cells }) => Object.hasOwn(remembered, headerSetKey(cells)));
  return known >= 0 ? known : (findHeader(rows)?.at ?? null);
}

/** A short name for a set of column names, the same however they are decorated; in what order they stand counts. */
export function headerSetKey(headers: readonly string[]): string {
  const text = headers.slice(0, shownColumns).map(headerKey).join('\n');
  return `${headers.length}-${hash(text, 0x811c9dc5)}${hash(text, 0x1000193)}`;
}

/** FNV-1a, in eight hexadecimal digits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

interface ViewParts {
  readonly headers: readonly string[];
  readonly recognised: readonly Column[];
  readonly columns: readonly Column[];
  readonly data: readonly TableRow[];
}

function viewColumns({ headers, recognised, columns, data }: ViewParts): readonly ColumnView[] {
  const before = new Map(recognised.map((column) => [column.index, column]));
  const now = new Map(columns.map((column) => [column.index, column]));
  const width = data.slice(0, 200).reduce((most, { cells }) => Math.max(most, cells.length), headers.length);
  return Array.from({ length: Math.min(width, shownColumns) }, (_, index) => ({
    header: (headers[index] ?? '').replace(/^\ufeff/, '').trim(),
    samples: samplesOf(data, index),
    choice: choiceOf(now.get(index)),
    recognised: choiceOf(before.get(index)),
  }));
}

const samplesAtMost = 3;
const sampleLength = 80;

function samplesOf(data: readonly TableRow[], index: number): readonly string[] {
  const found = new Set<string>();
  let before: string | undefined = '';
  for (const { cells } of data) {
    const cell = cells[index];
    // A column that says the same all the way down is walked to its end.
    if (cell === undefined || cell === '' || cell === before) continue;
    before = cell;
    const text = shortSample(cellText(cell), sampleLength);
    if (text !== '') found.add(text);
    if (found.size === samplesAtMost) break;
  }
  return [...found];
}

function shortSample(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
