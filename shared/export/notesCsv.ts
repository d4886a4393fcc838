import type { ContactFields } from '../contact/contact.ts';
import { displayName } from '../contact/contact.ts';
import { said } from '../words/keys.ts';
import type { NextStep } from '../workspace/state.ts';
import { sayEnglish } from '../words/say.ts';
import { csvText, type CsvDelimiter } from './csvText.ts';
import type { NoteRow } from './noteRow.ts';

/**
 * The same in every language, as in all of Wellmet's tables: programs read them, a mail merge goes by these names, and Wellmet itself
 * takes such a list back.
 */
const columns: readonly (readonly [header: string, read: (row: NoteRow) => string])[] = [
  ['Name', ({ contact }) => displayName(contact, '')],
  ['First name', ({ contact }) => contact.firstName],
  ['Last name', ({ contact }) => contact.lastName],
  ['Company', ({ contact }) => contact.company],
  ['Job title', ({ contact }) => contact.title],
  ['E-mail', ({ contact }) => contact.emails[0] ?? ''],
  ['Phone', ({ contact }) => bestPhone(contact)],
  ['LinkedIn', ({ contact }) => contact.linkedin ?? ''],
  ['Channel', ({ channel }) => sayEnglish(said(`note.channel.${channel}`))],
  ['Subject', ({ subject }) => subject],
  ['Note', ({ note }) => note],
  ['Status', ({ status }) => status],
  ['Promise', ({ promise }) => promise],
  ['Promise kept', ({ promise, promiseKept }) => (promise === '' ? '' : promiseKept ? 'yes' : 'no')],
  ['Next steps', ({ nextSteps }) => nextSteps.map(stepText).join('; ')],
];

/** "Coffee (2026-11-30)", and what became of it. */
function stepText({ text, due, done }: NextStep): string {
  const more = [due, done ? 'done' : null].filter((part) => part !== null);
  return more.length === 0 ? text : `${text} (${more.join(', ')})`;
}

/** A number to call: a mobile before others, a fax never. */
function bestPhone({ phones }: ContactFields): string {
  const voices = phones.filter(({ kind }) => kind !== 'fax');
  return (voices.find(({ kind }) => kind === 'mobile') ?? voices[0])?.value ?? '';
}

/** The notes as a CSV file, one row per person, with what a mail merge or a spreadsheet needs beside each note. */
export function notesCsv(rows: readonly NoteRow[], delimiter: CsvDelimiter = ','): string {
  return csvText([columns.map(([header]) => header), ...rows.map((row) => columns.map(([, read]) => read(row)))], delimiter);
}
