import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { loadEvent } from '../../shared/workspace/migrations.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Clock } from '../core/ports.ts';
import { systemCode } from './fileErrors.ts';
import type { OpenJson } from './jsonFile.ts';
import { readSavedFile } from './savedFile.ts';
import { previousPath, writeWhole } from './wholeWrite.ts';

/** The events of one folder, one file each. Kept in memory, and read again when another window's Wellmet has written one. */
export interface EventFiles {
  all(): readonly EventState[];
  read(eventId: string): EventState | null;
  /** Throws what the file system throws. */
  write(event: EventState): void;
  /** Throws what the file system throws. */
  remove(eventId: string): void;
}

interface Kept {
  readonly event: EventState;
  /** What the system says of the file: each write makes a new one. */
  readonly mark: string;
}

export interface EventFilesOptions {
  readonly folder: string;
  readonly openJson: OpenJson;
  readonly clock: Clock;
  readonly report: (found: Problem) => void;
}

export function createEventFiles({ folder, openJson, clock, report }: EventFilesOptions): EventFiles {
  const kept = new Map<string, Kept>();
  /** Files that could not be used, by the mark they had: each is reported once. */
  const refused = new Map<string, string>();
  const pathOf = (eventId: string): string => join(folder, `${eventId}.json`);

  const read = (eventId: string): EventState | null => {
    const mark = markOf(pathOf(eventId));
    const known = kept.get(eventId);
    if (known?.mark === mark) return known.event;
    if (refused.get(eventId) === mark) return null;
    kept.delete(eventId);
    const file = readSavedFile({ folder, name: eventId, openJson, load: loadEvent, now: clock() });
    if (file.kind === 'loaded') kept.set(eventId, { event: file.value, mark: markOf(pathOf(eventId)) });
    if (file.kind === 'unusable') {
      refused.set(eventId, markOf(pathOf(eventId)));
      report(file.problem);
    }
    return file.kind === 'loaded' ? file.value : null;
  };

  return {
    read,
    all: () => eventNames(folder, report).flatMap((eventId) => read(eventId) ?? []),
    write(event) {
      // A handle of its own for each write: one kept open would hold what another window has changed since.
      writeWhole(openJson(folder, event.id), pathOf(event.id), event);
      kept.set(event.id, { event, mark: markOf(pathOf(event.id)) });
    },
    remove(eventId) {
      rmSync(pathOf(eventId), { force: true });
      rmSync(previousPath(pathOf(eventId)), { force: true });
      kept.delete(eventId);
    },
  };
}

/** Tells one writing of a file from the next; the system's code when there is none. */
export function markOf(path: string): string {
  try {
    const { ino, size, mtimeMs } = statSync(path);
    return `${ino}/${size}/${mtimeMs}`;
  } catch (error) {
    return systemCode(error);
  }
}

/** What the library below writes before it takes the file's name; a process killed just then leaves it. */
const draftName = /\.json\.tmp-[0-9a-f]+$/;
/** No draft is written for so long: an older one has nobody who would finish it. */
const draftMs = 60_000;

/** Takes away what writes that were cut off have left: it holds people, and nobody would ever find or delete it. */
export function removeDrafts(folder: string, now: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (draftName.test(name) && Date.parse(now) - statSync(path).mtimeMs > draftMs) rmSync(path, { force: true });
    }
  } catch {
    // A folder that can't be read or written to is named by whoever reads or writes in it next.
  }
}

/** Names of event files without `.json`; what was set aside has a dot in its name and stays out. */
function eventNames(folder: string, report: (found: Problem) => void): string[] {
  try {
    return [...new Set(readdirSync(folder).flatMap((file) => /^([A-Za-z0-9-]+)\.json(?:\.previous)?$/.exec(file)?.[1] ?? []))];
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') report(problem('unreadable-folder', `${folder} could not be read (${systemCode(error)}).`));
    return [];
  }
}
