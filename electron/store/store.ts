import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Problem } from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';
import { loadEvent, loadSettings } from '../../shared/workspace/migrations.ts';
import { firstSettings } from '../../shared/workspace/state.ts';
import type { EventState, Settings } from '../../shared/workspace/state.ts';
import type { Clock, Store } from '../core/ports.ts';
import { cannotSave, systemCode } from './fileErrors.ts';
import type { JsonFile, OpenJson } from './jsonFile.ts';
import { createPhotos } from './photos.ts';
import { readSavedFile } from './savedFile.ts';
import { previousPath, writeWhole } from './wholeWrite.ts';

export interface StoreOptions {
  readonly dataDir: string;
  readonly openJson: OpenJson;
  readonly clock: Clock;
}

/**
 * Everything on disk, below one data folder: `settings.json`, `events/<id>.json`, `photos/<event>/<photo>.jpg`.
 * Events are read once, when the store is made, and kept in memory; each write replaces one file in one step.
 */
export function createStore(options: StoreOptions): Store {
  const { dataDir } = options;
  const eventsDir = join(dataDir, 'events');
  const problems: Problem[] = [];
  makeFolder(eventsDir, problems);
  const settings = readSettings(options, problems);
  const events = readEvents(options, eventsDir, problems);
  const files = openedFiles(options.openJson);
  const photos = createPhotos(dataDir);
  let currentSettings = settings.value;

  return {
    readSettings: () => currentSettings,
    writeSettings(next) {
      if (settings.locked) return fail('newer-file', 'Your settings are kept in a file that this Wellmet can’t read, so they were not written over.', 'Use the newer Wellmet, or move that file away.');
      const written = write(() => files.write(dataDir, 'settings', next), 'your settings', dataDir);
      if (written.ok) currentSettings = next;
      return written;
    },
    listEvents: () => ok([...events.values()]),
    readEvent(eventId) {
      const event = events.get(eventId);
      return event === undefined ? fail('not-found', 'This event is not there any more.', 'Choose another event.') : ok(event);
    },
    writeEvent(event) {
      const written = write(() => files.write(eventsDir, event.id, event), `“${event.details.name}”`, dataDir);
      if (written.ok) events.set(event.id, event);
      return written;
    },
    removeEvent(eventId) {
      const removed = write(() => removeFiles(dataDir, eventId), 'the removal of the event', dataDir);
      if (removed.ok) events.delete(eventId);
      return removed;
    },
    writePhoto: (eventId, photoId, photo) => photos.write(eventId, photoId, photo),
    readPhoto: (eventId, photoId) => photos.read(eventId, photoId),
    problems: () => problems,
  };
}

function makeFolder(folder: string, problems: Problem[]): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const message = `Wellmet can't keep anything: ${folder} could not be made (${systemCode(error) || 'unknown reason'}). Make the folder writable, then start Wellmet again.`;
    problems.push(problem('no-data-folder', message));
  }
}

/** `locked` when a settings file is there that this build must not write over. */
function readSettings(options: StoreOptions, problems: Problem[]): { readonly value: Settings; readonly locked: boolean } {
  const { dataDir: folder, openJson, clock } = options;
  const file = readSavedFile({ folder, name: 'settings', openJson, load: loadSettings, now: clock() });
  if (file.kind === 'unusable') problems.push(file.problem);
  return { value: file.kind === 'loaded' ? file.value : firstSettings, locked: file.kind === 'unusable' && file.inPlace };
}

function readEvents(options: StoreOptions, folder: string, problems: Problem[]): Map<string, EventState> {
  const events = new Map<string, EventState>();
  for (const name of eventNames(folder, problems)) {
    const file = readSavedFile({ folder, name, openJson: options.openJson, load: loadEvent, now: options.clock() });
    if (file.kind === 'unusable') problems.push(file.problem);
    if (file.kind === 'loaded') events.set(file.value.id, file.value);
  }
  return events;
}

/** Names of event files without `.json`; what was set aside has a dot in its name and stays out. */
function eventNames(folder: string, problems: Problem[]): string[] {
  try {
    return [...new Set(readdirSync(folder).flatMap((file) => /^([A-Za-z0-9-]+)\.json(?:\.previous)?$/.exec(file)?.[1] ?? []))];
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') problems.push(problem('unreadable-folder', `${folder} could not be read (${systemCode(error)}).`));
    return [];
  }
}

function write(save: () => void, what: string, folder: string): Result<null> {
  try {
    save();
    return ok(null);
  } catch (error) {
    return cannotSave(error, what, folder);
  }
}

/** Keeps each file's handle, because opening one reads it from disk first. */
function openedFiles(openJson: OpenJson): { write(folder: string, name: string, value: object): void } {
  const opened = new Map<string, JsonFile>();
  return {
    write(folder, name, value) {
      const path = join(folder, `${name}.json`);
      const file = opened.get(path) ?? openJson(folder, name);
      opened.set(path, file);
      writeWhole(file, path, value);
    },
  };
}

function removeFiles(dataDir: string, eventId: string): void {
  const path = join(dataDir, 'events', `${eventId}.json`);
  rmSync(path, { force: true });
  rmSync(previousPath(path), { force: true });
  rmSync(join(dataDir, 'photos', eventId), { recursive: true, force: true });
}
