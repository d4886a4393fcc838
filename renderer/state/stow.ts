import { limits } from '../../shared/limits.ts';
import type { Core } from './core.ts';
import { addFiles } from './pile.ts';
import { isUnderWay } from './pileItem.ts';
import type { PileItem } from './pileItem.ts';

/** Files that came back from an earlier start, by the job they are kept under. */
const resumed = new WeakMap<File, string>();

/**
 * Keeps every picture of the pile in the data folder until it is read, so that quitting in between costs nothing, and puts those of an
 * earlier start back on the pile when their event is opened. One picture at a time is copied: a drop of hundreds fills no memory.
 */
export function followPending(core: Core): void {
  /** What each picture of the pile is kept under; null while that is not yet known, or could not be done. */
  const kept = new Map<string, { readonly eventId: string; jobId: string | null }>();
  const asked = new Set<string>();
  let copying: Promise<void> = Promise.resolve();
  let openId: string | null = null;

  core.store.subscribe(() => {
    const { pile, event } = core.store.get();
    const here = new Set(pile.map(({ id }) => id));
    for (const item of pile) {
      if (item.kind !== 'picture' || kept.has(item.id) || !isUnderWay(item)) continue;
      const jobId = resumed.get(item.file) ?? null;
      kept.set(item.id, { eventId: item.eventId, jobId });
      if (jobId === null) copying = copying.then(() => stow(core, item, kept));
    }
    const over = [...kept].filter(([id]) => !here.has(id) || pile.some((item) => item.id === id && !isUnderWay(item)));
    for (const [id, { eventId, jobId }] of over) {
      kept.delete(id);
      if (jobId !== null) void core.bridge.call('pending.drop', { eventId, jobIds: [jobId] });
    }
    if (event === null || event.id === openId) return;
    openId = event.id;
    if (!asked.has(event.id)) void resume(core, event.id);
    asked.add(event.id);
  });
}

/** Failing costs nothing but the picture's coming back: reading it goes on. */
async function stow(core: Core, { id, eventId, file }: PileItem, kept: ReadonlyMap<string, { jobId: string | null }>): Promise<void> {
  if (!kept.has(id) || file.size > limits.pictureBytes) return;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const done = await core.bridge.call('pending.stow', { eventId, jobId: id, name: file.name, bytes });
    const entry = kept.get(id);
    if (done.ok && entry !== undefined) entry.jobId = id;
    // Read in the meantime: nobody would ever take it away.
    else if (done.ok) void core.bridge.call('pending.drop', { eventId, jobIds: [id] });
  } catch {
    // A file that can't be read is named when its turn comes.
  }
}

async function resume(core: Core, eventId: string): Promise<void> {
  const pending = await core.bridge.call('pending.list', { eventId });
  if (!pending.ok) return;
  // After a reload of the page some may be on the pile of this very window already.
  const here = new Set(core.store.get().pile.map(({ id }) => id));
  for (const { jobId } of pending.value.filter((picture) => !here.has(picture.jobId))) {
    const stowed = await core.bridge.call('pending.take', { eventId, jobId });
    if (!stowed.ok) continue;
    const file = new File([new Uint8Array(stowed.value.bytes)], stowed.value.name);
    resumed.set(file, jobId);
    await addFiles(core, eventId, [file]);
  }
}
