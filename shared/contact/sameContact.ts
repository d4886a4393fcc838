import type { ContactFields } from './contact.ts';
import { phoneKey } from './phoneKey.ts';

/**
 * What a contact says of who it is, as one text: equal for the same card or row read twice, different as soon as name, company,
 * job, an e-mail, a number or the profile differs. Notes and addresses don't count.
 */
export function contactMark(contact: ContactFields): string {
  const { name, firstName, lastName, company, title, emails, phones, linkedin } = contact;
  const words = [name || `${firstName} ${lastName}`, company, title, linkedin ?? ''].map(plain);
  const lists = [emails.map(plain), phones.map(phoneKey)];
  return JSON.stringify([...words, ...lists.map((list) => [...list].sort())]);
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
