import { linkSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackups } from '../../electron/store/backups.ts';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import { writeWhole } from '../../electron/store/wholeWrite.ts';
import { ok } from '../../shared/contract/result.ts';
import { ana, eventWith, person } from '../shared/note/people.ts';
import { temporaryFolder } from '../support/temporary.ts';

let folder = temporaryFolder();
const file = (): string => join(folder.path, 'one.json');
const read = (path = file()): unknown => JSON.parse(readFileSync(path, 'utf8'));
const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

describe('a write', () => {
  it.each([
    ['as ever', {}],
    ['inside of a snap, where the library writes in place', { SNAP: '/snap/wellmet/1' }],
  ])('%s leaves a second name of what was there before as it was', (_says, env) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    writeWhole(openConfFile, folder.path, 'one', { text: 'before' });
    linkSync(file(), join(folder.path, 'kept'));
    writeWhole(openConfFile, folder.path, 'one', { text: 'after' });
    expect([read(), read(join(folder.path, 'kept'))]).toEqual([{ text: 'after' }, { text: 'before' }]);
    expect(readdirSync(folder.path).sort()).toEqual(['kept', 'one.json']);
    expect((statSync(file()).mode & 0o777).toString(8)).toBe('600');
  });

  it('inside of a snap keeps earlier versions of an event as they were', () => {
    vi.stubEnv('SNAP', '/snap/wellmet/1');
    const store = createStore({ dataDir: folder.path, openJson: openConfFile, clock: () => '2026-11-21T08:00:00.000Z' });
    const [before, after] = [eventWith([person('1', ana)], 'Hi'), eventWith([], 'Hello')];
    store.writeEvent(before);
    store.changeEvent('event-1', () => ok(after), { keepBefore: 'always' });
    const versions = store.versions('event-1');
    expect(versions.ok && store.readVersion('event-1', versions.value[0]!.id)).toEqual({ ok: true, value: before });
    expect(store.readEvent('event-1')).toEqual({ ok: true, value: after });
  });

  it('where no file takes the place of another is a copy, and what had a second name keeps it', () => {
    writeWhole(openConfFile, folder.path, 'one', { text: 'before' });
    linkSync(file(), join(folder.path, 'kept'));
    writeWhole(openConfFile, folder.path, 'one', { text: 'after' }, { rename: failing('EXDEV') });
    expect([read(), read(join(folder.path, 'kept'))]).toEqual([{ text: 'after' }, { text: 'before' }]);
    expect(readdirSync(folder.path).sort()).toEqual(['kept', 'one.json']);
  });

  it('that does not come to its end leaves what was there, and no draft', () => {
    writeWhole(openConfFile, folder.path, 'one', { text: 'before' });
    expect(() => writeWhole(openConfFile, folder.path, 'one', { text: 'after' }, { rename: failing('EACCES') })).toThrow('EACCES');
    expect(() => writeWhole(openConfFile, folder.path, 'one', { text: 'after' }, { check: failing('EBUSY') })).toThrow('EBUSY');
    expect(read()).toEqual({ text: 'before' });
    expect(readdirSync(folder.path)).toEqual(['one.json']);
  });

  it('that the library did in part only says the disk is full', () => {
    writeWhole(openConfFile, folder.path, 'one', { text: 'before' });
    const half = (dir: string, name: string) => ({ read: () => null, write: () => writeFileSync(join(dir, `${name}.json`), '{"te') });
    expect(() => writeWhole(half, folder.path, 'one', { text: 'after' })).toThrow(expect.objectContaining({ code: 'ENOSPC' }) as Error);
    expect(read()).toEqual({ text: 'before' });
    expect(readdirSync(folder.path)).toEqual(['one.json']);
  });

  it.runIf(process.platform === 'win32')('waits for a scanner that holds the file a moment', () => {
    let tries = 0;
    const rename = (from: string, to: string): void => ((tries += 1) < 3 ? failing('EPERM')() : renameSync(from, to));
    writeWhole(openConfFile, folder.path, 'one', { text: 'after' }, { rename });
    expect(read()).toEqual({ text: 'after' });
  });
});

describe('an earlier version', () => {
  it.each(['EXDEV', 'EPERM', 'ENOTSUP', 'EISDIR'])('is a copy where files have no second names (%s)', (code) => {
    writeFileSync(file(), '{"text":"before"}', { mode: 0o600 });
    const backups = createBackups(folder.path, () => '2026-11-21T08:00:00.000Z', failing(code));
    backups.keep('event-1', file(), 2, true);
    const kept = join(folder.path, 'backups/event-1');
    expect(readdirSync(kept)).toEqual(['2026-11-21T08-00-00-000Z-2.json']);
    const path = join(kept, readdirSync(kept)[0]!);
    expect([read(path), (statSync(path).mode & 0o777).toString(8)]).toEqual([{ text: 'before' }, '600']);
  });
});
