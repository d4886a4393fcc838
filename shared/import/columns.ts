import type { PhoneKind } from '../contact/contact.ts';
import type { TableRow } from './csv.ts';
import type { FormatName } from './formatNames.ts';
import { labelledGroup, meaningOfHeader, withoutExample } from './headers.ts';
import type { HeaderField } from './headerWords.ts';

/** What a column fills, once its neighbours have been looked at. */
export type ColumnField = Exclude<HeaderField, 'nom' | 'nombre' | 'titleOrPrefix'> | 'label';

/**
 * One column that fills something. `group` keeps columns of one address, and a label and its value, together; `soft` means that a
 * cell may overrule the column ("Dr." under "Title" is no job).
 */
export interface Column {
  readonly index: number;
  readonly header: string;
  readonly field: ColumnField;
  readonly kind: PhoneKind | null;
  readonly group: string;
  readonly soft: boolean;
}

/** Rows above the column names that are looked at: notes, titles, blank lines. */
export const preambleAtMost = 60;
const cellsAtMost = 400;

/** A row of column names: its place among the rows, and how many of its cells mean something. */
export interface HeaderRow {
  readonly at: number;
  readonly score: number;
}

/** Finds the row of column names by what its cells mean, never by its place; null when there is none. */
export function findHeader(rows: readonly TableRow[]): HeaderRow | null {
  let best: HeaderRow | null = null;
  for (const [at, { cells }] of rows.slice(0, preambleAtMost).entries()) {
    const score = headerScore(cells);
    const alone = rows.slice(0, at).every((row) => row.cells.filter((cell) => cell.trim() !== '').length <= 1);
    if ((score >= 2 || (score === 1 && alone)) && score > (best?.score ?? 0)) best = { at, score };
  }
  return best;
}

const identity: readonly HeaderField[] = ['name', 'nom', 'nombre', 'firstName', 'lastName', 'emails', 'phones', 'linkedin', 'company', 'url'];

/** How many different things the cells name; 0 when one of them is plainly somebody's data, or none could tell who a person is. */
function headerScore(cells: readonly string[]): number {
  const fields = new Set<HeaderField>();
  for (const cell of cells.slice(0, cellsAtMost)) {
    if (/\S@\S+\.\S|^https?:|linkedin\.com\/|^\+?[\d\s()-]{7,}$/.test(withoutExample(cell))) return 0;
    const meaning = meaningOfHeader(cell);
    if (meaning !== null) fields.add(meaning.field);
  }
  return identity.some((field) => fields.has(field)) ? fields.size : 0;
}

/** True for a row of column names: all of its cells name different things, or three and more, and hardly any names nothing we know. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const score = headerScore(filled);
  return score === filled.length ? score >= 2 : score >= 3 && score * 2 >= filled.length;
}

/** What each column fills. Columns that fill nothing are left out. */
export function resolveColumns(headers: readonly string[], format: FormatName): readonly Column[] {
  const meanings = headers.map((header) => meaningOfHeader(header));
  const has = (...fields: readonly HeaderField[]): boolean => meanings.some((one) => one !== null && fields.includes(one.field));
  const groups = new Set(meanings.map((meaning) => meaning?.group ?? ''));
  return headers.flatMap((header, index): readonly Column[] => {
    const meaning = meanings[index];
    const label = labelledGroup(header);
    if (label !== null) return groups.has(label) ? [{ index, header, field: 'label', kind: null, group: label, soft: false }] : [];
    if (meaning === null || meaning === undefined) return [];
    const base = { index, header, kind: meaning.kind, group: meaning.group };
    if (meaning.field === 'titleOrPrefix') return format === 'meetup' ? [] : [{ ...base, ...whichTitle(headers, has) }];
    const field = beside(meaning.field, has);
    return [{ ...base, field: field === 'url' && format === 'linkedin-connections' ? 'linkedin' : field, soft: false }];
  });
}

type Has = (...fields: readonly HeaderField[]) => boolean;

/** "Title" beside "Job Title" or Outlook's "E-mail Address" is the honorific, else the job. */
function whichTitle(headers: readonly string[], has: Has): { readonly field: 'title' | 'prefix'; readonly soft: boolean } {
  if (has('title')) return { field: 'prefix', soft: false };
  return { field: headers.some((header) => /^\W*e-mail[ _]address\W*$/i.test(header)) ? 'prefix' : 'title', soft: true };
}

/**
 * Columns without a name that hold something, as notes: cells beyond the column names, and words under an empty one. Numbers under an
 * empty name only count the rows.
 */
export function namelessColumns(headers: readonly string[], data: readonly TableRow[], most: number): readonly Column[] {
  const found = new Set<number>();
  const empty = headers.flatMap((header, index) => (header.trim() === '' && index < most ? [index] : []));
  for (const { cells } of data) {
    for (let index = headers.length; index < Math.min(cells.length, most); index++) if (cells[index]?.trim() !== '') found.add(index);
    for (const index of empty) if (!/^[\d\s.,]*$/.test(cells[index] ?? '')) found.add(index);
  }
  return [...found].sort((a, b) => a - b).map((index) => ({ index, header: '', field: 'notes', kind: null, group: '', soft: false }));
}

/** Words that mean the family name beside a given name, or the given name beside a family name, and the whole name alone. */
function beside(field: Exclude<HeaderField, 'titleOrPrefix'>, has: Has): ColumnField {
  if (field === 'nom') return has('firstName') && !has('lastName') ? 'lastName' : 'name';
  if (field === 'nombre') return has('lastName') && !has('firstName') ? 'firstName' : 'name';
  if (field === 'name') return has('firstName') && !has('lastName') ? 'lastName' : 'name';
  return field;
}

const reported: Readonly<Partial<Record<ColumnField, string>>> = {
  middleName: 'name',
  particle: 'lastName',
  label: 'phones',
  url: 'websites',
  street: 'address',
  city: 'address',
  region: 'address',
  postcode: 'address',
  country: 'address',
};

/** The mapping as it is shown: from each header to the field of a contact it fills; a repeated header is numbered. */
export function describeMapping(columns: readonly Column[]): Readonly<Record<string, string>> {
  const seen = new Map<string, number>();
  const named = columns.map(({ header, field }) => ({ name: header.replace(/^\ufeff/, '').trim(), field })).filter(({ name }) => name !== '');
  return Object.fromEntries(
    named.map(({ name, field }) => {
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return [times === 1 ? name : `${name} (${times})`, reported[field] ?? field];
    }),
  );
}

/** True for a row that repeats the column names, as in files put together from several. */
export function isHeaderAgain(headers: readonly string[], cells: readonly string[]): boolean {
  return headers.length > 1 && headers.every((header, at) => header.trim() === (cells[at] ?? '').trim());
}
