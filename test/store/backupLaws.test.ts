import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ports, Store } from '../../electron/core/ports.ts';
import { backupRules } from '../../electron/services/backupRules.ts';
import { makeBackup } from '../../electron/services/makeBackup.ts';
import { restoreBackup } from '../../electron/services/restoreBackup.ts';
import type { ZipRules } from '../../electron/services/unzip.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { backupDataName } from '../../shared/workspace/backupMark.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { backupPorts, cardedEvent, saveCarded } from '../services/someBackups.ts';
import { filesBelow } from '../support/filesBelow.ts';
import { temporaryFolder } from '../support/temporary.ts';

let folder = temporaryFolder();
let ports: Ports;
beforeEach(() => {
  folder = temporaryFolder();
  ports = backupPorts(folder.path);
});
afterEach(() => folder.remove());

function events(): readonly EventState[] {
  const all = ports.store.listEvents();
  return all.ok ? all.value : [];
}

async function made(of: readonly EventState[], pictures = true): Promise<Uint8Array> {
  const backup = await makeBackup(ports, { name: 'b', events: of, pictures });
  if (!backup.ok) throw new Error(backup.error.message);
  return backup.value.bytes;
}

/** The world with a store of which some part fails. */
const broken = (parts: Partial<Store>): Ports => ({ ...ports, store: { ...ports.store, ...parts } });
const full = fail('disk-full', 'The disk is full.');

describe('a backup', () => {
  it('that a restore would refuse as too large is not made, and any that is made can be restored', async () => {
    const sizes = fc.record({ people: fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }), bytesEach: fc.integer({ min: 4, max: 3000 }), files: fc.integer({ min: 1, max: 8 }), bytes: fc.integer({ min: 500, max: 12_000 }), pictures: fc.boolean() });
    const outcomes = { made: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(sizes, async ({ people, bytesEach, files, bytes, pictures }) => {
        const rules: ZipRules = { ...backupRules, files, bytes, bytesEach: (name) => (name === backupDataName ? 6000 : 2500) };
        const of = people.map((count, at) => cardedEvent(`e${at}`, count));
        for (const event of of) await saveCarded(ports, event, bytesEach);
        const backup = await makeBackup(ports, { name: 'b', events: of, pictures, rules });
        if (!backup.ok) {
          outcomes.refused += 1;
          expect(backup.error).toMatchObject({ code: 'too-large', message: 'This backup would be larger than Wellmet could restore, so it was not made.' });
          expect(backup.error.next).not.toBe('');
          return;
        }
        outcomes.made += 1;
        const restored = await restoreBackup(ports, { name: 'b', bytes: backup.value.bytes, rules });
        expect(restored).toMatchObject({ ok: true, value: { problems: pictures || people.every((count) => count === 0) ? [] : [{ code: 'no-pictures' }] } });
        for (const { id } of events()) ports.store.removeEvent(id);
      }),
      { numRuns: 60 },
    );
    expect(Math.min(outcomes.made, outcomes.refused)).toBeGreaterThan(5);
  });

  it.each([
    ['one event with pictures', 1, true, 'Back up without pictures.'],
    ['several events', 2, true, 'Back up event by event, or without pictures.'],
    ['one event', 1, false, 'Save its people and its notes as lists instead.'],
  ])('of %s that is too large says what to do', async (_says, count, pictures, next) => {
    const of = Array.from({ length: count }, (_, at) => cardedEvent(`e${at}`, 3));
    for (const event of of) await saveCarded(ports, event, 3000);
    const rules: ZipRules = { ...backupRules, bytes: pictures ? 9000 : 100 };
    expect(await makeBackup(ports, { name: 'b', events: of, pictures, rules })).toMatchObject({ ok: false, error: { code: 'too-large', next } });
  });
});

describe('[SE] a restore that stops half-way', () => {
  const three = ['e0', 'e1', 'e2'].map((id) => cardedEvent(id, 2));

  it.each([1, 2, 3])('at event %i takes back what came in', async (failsAt) => {
    for (const event of three) await saveCarded(ports, event, 100);
    const bytes = await made(three);
    const before = filesBelow(folder.path);
    let writes = 0;
    const world = broken({ writeEvent: (event) => ((writes += 1) === failsAt ? full : ports.store.writeEvent(event)) });
    expect(await restoreBackup(world, { name: 'b.zip', bytes })).toMatchObject({
      ok: false,
      error: { code: 'disk-full', message: 'The disk is full. So nothing of “b.zip” was kept.', next: 'Put that right, then restore it again.' },
    });
    expect(filesBelow(folder.path)).toEqual(before);
  });

  it('at any picture takes back what came in', async () => {
    for (const event of three) await saveCarded(ports, event, 100);
    const bytes = await made(three);
    const before = filesBelow(folder.path);
    for (let failsAt = 1; failsAt <= 6; failsAt += 1) {
      let writes = 0;
      const world = broken({ writePhoto: (...of) => ((writes += 1) === failsAt ? Promise.resolve(full) : ports.store.writePhoto(...of)) });
      expect(await restoreBackup(world, { name: 'b.zip', bytes })).toMatchObject({ ok: false, error: { code: 'disk-full' } });
      expect(filesBelow(folder.path)).toEqual(before);
    }
  });

  it('and can’t be taken back says exactly what came in', async () => {
    const bytes = await made(three, false);
    let writes = 0;
    const world = broken({ writeEvent: (event) => ((writes += 1) === 3 ? full : ports.store.writeEvent(event)), removeEvent: () => full });
    expect(await restoreBackup(world, { name: 'b.json', bytes })).toMatchObject({
      ok: false,
      error: { message: 'The disk is full. Of “b.json” only this came in: “Days of e0” and “Days of e1”.', next: 'Put that right, delete these events, then restore it again.' },
    });
    expect(events()).toHaveLength(2);
  });
});

/** Bytes cut off, and others put in place of some. */
const damage = fc.record({ cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), changes: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { maxLength: 5 }) });

describe('[SB] any bytes as a backup', () => {
  it.each([['with pictures', true], ['without', false]])('a real one %s, cut or changed, comes back as it was or is refused with a sentence', async (_says, pictures) => {
    const event = cardedEvent('e0', 3);
    await saveCarded(ports, event, 300);
    const bytes = await made([event], pictures);
    const before = filesBelow(folder.path);
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, changes }) => {
        const bad = bytes.slice(0, cut === null ? bytes.length : Math.floor(cut * bytes.length));
        for (const [at, byte] of changes) if (bad.length > 0) bad[Math.floor(at * bad.length)] = byte;
        const answer = await restoreBackup(ports, { name: 'b', bytes: bad });
        if (answer.ok) await expectWhole(answer.value.events.map(({ id }) => id), answer.value.problems.length, pictures ? event : null);
        else expect(`${answer.error.message} ${answer.error.next}`).toMatch(/^[A-Z“].{20,}\.$/su);
        for (const { id } of events()) if (id !== event.id) expect(ports.store.removeEvent(id)).toEqual(ok(null));
        expect(filesBelow(folder.path)).toEqual(before);
        expect(readdirSync(folder.path)).toEqual(['data']);
      }),
      { numRuns: 250 },
    );
  });

  /** What a zip gives back is what was in it: sums see to it. In plain JSON a changed letter may be another name. */
  async function expectWhole(ids: readonly string[], problems: number, event: EventState | null): Promise<void> {
    for (const id of ids) {
      const back = ports.store.readEvent(id);
      expect(back.ok).toBe(true);
      if (event !== null && back.ok) expect(back.value).toEqual({ ...event, id, details: { ...event.details, name: back.value.details.name } });
      const photos = event === null ? [] : await Promise.all(event.people.map((_, at) => ports.store.readPhoto(id, `photo-${at}`)));
      expect(photos.every((photo) => photo.ok) || problems > 0).toBe(true);
    }
  }

  it('of no backup at all are refused with a sentence', async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map((text) => new TextEncoder().encode(text)), fc.uint8Array({ maxLength: 200 }).map((tail) => new Uint8Array([0x50, 0x4b, 3, 4, ...tail])));
    await fc.assert(
      fc.asyncProperty(bytes, async (any) => {
        const answer = await restoreBackup(ports, { name: 'b', bytes: any });
        expect(answer.ok ? '' : `${answer.error.message} ${answer.error.next}`).toMatch(/^[A-Z“].{20,}\.$/su);
        expect(events()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('that wrap any data as an event are refused or taken whole, and never throw', async () => {
    const anyEvents = fc.array(fc.oneof(fc.anything(), fc.record({ schema: fc.constantFrom(1, 2, 3), people: fc.anything(), details: fc.anything() })), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(anyEvents, async (any) => {
        const text = JSON.stringify({ format: 'wellmet-backup', version: 1, madeAt: '', events: any }, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
        expect(await restoreBackup(ports, { name: 'b', bytes: new TextEncoder().encode(text) })).toMatchObject({ ok: false });
        expect(events()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
