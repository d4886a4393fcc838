import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfFile } from '../../electron/store/confFile.ts';
import { cannotSave } from '../../electron/store/fileErrors.ts';
import { createStore } from '../../electron/store/store.ts';
import type { Store } from '../../electron/core/ports.ts';
import { ana, eventWith, person } from '../shared/note/people.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { TemporaryFolder } from '../support/temporary.ts';
import { said } from '../../shared/words/keys.ts';

const clock = (): string => '2026-11-21T08:00:00.000Z';
const small = eventWith([person('1', ana)], 'Hi');
const large = eventWith(Array.from({ length: 2000 }, (_, index) => person(`p${index}`, ana)), 'Hi');
let folder: TemporaryFolder;
let mounted = '';

function open(dataDir = folder.path): Store {
  return createStore({ dataDir, openJson: openConfFile, clock });
}

/** A file system of its own; null where the system doesn't let us make one. */
function mountSmallDisk(options: string): string | null {
  const path = join(folder.path, 'disk');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  mounted = path;
  return path;
}

beforeEach(() => {
  folder = temporaryFolder();
  mounted = '';
});
afterEach(() => {
  if (mounted !== '') execFileSync('umount', [mounted]);
  folder.remove();
});

describe('trouble with the disk', () => {
  it('a full disk is said so, and what was saved before is still there', async (context) => {
    const disk = mountSmallDisk('size=256k');
    if (disk === null) return context.skip('making a small disk needs root on Linux');
    const store = open(disk);
    expect(store.writeEvent(small).ok).toBe(true);
    const refused = store.writeEvent(large);
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full', message: expect.stringContaining('The disk is full') as string } });
    expect(store.readEvent('event-1')).toEqual({ ok: true, value: small });
    expect(JSON.parse(readFileSync(join(disk, 'events/event-1.json'), 'utf8'))).toEqual(small);
    const photo = await store.writePhoto('event-1', 'photo-1', { name: 'a.jpg', bytes: new Uint8Array(400_000) });
    expect(photo).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(open(disk).readEvent('event-1')).toEqual({ ok: true, value: small });
  });

  it('a folder that may not be written to is said so', (context) => {
    const disk = mountSmallDisk('size=256k');
    if (disk === null && process.getuid?.() === 0) return context.skip('root may write everywhere, and no disk could be mounted');
    const dataDir = disk ?? folder.path;
    expect(open(dataDir).writeEvent(small).ok).toBe(true);
    // One of a process that was killed: it can't be taken away there, and must not be waited for for ever.
    writeFileSync(join(dataDir, 'events', 'event-1.json.lock'), '');
    utimesSync(join(dataDir, 'events', 'event-1.json.lock'), 1000, 1000);
    if (disk === null) chmodSync(join(dataDir, 'events'), 0o500);
    else execFileSync('mount', ['-o', 'remount,ro', disk]);
    const store = open(dataDir);
    expect(store.readEvent('event-1').ok).toBe(true);
    expect(store.writeEvent({ ...small, people: [] })).toMatchObject({
      ok: false,
      error: { code: 'no-permission', message: expect.stringContaining(dataDir) as string },
    });
    if (disk === null) chmodSync(join(dataDir, 'events'), 0o700);
  });

  it('a data folder that can’t be made is said so, and the app still starts', () => {
    writeFileSync(join(folder.path, 'file'), '');
    const store = open(join(folder.path, 'file', 'data'));
    expect(store.problems()).toMatchObject([{ code: 'no-data-folder' }, ...store.problems().slice(1)]);
    expect(store.writeEvent(small).ok).toBe(false);
    expect(store.listEvents()).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['ENOSPC', 'disk-full', /disk is full/],
    ['EDQUOT', 'disk-full', /disk is full/],
    ['EROFS', 'no-permission', /may not write to the folder/],
    ['EACCES', 'no-permission', /may not write/],
    ['EIO', 'cannot-save', /EIO/],
  ])('%s becomes a sentence with a next step', (code, expected, sentence) => {
    const result = cannotSave(Object.assign(new Error(code), { code }), said('store.event'), 'the folder');
    const next = expect.stringContaining('still on the screen') as string;
    expect(result).toMatchObject({ ok: false, error: { code: expected, message: expect.stringMatching(sentence) as string, next } });
  });
});
