import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../electron/store/lock.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { TemporaryFolder } from '../support/temporary.ts';

let folder: TemporaryFolder;
const file = (): string => join(folder.path, 'event-1.json');
const lockFile = (): string => `${file()}.lock`;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** The number of a process that has just ended. */
function gonePid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

function leaveLock(text: string, ageMs: number): void {
  writeFileSync(lockFile(), text);
  const time = (Date.now() - ageMs) / 1000;
  utimesSync(lockFile(), time, time);
}

/** A process that lives as long as this one does, and is not this one. */
const alive = process.ppid;

describe('the lock of a file', () => {
  it('is there while the work is done, gives what the work gives, and is gone afterwards', () => {
    expect(withLock(file(), () => existsSync(lockFile()))).toBe(true);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is gone as well when the work throws', () => {
    expect(() => withLock(file(), () => { throw new Error('no'); })).toThrow('no');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it.each([
    ['a process that is gone', () => `${gonePid()} ${hostname()}`, 0],
    ['an earlier process with the number of this one', () => `${process.pid} ${hostname()}`, 0],
    ['a process killed before it could write its number', () => '', 2_000],
    ['a process that hangs', () => `${alive} ${hostname()}`, 40_000],
    ['another machine that hangs or is off', () => '1 another-machine', 40_000],
    ['something that is no lock', () => 'hello', 2_000],
  ])('left by %s is taken away', (_says, text, ageMs) => {
    leaveLock(text(), ageMs);
    expect(withLock(file(), () => 'done', 200)).toBe('done');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it.each([
    ['a process that lives', () => `${alive} ${hostname()}`, 0],
    ['another machine', () => '1 another-machine', 5_000],
    ['a process that is just about to write its number', () => '', 0],
  ])('of %s is waited for, and in vain is no leave to work', (_says, text, ageMs) => {
    leaveLock(text(), ageMs);
    expect(() => withLock(file(), () => 'done', 100)).toThrow(expect.objectContaining({ code: 'EBUSY' }) as Error);
    expect(readdirSync(folder.path)).toEqual(['event-1.json.lock']);
  });

  it('that somebody has taken away is noticed before anything is written, and theirs is left to them', () => {
    const work = (): string =>
      withLock(file(), (held) => {
        held.check();
        rmSync(lockFile());
        writeFileSync(lockFile(), `${alive} ${hostname()}`);
        held.check();
        return 'written';
      });
    expect(work).toThrow(expect.objectContaining({ code: 'EBUSY' }) as Error);
    expect(existsSync(lockFile())).toBe(true);
  });

  it('that was moved away and back is still held', () => {
    const work = (): string =>
      withLock(file(), (held) => {
        renameSync(lockFile(), `${lockFile()}.aside`);
        renameSync(`${lockFile()}.aside`, lockFile());
        held.check();
        return 'written';
      });
    expect(work()).toBe('written');
  });

  it('in a folder that is not there says what the system says', () => {
    expect(() => withLock(join(folder.path, 'gone', 'a.json'), () => 1)).toThrow(expect.objectContaining({ code: 'ENOENT' }) as Error);
  });
});
