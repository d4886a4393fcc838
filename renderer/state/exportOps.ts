import type { ExportedNotes } from '../../shared/contract/contract.ts';
import { showError, showNotice } from './core.ts';
import type { Core } from './core.ts';
import { toClipboard } from './noteOps.ts';

export type Delimiter = ',' | ';';

/** Asks the services for the notes, when all that was typed is saved; null when that failed, with the reason shown. */
async function fetchNotes(core: Core, personIds: readonly string[], format: 'csv' | 'text', delimiter: Delimiter): Promise<ExportedNotes | null> {
  const event = core.store.get().event;
  if (event === null) return null;
  if (!(await core.saver.flush())) {
    showError(core, { code: 'cannot-save', message: 'The export would miss what is not saved yet.', next: 'Press “Try again” above first.' });
    return null;
  }
  const exported = await core.bridge.call('export.notes', { eventId: event.id, personIds: [...personIds], format, delimiter });
  if (exported.ok) return exported.value;
  showError(core, exported.error);
  return null;
}

/** Hands the notes to the browser as a file; the user's system says where it goes. */
export async function saveNotes(core: Core, personIds: readonly string[], delimiter: Delimiter): Promise<void> {
  const exported = await fetchNotes(core, personIds, 'csv', delimiter);
  if (exported === null) return;
  const address = URL.createObjectURL(new Blob([exported.text], { type: exported.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = exported.fileName;
  link.click();
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  showNotice(core, { text: sayExported(exported, `went into ${exported.fileName}`), undo: null });
}

export async function copyAllNotes(core: Core, personIds: readonly string[]): Promise<void> {
  const exported = await fetchNotes(core, personIds, 'text', ',');
  if (exported === null || !(await toClipboard(core, exported.text))) return;
  showNotice(core, { text: sayExported(exported, 'copied'), undo: null });
}

function sayExported({ notes, held }: ExportedNotes, done: string): string {
  const count = notes === 1 ? '1 note' : `${notes} notes`;
  return `${count} ${done}${held.length === 0 ? '' : `, ${held.length} held back`}.`;
}
