import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../electron/core/ports.ts';
import { openConfFile } from '../../electron/store/confFile.ts';
import type { OpenJson } from '../../electron/store/jsonFile.ts';
import { createStore } from '../../electron/store/store.ts';
import { eventWith } from '../shared/note/people.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { TemporaryFolder } from '../support/temporary.ts';

let folder: TemporaryFolder;
const open = (openJson: OpenJson = openConfFile): Store => createStore({ dataDir: folder.path, openJson, clock: () => new Date().toISOString() });
const setName = (store: Store, myName: string): unknown => store.changeSettings((settings) => ({ ...settings, myName }));
const path = (): string => join(folder.path, 'settings.json');

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** A disk that lets nobody read for a while, as when a scanner of Windows has a file open. */
function heldDisk(): { readonly openJson: OpenJson; readonly letGo: () => void } {
  let isHeld = true;
  const openJson: OpenJson = (where, name) => {
    const file = openConfFile(where, name);
    return {
      ...file,
      read: () => {
        if (isHeld && !name.includes('draft')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
        return file.read();
      },
    };
  };
  return { openJson, letGo: () => (isHeld = false) };
}

describe('settings that another Wellmet has written', () => {
  it('are read again, each time', () => {
    const [one, other] = [open(), open()];
    for (const name of ['Ana', 'Tom', 'Mei']) {
      setName(one, name);
      expect(other.readSettings().myName).toBe(name);
      setName(other, `${name} S.`);
      expect(one.readSettings().myName).toBe(`${name} S.`);
    }
  });

  it('are read as soon as the disk lets them be read, and can be changed then', () => {
    setName(open(), 'Ana');
    const { openJson, letGo } = heldDisk();
    const store = open(openJson);
    expect(setName(store, 'Tom')).toMatchObject({ ok: false });
    letGo();
    expect(store.readSettings().myName).toBe('Ana');
    expect(setName(store, 'Tom')).toMatchObject({ ok: true });
  });

  it('and so are events', () => {
    open().writeEvent(eventWith([], 'Hi'));
    const { openJson, letGo } = heldDisk();
    const store = open(openJson);
    expect(store.readEvent('event-1').ok).toBe(false);
    letGo();
    expect(store.readEvent('event-1').ok).toBe(true);
  });

  it('half-way through being copied into place are left alone: who copies them holds the lock', () => {
    const store = open();
    setName(store, 'Ana');
    // A copy into place takes the file away first, with what was there before beside it.
    writeFileSync(`${path()}.lock`, `${process.ppid} ${hostname()}`);
    renameSync(path(), `${path()}.previous`);
    writeFileSync(path(), '{"schema":2,"my');
    const reader = open();
    expect(reader.problems()).toEqual([]);
    expect(readFileSync(path(), 'utf8')).toBe('{"schema":2,"my');
    // The other is done.
    renameSync(`${path()}.previous`, path());
    rmSync(`${path()}.lock`);
    expect(reader.readSettings().myName).toBe('Ana');
  });
});
