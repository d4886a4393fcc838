import { constants } from 'node:fs';
import { copyFile, link, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { problem, type Problem } from '../../../shared/problem.ts';
import { systemCode } from '../../store/fileErrors.ts';
import type { World } from './world.ts';

/**
 * Why nothing can be written to `path`, so that it is known before the long work and not after it; null when nothing stands in the way.
 * Somebody at a keyboard is asked before a file that is there is replaced.
 */
export async function cannotWriteTo(given: string, { cwd, ask }: World): Promise<Problem | null> {
  const path = resolve(cwd, given);
  const folder = await stat(dirname(path)).catch(() => null);
  if (folder?.isDirectory() !== true) return problem('no-folder', `“${given}” can't be written: its folder does not exist. Make the folder first.`);
  const target = await stat(path).catch(() => null);
  if (target?.isDirectory() === true) return problem('not-a-file', `“${given}” is a folder. Give --out the name of a file.`);
  if (ask === null || target?.isFile() !== true || target.size === 0) return null;
  return (await ask(`“${given}” is there already. Replace it? [y/N] `)) ? null : problem('kept', `“${given}” was left as it is, and nothing was done. Give --out another name.`);
}

/**
 * Writes a file under another name and renames it, so that nobody ever sees half of it. Where nobody could be asked, a file that was
 * there stays under a numbered name beside it. A link is followed to its file, which keeps its mode; a device or a pipe is written to
 * as it is. Null when all of it is there.
 */
export async function writeText(given: string, world: World, text: string): Promise<Problem | null> {
  try {
    const path = await realpath(resolve(world.cwd, given));
    const there = await stat(path);
    if (!there.isFile()) return await writeThrough(given, path, text);
    const kept = world.ask === null ? await keepOld(path, text) : null;
    const failed = await replaceFile(given, path, text, there.mode & 0o777);
    if (failed === null && kept !== null) world.report(`“${given}” was there already; what it held is kept in “${kept}” beside it.`);
    return failed;
  } catch (error) {
    // A name that is not there yet is a new file; where even its folder is missing, the writing says so.
    return systemCode(error) === 'ENOENT' ? replaceFile(given, resolve(world.cwd, given), text, 0o666) : unwritable(given, systemCode(error));
  }
}

const mostKept = 999;

/** Gives the old file a numbered name as well; null where it says nothing or the same as the new one. Throws what the file system throws. */
async function keepOld(path: string, text: string): Promise<string | null> {
  const old = await readFile(path, 'utf8');
  if (old === '' || old === text) return null;
  const ending = extname(path);
  for (let number = 1; number <= mostKept; number += 1) {
    const kept = `${path.slice(0, path.length - ending.length)}.${number}${ending}`;
    if (await secondName(path, kept)) return basename(kept);
  }
  throw Object.assign(new Error('Every numbered name is taken.'), { code: 'EEXIST' });
}

/** False when the name is taken. Some file systems know no second name for a file: there it is copied. */
async function secondName(path: string, kept: string): Promise<boolean> {
  try {
    await link(path, kept);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
  }
  try {
    await copyFile(path, kept, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function writeThrough(given: string, path: string, text: string): Promise<Problem | null> {
  try {
    await writeFile(path, text, 'utf8');
    return null;
  } catch (error) {
    return unwritable(given, systemCode(error));
  }
}

async function replaceFile(given: string, path: string, text: string, mode: number): Promise<Problem | null> {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(draft, 'w', mode);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    return null;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return unwritable(given, systemCode(error));
  }
}

function unwritable(name: string, code: string): Problem {
  if (code === 'ENOSPC' || code === 'EDQUOT') return problem('disk-full', `The disk is full, so “${name}” was not written. Free some space and try again.`);
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return problem('no-permission', `“${name}” may not be written. Choose a folder that you may write to.`);
  return problem('cannot-write', `“${name}” could not be written (${code === '' ? 'unknown reason' : code}).`);
}
