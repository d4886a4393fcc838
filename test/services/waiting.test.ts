import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { webDays } from './support.ts';

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'cards', 'flat-plain.jpg')));
const picture = { name: 'IMG_1.jpg', bytes };

let folder = temporaryFolder();
let app: TestApp;
let eventId = '';

const people = async (): Promise<number> => (await app.get('event.open', { eventId })).people.length;
const kept = (): readonly string[] => (existsSync(join(folder.path, 'pending', eventId)) ? readdirSync(join(folder.path, 'pending', eventId)) : []);
/** Waits until a picture is really being read. */
const begun = (jobId: string): Promise<void> =>
  expect.poll(() => app.notices.map(({ notice }) => notice), { timeout: 30_000, interval: 5 }).toContainEqual({ jobId, stage: 'finding' });

beforeEach(async () => {
  folder = temporaryFolder();
  app = await startTestApp(folder.path);
  eventId = (await app.get('event.create', { details: webDays })).id;
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

describe('a picture that waits in the data folder', () => {
  it('is read from there, and is not kept afterwards', async () => {
    await app.get('pending.stow', { eventId, jobId: 'job-1', ...picture });
    expect(await app.get('import.waiting', { eventId, jobId: 'job-1' })).toMatchObject({ cards: 1, problems: [], changed: { change: { kind: 'people-added' } } });
    expect((await app.get('event.open', { eventId })).people[0]).toMatchObject({ importId: 'job-1', origin: { kind: 'card', file: 'IMG_1.jpg' } });
    expect(kept()).toEqual([]);
  });

  it('is read once, however often it is asked for by a window that is loaded again', async () => {
    await app.get('pending.stow', { eventId, jobId: 'job-1', ...picture });
    const first = app.get('import.card', { eventId, jobId: 'job-1', ...picture });
    await begun('job-1');
    expect(await app.get('pending.list', { eventId })).toMatchObject([{ jobId: 'job-1', givenUp: false }]);
    const [one, other] = await Promise.all([first, app.get('import.waiting', { eventId, jobId: 'job-1' })]);
    expect(other).toEqual(one);
    expect(await app.get('import.waiting', { eventId, jobId: 'job-1' }), 'asked for again a moment after its end').toEqual(one);
    expect(await people()).toBe(1);
  });

  it('is there after the app was closed in the middle of reading it, however often: nothing was wrong with it', async () => {
    await app.get('pending.stow', { eventId, jobId: 'job-1', ...picture });
    for (let start = 0; start < 3; start += 1) {
      const reading = app.call('import.waiting', { eventId, jobId: 'job-1' });
      await begun('job-1');
      await app.close();
      expect(await reading).toMatchObject({ ok: true, value: { changed: null, problems: [{ code: 'cancelled' }] } });
      app = await startTestApp(folder.path);
      expect(await app.get('pending.list', { eventId })).toEqual([{ jobId: 'job-1', name: 'IMG_1.jpg', size: bytes.length, givenUp: false }]);
    }
    expect(await app.get('import.waiting', { eventId, jobId: 'job-1' })).toMatchObject({ cards: 1 });
    expect(await people()).toBe(1);
  });

  it('is gone when the user cancels it in the middle', async () => {
    await app.get('pending.stow', { eventId, jobId: 'job-1', ...picture });
    const reading = app.call('import.waiting', { eventId, jobId: 'job-1' });
    await begun('job-1');
    await app.get('import.cancel', { jobId: 'job-1' });
    expect(await reading).toMatchObject({ ok: true, value: { changed: null, problems: [{ code: 'cancelled' }] } });
    expect([kept(), await people()]).toEqual([[], 0]);
  });

  it('is gone when it was refused for good, and with its event', async () => {
    await app.get('pending.stow', { eventId, jobId: 'bad', name: 'bad.jpg', bytes: bytes.slice(0, 200) });
    expect((await app.get('import.waiting', { eventId, jobId: 'bad' })).problems.map(({ message }) => message).join()).toContain('bad.jpg');
    expect(kept()).toEqual([]);
    await app.get('pending.stow', { eventId, jobId: 'job-1', ...picture });
    await app.get('event.remove', { eventId });
    expect(await app.call('import.waiting', { eventId, jobId: 'job-1' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('is not read again when its people were saved before the app was killed', async () => {
    await app.get('import.card', { eventId, jobId: 'job-1', ...picture });
    await app.get('pending.stow', { eventId, jobId: 'job-1', ...picture });
    expect(await app.get('pending.list', { eventId })).toEqual([]);
    expect(kept()).toEqual([]);
  });

  it('is not kept in an event that is removed while it is copied', async () => {
    const copying = app.call('pending.stow', { eventId, jobId: 'job-1', ...picture });
    await app.get('event.remove', { eventId });
    expect(await copying).toMatchObject({ ok: false });
    expect(existsSync(join(folder.path, 'pending', eventId)) && kept().length > 0).toBe(false);
  });
});
