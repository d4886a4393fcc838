import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { problem, type Problem } from '../../../shared/problem.ts';
import { systemCode } from '../../store/fileErrors.ts';

/** A file as the user named it, and where it is. */
export interface NamedFile {
  readonly given: string;
  readonly path: string;
}

/** A file's bytes, or why they can't be had. */
export type FileBytes = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: Problem };

/** Reads a whole file; one larger than `bytesAtMost` is refused before it is read. */
export async function readBytes(file: NamedFile, bytesAtMost: number): Promise<FileBytes> {
  try {
    const { size } = await stat(file.path);
    if (size > bytesAtMost) return { ok: false, problem: tooLarge(file.given, bytesAtMost) };
    return { ok: true, bytes: new Uint8Array(await readFile(file.path)) };
  } catch (error) {
    return { ok: false, problem: unreadable(file.given, error) };
  }
}

function tooLarge(name: string, bytesAtMost: number): Problem {
  return problem('too-large', `“${name}” is larger than ${Math.floor(bytesAtMost / 1024 / 1024)} MB. Make it smaller or split it, and try again.`);
}

function unreadable(name: string, error: unknown): Problem {
  const code = systemCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problem('not-found', `There is no file “${name}”. Check its name and folder.`);
    case 'EISDIR':
      return problem('not-a-file', `“${name}” is a folder. Name the files in it.`);
    case 'EACCES':
    case 'EPERM':
      return problem('no-permission', `“${name}” may not be read. Check who the file belongs to.`);
    default:
      return problem('cannot-read', `“${name}” could not be read (${code === '' ? 'unknown reason' : code}).`);
  }
}

const pictureName = /\.(?:jpe?g|jfif|png|webp|tiff?|heic|heif|pdf)$/i;

/** The pictures that the given files and folders stand for, in the given order, those of a folder by name. */
export async function expandPictures(given: readonly string[], cwd: string): Promise<readonly (NamedFile | Problem & { readonly file: string })[]> {
  const found: (NamedFile | (Problem & { readonly file: string }))[] = [];
  for (const name of given) {
    const path = resolve(cwd, name);
    const isFolder = await stat(path).then((entry) => entry.isDirectory(), () => false);
    if (!isFolder) {
      found.push({ given: name, path });
      continue;
    }
    const pictures = await picturesBelow(path);
    if ('code' in pictures) found.push({ ...pictures, file: name });
    else if (pictures.length === 0) found.push({ ...noPictures(name), file: name });
    else for (const picture of pictures) found.push({ given: join(name, picture), path: join(path, picture) });
  }
  return found;
}

function noPictures(name: string): Problem {
  return problem('no-pictures', `There are no pictures in the folder “${name}”. Photos end in .jpg, .png, .webp, .tif, .heic or .pdf.`);
}

async function picturesBelow(folder: string): Promise<readonly string[] | Problem> {
  try {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    return names
      .filter((entry) => entry.isFile() && pictureName.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/^[\\/]+/, ''))
      .sort();
  } catch (error) {
    return unreadable(folder, error);
  }
}
