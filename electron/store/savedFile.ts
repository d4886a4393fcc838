import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Loaded } from '../../shared/workspace/migrations.ts';
import { systemCode } from './fileErrors.ts';
import type { OpenJson } from './jsonFile.ts';
import { moveOver, previousPath } from './wholeWrite.ts';

/** What reading one saved file came to. When `inPlace`, the unusable file lies where it was and must not be written over. */
export type SavedFile<T> =
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unusable'; readonly inPlace: boolean; readonly problem: Problem };

export interface SavedFileOptions<T> {
  readonly folder: string;
  readonly name: string;
  readonly openJson: OpenJson;
  readonly load: (data: unknown) => Loaded<T>;
  /** Stands in the name of a file set aside, so that none set aside earlier is overwritten. */
  readonly now: string;
}

/** What lies at `<folder>/<name>.json` when it is sound; `missing` when there is nothing to read or to repair; null when something is wrong with it. */
export function peekSavedFile<T>({ folder, name, openJson, load }: SavedFileOptions<T>): Exclude<SavedFile<T>, { readonly kind: 'unusable' }> | null {
  const path = join(folder, `${name}.json`);
  if (!existsSync(path)) return existsSync(previousPath(path)) ? null : { kind: 'missing' };
  try {
    const loaded = load(openJson(folder, name).read());
    return loaded.kind === 'loaded' ? loaded : null;
  } catch {
    return null;
  }
}

/**
 * Reads `<folder>/<name>.json`. A copy that was cut off has left the content before it beside the file: that is taken up when
 * the file itself is missing or damaged. What can't be understood is kept under another name and named in the problem, never reset.
 */
export function readSavedFile<T>(options: SavedFileOptions<T>): SavedFile<T> {
  const path = join(options.folder, `${options.name}.json`);
  const first = readOnce(options, path);
  const previous = previousPath(path);
  const usable = first.kind === 'loaded' || (first.kind === 'unusable' && first.inPlace);
  if (usable || !existsSync(previous)) return first;
  moveOver(previous, path);
  return readOnce(options, path);
}

function readOnce<T>(options: SavedFileOptions<T>, path: string): SavedFile<T> {
  if (!existsSync(path)) return { kind: 'missing' };
  let data: unknown;
  try {
    data = options.openJson(options.folder, options.name).read();
  } catch (error) {
    if (error instanceof SyntaxError) return setAside(path, options.now, 'it is not complete');
    const message = `${path} could not be read (${systemCode(error) || 'unknown reason'}). Check that you may read it, then start Wellmet again.`;
    return { kind: 'unusable', inPlace: true, problem: problem('unreadable-file', message) };
  }
  const loaded = options.load(data);
  switch (loaded.kind) {
    case 'loaded':
      return loaded;
    case 'newer':
      return { kind: 'unusable', inPlace: true, problem: newer(path, loaded.schema) };
    case 'damaged':
      return setAside(path, options.now, loaded.reason);
  }
}

function newer(path: string, schema: number): Problem {
  return problem('newer-file', `${path} was written by a newer Wellmet (data version ${schema}). It was left as it is: open it with that version.`);
}

function setAside(path: string, now: string, reason: string): SavedFile<never> {
  const kept = path.replace(/\.json$/, `.damaged-${now.replace(/[:.]/g, '-')}.json`);
  try {
    renameSync(path, kept);
  } catch (error) {
    const message = `${path} is damaged (${reason}) and could not be set aside (${systemCode(error) || 'unknown reason'}). Make its folder writable.`;
    return { kind: 'unusable', inPlace: true, problem: problem('damaged-file', message) };
  }
  const message = `${basename(path)} could not be understood (${reason}). It was kept as ${kept}; nothing in it was changed.`;
  return { kind: 'unusable', inPlace: false, problem: problem('damaged-file', message) };
}
