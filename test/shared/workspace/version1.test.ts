import { describe, expect, it } from 'vitest';
import { currentSchema, loadEvent, loadSettings } from '../../../shared/workspace/migrations.ts';
import { emptyContact } from '../../../shared/contact/contact.ts';
import { firstSettings } from '../../../shared/workspace/state.ts';

const at = '2026-11-20T18:00:00.000Z';
const tweakOf1 = { metAt: '', talkedAbout: 'soil', reason: '', offer: '', texts: { email: { text: 'Hi Ana', basedOn: 'Hi' } } };
const card = { kind: 'card', file: 'a.jpg', photoId: 'f1', quad: [[0, 0], [9, 0], [9, 5], [0, 5]], confidence: { name: 0.4 }, alternatives: {} };
const personOf1 = { id: 'p1', contact: emptyContact, origin: card, importId: 'i1', reviewed: false, tweak: tweakOf1, status: 'sent', statusAt: at, addedAt: at };
const eventOf1 = {
  schema: 1,
  id: 'e1',
  details: { name: 'Web Days', place: '', start: null, end: null },
  channel: 'email',
  bases: { email: 'Hi' },
  people: [personOf1, { ...personOf1, id: 'p2', origin: { kind: 'hand' }, status: 'to-write' }],
  createdAt: at,
};

describe('data of version 1', () => {
  it('an event keeps everything it held, and what is new in it is empty', () => {
    const loaded = loadEvent(eventOf1);
    if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
    expect(loaded.value).toMatchObject({ schema: currentSchema, details: eventOf1.details, bases: eventOf1.bases, subjects: {}, order: 'needs-you', apart: [] });
    const [first, second] = loaded.value.people;
    expect(first).toMatchObject({ ...personOf1, times: { sent: at }, outgoing: null, channel: null, origin: { ...card, boxes: {}, back: null } });
    expect(first?.tweak).toEqual({ ...tweakOf1, promise: '', subjects: {} });
    expect(second).toMatchObject({ id: 'p2', origin: { kind: 'hand' }, times: {} });
  });

  it('settings keep what was chosen', () => {
    const { myName, plan, country, theme } = { ...firstSettings, myName: 'Robin', plan: 'premium' as const };
    const loaded = loadSettings({ schema: 1, myName, plan, country, theme, view: { eventId: 'e1', place: 'write', personId: 'p1' } });
    expect(loaded).toEqual({ kind: 'loaded', value: { ...firstSettings, myName, plan, view: { eventId: 'e1', place: 'write', personId: 'p1', deep: {} } } });
  });

  it('damaged people are named, not dropped', () => {
    expect(loadEvent({ ...eventOf1, people: [personOf1, 'nobody'] })).toMatchObject({ kind: 'damaged' });
    expect(loadEvent({ ...eventOf1, people: 7 })).toMatchObject({ kind: 'damaged' });
  });
});
