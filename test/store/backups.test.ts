import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import type { Store } from '../../electron/core/ports.ts';
import { ok } from '../../shared/contract/result.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { ana, eventWith, person } from '../shared/note/people.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { TemporaryFolder } from '../support/temporary.ts';

let folder: TemporaryFolder;
let now = Date.parse('2026-11-21T08:00:00.000Z');
const clock = (): string => new Date(now).toISOString();
const open = (): Store => createStore({ dataDir: folder.path, openJson: openConfFile, clock });
const withPeople = (count: number): EventState => eventWith(Array.from({ length: count }, (_, index) => person(`p${index}`, ana)), 'Hi');
const eventPath = (): string => join(folder.path, 'events/event-1.json');
const backupDir = (): string => join(folder.path, 'backups/event-1');

/** Saves the event with so many people, after so many minutes. */
function save(store: Store, people: number, minutesLater: number): void {
  now += minutesLater * 60_000;
  expect(store.changeEvent('event-1', () => ok(withPeople(people))).ok).toBe(true);
}

function versions(store: Store) {
  const listed = store.versions('event-1');
  if (!listed.ok) throw new Error(listed.error.message);
  return listed.value;
}

beforeEach(() => {
  folder = temporaryFolder();
  now = Date.parse('2026-11-21T08:00:00.000Z');
});
afterEach(() => folder.remove());

describe('earlier versions of an event', () => {
  it('are kept every ten minutes, as the event was before the change, newest first', () => {
    const store = open();
    store.writeEvent(withPeople(0));
    save(store, 1, 1);
    save(store, 2, 1);
    save(store, 3, 9);
    save(store, 4, 10);
    expect(versions(store)).toMatchObject([
      { people: 3, at: '2026-11-21T08:21:00.000Z' },
      { people: 2, at: '2026-11-21T08:11:00.000Z' },
      { people: 0, at: '2026-11-21T08:01:00.000Z' },
    ]);
    expect(store.readVersion('event-1', versions(store)[1]!.id)).toEqual({ ok: true, value: withPeople(2) });
    expect(store.readEvent('event-1')).toEqual({ ok: true, value: withPeople(4) });
  });

  it('go on after a restart where they were', () => {
    const store = open();
    store.writeEvent(withPeople(0));
    save(store, 1, 1);
    save(open(), 2, 5);
    expect(versions(open())).toHaveLength(1);
    save(open(), 3, 5);
    expect(versions(open())).toHaveLength(2);
  });

  it('are kept at once when it is asked for, each under a name of its own', () => {
    const store = open();
    store.writeEvent(withPeople(0));
    for (const people of [1, 2, 3]) store.changeEvent('event-1', () => ok(withPeople(people)), { keepBefore: 'always' });
    expect(versions(store).map(({ people }) => people)).toEqual([2, 1, 0]);
  });

  it('cost no second copy of the file: the name is a second one for what is replaced', () => {
    const store = open();
    store.writeEvent(withPeople(3));
    const { ino } = statSync(eventPath());
    save(store, 4, 1);
    expect(readdirSync(backupDir()).map((name) => statSync(join(backupDir(), name)).ino)).toEqual([ino]);
  });

  it('[SE] are for the user alone', () => {
    const store = open();
    store.writeEvent(withPeople(0));
    save(store, 1, 1);
    const modes = [join(folder.path, 'backups'), backupDir(), join(backupDir(), readdirSync(backupDir())[0]!)].map((path) => (statSync(path).mode & 0o777).toString(8));
    expect(modes).toEqual(['700', '700', '600']);
  });

  it('are bounded, and reach back for days', () => {
    const store = open();
    store.writeEvent(withPeople(0));
    for (let step = 0; step < 400; step += 1) save(store, step % 5, 11);
    const kept = versions(store);
    expect(kept.length).toBeLessThanOrEqual(67);
    expect(now - Date.parse(kept.at(-1)!.at)).toBeGreaterThan(2 * 86_400_000);
    for (const { id } of kept) expect(store.readVersion('event-1', id).ok).toBe(true);
  });

  it('[SE] are removed with the event, and with them whatever was set aside of it', () => {
    const store = open();
    store.writeEvent(withPeople(0));
    save(store, 1, 1);
    for (const name of ['event-1.damaged-2026.json', 'event-1.json.previous', 'event-1.json.tmp-12ab', 'event-10.json.previous']) writeFileSync(join(folder.path, 'events', name), '{}');
    expect(store.removeEvent('event-1').ok).toBe(true);
    expect(readdirSync(join(folder.path, 'events'))).toEqual(['event-10.json.previous']);
    expect(readdirSync(join(folder.path, 'backups'))).toEqual([]);
    expect(versions(store)).toEqual([]);
  });

  it('that can’t be kept are named, and what is typed is saved all the same', () => {
    const store = open();
    store.writeEvent(withPeople(0));
    writeFileSync(join(folder.path, 'backups'), 'a file where the folder should be');
    save(store, 1, 1);
    expect(store.readEvent('event-1')).toEqual({ ok: true, value: withPeople(1) });
    expect(store.problems()).toMatchObject([{ code: 'no-backup' }]);
    expect(store.changeEvent('event-1', () => ok(withPeople(2)), { keepBefore: 'always' }).ok).toBe(false);
    expect(store.readEvent('event-1')).toEqual({ ok: true, value: withPeople(1) });
  });

  it.each([
    ['is not there', 'not-found', null],
    ['is damaged', 'damaged-file', '{"schema":1,'],
    ['has a hole in it', 'damaged-file', '{"schema":1}'],
    ['is of a newer Wellmet', 'newer-file', '{"schema":99}'],
  ])('one that %s is answered with a sentence', (_says, code, content) => {
    mkdirSync(backupDir(), { recursive: true });
    const id = '2026-11-21T08-00-00-000Z-1';
    if (content !== null) writeFileSync(join(backupDir(), `${id}.json`), content);
    expect(open().readVersion('event-1', id)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('an event whose file is damaged', () => {
  const damaged = '{"schema":1,';

  it('comes back as its newest good earlier version, the damaged file is kept, and both are said', () => {
    const store = open();
    store.writeEvent(withPeople(1));
    save(store, 2, 11);
    save(store, 3, 11);
    const newest = join(backupDir(), `${versions(store)[0]!.id}.json`);
    rmSync(newest);
    writeFileSync(newest, 'not sound either');
    writeFileSync(eventPath(), damaged);
    const again = open();
    expect(again.readEvent('event-1')).toEqual({ ok: true, value: withPeople(1) });
    expect(again.problems()).toMatchObject([
      { code: 'damaged-file', message: expect.stringMatching(/was kept as .*damaged-/) as string },
      { code: 'brought-back', message: '“Web Days” was brought back as it was on November 21, 2026 at 08:11 UTC, with 1 person.' },
    ]);
    const kept = readdirSync(join(folder.path, 'events')).find((name) => name.includes('damaged'));
    expect(readFileSync(join(folder.path, 'events', kept!), 'utf8')).toBe(damaged);
    save(again, 5, 0);
    expect(open().readEvent('event-1')).toEqual({ ok: true, value: withPeople(5) });
  });

  it('and has no earlier version is named, as before', () => {
    open().writeEvent(withPeople(1));
    writeFileSync(eventPath(), damaged);
    const again = open();
    expect(again.readEvent('event-1').ok).toBe(false);
    expect(again.problems()).toHaveLength(1);
  });

  it('of a newer Wellmet is no damage: no earlier version takes its place', () => {
    const store = open();
    store.writeEvent(withPeople(1));
    save(store, 2, 11);
    writeFileSync(eventPath(), '{"schema":99}');
    expect(open().readEvent('event-1').ok).toBe(false);
    expect(readFileSync(eventPath(), 'utf8')).toBe('{"schema":99}');
  });
});
