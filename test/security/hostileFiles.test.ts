import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webDays } from '../services/support.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { countFigure } from '../support/figures.ts';
import { hostileFiles } from '../support/hostileFiles.ts';
import { temporaryFolder } from '../support/temporary.ts';

const { lists, pictures } = hostileFiles(6);
const sentence = /[.?!]$/u;

describe('[SB] [SC] hostile files', () => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  let app: TestApp;
  let eventId: string;

  beforeAll(async () => {
    app = await startTestApp(dataDir);
    eventId = (await app.get('event.create', { details: webDays })).id;
  });
  afterAll(async () => {
    await app.close();
    folder.remove();
  });

  it('are at least two hundred', () => expect(lists.length + pictures.length).toBeGreaterThanOrEqual(200));

  it(`${lists.length} bad lists are taken as text or get a sentence, and the app lives`, async ({ task }) => {
    for (const { what, name, bytes } of lists) {
      const result = await app.call('import.list', { eventId, jobId: 'list', name, bytes, wanted: null, replaces: null, ask: false });
      if (!result.ok) expect([what, result.error.message]).toEqual([what, expect.stringMatching(sentence)]);
    }
    const saved = await app.get('event.open', { eventId });
    expect(JSON.parse(JSON.stringify(saved))).toEqual(saved);
    countFigure(task, 'bad files tried', lists.length);
  }, 240_000);

  it(`${pictures.length} bad pictures get a sentence or are read, and the app lives`, async ({ task }) => {
    await Promise.all(
      pictures.map(async ({ what, name, bytes }, index) => {
        const result = await app.call('import.card', { eventId, jobId: `bad-${index}`, name, bytes });
        if (!result.ok) expect([what, result.error.message]).toEqual([what, expect.stringMatching(sentence)]);
      }),
    );
    countFigure(task, 'bad files tried', pictures.length);
  }, 240_000);

  it('left nothing outside of the data folder, and the app answers', async () => {
    expect(readdirSync(folder.path)).toEqual(['data']);
    expect(readdirSync(dataDir).sort().filter((name) => !['backups', 'events', 'pending', 'photos', 'wellmet.log'].includes(name))).toEqual([]);
    expect((await app.get('app.info', {})).problems).toEqual([]);
  });
});
