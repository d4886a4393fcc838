import { describe, expect, it } from 'vitest';
import { dispatch } from '../../electron/core/dispatch.ts';
import type { Log } from '../../electron/core/ports.ts';
import type { Services } from '../../electron/core/services.ts';
import { callNames } from '../../shared/contract/channels.ts';
import type { CallName } from '../../shared/contract/channels.ts';
import { limits } from '../../shared/limits.ts';
import { ok } from '../../shared/contract/result.ts';
import { emptyTweak } from '../../shared/note/tweak.ts';
import { ana, details } from '../shared/note/people.ts';

const eventId = 'event-1';
const personId = 'person-1';
const bytes = Uint8Array.from([1, 2, 3]);

/** Input that each channel takes. */
const good: Readonly<Record<CallName, Readonly<Record<string, unknown>>>> = {
  'app.info': {},
  'app.log': {},
  'app.menu': { language: 'de', rows: [] },
  'settings.get': {},
  'settings.update': { myName: 'Robin' },
  'event.list': {},
  'event.create': { details },
  'event.open': { eventId },
  'event.edit': { eventId, details },
  'event.remove': { eventId },
  'event.versions': { eventId },
  'event.restore': { eventId, versionId: '2026-11-21T08-00-00-000Z-1' },
  'event.sample': {},
  'event.undo': { eventId },
  'event.redo': { eventId },
  'event.history': { eventId },
  'event.news': { eventId, seen: null },
  'import.card': { eventId, jobId: 'job-1', name: 'a.jpg', bytes },
  'import.waiting': { eventId, jobId: 'job-1' },
  'pending.stow': { eventId, jobId: 'j1', name: 'a.jpg', bytes: new Uint8Array(3) },
  'pending.list': { eventId },
  'pending.take': { eventId, jobId: 'j1' },
  'pending.drop': { eventId, jobIds: ['j1'] },
  'import.cancel': { jobId: 'job-1' },
  'import.list': { eventId, jobId: 'j', name: 'a.csv', bytes, wanted: null, replaces: null, ask: true },
  'import.preview': { eventId, jobId: 'j', name: 'a.csv', bytes, wanted: { headerRow: 1, columns: ['name'] }, replaces: null },
  'import.people': { eventId, importId: 'i', from: 0 },
  'contact.add': { eventId, contact: ana },
  'contact.edit': { eventId, personId, contact: ana, reviewed: true },
  'contact.remove': { eventId, personIds: [personId] },
  'contact.forget': { eventId, personIds: [personId] },
  'contact.photo': { eventId, photoId: 'photo-1' },
  'contact.doubles': { eventId },
  'contact.meetings': { eventId },
  'contact.merge': { eventId, keptId: 'p', goneId: 'q', choices: { name: 'gone' } },
  'contact.apart': { eventId, pair: ['p', 'q'], apart: true },
  'contact.joinSides': { eventId, frontId: 'p', backId: 'q' },
  'queue.mark': { eventId, personId, status: 'sent' },
  'queue.order': { eventId: 'e', order: 'name', handOrder: [] },
  'queue.copied': { text: 'Hi' },
  'queue.open': { eventId: 'e', personId: 'p', target: 'linkedin', email: null },
  'queue.invitations': { exceptEventId: null, monthStart: '2026-11-01T00:00:00.000Z', weekStart: '2026-11-18T00:00:00.000Z' },
  'queue.reminders': { today: '2026-11-25' },
  'note.base': { eventId, channel: 'email', text: 'Hi' },
  'contact.face': { eventId, personId, picture: { name: 'ana.jpg', bytes } },
  'contact.other-face': { eventId, personId, photoId: 'photo-1' },
  'contact.promise': { eventId, personId, kept: true },
  'contact.steps': { eventId, personId, nextSteps: [{ id: 's1', text: 'Coffee', due: '2026-11-30', done: false }] },
  'note.subject': { eventId, channel: 'email', text: 'Our talk at {{ event }}' },
  'note.own-channel': { eventId, personIds: [personId], channel: 'email' },
  'note.overrides': { eventId, personId, overrides: [{ check: 'too-long', channel: 'email', part: 'body', text: 'x', before: '', after: '', at: '2026-11-20T18:30:00.000Z' }] },
  'note.channel': { eventId, channel: 'sms' },
  'note.tweak': { eventId, personId, tweak: emptyTweak },
  'export.people': { eventId, personIds: null, format: 'vcard', delimiter: ',' },
  'export.backup': { eventId: null, pictures: true },
  'import.backup': { name: 'a.json', bytes: new Uint8Array([123]) },
  'export.notes': { eventId, personIds: null, format: 'csv', delimiter: ',' },
};

/** Services that only note that they were reached. */
function watchedServices(): { readonly services: Services; readonly reached: string[] } {
  const reached: string[] = [];
  const entries = callNames.map((name) => [name, () => (reached.push(name), ok(null))]);
  return { services: Object.fromEntries(entries) as Services, reached };
}

const silent: Log = { info: () => undefined, error: () => undefined };

async function refusal(channel: unknown, input: unknown): Promise<{ readonly code: string; readonly reached: number }> {
  const { services, reached } = watchedServices();
  const result = await dispatch(services, silent, channel, input);
  return { code: result.ok ? 'ok' : result.error.code, reached: reached.length };
}

const withRequired = callNames.filter((name) => Object.keys(good[name]).length > 0 && name !== 'settings.update');

describe('dispatch', () => {
  it.each(callNames)('[S17b] %s takes what belongs to it', async (name) => {
    expect(await refusal(name, good[name])).toEqual({ code: 'ok', reached: 1 });
  });

  it.each(withRequired)('[S17b] %s refuses input with something missing, whatever it is', async (name) => {
    for (const key of Object.keys(good[name])) {
      const rest = Object.fromEntries(Object.entries(good[name]).filter(([other]) => other !== key));
      expect(await refusal(name, rest), key).toEqual({ code: 'bad-input', reached: 0 });
    }
  });

  it.each(callNames)('[S17b] %s refuses input with something more', async (name) => {
    expect(await refusal(name, { ...good[name], more: 1 })).toEqual({ code: 'bad-input', reached: 0 });
  });

  it.each(callNames)('[S17b] %s refuses a value of the wrong type, whichever it is', async (name) => {
    for (const key of Object.keys(good[name])) {
      expect(await refusal(name, { ...good[name], [key]: 12.5 }), key).toEqual({ code: 'bad-input', reached: 0 });
    }
  });

  it.each(callNames)('[S17b] %s refuses what is no object', async (name) => {
    for (const input of [undefined, null, 'text', 7, [], () => 1, Symbol('a')]) {
      expect((await refusal(name, input)).reached).toBe(0);
    }
  });

  it.each(callNames)('[S17b] %s refuses keys that reach the prototype', async (name) => {
    const text = JSON.stringify(good[name], (_key, value: unknown) => (value instanceof Uint8Array ? null : value));
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const input: unknown = JSON.parse(text.replace(/^\{/, `{"${key}":{}${text === '{}' ? '' : ','}`));
      expect(await refusal(name, input), key).toEqual({ code: 'bad-input', reached: 0 });
    }
  });

  it.each([
    ['a name', 'event.create', { details: { ...details, name: 'a'.repeat(limits.line + 1) } }],
    ['a note', 'note.base', { ...good['note.base'], text: 'a'.repeat(limits.text + 1) }],
    ['a picture', 'import.card', { ...good['import.card'], bytes: new Uint8Array(limits.pictureBytes + 1) }],
    ['a list', 'import.list', { ...good['import.list'], bytes: new Uint8Array(limits.listBytes + 1) }],
    ['an id', 'event.open', { eventId: 'a'.repeat(65) }],
    ['e-mails', 'contact.add', { eventId, contact: { ...ana, emails: Array.from({ length: limits.values + 1 }, () => 'a@example.org') } }],
  ])('[S17b] refuses %s that is too large', async (_says, channel, input) => {
    expect(await refusal(channel, input)).toEqual({ code: 'bad-input', reached: 0 });
  });

  it.each([['../secret'], ['a/b'], ['a\\b'], ['a\0'], ['..'], ['']])('[S17b] refuses %j as an id: it would name a file', async (id) => {
    expect(await refusal('contact.photo', { eventId, photoId: id })).toEqual({ code: 'bad-input', reached: 0 });
  });

  it.each([['nothing.known'], ['__proto__'], ['toString'], ['event'], [''], [7], [null], [undefined], [{}]])('[S17b] refuses the channel %j', async (channel) => {
    expect(await refusal(channel, {})).toEqual({ code: 'unknown-channel', reached: 0 });
  });

  it('an event without a name is refused with a sentence', async () => {
    const { services } = watchedServices();
    const result = await dispatch(services, silent, 'event.create', { details: { ...details, name: '  ' } });
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('An event needs a name') as string } });
  });

  it('an event that ends before it starts is refused with a sentence', async () => {
    const { services } = watchedServices();
    const result = await dispatch(services, silent, 'event.create', { details: { ...details, start: '2026-11-20', end: '2026-11-19' } });
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining('ends before it starts') as string } });
  });

  it('a service that throws comes back as an error, and the log says which one, not why', async () => {
    const logged: unknown[] = [];
    const log: Log = { info: () => undefined, error: (...entry) => logged.push(entry) };
    const services = { ...watchedServices().services, 'event.list': () => Promise.reject(new Error('Ana Silva')) } as Services;
    expect(await dispatch(services, log, 'event.list', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(logged)).toContain('event.list');
    expect(JSON.stringify(logged)).not.toContain('Ana');
  });
});
