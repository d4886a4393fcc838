import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../electron/core/ports.ts';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createEventFiles } from '../../electron/store/eventFiles.ts';
import { createBackups } from '../../electron/store/backups.ts';
import { createStore } from '../../electron/store/store.ts';
import { ok } from '../../shared/contract/result.ts';
import type { EventState, Origin } from '../../shared/workspace/state.ts';
import { ana, eventWith, person } from '../shared/note/people.ts';
import { filesBelow } from '../support/filesBelow.ts';
import { temporaryFolder } from '../support/temporary.ts';

let folder = temporaryFolder();
let now = Date.now();
const clock = (): string => new Date(now).toISOString();
const open = (): Store => createStore({ dataDir: folder.path, openJson: openConfFile, clock });
const picture = { name: 'a.jpg', bytes: Uint8Array.from([1, 2, 3]) };

function card(photoId: string): Origin {
  return { kind: 'card', file: 'a.jpg', page: null, photoId, back: null, quad: [[0, 0], [1, 0], [1, 1], [0, 1]], boxes: {}, confidence: {}, alternatives: {}, script: null };
}

function eventOf(...photoIds: readonly string[]): EventState {
  return eventWith(photoIds.map((photoId) => ({ ...person(`of-${photoId}`, { ...ana, name: `Ana ${photoId}` }), origin: card(photoId) })), 'Hi');
}

const files = (below: string): readonly string[] => [...filesBelow(folder.path).keys()].filter((name) => name.startsWith(`${below}/`)).map((name) => name.slice(below.length + 1)).sort();

/** A file as somebody has left it. */
function leave(path: string, text = 'left'): void {
  mkdirSync(join(folder.path, path, '..'), { recursive: true });
  writeFileSync(join(folder.path, path), text);
}

/** Another process that has the data folder open. */
const announce = (name: string): void => leave(`open/${name}`, '');
const machine = hostname().replace(/[^\w.-]/g, '_');

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.now();
});
afterEach(() => folder.remove());

/** Saves an event and pictures of people in it, of one taken out since, of one in an earlier version only, and of nobody. */
async function somePictures(): Promise<void> {
  const store = open();
  store.writeEvent(eventOf('in-version', 'here'));
  for (const photoId of ['here', 'in-version', 'taken-out', 'nobodys']) await store.writePhoto('event-1', photoId, picture);
  store.changeEvent('event-1', () => ok(eventOf('here', 'taken-out')), { keepBefore: 'always' });
  store.changeEvent('event-1', () => ok(eventOf('here')), { keepBefore: 'never' });
}

describe('[SE] the start sweeps up', () => {
  it('pictures that nothing names any more, and none that the event or an earlier version has', async () => {
    await somePictures();
    now += 61_000;
    open();
    expect(files('photos')).toEqual(['event-1/here.jpg', 'event-1/in-version.jpg']);
  });

  it.each([
    ['a damaged file set aside', 'events/event-1.damaged-2026.json', '{"photoId":"nobodys"'],
    ['an earlier version that can’t be read', 'backups/event-1/2026-11-21T08-00-00-000Z-1.json', '{"schema":99,"x":["taken-out","nobodys"]'],
    ['a draft of somebody', 'events/event-1.1234abcd.draft.json', '{"face": "nobodys"}'],
  ])('no picture that %s names', async (_says, path, text) => {
    await somePictures();
    leave(path, text);
    now += 30_000;
    for (const name of files('photos')) utimesSync(join(folder.path, 'photos', name), now / 1000 - 90, now / 1000 - 90);
    open();
    expect(files('photos')).toContain('event-1/nobodys.jpg');
  });

  it('no picture of an event that a newer Wellmet has written', async () => {
    await somePictures();
    leave('events/event-1.json', '{"schema":1000,"pictures":["nobodys","taken-out","here","in-version"]}');
    now += 61_000;
    open();
    expect(files('photos')).toHaveLength(4);
  });

  it.each([
    ['of this machine', () => `${process.ppid}-${machine}`],
    ['of another one', () => '77-another-machine'],
  ])('no picture while another process %s has the folder open', async (_says, name) => {
    await somePictures();
    announce(name());
    now += 61_000;
    open();
    expect(files('photos')).toHaveLength(4);
    expect(readdirSync(join(folder.path, 'open'))).toContain(name());
  });

  it('as if alone when the other process is gone', async () => {
    await somePictures();
    announce(`999999999-${machine}`);
    announce(`${process.ppid}-${machine}`);
    utimesSync(join(folder.path, 'open', `${process.ppid}-${machine}`), 1000, 1000);
    announce('77-another-machine');
    utimesSync(join(folder.path, 'open', '77-another-machine'), 1000, 1000);
    now += 61_000;
    open();
    expect(files('photos')).toHaveLength(2);
    expect(readdirSync(join(folder.path, 'open'))).toEqual([`${process.pid}-${machine}`]);
  });

  it('drafts that are old, and no new ones', () => {
    open().writeEvent(eventOf());
    const drafts = ['photos/event-1/p.1.part', 'pending/event-1/j.1.part', 'backups/event-1/2026-11-21T08-00-00-000Z-1.json.part', 'events/event-1.12345678.draft.json'];
    for (const path of drafts) leave(path);
    open();
    expect(drafts.filter((path) => filesBelow(folder.path).has(path))).toEqual(drafts);
    now += 61_000;
    open();
    expect(drafts.filter((path) => filesBelow(folder.path).has(path))).toEqual([]);
  });

  it('what is left of a restore that was cut off, and pictures that wait for an event that is gone', () => {
    leave('photos/never-saved/photo-1.jpg');
    leave('pending/gone/job.picture');
    leave('pending/gone/job.json');
    now += 61_000;
    open();
    open();
    expect([...files('photos'), ...files('pending'), ...readdirSync(join(folder.path, 'photos')), ...readdirSync(join(folder.path, 'pending'))]).toEqual([]);
  });
});

describe('[SE] deleting an event', () => {
  it('that stops half-way leaves the event, so that it can be deleted again', async () => {
    const store = open();
    store.writeEvent(eventOf('here'));
    await store.writePhoto('event-1', 'here', picture);
    const backups = createBackups(folder.path, clock);
    const events = createEventFiles({ folder: join(folder.path, 'events'), openJson: openConfFile, clock, backups, report: () => undefined });
    const stop = (): never => { throw new Error('stopped'); };
    expect(() => events.remove('event-1', stop)).toThrow('stopped');
    expect(open().readEvent('event-1')).toEqual({ ok: true, value: eventOf('here') });
    const stopping = createEventFiles({ folder: join(folder.path, 'events'), openJson: openConfFile, clock, backups: { ...backups, removeAll: stop }, report: () => undefined });
    expect(() => stopping.remove('event-1', () => undefined)).toThrow('stopped');
    expect(open().readEvent('event-1').ok).toBe(true);
    expect(open().removeEvent('event-1')).toEqual(ok(null));
    expect([...filesBelow(folder.path).keys()].filter((name) => !name.startsWith('open/'))).toEqual([]);
  });

  it('takes along a picture that was put aside for it meanwhile', async () => {
    const store = open();
    store.writeEvent(eventOf());
    const keeping = store.keepPending('event-1', 'job-1', picture);
    expect(store.removeEvent('event-1').ok).toBe(true);
    await keeping;
    expect(files('pending')).toEqual([]);
  });
});

describe('[SE] forgetting somebody', () => {
  it('takes along pictures of whoever was taken out before, drafts of pictures, and none of somebody about to come', async () => {
    await somePictures();
    const store = open();
    await store.writePhoto('event-1', 'about-to-come', picture);
    for (const path of ['photos/event-1/p.1.part', 'pending/event-1/j.1.part']) leave(path);
    expect(store.forgetPeople('event-1', ['of-here'])).toEqual({ ok: true, value: { pictures: 1, versions: 1 } });
    expect([...files('photos'), ...files('pending')]).toEqual(['event-1/about-to-come.jpg', 'event-1/in-version.jpg']);
  });

  it('beside another process leaves what that one may have stored just now', async () => {
    await somePictures();
    announce(`${process.ppid}-${machine}`);
    const store = open();
    expect(store.forgetPeople('event-1', ['of-here']).ok).toBe(true);
    expect(files('photos')).toEqual(['event-1/in-version.jpg', 'event-1/nobodys.jpg', 'event-1/taken-out.jpg']);
  });
});
