import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../shared/workspace/state.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary.ts';
import type { TemporaryFolder } from '../support/temporary.ts';
import { webDays } from './support.ts';

const [german, plain] = ['flat-german.jpg', 'flat-plain.jpg'].map((file) => readFileSync(join(import.meta.dirname, '..', 'fixtures', 'cards', file))) as [Buffer, Buffer];

let folder: TemporaryFolder;
let app: TestApp;
beforeEach(async () => {
  folder = temporaryFolder();
  app = await startTestApp(folder.path);
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

describe('how cards are read is a setting', () => {
  const read = async (bytes: Uint8Array): Promise<Person> => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    await app.get('import.card', { eventId, jobId: 'job-1', name: 'card.jpg', bytes });
    return (await app.get('event.open', { eventId })).people[0]!;
  };

  it.each([
    { cardLanguages: [], street: 'Königstr.' },
    { cardLanguages: ['eng'], street: 'Konigstr.' },
    { cardLanguages: ['xyz'], street: 'Königstr.' },
  ])('in the languages $cardLanguages the street is $street', async ({ cardLanguages, street }) => {
    await app.get('settings.update', { cardLanguages });
    const { contact, origin } = await read(german);
    expect(contact.address).toContain(street);
    expect(origin).toMatchObject({ page: null, script: null, back: null });
    expect(origin.kind === 'card' && origin.boxes.name).toHaveLength(1);
  });

  it.each([
    ['both', true],
    ['tesseract', false],
  ] as const)('with %s there are other readings: %s', async (readers, differ) => {
    await app.get('settings.update', { readers });
    const { contact, origin } = await read(plain);
    expect(contact.emails).toEqual(['stewart@kautzercasper.us']);
    expect(origin.kind === 'card' && Object.keys(origin.alternatives).length > 0).toBe(differ);
  });
});
