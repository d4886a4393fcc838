import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isVersionDue, versionsToDrop } from '../../shared/workspace/earlierVersions.ts';
import type { EarlierVersion } from '../../shared/workspace/earlierVersions.ts';
import { loadEvent } from '../../shared/workspace/migrations.ts';
import type { Loaded } from '../../shared/workspace/migrations.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Clock } from '../core/ports.ts';
import { said } from '../../shared/words/keys.ts';
import { systemCode } from './fileErrors.ts';
import { moveOver, syncFolder } from './wholeWrite.ts';

/**
 * Earlier versions of events: `backups/<eventId>/<time>-<people>.json`. Each is a second name for the file that a write is about to
 * replace, so that keeping one costs no copying and no waiting while somebody types.
 */
export interface Backups {
  /** Keeps what lies at `path` now, when it is time again or it `must` be. Throws what the file system throws. */
  keep(eventId: string, path: string, people: number, must: boolean): void;
  /** Newest first. */
  list(eventId: string): readonly EarlierVersion[];
  /** Null when there is no such version. */
  read(eventId: string, versionId: string): Loaded<EventState> | null;
  /** Puts other content in the place of a version, or removes it (null). Throws what the file system throws. */
  replace(eventId: string, versionId: string, event: EventState | null): void;
  /** Removes what a `replace` that was cut off has left. Throws what the file system throws. */
  removeDrafts(eventId: string): void;
  /** Throws what the file system throws. */
  removeAll(eventId: string): void;
}

/** Gives a file a second name. Throws what the file system throws. */
type Link = (path: string, name: string) => void;

export function createBackups(dataDir: string, clock: Clock, link: Link = linkSync): Backups {
  const folderOf = (eventId: string): string => join(dataDir, 'backups', eventId);
  /** When each event's newest version was kept, so that a write in between need not look into the folder. */
  const newest = new Map<string, string | null>();
  const newestOf = (eventId: string): string | null => {
    if (!newest.has(eventId)) newest.set(eventId, versionsIn(folderOf(eventId))[0]?.at ?? null);
    return newest.get(eventId) ?? null;
  };

  return {
    keep(eventId, path, people, must) {
      const now = clock();
      if (!existsSync(path) || (!must && !isVersionDue(newestOf(eventId), now))) return;
      const folder = folderOf(eventId);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      newest.set(eventId, keepOne(folder, path, people, now, link));
      thin(folder, now);
    },
    list: (eventId) => versionsIn(folderOf(eventId)),
    read: (eventId, versionId) => readVersion(join(folderOf(eventId), `${versionId}.json`)),
    replace: (eventId, versionId, event) => replaceVersion(folderOf(eventId), versionId, event),
    removeDrafts(eventId) {
      const folder = folderOf(eventId);
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder)) if (name.endsWith('.part')) rmSync(join(folder, name), { force: true });
    },
    removeAll(eventId) {
      rmSync(folderOf(eventId), { recursive: true, force: true });
      newest.delete(eventId);
    },
  };
}

/** Gives the time that the version was kept under: a later one where another has it already. */
function keepOne(folder: string, path: string, people: number, now: string, link: Link): string {
  const taken = new Set(versionsIn(folder).map(({ at }) => at));
  let at = now;
  while (taken.has(at)) at = new Date(Date.parse(at) + 1).toISOString();
  const name = join(folder, `${at.replace(/[:.]/g, '-')}-${people}.json`);
  try {
    link(path, name);
  } catch {
    // Memory sticks and some folders know no second name for a file, and each system has its own word for it.
    copyFileSync(path, `${name}.part`);
    moveOver(`${name}.part`, name);
  }
  return at;
}

/** The number of people is part of the name. */
function replaceVersion(folder: string, versionId: string, event: EventState | null): void {
  const path = join(folder, `${versionId}.json`);
  if (event !== null) {
    const draft = `${path}.part`;
    const handle = openSync(draft, 'w', 0o600);
    try {
      writeFileSync(handle, JSON.stringify(event));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    const name = `${versionId.replace(/\d+$/, String(event.people.length))}.json`;
    moveOver(draft, join(folder, name));
    syncFolder(folder);
    if (name === `${versionId}.json`) return;
  }
  rmSync(path, { force: true });
}

function thin(folder: string, now: string): void {
  const sized = versionsIn(folder).map((version) => ({ ...version, bytes: statSync(join(folder, `${version.id}.json`), { throwIfNoEntry: false })?.size ?? 0 }));
  for (const id of versionsToDrop(sized, now)) rmSync(join(folder, `${id}.json`), { force: true });
}

const versionName = /^((\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(\d{1,7}))\.json$/;

function versionsIn(folder: string): readonly EarlierVersion[] {
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).flatMap((name) => {
    const [, id, hour, minute, second, ms, people] = versionName.exec(name) ?? [];
    return id === undefined ? [] : [{ id, at: `${hour}:${minute}:${second}.${ms}Z`, people: Number(people) }];
  });
  return versions.sort((a, b) => b.at.localeCompare(a.at));
}

function readVersion(path: string): Loaded<EventState> | null {
  try {
    return loadEvent(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'damaged', reason: said('store.notComplete') };
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
