import type { ContactFields, Phone, PhoneKind } from '../contact/contact.ts';
import { unguardFormula } from './formula.ts';

/** The columns of Wellmet's own lists for what a person has once, in order; in English whatever the screens speak, since Wellmet reads them again. */
export const wellmetColumns = [
  ['Name', 'name'],
  ['Name prefix', 'prefix'],
  ['First name', 'firstName'],
  ['Last name', 'lastName'],
  ['Name suffix', 'suffix'],
  ['Job title', 'title'],
  ['Company', 'company'],
  ['Department', 'department'],
  ['LinkedIn', 'linkedin'],
  ['Address', 'address'],
  ['Notes', 'notes'],
] as const;

const kinds: readonly PhoneKind[] = ['work', 'mobile', 'fax', 'other'];

/** Reads a row of Wellmet's own list back exactly as it was written; null when a person has edited it beyond that. */
export function contactFromWellmetRow(headers: readonly string[], row: readonly string[]): ContactFields | null {
  const cells = new Map(headers.map((header, at) => [header.replace(/^\ufeff/, ''), unguardFormula(row[at] ?? '')]));
  const text = (header: string): string => cells.get(header) ?? '';
  if (wellmetColumns.some(([header]) => !cells.has(header))) return null;
  const phones = numbered(cells, (at) => readPhone(text(`Phone ${at}`), text(`Phone ${at} kind`), text(`Phone ${at} E.164`)), 'Phone');
  if (phones.includes(null)) return null;
  return {
    name: text('Name'),
    prefix: text('Name prefix'),
    firstName: text('First name'),
    lastName: text('Last name'),
    suffix: text('Name suffix'),
    title: text('Job title'),
    company: text('Company'),
    department: text('Department'),
    emails: numbered(cells, (at) => text(`E-mail ${at}`), 'E-mail'),
    phones: phones.filter((phone) => phone !== null),
    websites: numbered(cells, (at) => text(`Website ${at}`), 'Website'),
    linkedin: text('LinkedIn') === '' ? null : text('LinkedIn'),
    address: text('Address') === '' ? null : text('Address'),
    notes: text('Notes'),
  };
}

/** What stands in "E-mail 1", "E-mail 2", … as far as such columns go; empty cells are left out. */
function numbered<Value>(cells: ReadonlyMap<string, string>, read: (at: number) => Value, name: string): readonly Value[] {
  const values: Value[] = [];
  for (let at = 1; cells.has(`${name} ${at}`); at++) {
    if (cells.get(`${name} ${at}`) !== '') values.push(read(at));
  }
  return values;
}

/** A kind or E.164 form that is none was typed by somebody: then the row is read like any other list. */
function readPhone(value: string, kind: string, e164: string): Phone | null {
  const known = kinds.find((one) => one === kind);
  if (known === undefined || !/^(?:\+\d{5,15})?$/.test(e164)) return null;
  return { value, kind: known, e164: e164 === '' ? null : e164 };
}
