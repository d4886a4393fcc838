import { displayName, type ContactFields } from '../../shared/contact/contact.ts';
import type { ExportedNotes } from '../../shared/contract/contract.ts';
import type { ExportedFile } from '../../shared/contract/exported.ts';
import { ok } from '../../shared/contract/result.ts';
import { clipboardText } from '../../shared/export/clipboardText.ts';
import type { CsvDelimiter } from '../../shared/export/csvText.ts';
import { safeFileName } from '../../shared/export/fileNames.ts';
import type { PeopleFormat } from '../../shared/export/peopleFormats.ts';
import { peopleText } from '../../shared/export/peopleText.ts';
import { vcardNames, vcardOf } from '../../shared/export/vcards.ts';
import type { NoteRow } from '../../shared/export/noteRow.ts';
import { notesCsv } from '../../shared/export/notesCsv.ts';
import { checkedNotes } from '../../shared/queue/eventNotes.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import { isHeld, leavingNote } from '../../shared/queue/leaving.ts';
import type { Language } from '../../shared/words/keys.ts';
import { say } from '../../shared/words/say.ts';
import { calendarAt } from '../core/localDay.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';
import { zipFiles } from './zip.ts';

/** Export: the finished notes of an event as CSV or as text; notes with an open block are held back and named. */
export function exportServices(ports: Ports): Pick<ServicesOf<'export'>, 'export.notes' | 'export.people'> {
  return {
    'export.notes': ({ eventId, personIds, format, delimiter, language = 'en' }) => {
      const event = ports.store.readEvent(eventId);
      if (!event.ok) return event;
      const settings = ports.store.readSettings();
      const wanted = personIds === null ? null : new Set(personIds);
      const people = event.value.people.filter(({ id, status }) => (wanted === null ? status !== 'skipped' : wanted.has(id)));
      const notes = people.map(checkedNotes(event.value, settings, calendarAt(ports.clock()), 'blocks'));
      const rows = notes.filter((note) => !isHeld(note)).map(toRow);
      const held = notes.flatMap((note) => toHeld(note, language));
      const isCsv = format === 'csv';
      const exported: ExportedNotes = {
        fileName: `${say(language, 'export.notesFile', { event: fileNameOf(event.value.details.name) })}.${isCsv ? 'csv' : 'txt'}`,
        mediaType: isCsv ? 'text/csv;charset=utf-8' : 'text/plain;charset=utf-8',
        text: isCsv ? notesCsv(rows, delimiter) : clipboardText(rows, language),
        notes: rows.length,
        held,
      };
      return ok(exported);
    },
    'export.people': ({ eventId, personIds, format, delimiter, language = 'en' }) => {
      const event = ports.store.readEvent(eventId);
      if (!event.ok) return event;
      const wanted = personIds === null ? null : new Set(personIds);
      const people = event.value.people.filter(({ id }) => wanted === null || wanted.has(id)).map(({ contact }) => contact);
      return ok(peopleFile(people, event.value.details.name, { format, delimiter, language }, ports.clock()));
    },
  };
}

interface PeopleWish {
  readonly format: PeopleFormat;
  readonly delimiter: CsvDelimiter;
  readonly language: Language;
}

function peopleFile(people: readonly ContactFields[], event: string, { format, delimiter, language }: PeopleWish, now: string): ExportedFile {
  const name = say(language, 'export.peopleFile', { event: fileNameOf(event) });
  const count = people.length;
  if (format === 'vcards') {
    const names = vcardNames(people, say(language, 'contact.somebody'));
    const files = people.map((contact, at) => ({ name: names[at] ?? `${at}.vcf`, bytes: encode(vcardOf(contact)) }));
    return { fileName: `${name} vCards.zip`, mediaType: 'application/zip', bytes: zipFiles(files, now), count };
  }
  const bytes = encode(peopleText(format, people, event, delimiter));
  if (format === 'vcard') return { fileName: `${name}.vcf`, mediaType: 'text/vcard;charset=utf-8', bytes, count };
  return { fileName: `${name}${format === 'wellmet' ? '' : ` ${format}`}.csv`, mediaType: 'text/csv;charset=utf-8', bytes, count };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function toRow(checked: CheckedPersonNote): NoteRow {
  const { contact, status, tweak, promiseKept, nextSteps } = checked.person;
  const { channel, subject, text } = leavingNote(checked);
  return { contact, channel, subject, note: text, status, promise: tweak.promise.trim(), promiseKept, nextSteps };
}

function toHeld(checked: CheckedPersonNote, language: Language): ExportedNotes['held'] {
  const { person, findings, note } = checked;
  if (!isHeld(checked)) return [];
  const reason = note.problems[0]?.message ?? findings.find(({ level }) => level === 'block')?.message ?? '';
  return [{ personId: person.id, name: displayName(person.contact, say(language, 'contact.somebody')), reason }];
}

/** What files of an event are called after it. */
const fileNameOf = (event: string): string => safeFileName(event) || 'Wellmet';
