import { readFileSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { photoIdsOf } from '../../shared/workspace/backup.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { draftMs, namesIn, removeParts } from './drafts.ts';
import type { Pending } from './pending.ts';
import type { Photos } from './photos.ts';
import type { Presence } from './presence.ts';

export interface SweepOptions {
  readonly dataDir: string;
  readonly events: readonly EventState[];
  readonly photos: Photos;
  readonly pending: Pending;
  readonly presence: Presence;
  readonly now: number;
}

/**
 * At the start, takes away what nobody would ever find or delete: drafts of writes that were cut off, pictures that neither an event nor
 * anything else kept of it names, and pictures that wait for an event that is gone. Nothing of what another process may be at work on,
 * or may still take back. Never throws: what can't be swept today is there tomorrow.
 */
export function sweep({ dataDir, events, photos, pending, presence, now }: SweepOptions): void {
  const byId = new Map(events.map((event) => [event.id, event]));
  const inFolders = (name: string, work: (eventId: string, folder: string) => void): void => {
    for (const eventId of quietly(() => namesIn(join(dataDir, name))) ?? []) quietly(() => work(eventId, join(dataDir, name, eventId)));
  };
  for (const name of ['photos', 'pending', 'backups']) inFolders(name, (_eventId, folder) => removeParts(folder, false, now));
  if (!presence.isAlone()) return;
  const isOld = (path: string): boolean => now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > draftMs;
  inFolders('photos', (eventId, folder) => {
    for (const photoId of ownerless(dataDir, eventId, byId.get(eventId) ?? null, photos)) if (isOld(join(folder, `${photoId}.jpg`))) photos.remove(eventId, photoId);
    // Throws, and is left, when anything is in it.
    if (!byId.has(eventId) && isOld(folder)) rmdirSync(folder);
  });
  inFolders('pending', (eventId, folder) => {
    if (!byId.has(eventId) && filesOf(dataDir, eventId).length === 0 && isOld(folder)) pending.removeAll(eventId);
  });
}

/**
 * Ids of stored pictures that nothing names: not the event as it is, no earlier version of it, and no file set aside, readable or not.
 * Those that this process has stored for somebody who is about to come are not among them. Throws what the file system throws.
 */
export function ownerless(dataDir: string, eventId: string, event: EventState | null, photos: Photos): readonly string[] {
  const left = new Set(photos.list(eventId));
  for (const photoId of event === null ? [] : photoIdsOf(event)) left.delete(photoId);
  for (const photoId of left) if (photos.isAwaited(eventId, photoId)) left.delete(photoId);
  if (left.size === 0) return [];
  const own = join(dataDir, 'events', `${eventId}.json`);
  for (const path of filesOf(dataDir, eventId)) {
    if (event !== null && path === own) continue;
    for (const [, word = ''] of readFileSync(path, 'latin1').matchAll(/"([A-Za-z0-9-]{1,64})"/g)) left.delete(word);
    if (left.size === 0) break;
  }
  return [...left];
}

/** Everything that may name a picture of an event. */
function filesOf(dataDir: string, eventId: string): readonly string[] {
  const [events, backups] = [join(dataDir, 'events'), join(dataDir, 'backups', eventId)];
  const own = namesIn(events).filter((name) => name.startsWith(`${eventId}.`) && !name.includes('.json.lock'));
  return [...own.map((name) => join(events, name)), ...[...namesIn(backups)].reverse().map((name) => join(backups, name))];
}

function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
