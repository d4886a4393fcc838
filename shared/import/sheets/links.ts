import { linkedinProfile, normaliseEmail, normaliseWebsite } from '../../contact/web.ts';
import { meaningOfHeader } from '../headers.ts';
import type { HeaderField } from '../headerWords.ts';
import type { TableRow } from '../csv.ts';
import { put, rowsWithin } from './mergedCells.ts';
import type { CellLink } from './sheet.ts';

/** The columns that are added where a link leads to what no column is for; they are called as lists call theirs. */
const addedColumns = { email: 'E-mail', profile: 'LinkedIn' } as const;

type Link = { readonly kind: keyof typeof addedColumns | 'website'; readonly address: string };

const linksAtMost = 1_000_000;

/**
 * The rows with the addresses that their links lead to. In a column for such addresses one takes the place of words that are none
 * ("Profile"); an e-mail or profile behind anything else, such as a name, gets a column of its own. `header` is the place of the column names.
 */
export function placeLinks(rows: readonly TableRow[], links: readonly CellLink[], header: number | null): readonly TableRow[] {
  if (links.length === 0) return rows;
  const placed = rows.map(({ row, cells }) => ({ row, cells: [...cells] }));
  const fields = fieldsOf(header === null ? undefined : rows[header]);
  const added: Record<keyof typeof addedColumns, (readonly [at: number, address: string])[]> = { email: [], profile: [] };
  for (const { at, column, link } of linkedCells(placed, links)) {
    const cells = placed[at]?.cells ?? [];
    if (at <= (header ?? -1) || says(cells[column] ?? '', link)) continue;
    if (takes(fields[column] ?? null, link)) put(cells, column, link.address);
    else if (link.kind !== 'website' && !cells.some((cell) => says(cell, link))) added[link.kind].push([at, link.address]);
  }
  addColumns(placed, header, added);
  return placed;
}

const fieldsOf = (names: TableRow | undefined): readonly (HeaderField | null)[] => (names?.cells ?? []).map((name) => meaningOfHeader(name)?.field ?? null);

/** Each cell that leads to an address, by the place of its row. */
function* linkedCells(rows: readonly TableRow[], links: readonly CellLink[]): Generator<{ readonly at: number; readonly column: number; readonly link: Link }> {
  let looked = 0;
  for (const { range, target } of links) {
    const link = linkOf(target);
    if (link === null) continue;
    for (const at of rowsWithin(rows, range.top, range.bottom)) {
      looked += 1;
      if (looked > linksAtMost) return;
      yield { at, column: range.left, link };
    }
  }
}

function linkOf(target: string): Link | null {
  const email = /^mailto:/i.test(target) ? normaliseEmail(decoded(target)) : null;
  if (email !== null) return { kind: 'email', address: email };
  const profile = linkedinProfile(target);
  if (profile !== null) return { kind: 'profile', address: profile };
  const website = /^https?:/i.test(target) ? normaliseWebsite(target) : null;
  return website === null ? null : { kind: 'website', address: website };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether a cell says by itself what its link leads to, or another address of the kind. */
function says(cell: string, { kind }: Link): boolean {
  if (kind === 'email') return cell.includes('@') && normaliseEmail(cell) !== null;
  if (kind === 'profile') return linkedinProfile(cell) !== null;
  return normaliseWebsite(cell) !== null;
}

const webFields: readonly (HeaderField | null)[] = ['linkedin', 'websites', 'url'];

const takes = (field: HeaderField | null, { kind }: Link): boolean => (kind === 'email' ? field === 'emails' : webFields.includes(field));

function addColumns(rows: readonly { readonly cells: string[] }[], header: number | null, added: Readonly<Record<keyof typeof addedColumns, readonly (readonly [at: number, address: string])[]>>): void {
  let width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (const kind of ['email', 'profile'] as const) {
    if (added[kind].length === 0) continue;
    const names = header === null ? undefined : rows[header];
    if (names !== undefined) put(names.cells, width, addedColumns[kind]);
    for (const [at, address] of added[kind]) {
      const cells = rows[at]?.cells;
      if (cells !== undefined) put(cells, width, address);
    }
    width += 1;
  }
}
