import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { limits } from '../../shared/limits.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { said } from '../../shared/words/keys.ts';
import { loadEvent } from '../../shared/workspace/migrations.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import type { Clock, WriteOptions } from '../core/ports.ts';
import type { Backups } from './backups.ts';
import { draftMs } from './drafts.ts';
import { codeOf, systemCode } from './fileErrors.ts';
import type { OpenJson } from './jsonFile.ts';
import { withLock } from './lock.ts';
import type { Held } from './lock.ts';
import { peekSavedFile, readSavedFile } from './savedFile.ts';
import type { SavedFile } from './savedFile.ts';
import { writeWhole } from './wholeWrite.ts';

/** The events of one folder, one file each. Kept in memory, and read again when another window's Wellmet has written one. */
export interface EventFiles {
  all(): readonly EventState[];
  read(eventId: string): EventState | null;
  /** Loads, decides and saves while no other process can do so. Throws what the file system throws. */
  change(eventId: string, decide: (event: EventState) => Result<EventState>, options?: WriteOptions): Result<EventState>;
  /** Throws what the file system throws. */
  write(event: EventState): void;
  /** Runs `work` while no other process changes the event. Throws what the file system throws. */
  whileLocked<T>(eventId: string, work: () => T): T;
  /**
   * Does what comes `before`, then removes every file of the event, also those set aside, the event itself last: when something fails,
   * it is still there to be removed again. Throws what the file system throws.
   */
  remove(eventId: string, before: () => void): void;
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
  readonly backups: Backups;
  readonly report: (found: Problem) => void;
}

export function createEventFiles(options: EventFilesOptions): EventFiles {
  return new FolderOfEvents(options);
}

class FolderOfEvents implements EventFiles {
  private readonly kept = new Map<string, Kept>();
  /** Files that could not be used, by the mark they had: each is reported once. */
  private readonly refused = new Map<string, string>();
  /** The event whose lock is held just now. */
  private locked: { readonly eventId: string; readonly held: Held } | null = null;

  constructor(private readonly options: EventFilesOptions) {}

  all(): readonly EventState[] {
    const { folder, report } = this.options;
    return eventNames(folder, report).flatMap((eventId) => this.read(eventId) ?? []);
  }

  read(eventId: string): EventState | null {
    // Taken before reading: what is written while we read has another mark, and is read the next time.
    const mark = markOf(this.pathOf(eventId));
    const known = this.kept.get(eventId);
    if (known?.mark === mark) return known.event;
    if (this.refused.get(eventId) === mark) return null;
    this.kept.delete(eventId);
    const file = peekSavedFile(this.savedFile(eventId));
    if (file?.kind === 'loaded') this.kept.set(eventId, { event: file.value, mark });
    if (file !== null) return file.kind === 'loaded' ? file.value : null;
    return this.repair(eventId);
  }

  change(eventId: string, decide: (event: EventState) => Result<EventState>, options: WriteOptions = {}): Result<EventState> {
    if (this.read(eventId) === null) return notThere();
    return this.whileLocked(eventId, () => {
      const event = this.read(eventId);
      if (event === null) return notThere();
      const decided = decide(event);
      // A file with more could not be read again.
      if (decided.ok && decided.value.people.length > limits.people) return fail('too-large', said('store.tooManyPeople', { most: limits.people }), said('store.tooManyPeopleNext'));
      if (decided.ok) this.save(decided.value, event, options);
      return decided;
    });
  }

  write(event: EventState): void {
    this.whileLocked(event.id, () => this.save(event, this.read(event.id), {}));
  }

  remove(eventId: string, before: () => void): void {
    const { folder, backups } = this.options;
    const own = this.pathOf(eventId);
    const removeAll = (): void => {
      before();
      backups.removeAll(eventId);
      const others = readdirSync(folder).filter((name) => isOf(eventId, name)).map((name) => join(folder, name)).filter((path) => path !== own);
      for (const path of [...others, own]) rmSync(path, { force: true });
      this.kept.delete(eventId);
    };
    try {
      this.whileLocked(eventId, removeAll);
    } catch (error) {
      // Who removes an event to free a full disk must not be told that there is no room for a lock.
      if (!['ENOSPC', 'EDQUOT'].includes(systemCode(error))) throw error;
      removeAll();
    }
  }

  private save(event: EventState, before: EventState | null, { keepBefore = 'due' }: WriteOptions): void {
    const { folder, openJson } = this.options;
    const path = this.pathOf(event.id);
    if (before !== null && keepBefore !== 'never') this.keepBefore(before, path, keepBefore === 'always');
    const timeBefore = timeOf(path);
    writeWhole(openJson, folder, event.id, event, { check: () => this.locked?.held.check() });
    keepMarksApart(path, timeBefore);
    this.kept.set(event.id, { event, mark: markOf(path) });
  }

  /** What could not be kept beside it must not stop what was typed from being saved; before a restore it must. */
  private keepBefore(before: EventState, path: string, must: boolean): void {
    try {
      this.options.backups.keep(before.id, path, before.people.length, must);
    } catch (error) {
      if (must) throw error;
      this.options.report(problem('no-backup', said('trust.noBackup', { reason: systemCode(error) })));
    }
  }

  /** Sets aside what can't be understood, or takes up what a write that was cut off has left; in vain, the newest earlier version. */
  private repair(eventId: string): EventState | null {
    try {
      return this.whileLocked(eventId, () => this.taken(eventId, this.restored(eventId, readSavedFile(this.savedFile(eventId)))));
    } catch (error) {
      // Somebody is at it: the next look will tell. In a folder that can't be written to, nothing is set aside either.
      return systemCode(error) === 'EBUSY' ? null : this.taken(eventId, readSavedFile(this.savedFile(eventId)));
    }
  }

  private taken(eventId: string, file: SavedFile<EventState>): EventState | null {
    const mark = markOf(this.pathOf(eventId));
    if (file.kind === 'loaded') this.kept.set(eventId, { event: file.value, mark });
    if (file.kind === 'unusable') {
      // What the system would not give just now is asked for again.
      if (file.problem.code !== 'unreadable-file') this.refused.set(eventId, mark);
      this.options.report(file.problem);
    }
    return file.kind === 'loaded' ? file.value : null;
  }

  private restored(eventId: string, file: SavedFile<EventState>): SavedFile<EventState> {
    if (file.kind !== 'unusable' || file.inPlace) return file;
    const { backups, report, folder, openJson } = this.options;
    for (const { id, at, people } of backups.list(eventId)) {
      const version = backups.read(eventId, id);
      if (version?.kind !== 'loaded') continue;
      writeWhole(openJson, folder, eventId, version.value);
      report(file.problem);
      report(problem('brought-back', said('trust.broughtBack', { event: version.value.details.name, day: { day: at.slice(0, 10) }, time: at.slice(11, 16), people: said('trust.people', { count: people }) })));
      return version;
    }
    return file;
  }

  whileLocked<T>(eventId: string, work: () => T): T {
    if (this.locked?.eventId === eventId) return work();
    return withLock(this.pathOf(eventId), (held) => {
      this.locked = { eventId, held };
      try {
        return work();
      } finally {
        this.locked = null;
      }
    });
  }

  private savedFile(eventId: string) {
    const { folder, openJson, clock } = this.options;
    return { folder, name: eventId, openJson, load: loadEvent, now: clock() };
  }

  private pathOf(eventId: string): string {
    return join(this.options.folder, `${eventId}.json`);
  }
}

function notThere(): Result<never> {
  return fail('not-found', said('store.eventGone'), said('store.chooseEvent'));
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

/** When a file was written, in milliseconds; 0 when it isn't there. */
export function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The system's clock moves in steps, and the number of a file that is gone is given again: so each write is made later than the one before. */
export function keepMarksApart(path: string, timeBefore: number): void {
  if (timeOf(path) <= timeBefore) utimesSync(path, new Date(), (Math.floor(timeBefore) + 1) / 1000);
}

/** Every file of an event, whatever became of it: its own, those set aside, and what writes have left. The lock goes last, and by itself. */
function isOf(eventId: string, name: string): boolean {
  return name.startsWith(`${eventId}.`) && !name.endsWith('.lock');
}

/** What is written before it takes the file's name, by us and by the library below, and locks; a process killed just then leaves them. */
const leftover = /\.(?:draft\.json|json\.tmp-[0-9a-f]+|json\.lock(?:\.[\w-]+)?)$/;
/** Takes away what writes that were cut off have left: it holds people, and nobody would ever find or delete it. */
export function removeDrafts(folder: string, now: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (leftover.test(name) && Date.parse(now) - statSync(path).mtimeMs > draftMs) rmSync(path, { force: true });
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
    if (systemCode(error) !== 'ENOENT') report(problem('unreadable-folder', said('store.folderUnreadable', { folder, code: codeOf(error) })));
    return [];
  }
}
