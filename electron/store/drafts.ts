import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from './fileErrors.ts';

/** No draft is written for so long: an older one has nobody who would finish it. */
export const draftMs = 60_000;

/** Drafts that this process is writing just now, by their paths. */
const being = new Set<string>();

/** Does the work that writes a draft, which nobody sweeps away meanwhile. */
export async function whileDrafting<T>(draft: string, work: () => Promise<T>): Promise<T> {
  being.add(draft);
  try {
    return await work();
  } finally {
    being.delete(draft);
  }
}

/** Takes away the `.part` files in a folder that nobody finishes any more: all but ours when we are alone, else those that are old. Throws what the file system throws. */
export function removeParts(folder: string, isAlone: boolean, now: number): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (!name.endsWith('.part') || being.has(path)) continue;
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (isAlone || now - since > draftMs) rmSync(path, { force: true });
  }
}

/** What is in a folder; nothing when it is not there. Throws what else the file system throws. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}
