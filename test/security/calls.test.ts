import { describe, expect, it } from 'vitest';
import { dispatch } from '../../electron/core/dispatch.ts';
import type { Log } from '../../electron/core/ports.ts';
import type { Services } from '../../electron/core/services.ts';
import { callNames } from '../../shared/contract/channels.ts';
import type { CallName } from '../../shared/contract/channels.ts';
import type { CallInput } from '../../shared/contract/contract.ts';
import { limits } from '../../shared/limits.ts';
import { ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';

const event = { eventId: 'e1' };
const person = { ...event, personId: 'p1' };
const details = { name: 'Web Days', place: 'Bergen', start: '2026-11-19', end: null };
const contact = {
  name: 'Ana Silva', prefix: '', firstName: 'Ana', lastName: 'Silva', suffix: '', title: '', company: '', department: '',
  emails: ['ana@orchard.example'], phones: [], websites: [], linkedin: null, address: null, notes: '',
};
const list = { jobId: 'j2', name: 'people.csv', bytes: new Uint8Array(3), wanted: { headerRow: 1, columns: ['name' as const] }, replaces: null };
const tweak = { metAt: '', talkedAbout: '', reason: '', offer: '', promise: '', texts: {}, subjects: {} };

/** One input for each channel that is as it should be. */
const sound: { readonly [Name in CallName]: CallInput<Name> } = {
  'app.info': {},
  'app.log': {},
  'app.menu': { language: 'en', rows: [{ id: 'event.undo', section: 'undo', title: 'Undo', shortcut: 'Mod+Z', enabled: true }] },
  'settings.get': {},
  'settings.update': { myName: 'Kim' },
  'event.list': {},
  'event.create': { details },
  'event.open': event,
  'event.edit': { ...event, details },
  'event.remove': event,
  'event.versions': event,
  'event.restore': { ...event, versionId: '2026-11-21T08-00-00-000Z-1' },
  'event.sample': {},
  'event.undo': event,
  'event.redo': event,
  'event.history': event,
  'event.news': { ...event, seen: { run: 'run', nth: 0 } },
  'import.card': { ...event, jobId: 'j1', name: 'card.jpg', bytes: new Uint8Array(3) },
  'import.waiting': { ...event, jobId: 'j1' },
  'pending.stow': { ...event, jobId: 'j1', name: 'card.jpg', bytes: new Uint8Array(3) },
  'pending.list': event,
  'pending.take': { ...event, jobId: 'j1' },
  'pending.drop': { ...event, jobIds: ['j1'] },
  'import.cancel': { jobId: 'j1' },
  'import.list': { ...event, ...list, ask: true },
  'import.preview': { ...event, ...list },
  'import.people': { ...event, importId: 'i1', from: 0 },
  'contact.add': { ...event, contact },
  'contact.edit': { ...person, contact, reviewed: true },
  'contact.remove': { ...event, personIds: ['p1'] },
  'contact.forget': { ...event, personIds: ['p1'] },
  'contact.photo': { ...event, photoId: 'f1' },
  'contact.doubles': { ...event },
  'contact.meetings': { ...event },
  'contact.merge': { ...event, keptId: 'p', goneId: 'q', choices: { name: 'gone' } },
  'contact.apart': { ...event, pair: ['p', 'q'], apart: true },
  'contact.joinSides': { ...event, frontId: 'p', backId: 'q' },
  'queue.mark': { ...person, status: 'copied', outgoing: { channel: 'email', subject: 'Hi', text: 'Hi Ana' } },
  'queue.order': { ...event, order: 'hand', handOrder: ['p1'] },
  'queue.copied': { text: 'Hi Ana' },
  'queue.open': { ...person, target: 'mail', email: 1 },
  'queue.invitations': { exceptEventId: 'e1', monthStart: '2026-11-01T00:00:00.000Z', weekStart: '2026-11-18T00:00:00.000Z' },
  'queue.reminders': { today: '2026-11-25' },
  'note.base': { ...event, channel: 'email', text: 'Hi' },
  'contact.face': { ...person, picture: { name: 'ana.jpg', bytes: new Uint8Array(3) } },
  'contact.other-face': { ...person, photoId: 'photo-1' },
  'contact.promise': { ...person, kept: true },
  'contact.steps': { ...person, nextSteps: [{ id: 's1', text: 'Coffee', due: '2026-11-30', done: false }] },
  'note.subject': { ...event, channel: 'email', text: 'Our talk at {{ event }}' },
  'note.own-channel': { ...event, personIds: ['p1'], channel: 'email' },
  'note.overrides': { ...person, overrides: [{ check: 'too-long', channel: 'email', part: 'body', text: 'x', before: '', after: '', at: '2026-11-20T18:30:00.000Z' }] },
  'note.channel': { ...event, channel: 'email' },
  'note.tweak': { ...person, tweak },
  'export.people': { ...event, personIds: null, format: 'vcard', delimiter: ',' },
  'export.backup': { eventId: null, pictures: true },
  'import.backup': { name: 'a.json', bytes: new Uint8Array([123]) },
  'export.notes': { ...event, personIds: null, format: 'csv', delimiter: ',' },
};

/** What an input may leave out: it then changes nothing. */
const optional: readonly string[] = ['settings.update/myName', 'queue.mark/outgoing'];

const log: Log = { info: () => undefined, error: () => undefined };

async function send(channel: unknown, input: unknown): Promise<{ readonly result: Result<unknown>; readonly reached: readonly string[] }> {
  const reached: string[] = [];
  const service = (name: string) => () => {
    reached.push(name);
    return ok(null);
  };
  const services = Object.fromEntries(callNames.map((name) => [name, service(name)])) as unknown as Services;
  return { result: await dispatch(services, log, channel, input), reached };
}

async function expectRefused(channel: unknown, input: unknown, code: string): Promise<void> {
  const { result, reached } = await send(channel, input);
  expect(reached).toEqual([]);
  expect(result).toMatchObject({ ok: false, error: { code } });
}

type Input = Readonly<Record<string, unknown>>;

/** Each place in a value that can hold too much, however deep, as the way to it. */
function placesIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (value === null || value === undefined || typeof value === 'boolean') return [];
  if (typeof value !== 'object' || value instanceof Uint8Array) return [way];
  const parts = Object.entries(value).flatMap(([key, part]) => placesIn(part, [...way, key]));
  return Array.isArray(value) ? [way, ...parts] : parts;
}

/** The same value, but for one place that holds more than anything of ours. */
function oversizeAt(value: unknown, [key, ...way]: readonly string[]): unknown {
  if (key === undefined) return oversize(value);
  if (Array.isArray(value)) return value.map((part: unknown, index) => (String(index) === key ? oversizeAt(part, way) : part));
  return { ...(value as Input), [key]: oversizeAt((value as Input)[key], way) };
}

/** The same kind of value, larger than anything of ours. */
function oversize(value: unknown): unknown {
  if (typeof value === 'number') return Number.MAX_SAFE_INTEGER;
  if (typeof value === 'string') return 'x'.repeat(limits.text + 1);
  if (value instanceof Uint8Array) return new Uint8Array(limits.backupBytes + 1);
  return Array.from<unknown>({ length: limits.people + 1 }).fill(Array.isArray(value) ? (value[0] ?? 'p1') : value);
}

function wrongType(value: unknown): unknown {
  return typeof value === 'number' ? 'text' : 7;
}

describe.each(callNames)('[S17b] %s', (channel) => {
  const input = sound[channel] as Input;
  const keys = Object.keys(input);

  it('reaches its service with a sound input', async () => {
    expect((await send(channel, input)).reached).toEqual([channel]);
  });

  it.each([undefined, null, 0, 'text', [], () => 1])('refuses %s for an input', async (instead) => {
    await expectRefused(channel, instead, 'bad-input');
  });

  it.each(keys)('refuses an input without %s', async (missing) => {
    if (optional.includes(`${channel}/${missing}`)) return;
    await expectRefused(channel, Object.fromEntries(keys.filter((key) => key !== missing).map((key) => [key, input[key]])), 'bad-input');
  });

  it('refuses an input with something extra', async () => {
    await expectRefused(channel, { ...input, extra: 1 }, 'bad-input');
  });

  it.each(keys)('refuses %s of another type', async (key) => {
    await expectRefused(channel, { ...input, [key]: wrongType(input[key]) }, 'bad-input');
  });

  it.each(placesIn(input).map((way) => [way.join('.'), way] as const))('refuses %s that is too large', async (_place, way) => {
    await expectRefused(channel, oversizeAt(input, way), 'bad-input');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at the top and below', async (key) => {
    const hostile: unknown = JSON.parse(`{${JSON.stringify(key)}: {"isAdmin": true}}`);
    for (const at of ['', ...keys]) {
      const nested = Object.defineProperty({ ...input }, at === '' ? key : at, { value: hostile, enumerable: true, configurable: true });
      await expectRefused(channel, nested, 'bad-input');
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('refuses input that computes what it says', async () => {
    let asked = 0;
    const computed = Object.defineProperty({ ...input }, keys[0] ?? 'x', { enumerable: true, get: () => (asked += 1) });
    await expectRefused(channel, computed, 'bad-input');
    expect(asked).toBe(0);
  });
});

describe('[S17b] channels that are not in the contract', () => {
  it.each(['', 'app', 'app.info ', 'APP.INFO', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'wellmet:call'])('refuses “%s”', async (channel) => {
    await expectRefused(channel, {}, 'unknown-channel');
  });

  it.each([undefined, null, 3, {}, ['app.info'], Symbol.iterator])('refuses the channel %s', async (channel) => {
    await expectRefused(channel, {}, 'unknown-channel');
  });

  it('refuses input nested more deeply than anything of ours', async () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth += 1) deep = { deep };
    await expectRefused('settings.update', { view: deep }, 'bad-input');
  });
});
