import type { ContactFields, Phone } from '../../../shared/contact/contact.ts';

/** What every command prints of a person. */
export interface PersonJson {
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly company: string;
  readonly emails: readonly string[];
  readonly phones: readonly Phone[];
  readonly websites: readonly string[];
  readonly linkedin: string | null;
  readonly address: string | null;
}

export function personJson(contact: ContactFields): PersonJson {
  const { name, firstName, lastName, title, company, emails, phones, websites, linkedin, address } = contact;
  return { name, firstName, lastName, title, company, emails, phones, websites, linkedin, address };
}

/** A person on one line, for people to read. */
export function personLine(contact: ContactFields): string {
  const { name, title, company, emails, phones } = contact;
  const parts = [name, title, company, ...emails, ...phones.map(({ value }) => value)];
  return parts.filter((part) => part !== '').join(' · ');
}
