import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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
    expect(open().list('event-1')).toEqual(['b', 'c', 'a'].map((jobId) => ({ jobId, name: `${jobId}.jpg`, size: 3, givenUp: false })));
    expect(await open().take('event-1', 'c')).toEqual({ ok: true, value: { name: 'c.jpg', bytes: picture.bytes } });
    expect(open().list('event-2')).toEqual([]);
  });

  it('are there at every start while their turn has not come, however often they were listed and looked at', async () => {
    await open().keep('event-1', 'a', picture);
    for (let start = 0; start < 5; start += 1) {
      expect((await open().take('event-1', 'a')).ok).toBe(true);
      expect(open().list('event-1')).toMatchObject([{ jobId: 'a', givenUp: false }]);
    }
  });

  it('are given up, and kept all the same, when the app has ended twice while they were read', async () => {
    await open().keep('event-1', 'bad', picture);
    for (const givenUp of [false, true]) {
      open().begin('event-1', 'bad');
      expect(open().list('event-1')).toMatchObject([{ jobId: 'bad', givenUp }]);
    }
    expect(await open().take('event-1', 'bad')).toEqual({ ok: true, value: picture });
  });

  it.each([
    ['read: it is gone', 'over', []],
    ['not read, and that twice: it is given up', 'failed', [{ givenUp: true }]],
    ['cut off as the app was closed: that counts for nothing', 'cut-off', [{ givenUp: false }]],
  ] as const)('%s', async (_says, how, left) => {
    await open().keep('event-1', 'a', picture);
    for (let start = 0; start < 2; start += 1) {
      const pending = open();
      pending.begin('event-1', 'a');
      pending.begin('event-1', 'a');
      expect(pending.list('event-1').every(({ givenUp }) => !givenUp), 'one that is being read is not given up').toBe(true);
      pending.end('event-1', 'a', how);
    }
    expect(open().list('event-1')).toMatchObject(left);
    expect(readdirSync(waiting())).toHaveLength(left.length * 2);
  });

  it('that were begun at an earlier start come last, and keep no other waiting', async () => {
    for (const jobId of ['a', 'b', 'c']) await open().keep('event-1', jobId, picture);
    const first = open();
    first.begin('event-1', 'a');
    expect(first.list('event-1').map(({ jobId }) => jobId)).toEqual(['a', 'b', 'c']);
    expect(open().list('event-1').map(({ jobId }) => jobId)).toEqual(['b', 'c', 'a']);
  });

  it('that are begun before they are kept have had their try', async () => {
    await open().keep('event-1', 'a', picture);
    open().begin('event-1', 'a');
    const pending = open();
    pending.begin('event-1', 'b');
    await pending.keep('event-1', 'b', picture);
    expect(open().list('event-1').map(({ jobId }) => jobId)).toEqual(['a', 'b']);
    open().begin('event-1', 'b');
    expect(open().list('event-1')).toMatchObject([{ jobId: 'a', givenUp: false }, { jobId: 'b', givenUp: true }]);
  });

  it('are never seen by half nor lost, whenever they are listed while others come', async () => {
    const pending = open();
    const jobIds = Array.from({ length: 60 }, (_, index) => `job-${index}`);
    let coming = true;
    const keeping = Promise.all(jobIds.map((jobId) => pending.keep('event-1', jobId, picture))).finally(() => (coming = false));
    const seen = new Set<string>();
    while (isTrue(() => coming)) {
      for (const { jobId } of pending.list('event-1')) seen.add(jobId);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await keeping).every(({ ok }) => ok)).toBe(true);
    expect(pending.list('event-1').map(({ jobId }) => jobId).sort()).toEqual([...jobIds].sort());
    for (const jobId of jobIds) expect(await pending.take('event-1', jobId)).toMatchObject({ ok: true });
    expect(jobIds).toEqual(expect.arrayContaining([...seen]));
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
    ['a picture not copied to its end', 'a.4d3c.part', 'by'],
  ])('of which a crash has left %s are removed once nobody can be at work on them', (_says, name, content) => {
    const path = join(waiting(), name);
    mkdirSync(waiting(), { recursive: true });
    writeFileSync(path, content);
    now = Date.now();
    expect(open().list('event-1')).toEqual([]);
    expect(readdirSync(waiting())).toEqual([name]);
    utimesSync(path, 1_000_000, 1_000_000);
    expect(open().list('event-1')).toEqual([]);
    expect(readdirSync(waiting())).toEqual([]);
  });

  it('that can’t be kept for want of room or leave are said so', async () => {
    writeFileSync(join(folder.path, 'pending'), 'a file where the folder should be');
    expect(await open().keep('event-1', 'a', picture)).toMatchObject({ ok: false });
  });
});

/** Asked again after a wait, which the compiler takes for still as it was. */
const isTrue = (ask: () => boolean): boolean => ask();
