import type { ContactFields, Phone } from '../contact/contact.ts';
import type { Language } from '../words/keys.ts';
import { say } from '../words/say.ts';
import { countryCode, countryOfDomain } from '../contact/country.ts';
import { isHonorific, joinName, parseName, type NameParts } from '../contact/name.ts';
import { phoneKindFromLabel, readPhone } from '../contact/phone.ts';
import { normaliseEmail } from '../contact/web.ts';
import { commaBehindFamilyName } from './familyFirst.ts';
import { isNoCompany, withoutMarkup, writtenOut } from './plainCells.ts';
import { firstOf, RowCells, unique, wordsIn, type Cell, type ColumnPlan, type Leftover } from './rowCells.ts';
import { emailsOf, phonesOf, profileOf, webAddressesOf, type CellValues } from './values.ts';

/** A contact made of one row, and what did not fit. */
export interface RowReading {
  readonly contact: ContactFields;
  readonly leftovers: readonly Leftover[];
}

/** Makes a contact of one row. `country` (two letters) is where phone numbers without `+` belong unless the row tells another; labels of ours in the notes are in `language`. */
export function contactFromRow(plan: ColumnPlan, row: readonly string[], country: string | null, language: Language = 'en'): RowReading {
  const cells = new RowCells(plan, row);
  const land = cells.text('country');
  const home = (land === '' ? null : countryCode(land)) ?? country;
  const seconds: Leftover[] = [];
  const who = readWho(cells, home, seconds);
  const emails = readEmails(cells);
  const web = readWeb(cells);
  const addresses = both(both(emails.values, who.emails), web.websites);
  const phones = readPhones(cells, () => likelyCountries(land === '' ? null : home, addresses, land === '' ? country : null));
  const company = readCompany(cells, seconds);
  const titles = readTitles(cells, seconds);
  const beyond = cells.beyond();
  const [address = null, ...otherAddresses] = cells.addresses();
  const others = otherAddresses.map((text) => ({ header: say(language, 'lists.label-otherAddress'), text, expected: null }));
  if (beyond !== '') seconds.push({ header: '', text: beyond, expected: null });
  const leftovers = both(both(emails.leftovers, phones.leftovers), both(both(web.leftovers, others), seconds));
  const notes = withoutMarkup(cells.joined('notes', '\n'));
  // Written out: copying the name's parts with "..." takes longer than reading them.
  const contact: ContactFields = {
    name: who.name.name,
    prefix: who.name.prefix === '' ? titles.prefix : who.name.prefix,
    firstName: who.name.firstName,
    lastName: who.name.lastName,
    suffix: who.name.suffix,
    title: titles.title,
    company,
    department: cells.joined('department', ', '),
    emails: unique(both(emails.values, who.emails)),
    phones: uniquePhones(both(phones.values, who.phones)),
    websites: unique(web.websites),
    linkedin: web.linkedin,
    address,
    notes: leftovers.length === 0 ? notes : [notes, ...leftovers.map(sayLeftover)].filter((note) => note !== '').join('\n'),
  };
  return { contact, leftovers };
}

function readCompany(cells: RowCells, seconds: Leftover[]): string {
  const company = cells.first('company', seconds);
  if (!isNoCompany(company)) return company;
  seconds.push({ header: cells.all('company')[0]?.column.header ?? '', text: company, expected: null });
  return '';
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
  return name === '' ? text : `${name}${/[?:]$/.test(name) ? '' : ':'} ${text}`;
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

/** "Ana Silva <ana@orchard.example>" is a name and an e-mail. */
function nameAndEmail(cell: string): { readonly whole: string; readonly email: string | null } {
  if (!/@|\bat\b/.test(cell)) return { whole: cell, email: null };
  const written = /[<([]?(?:mailto:)?[^\s<>()[\],;"]+@[^\s<>()[\],;"]+[>)\]]?/.exec(cell)?.[0] ?? cell;
  const email = normaliseEmail(written.replace(/^[([]|[)\]]$/g, ''));
  return email === null ? { whole: cell, email: normaliseEmail(cell) } : { whole: cell.replace(written, ' ').replace(/^[\s,;"'–-]+|[\s,;"'–-]+$/g, ''), email };
}

/** Mail programs write the name in front of the address, and a list of addresses may have no other. */
function nameBesideEmail(cells: RowCells): string {
  const text = cells.text('emails');
  if (!text.includes('<') || cells.text('firstName') !== '' || cells.text('lastName') !== '') return '';
  return (/^([^<>@]*)<[^<>]+@/.exec(text)?.[1] ?? '').replace(/["']/g, '').trim();
}

/** "Ana Silva +49 30 901820" is a name and a phone, "Tel. +49 30 901820" a phone alone. */
function nameBesidePhone(cell: string, { value }: Phone): string {
  const rest = cell.replace(value, ' ').replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '');
  const isLabel = phoneKindFromLabel(rest) !== null || /^(?:tel|telephone|telefon|telefono|phone|fon|t|p|ph|call)\b/i.test(rest);
  return isLabel || !cell.includes(value) ? '' : rest;
}

/** A cell for the whole name may hold an e-mail or a phone instead: "who" is whatever the list knew. */
function readWho(cells: RowCells, country: string | null, seconds: Leftover[]): Who {
  const { whole: said, email } = nameAndEmail(cells.first('name', seconds));
  const whole = said === '' && email === null ? nameBesideEmail(cells) : said;
  const phone = /\d/.test(whole) ? readPhone(whole, country === null ? {} : { country }) : null;
  const name = readName(cells, { whole: phone === null ? whole : nameBesidePhone(whole, phone), country, seconds });
  return { name, emails: email === null ? none : [email], phones: phone === null ? none : [phone] };
}

interface NameHints {
  readonly whole: string;
  readonly country: string | null;
  readonly seconds: Leftover[];
}

function readName(cells: RowCells, { whole, country, seconds }: NameHints): NameParts {
  const [firstName, family] = [cells.first('firstName', seconds), cells.joined('lastName', ' ')];
  // "Name, Vorname": the first column may be the family name, or the whole name once more.
  const repeated = firstName !== '' && /\s/.test(family) && wordsIn(family).includes(firstName.toLowerCase());
  const last = repeated ? '' : family;
  const prefix = hardPrefix(cells);
  const parts = joinName({
    prefix,
    firstName,
    middleName: cells.joined('middleName', ' '),
    lastName: spaced(cells.joined('particle', ' '), last),
    suffix: cells.joined('suffix', ' '),
  });
  const full = inOrder(whole, cells.familyFirst) || (repeated ? family : '') || (last === '' ? firstName : '');
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

const inOrder = (whole: string, familyFirst: boolean): string => (familyFirst ? commaBehindFamilyName(whole) : whole);

const spaced = (first: string, second: string): string => (first === '' || second === '' ? first + second : `${first} ${second}`);

function hardPrefix(cells: RowCells): string {
  const all = cells.all('prefix');
  const prefixes = all.length === 0 ? all : all.filter(({ column }) => !column.soft);
  if (prefixes.length === 0) return '';
  return [...new Set(prefixes.map(({ text }) => text))].join(' ');
}

/** Under a "Title" that could be either, "Dr." is an honorific and "CTO" a job, whatever the neighbours say. */
function readTitles(cells: RowCells, seconds: Leftover[]): { readonly title: string; readonly prefix: string } {
  const unsure = cells.soft();
  if (unsure.length === 0) return { title: cells.first('title', seconds), prefix: '' };
  const hard = cells.all('title').filter(({ column }) => !column.soft);
  const jobs = unsure.filter(({ text }) => !isHonorific(text));
  const prefixes = unsure.filter(({ text }) => isHonorific(text));
  return { title: firstOf([...hard, ...jobs], seconds), prefix: prefixes.map(({ text }) => text).join(' ') };
}

interface Read<Value> {
  readonly values: readonly Value[];
  readonly leftovers: readonly Leftover[];
}

const readEmails = (cells: RowCells): Read<string> => readAll(cells.all('emails'), 'e-mail address', ({ text }) => emailsOf(text));

function readPhones(cells: RowCells, countries: () => readonly string[]): Read<Phone> {
  return readAll(cells.all('phones'), 'phone number', ({ text, column }) => {
    const kind = phoneKindFromLabel(cells.label(column)) ?? column.kind;
    return phonesOf(writtenOut(text), kind, countries);
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
