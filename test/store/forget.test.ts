import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import type { Store } from '../../electron/core/ports.ts';
import { ok } from '../../shared/contract/result.ts';
import { mergePeople } from '../../shared/workspace/mergePeople.ts';
import type { Origin, Person } from '../../shared/workspace/state.ts';
import { amara, ana, eventWith, nobody, person } from '../shared/note/people.ts';
import { filesBelow } from '../support/filesBelow.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { TemporaryFolder } from '../support/temporary.ts';

let folder: TemporaryFolder;
let now = Date.parse('2026-11-21T08:00:00.000Z');
const open = (): Store => createStore({ dataDir: folder.path, openJson: openConfFile, clock: () => new Date(now).toISOString() });

function card(photoId: string, back: string | null = null): Origin {
  return {
    kind: 'card', file: 'cards.jpg', page: null, photoId, back: back === null ? null : { file: 'back.jpg', photoId: back }, quad: [[0, 0], [1, 0], [1, 1], [0, 1]],
    boxes: {}, confidence: {}, alternatives: {}, script: null,
  };
}

const canary: Person = { ...person('canary', { ...ana, name: 'Canary Silva', emails: ['canary@orchard.example'] }), origin: card('photo-front', 'photo-back'), otherOrigins: [card('photo-other')], face: 'photo-face' };
const stays: Person = { ...person('stays', amara), origin: card('photo-stays') };

function save(store: Store, people: readonly Person[]): void {
  now += 11 * 60_000;
  expect(store.changeEvent('event-1', () => ok(eventWith(people, 'Hi'))).ok).toBe(true);
}

function forget(store: Store, ids: readonly string[]) {
  const result = store.forgetPeople('event-1', ids);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Every file below the data folder, by name, with what is in it. */
const everything = (): ReadonlyMap<string, string> => filesBelow(folder.path);

function filesWith(word: string): readonly string[] {
  return [...everything()].filter(([name, text]) => `${name} ${text}`.toLowerCase().includes(word)).map(([name]) => name);
}

beforeEach(async () => {
  folder = temporaryFolder();
  now = Date.parse('2026-11-21T08:00:00.000Z');
  const store = open();
  store.writeEvent(eventWith([], 'Hi'));
  for (const photoId of ['photo-front', 'photo-back', 'photo-other', 'photo-face', 'photo-stays', 'photo-again']) {
    await store.writePhoto('event-1', photoId, { name: 'a.jpg', bytes: new TextEncoder().encode(photoId === 'photo-stays' ? 'picture' : 'canary picture') });
  }
});
afterEach(() => folder.remove());

describe('[SE] forgetting a person', () => {
  it('takes who was merged into them out of earlier versions too, where they stood under an id of their own', () => {
    const store = open();
    const other = person('other', { ...nobody, name: 'Canary Other', emails: ['canary@home.example'] });
    save(store, [canary, other, stays]);
    save(store, [mergePeople({ ...canary, contact: { ...canary.contact, name: 'Canary Silva-Other' } }, other), stays]);
    save(store, [mergePeople({ ...canary, contact: { ...canary.contact, name: 'Canary Silva-Other' } }, other), stays]);
    forget(store, ['canary']);
    // But for a picture that nobody of this test has.
    expect(filesWith('canary').filter((name) => !name.includes('photo-again'))).toEqual([]);
    expect(filesWith('amara').length).toBeGreaterThan(1);
  });

  it('leaves not a byte of them in the data folder: event, earlier versions, pictures, files set aside', () => {
    const store = open();
    save(store, [canary, stays]);
    save(store, [stays]);
    // Removed, and read again from the same card: another id, the same person.
    save(store, [stays, { ...canary, id: 'again', origin: card('photo-again'), otherOrigins: [], face: null }]);
    save(store, [stays, { ...canary, id: 'again', origin: card('photo-again'), otherOrigins: [], face: null, contact: { ...canary.contact, title: 'Canary in chief' } }]);
    for (const name of ['event-1.damaged-2026.json', 'event-1.json.tmp-12ab']) writeFileSync(join(folder.path, 'events', name), 'half a Canary');
    writeFileSync(join(folder.path, 'backups/event-1/2026-11-21T07-00-00-000Z-2.json'), 'a damaged Canary');
    writeFileSync(join(folder.path, 'backups/event-1/2026-11-21T07-00-00-000Z-2.json.part'), 'a Canary cut off');
    expect(filesWith('canary').length).toBeGreaterThan(8);
    const { pictures, versions } = forget(store, ['again']);
    expect(filesWith('canary')).toEqual([]);
    expect({ pictures, versions }).toEqual({ pictures: 5, versions: 5 });
    expect(open().readEvent('event-1')).toEqual({ ok: true, value: { ...eventWith([stays], 'Hi'), forgettings: 1 } });
    expect(filesWith('amara').length).toBeGreaterThan(1);
    expect(everything().get('photos/event-1/photo-stays.jpg')).toBe('picture');
  });

  it('leaves earlier versions that they are not in as they are, to the byte', () => {
    const store = open();
    save(store, [stays]);
    save(store, [stays, canary]);
    save(store, [stays, canary]);
    const before = everything();
    expect(forget(store, ['canary'])).toEqual({ pictures: 4, versions: 1 });
    const versions = [...everything()].filter(([name]) => name.startsWith('backups/'));
    expect(versions.filter(([name, text]) => before.get(name) === text)).toHaveLength(2);
    for (const [, text] of versions) expect((JSON.parse(text) as { readonly id: string }).id).toBe('event-1');
  });

  it('keeps a picture that somebody else has too, and those of whom nothing is known apart', () => {
    const store = open();
    const [one, other] = ['one', 'other'].map((id) => ({ ...person(id, { ...nobody, emails: [] }), origin: card('photo-stays') }));
    const third = person('third', { ...nobody, emails: [] });
    save(store, [one!, third]);
    save(store, [one!, third, other!]);
    forget(store, ['third']);
    const left = open().readEvent('event-1');
    expect(left.ok && left.value.people.map(({ id }) => id)).toEqual(['one', 'other']);
    expect(everything().has('photos/event-1/photo-stays.jpg')).toBe(true);
    forget(store, ['one']);
    expect(everything().has('photos/event-1/photo-stays.jpg')).toBe(true);
  });

  it('takes them out of the order made by hand and of the pairs kept apart', () => {
    const store = open();
    now += 11 * 60_000;
    store.changeEvent('event-1', () => ok({ ...eventWith([canary, stays], 'Hi'), handOrder: ['stays', 'canary'], apart: [['canary', 'stays']] }));
    forget(store, ['canary']);
    expect(open().readEvent('event-1')).toMatchObject({ value: { handOrder: ['stays'], apart: [] } });
  });

  it('says so when the event is gone', () => {
    expect(open().forgetPeople('event-2', ['canary'])).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('and deleting the whole event leaves not a byte of anybody either', () => {
    const store = open();
    save(store, [canary]);
    save(store, [canary, stays]);
    save(store, []);
    writeFileSync(join(folder.path, 'events/event-1.damaged-2026.json'), 'half a Canary');
    expect(store.removeEvent('event-1').ok).toBe(true);
    expect([...filesWith('canary'), ...filesWith('amara'), ...filesWith('picture')]).toEqual([]);
    expect([...everything().keys()].filter((name) => !name.startsWith('open/'))).toEqual([]);
  });
});
