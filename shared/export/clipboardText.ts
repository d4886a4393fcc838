import type { ContactFields } from '../contact/contact.ts';
import { displayName } from '../contact/contact.ts';
import type { NoteRow } from './noteRow.ts';

const between = '\n\n————————\n\n';

/** All notes as one text to paste, each headed by who it is for. */
export function clipboardText(rows: readonly NoteRow[]): string {
  return rows.map(({ contact, subject, note }) => [heading(contact), ...(subject === '' ? [] : [`Subject: ${subject}`]), note].join('\n\n')).join(between);
}

/** "To Ana Silva, CTO, Orchard Labs <ana@orchard.example>", as far as known. */
function heading(contact: ContactFields): string {
  const name = displayName(contact);
  const details = [contact.title, contact.company].filter((detail) => detail !== '' && detail !== name);
  const [email] = contact.emails;
  const address = email === undefined || email === name ? '' : ` <${email}>`;
  return `To ${[name, ...details].join(', ')}${address}`;
}
