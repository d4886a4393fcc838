import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import type { Store } from '../../electron/core/ports.ts';
import { ok } from '../../shared/contract/result.ts';
import { limits } from '../../shared/limits.ts';
import { currentSchema } from '../../shared/workspace/migrations.ts';
import { firstSettings } from '../../shared/workspace/state.ts';
import { ana, eventWith, person } from '../shared/note/people.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { TemporaryFolder } from '../support/temporary.ts';

const clock = (): string => '2026-11-21T08:00:00.000Z';
const event = eventWith([person('1', ana)], 'Hi {{ first_name }}');
let folder: TemporaryFolder;

function open(dataDir = folder.path): Store {
  return createStore({ dataDir, openJson: openConfFile, clock });
}

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('the store', () => {
  it('gives back what was written, also after a restart', () => {
    const store = open();
    expect(store.writeEvent(event).ok).toBe(true);
    expect(store.changeSettings(() => ({ ...firstSettings, myName: 'Robin' })).ok).toBe(true);
    const again = open();
    expect(again.readEvent('event-1')).toEqual({ ok: true, value: event });
    expect(again.readSettings().myName).toBe('Robin');
    expect(again.problems()).toEqual([]);
  });

  it('settings that another window’s Wellmet has written are read again, not written over', () => {
    const one = open();
    const other = open();
    one.changeSettings(() => ({ ...firstSettings, myName: 'Robin' }));
    expect(other.readSettings().myName).toBe('Robin');
    other.changeSettings((settings) => ({ ...settings, country: 'NO' }));
    expect(one.readSettings()).toMatchObject({ myName: 'Robin', country: 'NO' });
  });

  it('settings that a newer Wellmet has written meanwhile are left as they are', () => {
    const store = open();
    store.changeSettings(() => ({ ...firstSettings, myName: 'Robin' }));
    const newer = JSON.stringify({ schema: 1000, myName: 'Kim' });
    writeFileSync(join(folder.path, 'settings.json'), newer);
    expect(store.changeSettings(() => firstSettings)).toMatchObject({ ok: false, error: { code: 'newer-file' } });
    expect(readFileSync(join(folder.path, 'settings.json'), 'utf8')).toBe(newer);
    expect(store.readSettings().myName).toBe('Robin');
  });

  it('[SE] takes away the drafts that killed writes have left, but none that may be being written', () => {
    open().writeEvent(event);
    const draft = join(folder.path, 'events', 'event-1.json.tmp-1234567890abcdef');
    const fresh = join(folder.path, 'events', 'event-1.json.tmp-1234567890abcde0');
    for (const path of [draft, fresh]) writeFileSync(path, 'half');
    utimesSync(draft, new Date('2026-11-21T07:50:00Z'), new Date('2026-11-21T07:50:00Z'));
    utimesSync(fresh, new Date(clock()), new Date(clock()));
    expect(open().readEvent('event-1').ok).toBe(true);
    expect([existsSync(draft), existsSync(fresh)]).toEqual([false, true]);
  });

  it('starts empty in a folder that is not there yet', () => {
    const store = open(join(folder.path, 'a', 'b'));
    expect(store.listEvents()).toEqual({ ok: true, value: [] });
    expect(store.readSettings()).toEqual(firstSettings);
    expect(store.problems()).toEqual([]);
  });

  it('[SE] files and folders are readable by the user alone', async () => {
    const store = open();
    store.writeEvent(event);
    store.changeSettings(() => firstSettings);
    await store.writePhoto('event-1', 'photo-1', { name: 'a.jpg', bytes: Uint8Array.from([1]) });
    const modeOf = (path: string): string => (statSync(join(folder.path, path)).mode & 0o777).toString(8);
    expect(['settings.json', 'events/event-1.json', 'photos/event-1/photo-1.jpg'].map(modeOf)).toEqual(['600', '600', '600']);
    expect(['events', 'photos/event-1'].map(modeOf)).toEqual(['700', '700']);
  });

  it('takes no more people than it could read again, and says so', () => {
    const store = open();
    store.writeEvent(event);
    const people = Array.from({ length: limits.people + 1 }, () => event.people[0]!);
    expect(store.changeEvent('event-1', () => ok({ ...event, people }))).toMatchObject({ ok: false, error: { code: 'too-large', message: 'An event holds 200,000 people at most, so nobody was added.' } });
    expect(open().readEvent('event-1')).toEqual({ ok: true, value: event });
  });

  it('keeps each event apart', () => {
    const store = open();
    store.writeEvent(event);
    store.writeEvent({ ...event, id: 'event-2', details: { ...event.details, name: 'Meetup' } });
    expect(readdirSync(join(folder.path, 'events')).sort()).toEqual(['event-1.json', 'event-2.json']);
    const events = open().listEvents();
    expect(events.ok && events.value.map(({ details }) => details.name).sort()).toEqual(['Meetup', 'Web Days']);
  });

  it('shows what another Wellmet on the same folder has written, changed or removed meanwhile', () => {
    const [one, other] = [open(), open()];
    one.writeEvent(event);
    expect(other.readEvent('event-1')).toEqual({ ok: true, value: event });
    one.writeEvent({ ...event, people: [] });
    expect(other.readEvent('event-1')).toMatchObject({ value: { people: [] } });
    other.writeEvent({ ...event, channel: 'sms' });
    expect(one.listEvents()).toMatchObject({ value: [{ channel: 'sms' }] });
    other.removeEvent('event-1');
    expect(one.readEvent('event-1')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('removes an event with its photos', async () => {
    const store = open();
    store.writeEvent(event);
    await store.writePhoto('event-1', 'photo-1', { name: 'a.jpg', bytes: Uint8Array.from([1]) });
    expect(store.removeEvent('event-1').ok).toBe(true);
    expect(existsSync(join(folder.path, 'events/event-1.json')) || existsSync(join(folder.path, 'photos/event-1'))).toBe(false);
    expect(store.readEvent('event-1')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('gives a photo back byte for byte, and says so when it is gone', async () => {
    const store = open();
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
    await store.writePhoto('event-1', 'photo-1', { name: 'a.jpg', bytes });
    expect(await store.readPhoto('event-1', 'photo-1')).toEqual({ ok: true, value: { name: 'photo-1.jpg', bytes } });
    expect(await store.readPhoto('event-1', 'photo-2')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

const broken: readonly [says: string, content: string][] = [
  ['is empty', ''],
  ['ends in the middle', JSON.stringify(event).slice(0, 80)],
  ['is no JSON', 'hello'],
  ['is a list', '[]'],
  ['is null', 'null'],
  ['says no version', '{"id":"event-1"}'],
  ['has a version that never was', '{"schema":0}'],
  ['lacks a field', JSON.stringify({ ...event, people: undefined })],
  ['has a person without a name field', JSON.stringify({ ...event, people: [{ id: '1' }] })],
  ['has a key that reaches the prototype', JSON.stringify(event).replace('{', '{"__proto__":{"a":1},')],
];

describe('a broken file', () => {
  it.each(broken)('that %s is kept under another name, and named', (_says, content) => {
    mkdirSync(join(folder.path, 'events'));
    writeFileSync(join(folder.path, 'events/event-1.json'), content);
    const store = open();
    expect(store.listEvents()).toEqual({ ok: true, value: [] });
    const kept = readdirSync(join(folder.path, 'events'));
    expect(kept).toEqual(['event-1.damaged-2026-11-21T08-00-00-000Z.json']);
    expect(readFileSync(join(folder.path, 'events', kept[0]!), 'utf8')).toBe(content);
    expect(store.problems()).toMatchObject([{ code: 'damaged-file', message: expect.stringContaining(kept[0]!) as string }]);
  });

  it('among sound ones costs only itself', () => {
    open().writeEvent(event);
    writeFileSync(join(folder.path, 'events/event-2.json'), '{');
    const events = open().listEvents();
    expect(events.ok && events.value.map(({ id }) => id)).toEqual(['event-1']);
  });

  it('of settings is kept, and settings start afresh', () => {
    writeFileSync(join(folder.path, 'settings.json'), '{"schema":1,');
    const store = open();
    expect(store.readSettings()).toEqual(firstSettings);
    expect(store.changeSettings(() => firstSettings).ok).toBe(true);
    expect(readdirSync(folder.path)).toContain('settings.damaged-2026-11-21T08-00-00-000Z.json');
  });
});

describe('a write that was cut off', () => {
  const before = JSON.stringify(event);

  it.each([
    ['half a file', before.slice(0, 50)],
    ['no file', null],
  ])('and left %s costs only that write', (_says, content) => {
    mkdirSync(join(folder.path, 'events'));
    writeFileSync(join(folder.path, 'events/event-1.json.previous'), before);
    if (content !== null) writeFileSync(join(folder.path, 'events/event-1.json'), content);
    expect(open().readEvent('event-1')).toEqual({ ok: true, value: event });
    expect(open().writeEvent({ ...event, people: [] }).ok).toBe(true);
    expect(open().readEvent('event-1')).toMatchObject({ ok: true, value: { people: [] } });
  });

  it('leaves nothing behind when it was whole', () => {
    const store = open();
    store.writeEvent(event);
    store.writeEvent(event);
    expect(readdirSync(join(folder.path, 'events'))).toEqual(['event-1.json']);
  });
});

describe('a file of a newer Wellmet', () => {
  const newer = JSON.stringify({ schema: currentSchema + 1 });

  it('with an event is left as it is, and named', () => {
    mkdirSync(join(folder.path, 'events'));
    writeFileSync(join(folder.path, 'events/event-1.json'), newer);
    const store = open();
    expect(store.problems()).toMatchObject([{ code: 'newer-file', message: expect.stringContaining('event-1.json') as string }]);
    expect(readFileSync(join(folder.path, 'events/event-1.json'), 'utf8')).toBe(newer);
  });

  it('with settings is not written over', () => {
    writeFileSync(join(folder.path, 'settings.json'), newer);
    expect(open().changeSettings(() => firstSettings)).toMatchObject({ ok: false, error: { code: 'newer-file' } });
    expect(readFileSync(join(folder.path, 'settings.json'), 'utf8')).toBe(newer);
  });
});
