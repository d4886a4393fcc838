import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyTweak } from '../../shared/note/tweak.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { eventWithTwo, tweak, webDays } from './support.ts';

const folder = temporaryFolder();
let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(folder.path);
});
afterAll(async () => {
  await app.close();
  folder.remove();
});

describe('undo', () => {
  it('takes typing on one thing back in one step', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const personId = people[0]!.id;
    for (const offer of ['a', 'al', 'all']) await app.get('note.tweak', { eventId, personId, tweak: { ...emptyTweak, offer } });
    await app.get('event.undo', { eventId });
    expect((await app.get('event.open', { eventId })).people).toEqual(people);
  });

  it('keeps apart what was typed into two fields, and letting go of a text', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const personId = people[0]!.id;
    const channel = 'linkedin-invitation';
    const own = { ...tweak, texts: { [channel]: { text: 'mine', basedOn: 'base' } } };
    for (const next of [tweak, { ...tweak, offer: 'a' }, own, tweak]) await app.get('note.tweak', { eventId, personId, tweak: next });
    const tweakNow = async (): Promise<unknown> => (await app.get('event.open', { eventId })).people[0]?.tweak;
    await app.get('event.undo', { eventId });
    expect(await tweakNow()).toEqual(own);
    await app.get('event.undo', { eventId });
    expect(await tweakNow()).toEqual({ ...tweak, offer: 'a' });
    await app.get('event.undo', { eventId });
    expect(await tweakNow()).toEqual(tweak);
  });

  it('of nothing is nothing', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    expect(await app.get('event.undo', { eventId })).toBeNull();
    expect(await app.get('event.redo', { eventId })).toBeNull();
  });
});

describe('redo', () => {
  it('makes again what was taken back, all of the typing at once, with its name', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const personId = people[0]!.id;
    for (const offer of ['a', 'al', 'all']) await app.get('note.tweak', { eventId, personId, tweak: { ...emptyTweak, offer } });
    const undone = await app.get('event.undo', { eventId });
    expect(undone?.redo?.message).toBe('edit of the note to Ana Silva');
    expect(await app.get('event.redo', { eventId })).toMatchObject({ undo: { message: 'edit of the note to Ana Silva' }, redo: null });
    expect((await app.get('event.open', { eventId })).people[0]?.tweak.offer).toBe('all');
    await app.get('event.undo', { eventId });
    expect((await app.get('event.open', { eventId })).people).toEqual(people);
  });

  it('is over once something else is changed', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const personId = people[0]!.id;
    await app.get('queue.mark', { eventId, personId, status: 'skipped' });
    await app.get('event.undo', { eventId });
    expect(await app.get('queue.mark', { eventId, personId, status: 'sent' })).toMatchObject({ redo: null });
    expect(await app.get('event.redo', { eventId })).toBeNull();
  });

  it('any number of changes, taken back and made again, end where they began', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const [first, second] = people.map(({ id }) => id);
    await app.get('queue.mark', { eventId, personId: first!, status: 'ready' });
    await app.get('contact.remove', { eventId, personIds: [second!] });
    await app.get('note.base', { eventId, channel: 'email', text: 'Hi' });
    const before = await app.get('event.open', { eventId });
    for (const name of ['event.undo', 'event.undo', 'event.undo', 'event.redo', 'event.redo', 'event.redo'] as const) await app.get(name, { eventId });
    expect(await app.get('event.open', { eventId })).toEqual(before);
  });
});

