import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyContact } from '../../shared/contact/contact.ts';
import { loadEvent } from '../../shared/workspace/migrations.ts';
import { webDays } from '../services/support.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { countFigure } from '../support/figures.ts';
import { codePictures } from '../support/hostileBombs.ts';
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

  /** What was taken is text: it is saved and read again as it is, and no address in it does anything but lead to a page. */
  async function expectOnlyText(): Promise<void> {
    const saved = await app.get('event.open', { eventId });
    expect(loadEvent(JSON.parse(JSON.stringify(saved)))).toEqual({ kind: 'loaded', value: saved });
    for (const { contact } of saved.people) {
      expect(contact.linkedin ?? 'https://').toMatch(/^https:\/\//);
      expect(contact.websites.filter((address) => /^\s*(?:javascript|data|file|vbscript):/i.test(address))).toEqual([]);
    }
  }

  it('are at least two hundred', () => expect(lists.length + pictures.length).toBeGreaterThanOrEqual(200));

  it(`${lists.length} bad lists are taken as text or get a sentence, and the app lives`, async ({ task }) => {
    for (const { what, name, bytes } of lists) {
      const result = await app.call('import.list', { eventId, jobId: 'list', name, bytes, wanted: null, replaces: null, ask: false });
      if (!result.ok) expect([what, result.error.message]).toEqual([what, expect.stringMatching(sentence)]);
    }
    await expectOnlyText();
    countFigure(task, 'bad files tried', lists.length);
  }, 480_000);

  it(`${pictures.length} bad pictures get a sentence or are read, and the app lives`, async ({ task }) => {
    await Promise.all(
      pictures.map(async ({ what, name, bytes }, index) => {
        const result = await app.call('import.card', { eventId, jobId: `bad-${index}`, name, bytes });
        if (!result.ok) expect([what, result.error.message]).toEqual([what, expect.stringMatching(sentence)]);
      }),
    );
    countFigure(task, 'bad files tried', pictures.length);
  }, 480_000);

  it('odd QR codes are taken as text or not at all', async ({ task }) => {
    const codes = await codePictures();
    for (const [index, { what, name, bytes }] of codes.entries()) {
      const result = await app.call('import.card', { eventId, jobId: `code-${index}`, name, bytes });
      if (!result.ok) expect([what, result.error.message]).toEqual([what, expect.stringMatching(sentence)]);
    }
    await expectOnlyText();
    countFigure(task, 'bad files tried', codes.length);
  }, 480_000);

  it('zips that are no backups, or unpack to far more than they are, get a sentence', async ({ task }) => {
    const empty = new Uint8Array();
    const zips: readonly (readonly [what: string, bytes: Uint8Array])[] = [
      ['150 MB of nothing', zipSync({ 'event.json': new Uint8Array(150 * 1024 * 1024) })],
      ['a path that leads out', zipSync({ '../../event.json': empty })],
      ['a path from the root', zipSync({ '/etc/passwd': empty })],
      ['a path of Windows', zipSync({ '..\\event.json': empty })],
      ['a name of the prototype', zipSync(Object.assign(Object.create(null) as Record<string, Uint8Array>, { __proto__file: empty, constructor: empty }))],
      ['5,000 files', zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`photos/${index}.jpg`, empty])))],
      ['nothing', zipSync({})],
      ['a zip in a zip', zipSync({ 'event.json': zipSync({ 'event.json': empty }) })],
      ['a zip cut off', zipSync({ 'event.json': new Uint8Array(1000) }).subarray(0, 60)],
    ];
    for (const [what, bytes] of zips) {
      const result = await app.call('import.backup', { name: 'backup.zip', bytes });
      expect([what, result.ok]).toEqual([what, false]);
      if (!result.ok) expect([what, result.error.message]).toEqual([what, expect.stringMatching(sentence)]);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    countFigure(task, 'bad files tried', zips.length);
  }, 120_000);

  it('notes of 1 MB and templates that loop end, with their reason', async () => {
    const { change } = await app.get('contact.add', { eventId, contact: { ...emptyContact, name: 'Kim Example', firstName: 'Kim' } });
    const personIds = change.kind === 'people-added' ? change.people.map(({ id }) => id) : [];
    const templates = [
      '{{ first_name }} '.repeat(55_000),
      '{% for i in (1..99999999) %}x{% endfor %}',
      '{% for i in (1..3000) %}{% for j in (1..3000) %}{% for k in (1..3000) %}x{% endfor %}{% endfor %}{% endfor %}',
      `${'{% if first_name %}'.repeat(8000)}x${'{% endif %}'.repeat(8000)}`,
      '{% assign a = "x" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
      '{% include "/etc/passwd" %}{% render "/etc/passwd" %}{% layout "/etc/passwd" %}',
    ];
    for (const text of templates) {
      const started = performance.now();
      const based = await app.call('note.base', { eventId, channel: 'email', text });
      await app.get('note.channel', { eventId, channel: 'email' });
      const exported = await app.call('export.notes', { eventId, personIds, format: 'text', delimiter: ',' });
      expect([text.slice(0, 30), based.ok || based.error.code === 'bad-input', exported.ok]).toEqual([text.slice(0, 30), true, true]);
      if (exported.ok) expect(exported.value.text).not.toContain('root:');
      expect(performance.now() - started).toBeLessThan(30_000);
    }
  }, 480_000);

  it('left nothing outside of the data folder, and the app answers', async () => {
    expect(readdirSync(folder.path)).toEqual(['data']);
    expect(readdirSync(dataDir).sort().filter((name) => !['backups', 'events', 'open', 'pending', 'photos', 'wellmet.log'].includes(name))).toEqual([]);
    expect((await app.get('app.info', {})).problems).toEqual([]);
  });
});
