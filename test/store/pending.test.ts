import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPending } from '../../electron/store/pending.ts';
import type { Pending } from '../../electron/store/pending.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { TemporaryFolder } from '../support/temporary.ts';

let folder: TemporaryFolder;
let now = 0;
const open = (): Pending => createPending(folder.path, () => new Date((now += 1000)).toISOString());
const waiting = (): string => join(folder.path, 'pending/event-1');
const picture = { name: 'card.jpg', bytes: Uint8Array.from([1, 2, 3]) };

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('pictures that wait', () => {
  it('are there after a restart, in the order in which they came', async () => {
    const pending = open();
    for (const jobId of ['b', 'c', 'a']) await pending.keep('event-1', jobId, { ...picture, name: `${jobId}.jpg` });
    expect(open().list('event-1')).toEqual(['b', 'c', 'a'].map((jobId) => ({ jobId, name: `${jobId}.jpg`, size: 3 })));
    expect(await open().take('event-1', 'c')).toEqual({ ok: true, value: { name: 'c.jpg', bytes: picture.bytes } });
    expect(open().list('event-2')).toEqual([]);
  });

  it('are given up after two tries: one that brings the app down does so no third time', async () => {
    await open().keep('event-1', 'bad', picture);
    for (const left of [1, 0]) {
      expect((await open().take('event-1', 'bad')).ok).toBe(true);
      expect(open().list('event-1')).toHaveLength(left);
    }
    expect(readdirSync(waiting())).toEqual([]);
  });

  it('[SE] are for the user alone', async () => {
    await open().keep('event-1', 'a', picture);
    const paths = [join(folder.path, 'pending'), waiting(), ...readdirSync(waiting()).map((name) => join(waiting(), name))];
    expect(paths.map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '700', '600', '600']);
  });

  it.each([
    ['no description', 'a.picture', 'bytes'],
    ['no picture', 'a.json', '{"name":"a.jpg","at":"2026","size":3,"tries":0}'],
    ['a description cut off', 'a.json', '{"name":"a'],
    ['a description of something else', 'a.json', '[1]'],
  ])('of which a crash has left %s are removed', (_says, name, content) => {
    mkdirSync(waiting(), { recursive: true });
    writeFileSync(join(waiting(), name), content);
    expect(open().list('event-1')).toEqual([]);
    expect(readdirSync(waiting())).toEqual([]);
  });

  it('that can’t be kept for want of room or leave are said so', async () => {
    writeFileSync(join(folder.path, 'pending'), 'a file where the folder should be');
    expect(await open().keep('event-1', 'a', picture)).toMatchObject({ ok: false });
  });
});
