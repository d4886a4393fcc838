import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, wellmet, type Desk } from './support.ts';

let desk: Desk;
let mounted: string | null = null;
beforeEach(() => {
  desk = openDesk();
  const people = Array.from({ length: 2000 }, (_, at) => `Ana Silva ${at},talked about soil and rain`);
  desk.put('list.csv', ['Name,Notes', ...people].join('\n'));
});
afterEach(() => {
  if (mounted !== null) execFileSync('umount', [mounted]);
  mounted = null;
  desk.remove();
});

/** A file system of its own in the desk's folder "disk"; false where the system doesn't let us make one. */
function mountDisk(options: string): boolean {
  const path = join(desk.path, 'disk');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
    mounted = path;
    return true;
  } catch {
    return false;
  }
}

describe('wellmet --out', () => {
  it.for<[string, string, string]>([
    ['a full disk', 'size=16k', 'The disk is full'],
    ['a disk that may only be read', 'ro', 'may not be written'],
  ])('%s is said so, and half a file is not left behind', async ([, options, sentence], context) => {
    if (!mountDisk(options)) context.skip('making a small disk needs root on Linux');
    const ended = await wellmet(desk.path, ['import', '--out', 'disk/people.csv', 'list.csv']);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(sentence);
    expect(readdirSync(join(desk.path, 'disk'))).toEqual([]);
  });
});
