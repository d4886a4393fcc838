import type { Result } from '../../shared/contract/result.ts';
import type { ListOutcome } from '../../shared/contract/listOutcome.ts';
import type { WantedLayout } from '../../shared/import/layout.ts';
import type { ListPreview } from '../../shared/import/preview.ts';
import type { Changed } from '../../shared/workspace/changes.ts';
import { applyLocally, takeChanged } from './core.ts';
import type { Core } from './core.ts';
import type { PileItem } from './pileItem.ts';
import { wordsNow } from './words.ts';

/** Reads a list into its event; people of an earlier reading of it make room for those of this one. */
export function readList(core: Core, { id: jobId, eventId, file, wanted, list, personIds }: PileItem, bytes: Uint8Array): Promise<Result<ListOutcome>> {
  const replaces = personIds.length === 0 ? null : (list?.importId ?? null);
  return core.bridge.call('import.list', { eventId, jobId, name: file.name, bytes, wanted, replaces, ask: wanted === null, language: wordsNow(core).language });
}

/** What is asked about a list: how it would be read so. `onRows` is told how many rows are read, and of how many. */
interface PreviewQuestion {
  readonly bytes: Uint8Array;
  readonly wanted: WantedLayout | null;
  readonly signal: AbortSignal;
  readonly onRows: (rows: readonly [number, number]) => void;
}

/** What reading a list so would come to. Whoever asks again passes a signal that ends the question before. */
export async function previewList(core: Core, item: PileItem, { bytes, wanted, signal, onRows }: PreviewQuestion): Promise<Result<ListPreview>> {
  const { eventId, file, list, personIds } = item;
  const jobId = crypto.randomUUID();
  const stopListening = core.bridge.on('import.progress', (notice) => {
    if (notice.jobId === jobId && notice.rows !== undefined && !signal.aborted) onRows(notice.rows);
  });
  const cancel = (): void => void core.bridge.call('import.cancel', { jobId });
  signal.addEventListener('abort', cancel, { once: true });
  const replaces = personIds.length === 0 ? null : (list?.importId ?? null);
  const preview = await core.bridge.call('import.preview', { eventId, jobId, name: file.name, bytes, wanted, replaces, language: wordsNow(core).language });
  signal.removeEventListener('abort', cancel);
  stopListening();
  return preview;
}

/** Takes the people of a list in, in parts, so that the window never stops for long; answers all their ids. */
export async function takePeople(core: Core, eventId: string, { changed, importId, added }: ListOutcome, onRows: (done: number, of: number) => void): Promise<readonly string[]> {
  if (changed === null) return [];
  takeChanged(core, eventId, changed);
  const ids = [...idsOf(changed)];
  while (ids.length < added) {
    onRows(ids.length, added);
    const part = await core.bridge.call('import.people', { eventId, importId, from: ids.length });
    // Taken back meanwhile, or lost: the event is loaded whole the next time it is opened.
    if (!part.ok || part.value.placed.length === 0) break;
    applyLocally(core, eventId, { kind: 'people-restored', placed: part.value.placed });
    for (const { person } of part.value.placed) ids.push(person.id);
  }
  return ids;
}

function idsOf({ change }: Changed): readonly string[] {
  if (change.kind === 'people-added') return change.people.map(({ id }) => id);
  return change.kind === 'people-replaced' ? change.placed.map(({ person }) => person.id) : [];
}
