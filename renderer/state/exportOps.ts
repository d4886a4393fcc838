import type { ExportedNotes } from '../../shared/contract/contract.ts';
import { fail } from '../../shared/contract/result.ts';
import { said } from '../../shared/words/keys.ts';
import { showError, showNotice } from './core.ts';
import type { Core } from './core.ts';
import { saveFile } from './saveFile.ts';
import { toClipboard } from './sendOps.ts';
import { wordsNow } from './words.ts';

export type Delimiter = ',' | ';';

/** Asks the services for the notes, when all that was typed is saved; null when that failed, with the reason shown. */
async function fetchNotes(core: Core, personIds: readonly string[], format: 'csv' | 'text', delimiter: Delimiter): Promise<ExportedNotes | null> {
  const event = core.store.get().event;
  if (event === null) return null;
  if (!(await core.saver.flush())) {
    showError(core, fail('cannot-save', said('trouble.unsavedExport'), said('trouble.unsavedExportNext')).error);
    return null;
  }
  const exported = await core.bridge.call('export.notes', { eventId: event.id, personIds: [...personIds], format, delimiter });
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
