import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedBytes, PendingPicture } from '../../shared/contract/contract.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { said } from '../../shared/words/keys.ts';
import { cannotSave } from './fileErrors.ts';

/** A picture that has brought the app down as often as this is not tried again by itself. */
const mostTries = 2;

/**
 * Pictures that were dropped and are not read yet: `pending/<event>/<job>.picture` with what is known of it in `<job>.json` beside it.
 * They are there for the next start only, so they are not synced: a power cut costs nothing that the user hasn't still got.
 */
export interface Pending {
  keep(eventId: string, jobId: string, picture: NamedBytes): Promise<Result<null>>;
  /** Those of an event, in the order in which they came. One that was tried too often is removed instead. */
  list(eventId: string): readonly PendingPicture[];
  /** The picture itself; counts as a try. */
  take(eventId: string, jobId: string): Promise<Result<NamedBytes>>;
  /** Throws what the file system throws. */
  drop(eventId: string, jobIds: readonly string[]): void;
  /** Throws what the file system throws. */
  removeAll(eventId: string): void;
}

interface About {
  readonly name: string;
  readonly at: string;
  readonly size: number;
  readonly tries: number;
}

export function createPending(dataDir: string, clock: () => string): Pending {
  const folderOf = (eventId: string): string => join(dataDir, 'pending', eventId);
  const aboutPath = (eventId: string, jobId: string): string => join(folderOf(eventId), `${jobId}.json`);
  const picturePath = (eventId: string, jobId: string): string => join(folderOf(eventId), `${jobId}.picture`);
  const drop = (eventId: string, jobIds: readonly string[]): void => {
    for (const jobId of jobIds) for (const path of [aboutPath(eventId, jobId), picturePath(eventId, jobId)]) rmSync(path, { force: true });
  };
  const writeAbout = (eventId: string, jobId: string, about: About): void => {
    const draft = `${aboutPath(eventId, jobId)}.part`;
    writeFileSync(draft, JSON.stringify(about), { mode: 0o600 });
    renameSync(draft, aboutPath(eventId, jobId));
  };

  return {
    drop,
    async keep(eventId, jobId, { name, bytes }) {
      const draft = join(folderOf(eventId), `${jobId}.${randomUUID()}.part`);
      try {
        await mkdir(folderOf(eventId), { recursive: true, mode: 0o700 });
        await writeFile(draft, bytes, { mode: 0o600, flag: 'wx' });
        await rename(draft, picturePath(eventId, jobId));
        mkdirSync(folderOf(eventId), { recursive: true, mode: 0o700 });
        writeAbout(eventId, jobId, { name, at: clock(), size: bytes.length, tries: 0 });
        return ok(null);
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        return cannotSave(error, said('store.pendingPicture'), folderOf(eventId));
      }
    },
    list(eventId) {
      const jobIds = jobsIn(folderOf(eventId));
      const known = jobIds.flatMap((jobId) => {
        const about = readAbout(aboutPath(eventId, jobId));
        if (about !== null && about.tries < mostTries && existsSync(picturePath(eventId, jobId))) return [{ jobId, ...about }];
        drop(eventId, [jobId]);
        return [];
      });
      return known.sort((a, b) => a.at.localeCompare(b.at)).map(({ jobId, name, size }) => ({ jobId, name, size }));
    },
    async take(eventId, jobId) {
      const about = readAbout(aboutPath(eventId, jobId));
      if (about === null) return fail('not-found', said('trust.pendingGone'), said('trust.pendingNext'));
      try {
        writeAbout(eventId, jobId, { ...about, tries: about.tries + 1 });
        return ok({ name: about.name, bytes: new Uint8Array(await readFile(picturePath(eventId, jobId))) });
      } catch {
        return fail('not-found', said('trust.pendingGone'), said('trust.pendingNext'));
      }
    },
    removeAll: (eventId) => rmSync(folderOf(eventId), { recursive: true, force: true }),
  };
}

/** Whatever has a name of one of ours, so that a picture whose description never came is found and removed too. */
function jobsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return [...new Set(readdirSync(folder).flatMap((name) => /^([A-Za-z0-9-]{1,64})\.(?:json|picture)$/.exec(name)?.[1] ?? []))];
}

function readAbout(path: string): About | null {
  try {
    const data: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isAbout(data) ? data : null;
  } catch {
    return null;
  }
}

function isAbout(data: unknown): data is About {
  if (typeof data !== 'object' || data === null) return false;
  const { name, at, size, tries } = data as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && name !== '' && typeof at === 'string' && typeof size === 'number' && typeof tries === 'number';
}
