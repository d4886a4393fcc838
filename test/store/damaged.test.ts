import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import type { Store } from '../../electron/core/ports.ts';
import { currentSchema, loadEvent, loadSettings } from '../../shared/workspace/migrations.ts';
import { ana, eventWith, person } from '../shared/note/people.ts';
import { temporaryFolder } from '../support/temporary.ts';

const event = eventWith([person('1', ana)], 'Hi {{ first_name }}');
const open = (dataDir: string): Store => createStore({ dataDir, openJson: openConfFile, clock: () => '2026-11-21T08:00:00.000Z' });

/** A good file with something done to its bytes: cut off, or some of them put in place of others. */
const damage = fc.oneof(
  fc.record({ cut: fc.nat(2000) }),
  fc.record({ changes: fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 5 }) }),
);

describe('[SE] any damage to a saved event', () => {
  it('is loaded or named, and not a byte of the file is lost', () => {
    fc.assert(
      fc.property(damage, (done) => {
        const folder = temporaryFolder();
        try {
          open(folder.path).writeEvent(event);
          const path = join(folder.path, 'events', 'event-1.json');
          let bytes = readFileSync(path);
          if ('cut' in done) bytes = bytes.subarray(0, done.cut);
          else for (const [at, byte] of done.changes) bytes[at % bytes.length] = byte;
          writeFileSync(path, bytes);
          const store = open(folder.path);
          const loaded = store.readEvent('event-1').ok;
          expect(loaded || store.problems().length === 1).toBe(true);
          const files = readdirSync(join(folder.path, 'events')).map((name) => readFileSync(join(folder.path, 'events', name)));
          expect(files.some((kept) => kept.equals(bytes))).toBe(true);
        } finally {
          folder.remove();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is not what a newer version has written, from the very next one on: that is said to be newer, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(currentSchema + 1), fc.integer({ min: currentSchema + 1 })), fc.anything(), (schema, any) => {
        expect(loadEvent({ ...event, any, schema })).toEqual({ kind: 'newer', schema });
        expect(loadSettings({ any, schema })).toEqual({ kind: 'newer', schema });
      }),
    );
  });

  it('reading what is no saved data at all says so and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.record({ schema: fc.oneof(fc.integer(), fc.integer({ min: 1, max: currentSchema })) }), (any, known) => {
        for (const data of [any, { ...known, any }, { ...event, people: any }]) {
          expect(['loaded', 'newer', 'damaged']).toContain(loadEvent(data).kind);
          expect(['loaded', 'newer', 'damaged']).toContain(loadSettings(data).kind);
        }
      }),
    );
  });
});
