import { displayName } from '../../shared/contact/contact.ts';
import type { ExportedNotes } from '../../shared/contract/contract.ts';
import { ok } from '../../shared/contract/result.ts';
import { clipboardText } from '../../shared/export/clipboardText.ts';
import type { NoteRow } from '../../shared/export/noteRow.ts';
import { notesCsv } from '../../shared/export/notesCsv.ts';
import { isBlocked } from '../../shared/note/checks/checkNote.ts';
import { checkedNotes } from '../../shared/queue/eventNotes.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import type { Ports } from '../core/ports.ts';
import type { ServicesOf } from '../core/services.ts';

/** Export: the finished notes of an event as CSV or as text; notes with an open block are held back and named. */
export function exportServices(ports: Ports): ServicesOf<'export'> {
  return {
    'export.notes': ({ eventId, personIds, format, delimiter }) => {
      const event = ports.store.readEvent(eventId);
      if (!event.ok) return event;
      const settings = ports.store.readSettings();
      const wanted = personIds === null ? null : new Set(personIds);
      const people = event.value.people.filter(({ id, status }) => (wanted === null ? status !== 'skipped' : wanted.has(id)));
      const notes = people.map(checkedNotes(event.value, settings, ports.clock(), 'blocks'));
      const rows = notes.filter(({ findings }) => !isBlocked(findings)).map(toRow);
      const held = notes.flatMap(toHeld);
      const isCsv = format === 'csv';
      const exported: ExportedNotes = {
        fileName: `${fileNameOf(event.value.details.name)} notes.${isCsv ? 'csv' : 'txt'}`,
        mediaType: isCsv ? 'text/csv;charset=utf-8' : 'text/plain;charset=utf-8',
        text: isCsv ? notesCsv(rows, delimiter) : clipboardText(rows),
        notes: rows.length,
        held,
      };
      return ok(exported);
    },
  };
}

function toRow({ person, note }: CheckedPersonNote): NoteRow {
  return { contact: person.contact, channel: note.channel, subject: note.subject, note: note.text, status: person.status };
}

function toHeld({ person, findings, note }: CheckedPersonNote): ExportedNotes['held'] {
  if (!isBlocked(findings)) return [];
  const reason = note.problems[0]?.message ?? findings.find(({ level }) => level === 'block')?.message ?? '';
  return [{ personId: person.id, name: displayName(person.contact), reason }];
}

/** An event's name with nothing in it that a file system refuses: Windows takes neither these signs nor control characters. */
function fileNameOf(name: string): string {
  const safe = name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '');
  return safe.replace(/[. ]+$/, '').trim().slice(0, 80) || 'Wellmet';
}
