import type { ContactFields } from '../../../shared/contact/contact.ts';
import { parseName } from '../../../shared/contact/name.ts';
import type { CardFieldName } from '../../../shared/import/card/reading.ts';
import type { PlainKey } from '../../../shared/words/keys.ts';

/** A line of the form: what it is called, and the way from a contact to its text and back. */
export interface ContactRow {
  readonly label: PlainKey;
  readonly card: CardFieldName | null;
  readonly lines: boolean;
  readonly read: (contact: ContactFields) => string;
  readonly write: (contact: ContactFields, text: string) => ContactFields;
  /** The contact once the user has left the field: without stray spaces and empty lines. */
  readonly tidy: (contact: ContactFields) => ContactFields;
}

type TextField = 'firstName' | 'lastName' | 'title' | 'company' | 'department' | 'notes';

function text(label: PlainKey, field: TextField, card: CardFieldName | null, lines = false): ContactRow {
  return {
    label,
    card,
    lines,
    read: (contact) => contact[field],
    write: (contact, value) => ({ ...contact, [field]: value }),
    tidy: (contact) => ({ ...contact, [field]: contact[field].trim() }),
  };
}

function maybe(label: PlainKey, field: 'linkedin' | 'address', lines = false): ContactRow {
  return {
    label,
    card: field,
    lines,
    read: (contact) => contact[field] ?? '',
    write: (contact, value) => ({ ...contact, [field]: value === '' ? null : value }),
    tidy: (contact) => ({ ...contact, [field]: contact[field]?.trim() || null }),
  };
}

function several(label: PlainKey, field: 'emails' | 'websites', card: CardFieldName): ContactRow {
  return {
    label,
    card,
    lines: true,
    read: (contact) => contact[field].join('\n'),
    write: (contact, value) => ({ ...contact, [field]: value === '' ? [] : value.split('\n') }),
    tidy: (contact) => ({ ...contact, [field]: contact[field].map((value) => value.trim()).filter((value) => value !== '') }),
  };
}

const wholeName: ContactRow = {
  label: 'contact.name',
  card: 'name',
  lines: false,
  read: ({ name }) => name,
  write: (contact, value) => {
    const { firstName, lastName, prefix, suffix } = parseName(value);
    return { ...contact, name: value, firstName, lastName, prefix: prefix || contact.prefix, suffix: suffix || contact.suffix };
  },
  tidy: (contact) => ({ ...contact, name: parseName(contact.name).name }),
};

/** The contact as it is kept: every field as it is once the user has left it. */
export function tidyContact(contact: ContactFields): ContactFields {
  return contactRows.reduce((tidied, row) => (row === 'phones' ? tidied : row.tidy(tidied)), contact);
}

/** The form, top to bottom. Phones are a table of their own. The greeting is the first name, as notes will use it. */
export const contactRows: readonly (ContactRow | 'phones')[] = [
  wholeName,
  text('contact.greetedAs', 'firstName', null),
  text('contact.title', 'title', 'title'),
  text('contact.company', 'company', 'company'),
  several('contact.email', 'emails', 'email'),
  'phones',
  several('contact.website', 'websites', 'website'),
  maybe('contact.linkedin', 'linkedin'),
  maybe('contact.address', 'address', true),
  text('contact.notes', 'notes', null, true),
];
