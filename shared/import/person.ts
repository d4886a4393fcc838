import type { ContactFields, Phone } from '../contact/contact.ts';
import { countryCode, countryOfDomain } from '../contact/country.ts';
import { isHonorific, joinName, parseName, type NameParts } from '../contact/name.ts';
import { phoneKindFromLabel, readPhone } from '../contact/phone.ts';
import { normaliseEmail } from '../contact/web.ts';
import { addressesOf, isAddressPart } from './address.ts';
import type { Column, ColumnField } from './columns.ts';
import { cellText, emailsOf, phonesOf, profileOf, webAddressesOf, type CellValues } from './values.ts';

/** Text of a row that its column's field could not take; it is kept in the notes. */
export interface Leftover {
  readonly header: string;
  readonly text: string;
  /** What the text should have been, or null where nobody expected it to be more than words. */
  readonly expected: 'e-mail address' | 'phone number' | null;
}

/** A contact made of one row, and what did not fit. */
export interface RowReading {
  readonly contact: ContactFields;
  readonly leftovers: readonly Leftover[];
}

interface Cell {
  readonly column: Column;
  readonly text: string;
}

/** The columns of a list by what they fill, sorted out once for all its rows. */
export interface ColumnPlan {
  readonly columns: readonly Column[];
  readonly byField: ReadonlyMap<ColumnField, readonly Column[]>;
  readonly soft: readonly Column[];
  readonly hasAddress: boolean;
}

/** Sorts the columns of a list by what they fill. */
export function planColumns(columns: readonly Column[]): ColumnPlan {
  const byField = new Map<ColumnField, Column[]>();
  for (const column of columns) byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  return { columns, byField, soft: columns.filter(({ soft }) => soft), hasAddress: columns.some(isAddressPart) };
}

const noCells: readonly Cell[] = [];

/** The cells of one row that say anything, by what their columns fill. */
class RowCells {
  constructor(
    private readonly plan: ColumnPlan,
    private readonly row: readonly string[],
  ) {}

  read(column: Column): string {
    return cellText(this.row[column.index]);
  }

  of(columns: readonly Column[]): readonly Cell[] {
    let cells: Cell[] | null = null;
    for (const column of columns) {
      const text = this.read(column);
      if (text === '') continue;
      if (cells === null) cells = [{ column, text }];
      else cells.push({ column, text });
    }
    return cells ?? noCells;
  }

  all(field: ColumnField): readonly Cell[] {
    const columns = this.plan.byField.get(field);
    return columns === undefined ? noCells : this.of(columns);
  }

  soft(): readonly Cell[] {
    return this.plan.soft.length === 0 ? noCells : this.of(this.plan.soft);
  }

  text(field: ColumnField): string {
    const columns = this.plan.byField.get(field);
    if (columns === undefined) return '';
    for (const column of columns) {
      const text = this.read(column);
      if (text !== '') return text;
    }
    return '';
  }

  joined(field: ColumnField, between: string): string {
    const cells = this.all(field);
    if (cells.length <= 1) return cells[0]?.text ?? '';
    return unique(cells.map(({ text }) => text)).join(between);
  }

  label(column: Column): string {
    const labels = this.all('label');
    return labels.length === 0 ? '' : (labels.find((cell) => cell.column.group === column.group)?.text ?? '');
  }

  addresses(): readonly string[] {
    return this.plan.hasAddress ? addressesOf(this.plan.columns, (column) => this.read(column)) : [];
  }
}

/** Makes a contact of one row. `country` (two letters) is where phone numbers without `+` belong unless the row tells another. */
export function contactFromRow(plan: ColumnPlan, row: readonly string[], country: string | null): RowReading {
  const cells = new RowCells(plan, row);
  const land = cells.text('country');
  const home = (land === '' ? null : countryCode(land)) ?? country;
  const who = readWho(cells, home);
  const emails = readEmails(cells);
  const web = readWeb(cells);
  const addresses = both(both(emails.values, who.emails), web.websites);
  const phones = readPhones(cells, () => likelyCountries(land === '' ? null : home, addresses, land === '' ? country : null));
  const titles = readTitles(cells);
  const [address = null, ...otherAddresses] = cells.addresses();
  const others = otherAddresses.map((text) => ({ header: 'Other address', text, expected: null }));
  const leftovers = both(both(emails.leftovers, phones.leftovers), both(web.leftovers, others));
  const notes = cells.joined('notes', '\n');
  // Written out: copying the name's parts with "..." takes longer than reading them.
  const contact: ContactFields = {
    name: who.name.name,
    prefix: who.name.prefix === '' ? titles.prefix : who.name.prefix,
    firstName: who.name.firstName,
    lastName: who.name.lastName,
    suffix: who.name.suffix,
    title: titles.title,
    company: cells.text('company'),
    department: cells.text('department'),
    emails: unique(both(emails.values, who.emails)),
    phones: uniquePhones(both(phones.values, who.phones)),
    websites: unique(web.websites),
    linkedin: web.linkedin,
    address,
    notes: leftovers.length === 0 ? notes : [notes, ...leftovers.map(sayLeftover)].filter((note) => note !== '').join('\n'),
  };
  return { contact, leftovers };
}

/** Where a number without `+` may belong, likeliest first: what the row says, what its addresses end in, what the user has set. */
function likelyCountries(first: string | null, addresses: readonly string[], last: string | null): readonly string[] {
  return [...new Set([first, ...addresses.map(countryOfDomain), last].filter((country) => country !== null))];
}

const none: readonly never[] = [];

/** One after the other; most often one of them is empty, and nothing has to be copied. */
function both<Value>(first: readonly Value[], second: readonly Value[]): readonly Value[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

function sayLeftover({ header, text }: Leftover): string {
  const name = header.trim();
  return `${name}${/[?:]$/.test(name) ? '' : ':'} ${text}`;
}

/** Signs alone (";", "---") are nobody's name. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** True when something stands in the contact to know somebody by: a job or a country alone is nobody. */
export function isSomebody({ name, company, emails, phones, websites, linkedin }: ContactFields): boolean {
  return emails.length + phones.length + websites.length > 0 || linkedin !== null || hasWords(name) || hasWords(company);
}

interface Who {
  readonly name: NameParts;
  readonly emails: readonly string[];
  readonly phones: readonly Phone[];
}

/** A cell for the whole name may hold an e-mail or a phone instead: "who" is whatever the list knew. */
function readWho(cells: RowCells, country: string | null): Who {
  const whole = cells.text('name');
  const email = /@|\bat\b/.test(whole) ? normaliseEmail(whole) : null;
  const phone = email === null && /\d/.test(whole) ? readPhone(whole, country === null ? {} : { country }) : null;
  const name = readName(cells, email === null && phone === null ? whole : '', country);
  return { name, emails: email === null ? none : [email], phones: phone === null ? none : [phone] };
}

function readName(cells: RowCells, whole: string, country: string | null): NameParts {
  const [firstName, family] = [cells.text('firstName'), cells.joined('lastName', ' ')];
  // "Name, Vorname": the first column may be the family name, or the whole name once more.
  const repeated = firstName !== '' && /\s/.test(family) && wordsIn(family).includes(firstName.toLowerCase());
  const last = repeated ? '' : family;
  const prefix = hardPrefix(cells);
  const parts = joinName({
    prefix,
    firstName,
    middleName: cells.text('middleName'),
    lastName: spaced(cells.text('particle'), last),
    suffix: cells.text('suffix'),
  });
  const full = whole || (repeated ? family : '') || (last === '' ? firstName : '');
  if (full === '') return parts;
  const read = parseName(full, country === null ? {} : { country });
  const given = firstName !== '' && last !== '';
  return {
    name: read.name,
    prefix: prefix === '' ? read.prefix : parts.prefix,
    firstName: given ? parts.firstName : read.firstName,
    lastName: last === '' ? read.lastName : parts.lastName,
    suffix: cells.text('suffix') === '' ? read.suffix : parts.suffix,
  };
}

const spaced = (first: string, second: string): string => (first === '' || second === '' ? first + second : `${first} ${second}`);

const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/\s+/);

function hardPrefix(cells: RowCells): string {
  const all = cells.all('prefix');
  const prefixes = all.length === 0 ? all : all.filter(({ column }) => !column.soft);
  if (prefixes.length === 0) return '';
  return [...new Set(prefixes.map(({ text }) => text))].join(' ');
}

/** Under a "Title" that could be either, "Dr." is an honorific and "CTO" a job, whatever the neighbours say. */
function readTitles(cells: RowCells): { readonly title: string; readonly prefix: string } {
  const hard = cells.all('title').find(({ column }) => !column.soft);
  const unsure = cells.soft();
  if (unsure.length === 0) return { title: hard?.text ?? '', prefix: '' };
  const soft = unsure.map(({ text }) => text);
  const jobs = soft.filter((text) => !isHonorific(text));
  return { title: hard?.text ?? jobs[0] ?? '', prefix: soft.filter(isHonorific).join(' ') };
}

interface Read<Value> {
  readonly values: readonly Value[];
  readonly leftovers: readonly Leftover[];
}

const readEmails = (cells: RowCells): Read<string> => readAll(cells.all('emails'), 'e-mail address', ({ text }) => emailsOf(text));

function readPhones(cells: RowCells, countries: () => readonly string[]): Read<Phone> {
  return readAll(cells.all('phones'), 'phone number', ({ text, column }) => {
    const kind = phoneKindFromLabel(cells.label(column)) ?? column.kind;
    return phonesOf(text, kind, countries);
  });
}

function readAll<Value>(cells: readonly Cell[], expected: 'e-mail address' | 'phone number', read: (cell: Cell) => CellValues<Value>): Read<Value> {
  let values: readonly Value[] = none;
  let leftovers: readonly Leftover[] = none;
  for (const cell of cells) {
    const found = read(cell);
    values = both(values, found.values);
    if (!found.whole) leftovers = [...leftovers, { header: cell.column.header, text: cell.text, expected }];
  }
  return { values, leftovers };
}

interface Web {
  readonly linkedin: string | null;
  readonly websites: readonly string[];
  readonly leftovers: readonly Leftover[];
}

const nothingOnTheWeb: Web = { linkedin: null, websites: none, leftovers: none };

/** A website column may hold a profile, and "What is your LinkedIn profile?" is answered with anything. */
function readWeb(cells: RowCells): Web {
  const all = both(both(cells.all('linkedin'), cells.all('websites')), cells.all('url'));
  if (all.length === 0) return nothingOnTheWeb;
  const addresses = all.flatMap((cell) => {
    const profile = cell.column.field === 'linkedin' ? profileOf(cell.text) : null;
    const read = profile === null ? webAddressesOf(cell.text) : [{ tag: 'linkedin' as const, value: profile }];
    return read.map((address) => ({ cell, ...address }));
  });
  const profiles = unique(addresses.filter(({ tag }) => tag === 'linkedin').map(({ value }) => value));
  const sites = addresses.filter(({ tag }) => tag === 'website').map(({ value }) => value);
  const words = addresses.filter(({ tag, value }) => tag === 'text' && !/^(?:yes|no|ja|nein|oui|non|si|sí)$/i.test(value));
  return {
    linkedin: profiles[0] ?? null,
    websites: [...sites, ...profiles.slice(1)],
    leftovers: words.map(({ cell, value }) => ({ header: cell.column.header, text: value, expected: null })),
  };
}

const unique = (values: readonly string[]): readonly string[] => (values.length <= 1 ? values : [...new Set(values)]);

/** The same number twice is one phone; of two kinds the named one is kept. */
function uniquePhones(phones: readonly Phone[]): readonly Phone[] {
  if (phones.length <= 1) return phones;
  const byNumber = new Map<string, Phone>();
  for (const phone of phones) {
    const extension = /(?:ext|x|#|,)\D*(\d+)$/i.exec(phone.value)?.[1] ?? '';
    const number = phone.e164 === null ? phone.value.replace(/\D/g, '') : `${phone.e164},${extension}`;
    const known = byNumber.get(number);
    if (known === undefined || (known.kind === 'other' && phone.kind !== 'other')) byNumber.set(number, phone);
  }
  return [...byNumber.values()];
}
