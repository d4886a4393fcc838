import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Problem } from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';
import { loadSettings } from '../../shared/workspace/migrations.ts';
import { firstSettings } from '../../shared/workspace/state.ts';
import type { Settings } from '../../shared/workspace/state.ts';
import type { Clock, Store } from '../core/ports.ts';
import { createEventFiles, markOf, removeDrafts } from './eventFiles.ts';
import { cannotSave, systemCode } from './fileErrors.ts';
import type { OpenJson } from './jsonFile.ts';
import { createPhotos } from './photos.ts';
import { readSavedFile } from './savedFile.ts';
import { writeWhole } from './wholeWrite.ts';

export interface StoreOptions {
  readonly dataDir: string;
  readonly openJson: OpenJson;
  readonly clock: Clock;
}

/**
 * Everything on disk, below one data folder: `settings.json`, `events/<id>.json`, `photos/<event>/<photo>.jpg`.
 * Each write replaces one file in one step.
 */
export function createStore({ dataDir, openJson, clock }: StoreOptions): Store {
  const eventsDir = join(dataDir, 'events');
  const problems: Problem[] = [];
  const report = (found: Problem): void => {
    if (!problems.some(({ message }) => message === found.message)) problems.push(found);
  };
  makeFolder(eventsDir, report);
  for (const folder of [dataDir, eventsDir]) removeDrafts(folder, clock());
  const settings = createSettingsFile({ dataDir, openJson, clock }, report);
  const events = createEventFiles({ folder: eventsDir, openJson, clock, report });
  const photos = createPhotos(dataDir);
  // Damaged files are found, set aside and named at the start, not when somebody first looks.
  events.all();

  return {
    readSettings: settings.read,
    writeSettings: settings.write,
    listEvents: () => ok(events.all()),
    readEvent(eventId) {
      const event = events.read(eventId);
      return event === null ? fail('not-found', 'This event is not there any more.', 'Choose another event.') : ok(event);
    },
    writeEvent: (event) => attempt(() => events.write(event), `“${event.details.name}”`, dataDir),
    removeEvent: (eventId) =>
      attempt(
        () => {
          events.remove(eventId);
          rmSync(join(dataDir, 'photos', eventId), { recursive: true, force: true });
        },
        'the removal of the event',
        dataDir,
      ),
    writePhoto: (eventId, photoId, photo) => photos.write(eventId, photoId, photo),
    readPhoto: (eventId, photoId) => photos.read(eventId, photoId),
    problems: () => problems,
  };
}

function makeFolder(folder: string, report: (found: Problem) => void): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const message = `Wellmet can't keep anything: ${folder} could not be made (${systemCode(error) || 'unknown reason'}). Make the folder writable, then start Wellmet again.`;
    report(problem('no-data-folder', message));
  }
}

type SettingsFile = { readonly read: () => Settings; readonly write: (next: Settings) => Result<null> };

/** The settings, read again when another window's Wellmet has written them. A file that this build can't read is never written over. */
function createSettingsFile({ dataDir, openJson, clock }: StoreOptions, report: (found: Problem) => void): SettingsFile {
  const path = join(dataDir, 'settings.json');
  let current = firstSettings;
  let locked = false;
  let mark: string | null = null;
  const read = (): Settings => {
    if (mark !== null && mark === markOf(path)) return current;
    const file = readSavedFile({ folder: dataDir, name: 'settings', openJson, load: loadSettings, now: clock() });
    if (file.kind === 'unusable') report(file.problem);
    if (file.kind === 'loaded') current = file.value;
    locked = file.kind === 'unusable' && file.inPlace;
    mark = markOf(path);
    return current;
  };
  read();
  return {
    read,
    write(next) {
      read();
      if (locked) return fail('newer-file', 'Your settings are kept in a file that this Wellmet can’t read, so they were not written over.', 'Use the newer Wellmet, or move that file away.');
      const written = attempt(() => writeWhole(openJson(dataDir, 'settings'), path, next), 'your settings', dataDir);
      if (written.ok) {
        current = next;
        mark = markOf(path);
      }
      return written;
    },
  };
}

function attempt(save: () => void, what: string, folder: string): Result<null> {
  try {
    save();
    return ok(null);
  } catch (error) {
    return cannotSave(error, what, folder);
  }
}
