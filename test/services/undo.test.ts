import { describe, expect, it } from 'vitest';
import { emptyTweak } from '../../shared/note/tweak.ts';
import { suiteApp } from '../support/app.ts';
import { startingTexts } from '../../shared/note/startingPoints.ts';
import { eventWithTwo, tweak, webDays } from './support.ts';

const app = suiteApp();

describe('undo', () => {
  it('takes typing on one thing back in one step', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const personId = people[0]!.id;
    for (const offer of ['a', 'al', 'all']) await app.get('note.tweak', { eventId, personId, tweak: { ...emptyTweak, offer }, typed: true });
    await app.get('event.undo', { eventId });
    expect((await app.get('event.open', { eventId })).people).toEqual(people);
  });

  it('takes back one thing done at a time, however soon it follows typing on the same', async () => {
    const { id: eventId } = await eventWithTwo(app);
    const put = (text: string, typed = false) => app.get('note.base', { eventId, channel: 'email', text, typed });
    const baseNow = async (): Promise<string | undefined> => (await app.get('event.open', { eventId })).bases.email;
    await put('Hello', true);
    await put('Hello there', true);
    await put('Another start');
    await put('Another start with a fallback');
    await put('Another start with a fallback, typed', true);
    const seen: (string | undefined)[] = [];
    for (let steps = 0; steps < 4; steps += 1) {
      await app.get('event.undo', { eventId });
      seen.push(await baseNow());
    }
    expect(seen).toEqual(['Another start with a fallback', 'Another start', 'Hello there', startingTexts.en.email]);
  });

  it('typing after it is a step of its own', async () => {
    const { id: eventId } = await eventWithTwo(app);
    const put = (text: string) => app.get('note.base', { eventId, channel: 'email', text, typed: true });
    await put('Hello');
    await app.get('note.base', { eventId, channel: 'email', text: 'Another start' });
    await app.get('event.undo', { eventId });
    await put('Hello there');
    await app.get('event.undo', { eventId });
    expect((await app.get('event.open', { eventId })).bases.email).toBe('Hello');
  });

  it('takes a note of one’s own back in one step, from the first letter typed to the last', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const personId = people[0]!.id;
    for (const text of ['H', 'Hi', 'Hi!']) await app.get('note.tweak', { eventId, personId, typed: true, tweak: { ...emptyTweak, texts: { sms: { text, basedOn: '' } } } });
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

describe('undo of one step', () => {
  it('takes just that back, and is a step of its own', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const [first, second] = people.map(({ id }) => id);
    const { step } = await app.get('queue.mark', { eventId, personId: first!, status: 'skipped' });
    await app.get('queue.mark', { eventId, personId: second!, status: 'sent' });
    await app.get('note.tweak', { eventId, personId: first!, tweak, typed: true });
    const statuses = async () => (await app.get('event.open', { eventId })).people.map(({ status }) => status);
    expect(await app.get('event.undo', { eventId, step: step! })).toMatchObject({ undo: { message: 'mark on Ana Silva' }, redo: null });
    expect(await statuses()).toEqual(['to-write', 'sent']);
    expect((await app.get('event.open', { eventId })).people[0]?.tweak).toEqual(tweak);
    await app.get('event.undo', { eventId });
    expect(await statuses()).toEqual(['skipped', 'sent']);
  });

  it('is a plain undo for the last one, which can be made again', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const { step } = await app.get('queue.mark', { eventId, personId: people[0]!.id, status: 'skipped' });
    expect(await app.get('event.undo', { eventId, step: step! })).toMatchObject({ redo: { message: 'mark on Ana Silva' } });
    expect(await app.get('event.undo', { eventId, step: step! }), 'it is taken back already').toBeNull();
    await app.get('event.redo', { eventId });
    expect(await app.get('event.undo', { eventId, step: step! })).not.toBeNull();
    expect((await app.get('event.open', { eventId })).people).toEqual(people);
  });

  it('takes nothing back when it was changed since', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const { step } = await app.get('queue.mark', { eventId, personId: people[0]!.id, status: 'skipped' });
    await app.get('queue.mark', { eventId, personId: people[0]!.id, status: 'sent' });
    const before = await app.get('event.open', { eventId });
    expect(await app.get('event.undo', { eventId, step: step! })).toBeNull();
    expect(await app.get('event.undo', { eventId, step: 'no-such-step' })).toBeNull();
    expect(await app.get('event.open', { eventId })).toEqual(before);
    expect((await app.get('event.history', { eventId })).undo?.message).toBe('mark on Ana Silva');
  });

  it('is not there for what changed nothing', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const pair: [string, string] = [people[0]!.id, people[1]!.id];
    expect(await app.get('contact.apart', { eventId, pair, apart: true })).toMatchObject({ step: expect.any(String) as string });
    expect(await app.get('contact.apart', { eventId, pair, apart: true })).toMatchObject({ step: null });
    await app.get('event.undo', { eventId });
    const { contact, reviewed } = people[0]!;
    expect(await app.get('contact.edit', { eventId, personId: people[0]!.id, contact, reviewed })).toMatchObject({ undo: { message: 'adding 1 person' }, step: null });
    expect(await app.get('event.redo', { eventId }), 'nothing was done that redoing would write over').not.toBeNull();
  });
});

describe('what can be undone and redone', () => {
  it('is told at any time, by name', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    await app.get('queue.mark', { eventId, personId: people[0]!.id, status: 'skipped' });
    expect(await app.get('event.history', { eventId })).toMatchObject({ undo: { message: 'mark on Ana Silva' }, redo: null });
    await app.get('event.undo', { eventId });
    expect(await app.get('event.history', { eventId })).toMatchObject({ undo: { message: 'adding 1 person' }, redo: { message: 'mark on Ana Silva' } });
  });
});

describe('redo', () => {
  it('makes again what was taken back, all of the typing at once, with its name', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const personId = people[0]!.id;
    for (const offer of ['a', 'al', 'all']) await app.get('note.tweak', { eventId, personId, tweak: { ...emptyTweak, offer }, typed: true });
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

