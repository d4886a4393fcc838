import { linkedinProfile, normaliseEmail, normaliseWebsite } from '../contact/web.ts';
import { readPhone } from '../contact/phone.ts';
import type { Column, ColumnField } from './columns.ts';
import type { TableRow } from './csv.ts';
import { cellText } from './values.ts';

/** Cells that are looked at to tell what a column without a name holds. */
const sampleSize = 200;

/** Guesses what the columns of a list without column names hold, by what stands in them. */
export function guessColumns(rows: readonly TableRow[]): readonly Column[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const guesses = Array.from({ length: Math.min(width, 400) }, (_, index) => ({ index, field: guess(sample(rows, index)) }));
  const names = guesses.filter(({ field }) => field === 'firstName' || field === 'name');
  const [first, second] = names;
  const split = first?.field === 'firstName' && second?.field === 'firstName' && second.index === first.index + 1;
  // One more column that reads like a name is the company; of several, nobody can tell.
  const other = names.length === (split ? 3 : 2) ? 'company' : 'notes';
  return guesses.flatMap(({ index, field }): readonly Column[] => {
    if (field === null) return [];
    const fills = nameField(field, index, first?.index, split) ?? other;
    return [{ index, header: `column ${index + 1}`, field: fills, kind: null, group: '', soft: false }];
  });
}

/** Of the columns that read like names the first is the name, or the first two its halves; null for the others. */
function nameField(field: ColumnField, index: number, first: number | undefined, split: boolean): ColumnField | null {
  if (field !== 'name' && field !== 'firstName') return field;
  if (index === first) return split ? 'firstName' : 'name';
  return split && index === (first ?? 0) + 1 ? 'lastName' : null;
}

/** The first cells of a column that say anything, however far down they stand. */
function sample(rows: readonly TableRow[], index: number): readonly string[] {
  const texts: string[] = [];
  for (const { cells } of rows) {
    const text = cellText(cells[index]);
    if (text !== '') texts.push(text);
    if (texts.length === sampleSize) break;
  }
  return texts;
}

function guess(cells: readonly string[]): ColumnField | null {
  if (cells.length === 0) return null;
  const mostly = (test: (cell: string) => boolean): boolean => cells.filter(test).length > cells.length / 2;
  if (mostly((cell) => normaliseEmail(cell) !== null)) return 'emails';
  if (mostly((cell) => linkedinProfile(cell) !== null)) return 'linkedin';
  if (mostly((cell) => normaliseWebsite(cell) !== null)) return 'websites';
  if (mostly((cell) => readPhone(cell) !== null)) return 'phones';
  if (mostly((cell) => /^[\p{L}\p{M}'’.-]+$/u.test(cell))) return 'firstName';
  if (mostly((cell) => /^[\p{L}\p{M}'’.,\s()-]{3,60}$/u.test(cell) && cell.split(/\s+/).length <= 6)) return 'name';
  return 'notes';
}
