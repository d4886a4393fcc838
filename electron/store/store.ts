import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Problem } from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';
import type { Said } from '../../shared/words/keys.ts';
import { said } from '../../shared/words/keys.ts';
import { loadSettings } from '../../shared/workspace/migrations.ts';
import type { Loaded } from '../../shared/workspace/migrations.ts';
import { firstSettings } from '../../shared/workspace/state.ts';
import type { EventState, Settings } from '../../shared/workspace/state.ts';
import type { Clock, Store } from '../core/ports.ts';
import { createBackups } from './backups.ts';
import { createEventFiles, keepMarksApart, markOf, removeDrafts, timeOf } from './eventFiles.ts';
import type { EventFiles } from './eventFiles.ts';
import { cannotSave, codeOf, systemCode } from './fileErrors.ts';
import { forgetPeople } from './forget.ts';
import type { OpenJson } from './jsonFile.ts';
import { withLock } from './lock.ts';
import type { Held } from './lock.ts';
import { createPending } from './pending.ts';
import type { Pending } from './pending.ts';
import { createPhotos } from './photos.ts';
import { announcePresence } from './presence.ts';
import { peekSavedFile, readSavedFile } from './savedFile.ts';
import type { SavedFile, SavedFileOptions } from './savedFile.ts';
import { sweep } from './sweep.ts';
import { writeWhole } from './wholeWrite.ts';

export interface StoreOptions {
  readonly dataDir: string;
  readonly openJson: OpenJson;
  readonly clock: Clock;
}

/**
 * Everything on disk, below one data folder: `settings.json`, `events/<id>.json`, `backups/<event>/<version>.json`,
 * `photos/<event>/<photo>.jpg`. Each write replaces one file in one step; loading, changing and saving hold a lock.
 */
export function createStore({ dataDir, openJson, clock }: StoreOptions): Store {
  const eventsDir = join(dataDir, 'events');
  const problems: Problem[] = [];
  const report = (found: Problem): void => {
    if (!problems.some(({ message }) => message === found.message)) problems.push(found);
  };
  makeFolder(eventsDir, report);
  const presence = announcePresence(dataDir);
  for (const folder of [dataDir, eventsDir]) removeDrafts(folder, clock());
  const settings = createSettingsFile({ dataDir, openJson, clock }, report);
  const backups = createBackups(dataDir, clock);
  const events = createEventFiles({ folder: eventsDir, openJson, clock, backups, report });
  const photos = createPhotos(dataDir);
  const pending = createPending(dataDir, clock);
  // Damaged files are found, set aside and named at the start, not when somebody first looks.
  sweep({ dataDir, events: events.all(), photos, pending, presence, now: Date.parse(clock()) });

  return {
    readSettings: settings.read,
    changeSettings: settings.change,
    listEvents: () => ok(events.all()),
    readEvent(eventId) {
      const event = events.read(eventId);
      return event === null ? fail('not-found', said('store.eventGone'), said('store.chooseEvent')) : ok(event);
    },
    writeEvent(event) {
      const written = attempt(done(() => events.write(event)), said('store.named', { name: event.details.name }), dataDir);
      if (written.ok) photos.settle(event);
      return written;
    },
    changeEvent(eventId, decide, options) {
      const name = events.read(eventId)?.details.name;
      const changed = attempt(() => events.change(eventId, decide, options), name === undefined ? said('store.event') : said('store.named', { name }), dataDir);
      if (changed.ok) photos.settle(changed.value);
      return changed;
    },
    forgetPeople: (eventId, personIds) => attempt(() => forgetPeople({ dataDir, events, backups, photos, pending, presence }, eventId, personIds), said('store.removal'), dataDir),
    versions: (eventId) => attempt(() => ok(backups.list(eventId)), said('store.versions'), dataDir),
    readVersion: (eventId, versionId) => attempt(() => goodVersion(backups.read(eventId, versionId)), said('store.version'), dataDir),
    removeEvent: (eventId) =>
      attempt(
        done(() =>
          events.remove(eventId, () => {
            pending.removeAll(eventId);
            photos.removeAll(eventId);
          }),
        ),
        said('store.removal'),
        dataDir,
      ),
    ...pendingOf(pending, events, dataDir),
    writePhoto: (eventId, photoId, photo) => photos.write(eventId, photoId, photo),
    readPhoto: (eventId, photoId) => photos.read(eventId, photoId),
    removePhotos: (eventId, photoIds) => attempt(done(() => photoIds.forEach((photoId) => photos.remove(eventId, photoId))), said('store.removal'), dataDir),
    problems: () => problems,
  };
}

function pendingOf(pending: Pending, events: EventFiles, dataDir: string): Pick<Store, 'keepPending' | 'listPending' | 'takePending' | 'beginPending' | 'endPending' | 'dropPending'> {
  return {
    async keepPending(eventId, jobId, picture) {
      const kept = await pending.keep(eventId, jobId, picture);
      if (events.read(eventId) !== null) return kept;
      // Removed while it was being written: what came after the removal goes too.
      return attempt(done(() => pending.removeAll(eventId)), said('store.removal'), dataDir);
    },
    listPending: (eventId) => pending.list(eventId),
    takePending: (eventId, jobId) => pending.take(eventId, jobId),
    beginPending: (eventId, jobId) => pending.begin(eventId, jobId),
    endPending: (eventId, jobId, how) => pending.end(eventId, jobId, how),
    dropPending: (eventId, jobIds) => attempt(done(() => pending.drop(eventId, jobIds)), said('store.removal'), dataDir),
  };
}

function makeFolder(folder: string, report: (found: Problem) => void): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    report(problem('no-data-folder', said('store.noFolder', { folder, code: codeOf(error) })));
  }
}

function goodVersion(version: Loaded<EventState> | null): Result<EventState> {
  if (version === null) return fail('not-found', said('trust.versionGone'), said('trust.versionNext'));
  switch (version.kind) {
    case 'loaded':
      return ok(version.value);
    case 'newer':
      return fail('newer-file', said('trust.versionNewer'), said('trust.versionNewerNext'));
    case 'damaged':
      return fail('damaged-file', said('trust.versionDamaged', { reason: version.reason }), said('trust.versionNext'));
  }
}

type SettingsFile = { readonly read: () => Settings; readonly change: (decide: (settings: Settings) => Settings) => Result<Settings> };

/** The settings, read again when another window's Wellmet has written them. A file that this build can't read is never written over. */
function createSettingsFile({ dataDir, openJson, clock }: StoreOptions, report: (found: Problem) => void): SettingsFile {
  const path = join(dataDir, 'settings.json');
  let current = firstSettings;
  let locked = false;
  let mark: string | null = null;
  const read = (isHeld = false): Settings => {
    const now = markOf(path);
    if (mark === now) return current;
    const options = { folder: dataDir, name: 'settings', openJson, load: loadSettings, now: clock() };
    const file = peekSavedFile(options) ?? (isHeld ? readSavedFile(options) : repaired(path, options));
    if (file === null) return current;
    if (file.kind === 'unusable') report(file.problem);
    if (file.kind === 'loaded') current = file.value;
    locked = file.kind === 'unusable' && file.inPlace;
    // What was there before reading: what is written meanwhile is read the next time, and so is what the system would not give.
    mark = file.kind === 'loaded' ? now : markOf(path);
    if (file.kind === 'unusable' && file.problem.code === 'unreadable-file') mark = null;
    return current;
  };
  const save = (decide: (settings: Settings) => Settings, held: Held): Result<Settings> => {
    const next = decide(read(true));
    if (locked) return fail('newer-file', said('store.settingsLocked'), said('store.settingsLockedNext'));
    const timeBefore = timeOf(path);
    writeWhole(openJson, dataDir, 'settings', next, { check: held.check });
    keepMarksApart(path, timeBefore);
    current = next;
    mark = markOf(path);
    return ok(next);
  };
  read();
  return { read: () => read(), change: (decide) => attempt(() => withLock(path, (held) => save(decide, held)), said('store.settings'), dataDir) };
}

/** A file that something is wrong with, put in order where nobody else is at it; null while somebody is. In a folder that can't be written to, it is read as it is. */
function repaired(path: string, options: SavedFileOptions<Settings>): SavedFile<Settings> | null {
  try {
    return withLock(path, () => readSavedFile(options));
  } catch (error) {
    return systemCode(error) === 'EBUSY' ? null : readSavedFile(options);
  }
}

function done(work: () => void): () => Result<null> {
  return () => {
    work();
    return ok(null);
  };
}

function attempt<T>(work: () => Result<T>, what: Said, folder: string): Result<T> {
  try {
    return work();
  } catch (error) {
    return cannotSave(error, what, folder);
  }
}
