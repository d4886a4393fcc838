import { zipSync, unzipSync, strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupText } from '../../shared/workspace/backup.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { personWith, eventOf, card } from '../shared/workspace/somePeople.ts';
import { eventWithTwo } from './support.ts';

const folder = temporaryFolder();
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(folder.path);
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const carded = eventOf([personWith('p1', { name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva' }, { origin: card })], { id: 'old' });
const data = (events: readonly unknown[] = [carded]): Uint8Array => strToU8(JSON.stringify({ format: 'wellmet-backup', version: 1, madeAt: '', events }));
const restore = (bytes: Uint8Array, name = 'a.zip') => app.call('import.backup', { name, bytes });

describe('a backup with pictures', () => {
  it('brings the pictures back under the new event', async () => {
    const { events, problems } = await app.get('import.backup', { name: 'a.zip', bytes: zipSync({ 'wellmet.json': data(), 'photos/old/photo-1.jpg': jpeg }) });
    expect(problems).toEqual([]);
    const eventId = events[0]?.id ?? '';
    expect((await app.get('contact.photo', { eventId, photoId: 'photo-1' })).bytes).toEqual(jpeg);
    const again = await app.get('export.backup', { eventId, pictures: true });
    expect(again.fileName).toMatch(/^Web Days.* backup \d{4}-\d\d-\d\d\.zip$/);
    expect(Object.keys(unzipSync(again.bytes)).sort()).toEqual([`photos/${eventId}/photo-1.jpg`, 'wellmet.json']);
    expect((await app.get('export.backup', { eventId, pictures: false })).fileName).toMatch(/\.json$/);
  });

  it.each([
    ['without its picture', zipSync({ 'wellmet.json': data() })],
    ['with something else for a picture', zipSync({ 'wellmet.json': data(), 'photos/old/photo-1.jpg': strToU8('<svg onload=alert(1)>') })],
  ])('comes back %s, and says so', async (_says, bytes) => {
    const { events, problems } = await app.get('import.backup', { name: 'a.zip', bytes });
    expect([events.length, problems.map(({ code }) => code)]).toEqual([1, ['no-pictures']]);
  });

  it('of everything holds every event, and writes over none', async () => {
    const event = await eventWithTwo(app);
    const before = await app.get('event.list', {});
    const backup = await app.get('export.backup', { eventId: null, pictures: true });
    expect(backup.count).toBe(before.length);
    const { events } = await app.get('import.backup', { name: backup.fileName, bytes: backup.bytes });
    expect(events).toHaveLength(before.length);
    const after = await app.get('event.list', {});
    expect(after.filter(({ id }) => before.some((old) => old.id === id))).toEqual(before);
    expect(events.filter(({ details }) => before.some((old) => old.details.name === details.name))).toEqual([]);
    expect(await app.get('event.open', { eventId: event.id })).toEqual(event);
  });
});

describe('a backup of another version', () => {
  it('that is older is brought to today’s', async () => {
    const { id, details, createdAt } = carded;
    const version1 = { schema: 1, id, details, channel: 'email', bases: {}, people: [], createdAt };
    const { events } = await app.get('import.backup', { name: 'a.json', bytes: data([version1]) });
    expect(await app.get('event.open', { eventId: events[0]?.id ?? '' })).toMatchObject({ schema: 2, channel: 'email', people: [] });
  });

  it('with one event that is damaged brings the others back, and names it', async () => {
    const { events, problems } = await app.get('import.backup', { name: 'a.json', bytes: data([carded, { ...carded, details: { name: 'Fair' }, people: 7 }]) });
    expect([events.length, problems[0]?.message.includes('“Fair”')]).toEqual([1, true]);
  });
});

describe('a backup that would not be read again', () => {
  it('gives an event whose name is as long as can be a number all the same, and can be opened after a restart', async () => {
    const long = [eventOf([], { id: 'long', details: { name: 'x'.repeat(2_000), place: '', start: null, end: null } })];
    for (let count = 0; count < 2; count += 1) await app.get('import.backup', { name: 'a.json', bytes: data(long) });
    await app.close();
    app = await startTestApp(folder.path);
    const names = (await app.get('event.list', {})).map(({ details }) => details.name).filter((name) => name.startsWith('xxx'));
    expect(names.map((name) => [name.length, name.slice(-3)]).sort()).toEqual([[2_000, 'x 2'], [2_000, 'xxx']]);
  });

  it('in which two have one id brings both back under ids of their own, and says so', async () => {
    const people = [personWith('p1', { name: 'Ana Silva' }), personWith('p1', { name: 'Tom Becker' }), personWith('p1-2', { name: 'Mei Tan' })];
    const { events, problems } = await app.get('import.backup', { name: 'a.json', bytes: data([eventOf(people, { id: 'double' })]) });
    expect(problems.map(({ code }) => code)).toEqual(['doubled-ids']);
    const restored = (await app.get('event.open', { eventId: events[0]?.id ?? '' })).people;
    expect(restored.map(({ id, contact }) => [id, contact.name])).toEqual([['p1', 'Ana Silva'], ['p1-3', 'Tom Becker'], ['p1-2', 'Mei Tan']]);
  });
});

describe('[SB] a backup that is none', () => {
  it.each([
    ['a text', strToU8('Hello')],
    ['nothing', new Uint8Array()],
    ['other JSON', strToU8('{"events":[]}')],
    ['a backup without events', data([])],
    ['JSON that reaches for prototypes', strToU8('{"format":"wellmet-backup","version":1,"events":[{"__proto__":{"polluted":true}}]}')],
    ['a newer version', strToU8('{"format":"wellmet-backup","version":99,"events":[]}')],
    ['a newer event', data([{ ...carded, schema: 99 }])],
    ['JSON nested deeper than any backup', strToU8(`{"format":"wellmet-backup","version":1,"events":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`)],
    ['half a zip', zipSync({ 'wellmet.json': data() }).slice(0, 60)],
    ['a zip without data', zipSync({ 'photos/old/photo-1.jpg': jpeg })],
    ['a zip that climbs out', zipSync({ 'wellmet.json': data(), 'photos/../../../evil.jpg': jpeg })],
    ['a zip with an absolute path', zipSync({ 'wellmet.json': data(), '/etc/evil.jpg': jpeg })],
    ['a zip with a path of Windows', zipSync({ 'wellmet.json': data(), 'photos\\old\\photo-1.jpg': jpeg })],
    ['a zip with a program in it', zipSync({ 'wellmet.json': data(), 'run.exe': jpeg })],
    ['a bomb', zipSync({ 'wellmet.json': data(), 'photos/old/photo-1.jpg': [new Uint8Array(70 * 1024 * 1024), { level: 9 }] })],
    ['an event with an id that is a path', data([{ ...carded, people: [{ ...carded.people[0], origin: { ...card, photoId: '../../evil' } }] }])],
  ])('%s is refused with a sentence, and nothing is changed', async (_says, bytes) => {
    const before = await app.get('event.list', {});
    const answer = await restore(bytes);
    expect(answer).toMatchObject({ ok: false });
    if (!answer.ok) expect(`${answer.error.message} ${answer.error.next}`).toMatch(/^[A-Z“].{20,}\.$/su);
    expect(await app.get('event.list', {})).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });

  it('says of itself what it is, so that others can read it', () => {
    expect(JSON.parse(backupText([carded], '2026-11-25T10:00:00.000Z'))).toMatchObject({ format: 'wellmet-backup', version: 1, events: [{ schema: 2 }] });
  });
});
