import { closeSync, fstatSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from './fileErrors.ts';

/** A change takes milliseconds: whoever waits so long for the one before has somebody hanging before them. */
const patienceMs = 5_000;
/** No process needs so long between making a lock and putting its name into it. */
const namelessMs = 1_000;
/** Nobody holds a lock for so long, whatever the system says of their process: its number may be somebody else's by now. */
const hungMs = 30_000;

/** A lock that is held. */
export interface Held {
  /** Throws `EBUSY` when somebody has taken the lock away meanwhile: then nothing may be written. */
  readonly check: () => void;
}

/**
 * Runs `work` while no other process runs its own for the same file. The lock is a file beside it that holds the number of its process;
 * one left by a process that is gone, or that has hung, is taken away. Throws `EBUSY` when it can't be had in time, what `work` throws,
 * and what the file system throws. Not to be nested for one file.
 */
export function withLock<T>(file: string, work: (held: Held) => T, waitMs = patienceMs): T {
  const path = `${file}.lock`;
  const handle = acquire(path, waitMs);
  // As long as it is open, no other file gets its number: a lock with this number is ours.
  const { ino } = fstatSync(handle);
  const isMine = (): boolean => numberOf(path) === ino;
  try {
    return work({
      check: () => {
        if (!isMine()) throw busy();
      },
    });
  } finally {
    if (isMine()) rmSync(path, { force: true });
    closeSync(handle);
  }
}

function acquire(path: string, waitMs: number): number {
  const until = performance.now() + waitMs;
  for (;;) {
    const handle = tryOpen(path);
    if (handle !== null) return handle;
    const isFree = takeAwayStale(path);
    if (performance.now() > until) throw busy();
    if (!isFree) pause(1 + Math.random() * 3);
  }
}

/** Makes the lock; null when somebody else has it. */
function tryOpen(path: string): number | null {
  let handle: number;
  try {
    handle = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (isTaken(systemCode(error))) return null;
    throw error;
  }
  try {
    writeSync(handle, `${process.pid} ${hostname()}`);
  } catch {
    // On a full disk the lock has no name in it. It holds all the same, and what is to be written will say what is wrong.
  }
  return handle;
}

/** Windows says `EPERM` of a file that is being removed. */
function isTaken(code: string): boolean {
  return code === 'EEXIST' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EBUSY'));
}

/** True when it is worth trying again at once. Throws when nothing may be taken away: on a disk that may only be read, a lock left there stays for ever. */
function takeAwayStale(path: string): boolean {
  const seen = look(path);
  if (seen === null) return true;
  if (!isStale(seen)) return false;
  const aside = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EROFS' || (code === 'EACCES' && process.platform !== 'win32')) throw error;
    // Somebody else was faster, or Windows has it open still.
    return code === 'ENOENT';
  }
  try {
    // Two may have found it stale, and the slower of them has now moved what the faster one made: that is put back.
    if (numberOf(aside) !== seen.ino) linkSync(aside, path);
  } catch {
    // Somebody has a new lock already; one that was moved finds that out before it writes.
  }
  rmSync(aside, { force: true });
  return true;
}

interface Seen {
  readonly ino: number;
  readonly text: string;
  readonly ageMs: number;
}

function look(path: string): Seen | null {
  try {
    const { ino, mtimeMs } = statSync(path);
    return { ino, text: readFileSync(path, 'utf8'), ageMs: Date.now() - mtimeMs };
  } catch {
    return null;
  }
}

function isStale({ text, ageMs }: Seen): boolean {
  if (ageMs > hungMs) return true;
  const [, pid, host] = /^(\d+) (.*)$/s.exec(text) ?? [];
  if (pid === undefined) return ageMs > namelessMs;
  if (host !== hostname()) return false;
  // Ours is held in one piece of work without a pause: one that is there before was left by an earlier process of the same number.
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

function numberOf(path: string): number | null {
  try {
    return statSync(path).ino;
  } catch {
    return null;
  }
}

const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Waits without letting anything else run. */
export function pause(ms: number): void {
  Atomics.wait(sleeper, 0, 0, ms);
}

function busy(): Error {
  return Object.assign(new Error('Somebody else holds the lock.'), { code: 'EBUSY' });
}
