import { randomUUID } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from './fileErrors.ts';
import type { OpenJson } from './jsonFile.ts';
import { pause } from './lock.ts';

/** Gives a file another name, over the file that has it. Throws what the file system throws. */
export type Rename = (from: string, to: string) => void;

/** Where the content before is kept while a new one is copied into its place. */
export function previousPath(path: string): string {
  return `${path}.previous`;
}

interface WholeWriteOptions {
  /** Throws when nothing may be written any more; called when all is ready. */
  readonly check?: () => void;
  readonly rename?: Rename;
}

/**
 * Writes `<folder>/<name>.json`: all of it into a draft beside it, which then takes its name. Never in place, whatever the library below
 * does: it writes in place inside of a snap, and earlier versions are second names of the same file. And it hands its text to the system
 * once: on a disk that fills up just then the system takes a part of it without an error, so the size is checked, and `ENOSPC` thrown.
 */
export function writeWhole(openJson: OpenJson, folder: string, name: string, value: object, { check, rename }: WholeWriteOptions = {}): void {
  // A name of its own each time: one that was held up and goes on late writes into no draft but its own.
  const draftName = `${name}.${randomUUID().slice(0, 8)}.draft`;
  const draft = join(folder, `${draftName}.json`);
  try {
    openJson(folder, draftName).write(value);
    if (statSync(draft).size !== Buffer.byteLength(JSON.stringify(value))) throw diskFull();
    syncFile(draft);
    check?.();
    moveOver(draft, join(folder, `${name}.json`), rename);
  } catch (error) {
    removeQuietly(draft);
    throw error;
  }
  syncFolder(folder);
}

/** No scanner of Windows holds a new file for so long. */
const heldMs = 1_000;

/** Puts one file in the place of another in one step; where the system can't do that, in steps of which none loses both. */
export function moveOver(from: string, to: string, rename: Rename = renameSync): void {
  const until = performance.now() + heldMs;
  for (;;) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      const code = systemCode(error);
      if (code === 'EXDEV') {
        copyOver(from, to);
        return;
      }
      const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(code);
      if (!isHeld || performance.now() > until) throw error;
    }
    pause(20);
  }
}

/** Some folders of Windows are two in one, between which nothing is renamed. A copy that is cut off leaves the content before beside it, for whoever reads next. */
function copyOver(from: string, to: string): void {
  const previous = previousPath(to);
  if (from !== previous && existsSync(to)) copySynced(to, previous);
  try {
    copySynced(from, to);
  } catch (error) {
    removeQuietly(to);
    throw error;
  }
  rmSync(previous, { force: true });
  rmSync(from, { force: true });
}

/** Never into a file that is there: it may have other names. */
function copySynced(from: string, to: string): void {
  rmSync(to, { force: true });
  copyFileSync(from, to);
  syncFile(to);
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the names in a folder as lasting as the files behind them: without it a power cut may bring back the old name. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders, and some network file systems sync none: there is nothing more to be done.
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What went wrong before is what the user has to know.
  }
}

function diskFull(): Error {
  return Object.assign(new Error('The file was written in part only.'), { code: 'ENOSPC' });
}
