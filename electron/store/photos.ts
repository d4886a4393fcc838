import { randomUUID } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedBytes } from '../../shared/contract/contract.ts';
import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { photoIdsOf } from '../../shared/workspace/backup.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { namesIn, whileDrafting } from './drafts.ts';
import { cannotRead, cannotSave } from './fileErrors.ts';
import { syncFolder } from './wholeWrite.ts';
import { said } from '../../shared/words/keys.ts';

/** The pictures of one event's cards: `photos/<eventId>/<photoId>.jpg`, each written in one step. */
export interface Photos {
  write(eventId: string, photoId: string, photo: NamedBytes): Promise<Result<null>>;
  read(eventId: string, photoId: string): Promise<Result<NamedBytes>>;
  /** One that is gone already is fine. Throws what the file system throws. */
  remove(eventId: string, photoId: string): void;
  /** The ids of those that are stored. Throws what the file system throws. */
  list(eventId: string): readonly string[];
  /** How long ago it was stored; 0 when it isn't there. */
  ageMs(eventId: string, photoId: string): number;
  /** Whether this process has stored it and nobody whose picture it is was saved yet. */
  isAwaited(eventId: string, photoId: string): boolean;
  /** Notes that an event was saved: its pictures are awaited no longer. */
  settle(event: EventState): void;
  /** Throws what the file system throws. */
  removeAll(eventId: string): void;
}

/** Photos below a data folder. Ids were checked by the contract: they hold no path. */
export function createPhotos(dataDir: string): Photos {
  const folderOf = (eventId: string): string => join(dataDir, 'photos', eventId);
  const awaited = new Map<string, Set<string>>();
  return {
    async write(eventId, photoId, photo) {
      const folder = folderOf(eventId);
      const draft = join(folder, `${photoId}.${randomUUID()}.part`);
      awaited.set(eventId, (awaited.get(eventId) ?? new Set()).add(photoId));
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await whileDrafting(draft, async () => {
          await writeSynced(draft, photo.bytes);
          await rename(draft, join(folder, `${photoId}.jpg`));
        });
        syncFolder(folder);
        return ok(null);
      } catch (error) {
        awaited.get(eventId)?.delete(photoId);
        await rm(draft, { force: true }).catch(() => undefined);
        return cannotSave(error, said('store.cardPicture'), folder);
      }
    },
    remove(eventId, photoId) {
      awaited.get(eventId)?.delete(photoId);
      rmSync(join(folderOf(eventId), `${photoId}.jpg`), { force: true });
    },
    list: (eventId) => namesIn(folderOf(eventId)).flatMap((name) => /^([A-Za-z0-9-]{1,64})\.jpg$/.exec(name)?.[1] ?? []),
    ageMs: (eventId, photoId) => Date.now() - (statSync(join(folderOf(eventId), `${photoId}.jpg`), { throwIfNoEntry: false })?.mtimeMs ?? Date.now()),
    isAwaited: (eventId, photoId) => awaited.get(eventId)?.has(photoId) ?? false,
    settle(event) {
      const photoIds = awaited.get(event.id);
      if (photoIds === undefined || photoIds.size === 0) return;
      for (const photoId of photoIdsOf(event)) photoIds.delete(photoId);
    },
    removeAll(eventId) {
      awaited.delete(eventId);
      rmSync(folderOf(eventId), { recursive: true, force: true });
    },
    async read(eventId, photoId) {
      try {
        return ok({ name: `${photoId}.jpg`, bytes: new Uint8Array(await readFile(join(folderOf(eventId), `${photoId}.jpg`))) });
      } catch (error) {
        return cannotRead(error, said('store.cardPicture'), folderOf(eventId));
      }
    },
  };
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
