import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JsonFile } from './jsonFile.ts';
import { systemCode } from './fileErrors.ts';

/** Where the content before the last write is kept until that write is known to be whole. */
export function previousPath(path: string): string {
  return `${path}.previous`;
}

/**
 * Writes through `file` and makes sure that all of it arrived. The library below hands its text to the system once: on a disk
 * that fills up just then the system takes a part of it without an error, and half a file replaces a whole one. So the content
 * before is kept, the size is checked, and on a mismatch the content before comes back and `ENOSPC` is thrown.
 */
export function writeWhole(file: JsonFile, path: string, value: object): void {
  const previous = previousPath(path);
  keepPrevious(path, previous);
  try {
    file.write(value);
    if (statSync(path).size !== Buffer.byteLength(JSON.stringify(value))) throw diskFull();
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, path);
    else rmSync(path, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
  rmSync(previous, { force: true });
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

function keepPrevious(path: string, previous: string): void {
  if (!existsSync(path)) return;
  rmSync(previous, { force: true });
  try {
    linkSync(path, previous);
  } catch (error) {
    if (!linksUnknown(systemCode(error))) throw error;
    copyFileSync(path, previous);
  }
}

/** Some file systems, such as those of memory sticks, know no second name for a file. */
export function linksUnknown(code: string): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code);
}

function diskFull(): Error {
  return Object.assign(new Error('The file was written in part only.'), { code: 'ENOSPC' });
}
