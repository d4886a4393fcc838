import { displayName, type ContactFields } from '../contact/contact.ts';
import { normaliseEmail } from '../contact/web.ts';
import { fold } from '../fold.ts';
import { problem, type Problem } from '../problem.ts';
import { delimiters, parseTable, previewRows, type Delimiter, type TableRow } from './csv.ts';
import { headerKey } from './headers.ts';
import { cellText } from './values.ts';

/** What a row of a list of tweaks may say, by its column. */
export const tweakFields = ['met_at', 'talked_about', 'reason', 'offer', 'promise', 'subject', 'text', 'sent', 'sent_event'] as const;
export type TweakField = (typeof tweakFields)[number];

/** A row of a list of tweaks: how to find the person, and what it says of them ('' where nothing). */
export interface TweakRow {
  readonly row: number;
  readonly email: string;
  readonly name: string;
  readonly fields: Readonly<Record<TweakField, string>>;
}

const known = ['email', 'name', ...tweakFields] as const;
type KnownColumn = (typeof known)[number];

/** Reads a list of tweaks; `file` is for sentences. Without a column to find people by there are no rows, and a problem. */
export function readTweaks(text: string, file: string): { readonly rows: readonly TweakRow[]; readonly problems: readonly Problem[] } {
  const { rows, problems } = parseTable(text, findDelimiter(text));
  const [header, ...data] = rows;
  const columns = columnsOf(header);
  if (!columns.has('email') && !columns.has('name')) {
    const message = `“${file}” has no column “email” or “name” to find people by. Put such a row of column names on top.`;
    return { rows: [], problems: [problem('no-person-column', message)] };
  }
  const unknown = (header?.cells ?? []).filter((cell) => cell.trim() !== '' && columnOf(cell) === undefined);
  const ignored = problem('unknown-column', `“${file}” has columns that say nothing of a note: ${unknown.join(', ')}. Use ${tweakFields.join(', ')}.`);
  return { rows: data.map((row) => tweakRow(row, columns)), problems: unknown.length === 0 ? problems : [...problems, ignored] };
}

function columnOf(header: string): KnownColumn | undefined {
  const key = headerKey(header);
  return known.find((name) => headerKey(name) === key || (name === 'email' && key === 'emailaddress'));
}

function columnsOf(header: TableRow | undefined): ReadonlyMap<KnownColumn, number> {
  const columns = new Map<KnownColumn, number>();
  for (const [index, cell] of (header?.cells ?? []).entries()) {
    const column = columnOf(cell);
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

/** The delimiter under which the most columns are known. */
function findDelimiter(text: string): Delimiter {
  const score = (delimiter: Delimiter): number => columnsOf(previewRows(text, delimiter, 5)[0]).size;
  return delimiters.toSorted((one, other) => score(other) - score(one))[0] ?? ',';
}

function tweakRow({ row, cells }: TableRow, columns: ReadonlyMap<KnownColumn, number>): TweakRow {
  const cell = (column: KnownColumn): string => {
    const index = columns.get(column);
    return index === undefined ? '' : cellText(cells[index]);
  };
  const fields = Object.fromEntries(tweakFields.map((field) => [field, cell(field)])) as Record<TweakField, string>;
  return { row, email: cell('email'), name: cell('name'), fields };
}

/** Which row speaks of which person (by place), and the rows that speak of nobody, of several, or of somebody spoken of before. */
export interface MatchedTweaks {
  readonly byPerson: ReadonlyMap<number, TweakRow>;
  readonly problems: readonly Problem[];
}

/** Finds the person each row speaks of: by e-mail, else by the whole name. Never guesses. */
export function matchTweaks(rows: readonly TweakRow[], people: readonly ContactFields[]): MatchedTweaks {
  const byEmail = indexBy(people, ({ emails }) => emails.map((email) => email.toLowerCase()));
  const byName = indexBy(people, (contact) => namesOf(contact).map(sameName));
  const byPlainName = indexBy(people, (contact) => namesOf(contact).map(plainName));
  // Who is written with the very same accents comes first; "Jose" finds José where no Jose is.
  const findNamed = (name: string): readonly number[] =>
    name === '' ? [] : [...(byName.get(sameName(name)) ?? byPlainName.get(plainName(name)) ?? [])];
  const byPerson = new Map<number, TweakRow>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const found = findPeople(row, byEmail, findNamed(row.name));
    const [person] = found;
    if (person === undefined) problems.push(nobody(row));
    else if (found.length > 1) problems.push(several(row, found.length));
    else if (byPerson.has(person)) problems.push(again(row, byPerson.get(person)?.row ?? 0));
    else byPerson.set(person, row);
  }
  return { byPerson, problems };
}

type Index = ReadonlyMap<string, ReadonlySet<number>>;

function indexBy(people: readonly ContactFields[], keysOf: (contact: ContactFields) => readonly string[]): Index {
  const index = new Map<string, Set<number>>();
  for (const [place, contact] of people.entries()) {
    for (const key of keysOf(contact)) index.set(key, (index.get(key) ?? new Set()).add(place));
  }
  return index;
}

/** Where an e-mail is shared by several people, the name beside it tells them apart. */
function findPeople({ email }: TweakRow, byEmail: Index, named: readonly number[]): readonly number[] {
  if (email === '') return named;
  const mailed = [...(byEmail.get(normaliseEmail(email) ?? email.toLowerCase()) ?? [])];
  const both = mailed.filter((person) => named.includes(person));
  return mailed.length > 1 && both.length > 0 ? both : mailed;
}

const namesOf = (contact: ContactFields): readonly string[] => [contact.name, displayName(contact, ''), `${contact.firstName} ${contact.lastName}`];
const sameName = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const plainName = (name: string): string => fold(sameName(name));

const called = ({ email, name }: TweakRow): string => (email === '' && name === '' ? 'nobody' : `“${email === '' ? name : email}”`);

function nobody(row: TweakRow): Problem {
  return problem('tweak-for-nobody', `Row ${row.row} of the tweaks is for ${called(row)}, who is not among the people. Check the spelling.`);
}

function several(row: TweakRow, count: number): Problem {
  return problem('tweak-for-several', `Row ${row.row} of the tweaks is for ${called(row)}, but that fits ${count} people. Give the e-mail address that only one of them has.`);
}

function again(row: TweakRow, before: number): Problem {
  return problem('tweak-twice', `Row ${row.row} of the tweaks is for ${called(row)}, for whom row ${before} was used already. Put both in one row.`);
}
