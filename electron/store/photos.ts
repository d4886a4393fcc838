import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedBytes } from '../../shared/contract/contract.ts';
import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { cannotRead, cannotSave } from './fileErrors.ts';
import { syncFolder } from './wholeWrite.ts';
import { said } from '../../shared/words/keys.ts';

/** The pictures of one event's cards: `photos/<eventId>/<photoId>.jpg`, each written in one step. */
export interface Photos {
  write(eventId: string, photoId: string, photo: NamedBytes): Promise<Result<null>>;
  read(eventId: string, photoId: string): Promise<Result<NamedBytes>>;
  /** One that is gone already is fine. Throws what the file system throws. */
  remove(eventId: string, photoId: string): void;
}

/** Photos below a data folder. Ids were checked by the contract: they hold no path. */
export function createPhotos(dataDir: string): Photos {
  const folderOf = (eventId: string): string => join(dataDir, 'photos', eventId);
  return {
    async write(eventId, photoId, photo) {
      const folder = folderOf(eventId);
      const draft = join(folder, `${photoId}.${randomUUID()}.part`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeSynced(draft, photo.bytes);
        await rename(draft, join(folder, `${photoId}.jpg`));
        syncFolder(folder);
        return ok(null);
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        return cannotSave(error, said('store.cardPicture'), folder);
      }
    },
    remove: (eventId, photoId) => rmSync(join(folderOf(eventId), `${photoId}.jpg`), { force: true }),
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
