import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedBytes, PendingPicture } from '../../shared/contract/contract.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { said } from '../../shared/words/keys.ts';
import { whileDrafting } from './drafts.ts';
import { cannotSave } from './fileErrors.ts';

/** A picture whose reading came to nothing as often as this is not tried again by itself. */
const mostTries = 2;
/** What is half there is somebody's work until it is this old: then a crash has left it. */
const leftoverMs = 60_000;

/**
 * How the reading of a picture ended: with an answer (read, or refused for good), cut off as the app was closed, or otherwise,
 * so that another try may help.
 */
export type PendingEnd = 'over' | 'cut-off' | 'failed';

/**
 * Pictures that were dropped and are not read yet: `pending/<event>/<job>.picture` with what is known of it in `<job>.json` beside it.
 * They are there for the next start only, so they are not synced: a power cut costs nothing that the user hasn't still got.
 */
export interface Pending {
  keep(eventId: string, jobId: string, picture: NamedBytes): Promise<Result<null>>;
  /** Those of an event, in the order in which they came; last those that were begun at an earlier start, so that one that brings the app down holds up no other. */
  list(eventId: string): readonly PendingPicture[];
  take(eventId: string, jobId: string): Promise<Result<NamedBytes>>;
  /** Says that a picture is being read now, which counts as a try; again before its end is the same try. */
  begin(eventId: string, jobId: string): void;
  /** Says how the reading ended; only when it is over the picture is removed. */
  end(eventId: string, jobId: string, how: PendingEnd): void;
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

/** See `createPending`. */
class PendingFolder implements Pending {
  /** What is being read at this moment. */
  private readonly begun = new Set<string>();
  private readonly dataDir: string;
  private readonly clock: () => string;

  constructor(dataDir: string, clock: () => string) {
    this.dataDir = dataDir;
    this.clock = clock;
  }

  async keep(eventId: string, jobId: string, { name, bytes }: NamedBytes): Promise<Result<null>> {
    const draft = join(this.folderOf(eventId), `${jobId}.${randomUUID()}.part`);
    try {
      await mkdir(this.folderOf(eventId), { recursive: true, mode: 0o700 });
      await whileDrafting(draft, () => writeFile(draft, bytes, { mode: 0o600, flag: 'wx' }));
      // Both appear without a pause in between: whoever lists meanwhile sees the whole picture or none.
      this.writeAbout(eventId, jobId, { name, at: this.clock(), size: bytes.length, tries: this.begun.has(key(eventId, jobId)) ? 1 : 0 });
      renameSync(draft, this.picturePath(eventId, jobId));
      return ok(null);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      return cannotSave(error, said('store.pendingPicture'), this.folderOf(eventId));
    }
  }

  list(eventId: string): readonly PendingPicture[] {
    const names = namesIn(this.folderOf(eventId));
    const known = names.flatMap((name) => {
      const jobId = /^([A-Za-z0-9-]{1,64})\.picture$/.exec(name)?.[1];
      const about = jobId === undefined ? null : readAbout(this.aboutPath(eventId, jobId));
      if (jobId === undefined || about === null) return [];
      return [{ ...about, jobId, tries: about.tries - (this.begun.has(key(eventId, jobId)) ? 1 : 0) }];
    });
    const whole = new Set(known.flatMap(({ jobId }) => [`${jobId}.picture`, `${jobId}.json`]));
    this.removeLeftovers(eventId, names.filter((name) => !whole.has(name)));
    return known
      .sort((a, b) => a.tries - b.tries || a.at.localeCompare(b.at))
      .map(({ jobId, name, size, tries }) => ({ jobId, name, size, givenUp: tries >= mostTries }));
  }

  async take(eventId: string, jobId: string): Promise<Result<NamedBytes>> {
    const about = readAbout(this.aboutPath(eventId, jobId));
    if (about === null) return gone();
    try {
      return ok({ name: about.name, bytes: new Uint8Array(await readFile(this.picturePath(eventId, jobId))) });
    } catch {
      return gone();
    }
  }

  begin(eventId: string, jobId: string): void {
    if (this.begun.has(key(eventId, jobId))) return;
    this.begun.add(key(eventId, jobId));
    this.count(eventId, jobId, 1);
  }

  end(eventId: string, jobId: string, how: PendingEnd): void {
    const wasBegun = this.begun.delete(key(eventId, jobId));
    if (how === 'over') ignoreTrouble(() => this.drop(eventId, [jobId]));
    else if (how === 'cut-off' && wasBegun) this.count(eventId, jobId, -1);
  }

  drop(eventId: string, jobIds: readonly string[]): void {
    for (const jobId of jobIds) for (const path of [this.picturePath(eventId, jobId), this.aboutPath(eventId, jobId)]) rmSync(path, { force: true });
  }

  removeAll(eventId: string): void {
    rmSync(this.folderOf(eventId), { recursive: true, force: true });
  }

  private folderOf(eventId: string): string {
    return join(this.dataDir, 'pending', eventId);
  }

  private aboutPath(eventId: string, jobId: string): string {
    return join(this.folderOf(eventId), `${jobId}.json`);
  }

  private picturePath(eventId: string, jobId: string): string {
    return join(this.folderOf(eventId), `${jobId}.picture`);
  }

  private writeAbout(eventId: string, jobId: string, about: About): void {
    const draft = `${this.aboutPath(eventId, jobId)}.part`;
    writeFileSync(draft, JSON.stringify(about), { mode: 0o600 });
    renameSync(draft, this.aboutPath(eventId, jobId));
  }

  /** Not being able to count keeps no picture from being read. */
  private count(eventId: string, jobId: string, tries: 1 | -1): void {
    const about = readAbout(this.aboutPath(eventId, jobId));
    if (about !== null) ignoreTrouble(() => this.writeAbout(eventId, jobId, { ...about, tries: Math.max(0, about.tries + tries) }));
  }

  private removeLeftovers(eventId: string, names: readonly string[]): void {
    for (const name of names) {
      const path = join(this.folderOf(eventId), name);
      ignoreTrouble(() => {
        if (Date.parse(this.clock()) - statSync(path).mtimeMs > leftoverMs) rmSync(path, { force: true });
      });
    }
  }
}

/** Pictures that wait below a data folder. Ids were checked by the contract: they hold no path. */
export function createPending(dataDir: string, clock: () => string): Pending {
  return new PendingFolder(dataDir, clock);
}

const key = (eventId: string, jobId: string): string => `${eventId}/${jobId}`;

function gone(): Result<never> {
  return fail('not-found', said('trust.pendingGone'), said('trust.pendingNext'));
}

function ignoreTrouble(work: () => void): void {
  try {
    work();
  } catch {
    // What can't be written or removed now is met again at the next start.
  }
}

/** Whatever has a name of one of ours, so that what a crash has left by half is found too. */
function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^[A-Za-z0-9-]{1,64}(?:\.[A-Za-z0-9-]+)?\.(?:json|picture|part)$/.test(name)) : [];
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
