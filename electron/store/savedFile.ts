import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { said } from '../../shared/words/keys.ts';
import type { Said } from '../../shared/words/keys.ts';
import type { Loaded } from '../../shared/workspace/migrations.ts';
import { codeOf } from './fileErrors.ts';
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
    if (error instanceof SyntaxError) return setAside(path, options.now, said('store.notComplete'));
    return { kind: 'unusable', inPlace: true, problem: problem('unreadable-file', said('store.fileUnreadable', { file: path, code: codeOf(error) })) };
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
  return problem('newer-file', said('store.fileNewer', { file: path, version: String(schema) }));
}

function setAside(path: string, now: string, reason: Said): SavedFile<never> {
  const kept = path.replace(/\.json$/, `.damaged-${now.replace(/[:.]/g, '-')}.json`);
  try {
    renameSync(path, kept);
  } catch (error) {
    return { kind: 'unusable', inPlace: true, problem: problem('damaged-file', said('store.fileStays', { file: path, reason, code: codeOf(error) })) };
  }
  return { kind: 'unusable', inPlace: false, problem: problem('damaged-file', said('store.fileAside', { file: basename(path), reason, kept })) };
}
