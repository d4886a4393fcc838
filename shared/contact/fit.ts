import { limits } from '../limits.ts';
import type { ContactFields } from './contact.ts';

/** A contact within the limits of what can be saved, and the fields of which something was cut off to make it so. */
export interface FittedContact {
  readonly contact: ContactFields;
  readonly cut: readonly CutField[];
}

/** A field of which there can be too much. */
export type CutField = (typeof lines)[number] | (typeof texts)[number] | (typeof lists)[number] | 'phones';

const nothing: readonly CutField[] = [];

const lines = ['name', 'prefix', 'firstName', 'lastName', 'suffix', 'title', 'company', 'department', 'linkedin'] as const;
const texts = ['address', 'notes'] as const;
const lists = ['emails', 'websites'] as const;

/** Cuts off what is longer than can be saved: files made by machines, or with a quotation mark missing, hold such values. */
export function fitContact(contact: ContactFields): FittedContact {
  if (fits(contact)) return { contact, cut: nothing };
  const fitted: ContactFields = {
    ...contact,
    ...cutAll(contact, lines, limits.line),
    ...cutAll(contact, texts, limits.text),
    emails: fitList(contact.emails),
    websites: fitList(contact.websites),
    phones: contact.phones.filter(({ value }) => value.length <= limits.line).slice(0, limits.values),
  };
  const changed = [...lines, ...texts].filter((field) => fitted[field] !== contact[field]);
  const shortened = [...lists, 'phones' as const].filter((field) => fitted[field].length !== contact[field].length);
  return { contact: fitted, cut: [...changed, ...shortened] };
}

function fits(contact: ContactFields): boolean {
  for (const field of lines) if ((contact[field] ?? '').length > limits.line) return false;
  for (const field of texts) if ((contact[field] ?? '').length > limits.text) return false;
  return fitsList(contact.emails) && fitsList(contact.websites) && fitsPhones(contact.phones);
}

const fitsList = (values: readonly string[]): boolean => values.length <= limits.values && values.every((value) => value.length <= limits.line);

const fitsPhones = (phones: ContactFields['phones']): boolean =>
  phones.length <= limits.values && phones.every(({ value }) => value.length <= limits.line);

function cutAll(contact: ContactFields, fields: readonly (keyof ContactFields)[], most: number): Partial<ContactFields> {
  return Object.fromEntries(
    fields.map((field) => {
      const value = contact[field];
      return [field, typeof value === 'string' ? cutText(value, most) : value];
    }),
  );
}

/** Never between the two halves of one character. */
function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** Half an address is no address: one that is too long is left out. */
function fitList(values: readonly string[]): readonly string[] {
  return values.filter((value) => value.length <= limits.line).slice(0, limits.values);
}
