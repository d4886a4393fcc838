import type { ExportedNotes } from '../../shared/contract/contract.ts';
import type { ExportedFile } from '../../shared/contract/exported.ts';
import { fail } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { PeopleFormat } from '../../shared/export/peopleFormats.ts';
import { limits } from '../../shared/limits.ts';
import { said } from '../../shared/words/keys.ts';
import { showError, showNotice } from './core.ts';
import type { Core } from './core.ts';
import { openEvent, refreshEvents } from './eventOps.ts';
import { saveFile } from './saveFile.ts';
import { toClipboard } from './sendOps.ts';
import { wordsNow } from './words.ts';

export type Delimiter = ',' | ';';

/** Saves what was typed, so that the file has it; false when that failed, with the reason shown. */
async function isAllSaved(core: Core): Promise<boolean> {
  if (await core.saver.flush()) return true;
  showError(core, fail('cannot-save', said('trouble.unsavedExport'), said('trouble.unsavedExportNext')).error);
  return false;
}

/** Asks the services for the notes, when all that was typed is saved; null when that failed, with the reason shown. */
async function fetchNotes(core: Core, personIds: readonly string[], format: 'csv' | 'text', delimiter: Delimiter): Promise<ExportedNotes | null> {
  const event = core.store.get().event;
  if (event === null) return null;
  if (!(await isAllSaved(core))) return null;
  const exported = await core.bridge.call('export.notes', { eventId: event.id, personIds: [...personIds], format, delimiter, language: wordsNow(core).language });
  if (exported.ok) return exported.value;
  showError(core, exported.error);
  return null;
}

/** Saves the notes as a file. */
export async function saveNotes(core: Core, personIds: readonly string[], delimiter: Delimiter): Promise<void> {
  const exported = await fetchNotes(core, personIds, 'csv', delimiter);
  if (exported === null) return;
  saveFile(exported);
  showNotice(core, { text: sayExported(core, exported, 'wentInto'), undo: null });
}

export async function copyAllNotes(core: Core, personIds: readonly string[]): Promise<void> {
  const exported = await fetchNotes(core, personIds, 'text', ',');
  if (exported === null || (await toClipboard(core, exported.text)) === null) return;
  showNotice(core, { text: sayExported(core, exported, 'copied'), undo: null });
}

function sayExported(core: Core, { notes: count, held: { length: held }, fileName: file }: ExportedNotes, how: 'wentInto' | 'copied'): string {
  const { say } = wordsNow(core);
  if (how === 'copied') return held === 0 ? say('export.copied', { count }) : say('export.copiedHeld', { count, held });
  return held === 0 ? say('export.wentInto', { count, file }) : say('export.wentIntoHeld', { count, file, held });
}

/** Saves people in the form of another program; null stands for all. */
export async function savePeople(core: Core, personIds: readonly string[] | null, format: PeopleFormat, delimiter: Delimiter): Promise<void> {
  const eventId = core.store.get().event?.id;
  if (eventId === undefined || !(await isAllSaved(core))) return;
  const ids = personIds === null ? null : [...personIds];
  const file = keepFile(core, await core.bridge.call('export.people', { eventId, personIds: ids, format, delimiter, language: wordsNow(core).language }));
  if (file !== null) showNotice(core, { text: wordsNow(core).say('export.peopleWent', { count: file.count, file: file.fileName }), undo: null });
}

/** Saves a backup of one event, or of all where `eventId` is null. */
export async function saveBackup(core: Core, eventId: string | null, pictures: boolean): Promise<void> {
  if (!(await isAllSaved(core))) return;
  const file = keepFile(core, await core.bridge.call('export.backup', { eventId, pictures, language: wordsNow(core).language }));
  if (file !== null) showNotice(core, { text: wordsNow(core).say('export.eventsWent', { count: file.count, file: file.fileName }), undo: null });
}

function keepFile(core: Core, exported: Result<ExportedFile>): ExportedFile | null {
  if (!exported.ok) {
    showError(core, exported.error);
    return null;
  }
  const { fileName, mediaType, bytes } = exported.value;
  saveFile({ fileName, mediaType, text: bytes });
  return exported.value;
}

/** Brings the events of a backup back as new ones. */
export async function restoreBackup(core: Core, file: File): Promise<void> {
  if (file.size > limits.backupBytes) {
    showError(core, fail('bad-input', said('export.backupTooLarge', { file: file.name }), said('export.backupTooLargeNext')).error);
    return;
  }
  const restored = await core.bridge.call('import.backup', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!restored.ok) {
    showError(core, restored.error);
    return;
  }
  const { events, problems } = restored.value;
  await refreshEvents(core);
  const [first] = events;
  if (first !== undefined) await openEvent(core, first.id, { place: 'people' });
  const { say, tell } = wordsNow(core);
  showNotice(core, { text: [say('export.restored', { count: events.length }), ...problems.map(tell)].join(' '), undo: null });
}
