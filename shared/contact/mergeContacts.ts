import type { ContactFields, Phone } from './contact.ts';
import { fitContact } from './fit.ts';
import { nameLeft } from './nameLeft.ts';
import { phoneKey } from './phoneKey.ts';

/** Which of two people a value is taken from: the one who stays or the one who is taken in. */
export type Side = 'kept' | 'gone';

/** Fields of a contact that can have one value only; `name` stands for all parts of the name. */
export const singleFields = ['name', 'title', 'company', 'department', 'linkedin', 'address'] as const;
export type SingleField = (typeof singleFields)[number];

/** What a field says, as one text; '' where it says nothing. */
export function fieldText(contact: ContactFields, field: SingleField): string {
  if (field !== 'name') return contact[field] ?? '';
  const { prefix, name, firstName, lastName, suffix } = contact;
  return [prefix, name || `${firstName} ${lastName}`, suffix].map((part) => part.trim()).filter((part) => part !== '').join(' ');
}

/** Whether two values say the same, but for capitals and spaces. */
export function saysSame(a: string, b: string): boolean {
  const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

/** The side a value is taken from unless the user says otherwise: the one that has it; of two, the one who stays. */
export function sideOf(kept: string, gone: string, choice: Side | undefined): Side {
  if (kept.trim() === '') return 'gone';
  return gone.trim() === '' ? 'kept' : (choice ?? 'kept');
}

/**
 * One contact out of two, with everything that either has: all e-mails, numbers and websites, both notes. Of fields with one value the
 * chosen one stands, and the other goes into the notes, as do the lines of `more`.
 */
export function mergeContacts(
  kept: ContactFields,
  gone: ContactFields,
  choices: Readonly<Partial<Record<SingleField, Side>>> = {},
  more: readonly string[] = [],
): ContactFields {
  const from = (field: SingleField): ContactFields => (sideOf(fieldText(kept, field), fieldText(gone, field), choices[field]) === 'kept' ? kept : gone);
  const named = from('name');
  const left = singleFields.filter((field) => field !== 'linkedin').flatMap((field) => leftOver(field, kept, gone, from(field)));
  const otherProfiles = [kept.linkedin, gone.linkedin].filter((profile) => profile !== null && profile !== from('linkedin').linkedin);
  const merged: ContactFields = {
    name: named.name,
    prefix: named.prefix,
    firstName: named.firstName,
    lastName: named.lastName,
    suffix: named.suffix,
    title: from('title').title,
    company: from('company').company,
    department: from('department').department,
    emails: union(kept.emails, gone.emails, (email) => email.toLowerCase()),
    phones: unionPhones(kept.phones, gone.phones),
    websites: union([...kept.websites, ...gone.websites], otherProfiles.flatMap((profile) => profile ?? []), (site) => site.toLowerCase()),
    linkedin: from('linkedin').linkedin,
    address: from('address').address,
    notes: joinNotes([kept.notes, gone.notes, left.length === 0 ? '' : `(${left.join(' · ')})`, ...more]),
  };
  return fitContact(merged).contact;
}

/** The value that does not stand, unless it says the same; of a name what is new in it. */
function leftOver(field: SingleField, kept: ContactFields, gone: ContactFields, from: ContactFields): readonly string[] {
  const otherSide = from === kept ? gone : kept;
  const other = field === 'name' ? nameLeft(otherSide, from) : fieldText(otherSide, field).trim();
  return other === '' || saysSame(other, fieldText(from, field)) ? [] : [other];
}

function union(first: readonly string[], second: readonly string[], keyOf: (value: string) => string): readonly string[] {
  const values = new Map<string, string>();
  for (const value of [...first, ...second]) if (!values.has(keyOf(value))) values.set(keyOf(value), value);
  return [...values.values()];
}

/** A number that both have stays once, with the kind that says more. */
function unionPhones(first: readonly Phone[], second: readonly Phone[]): readonly Phone[] {
  const phones = new Map<string, Phone>();
  for (const phone of [...first, ...second]) {
    const key = phoneKey(phone);
    const known = phones.get(key);
    const kind = known === undefined || known.kind === 'other' ? phone.kind : known.kind;
    phones.set(key, known === undefined ? phone : { ...known, kind, e164: known.e164 ?? phone.e164 });
  }
  return [...phones.values()];
}

/** Notes one below the other; one whose lines stand in another already is not said twice. */
export function joinNotes(notes: readonly string[]): string {
  const said: string[] = [];
  for (const note of notes) {
    const text = note.trim();
    if (text !== '' && !said.some((other) => `\n${other.trim()}\n`.includes(`\n${text}\n`))) said.push(note);
  }
  return said.join('\n\n');
}
