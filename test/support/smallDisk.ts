import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A file system of its own, in memory. */
export interface SmallDisk {
  readonly path: string;
  /** Mounts it anew with other options, such as `ro`. */
  readonly remount: (options: string) => void;
  readonly remove: () => void;
}

/** Makes a small disk at `path`; null where the system doesn't let us make one. */
export function mountSmallDisk(path: string, options: string): SmallDisk | null {
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return {
    path,
    remount: (changed) => execFileSync('mount', ['-o', `remount,${changed}`, path]),
    remove: () => execFileSync('umount', [path]),
  };
}
