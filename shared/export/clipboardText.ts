import type { ContactFields } from '../contact/contact.ts';
import { displayName } from '../contact/contact.ts';
import type { Language } from '../words/keys.ts';
import { say } from '../words/say.ts';
import type { NoteRow } from './noteRow.ts';

const between = '\n\n————————\n\n';

/** All notes as one text to paste, each headed by who it is for, in words of `language`. */
export function clipboardText(rows: readonly NoteRow[], language: Language): string {
  const textOf = ({ contact, subject, note }: NoteRow): string => {
    const subjectLine = subject === '' ? [] : [say(language, 'export.subject', { subject })];
    return [heading(contact, language), ...subjectLine, note].join('\n\n');
  };
  return rows.map(textOf).join(between);
}

/** "To Ana Silva, CTO, Orchard Labs <ana@orchard.example>", as far as known. */
function heading(contact: ContactFields, language: Language): string {
  const name = displayName(contact, say(language, 'contact.somebody'));
  const details = [contact.title, contact.company].filter((detail) => detail !== '' && detail !== name);
  const [email] = contact.emails;
  const address = email === undefined || email === name ? '' : ` <${email}>`;
  return say(language, 'export.to', { whom: `${[name, ...details].join(', ')}${address}` });
}
