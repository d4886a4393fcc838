import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { webDays } from './support.ts';

const bytes = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'cards', 'flat-german.jpg'));

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp(temporaryFolder().path);
});
afterEach(() => app.close());

describe('how cards are read is a setting', () => {
  it.each([
    { readers: 'both', cardLanguages: [], differ: true, street: 'Königstr.' },
    { readers: 'both', cardLanguages: ['eng'], differ: true, street: 'Konigstr.' },
    { readers: 'both', cardLanguages: ['xyz'], differ: true, street: 'Königstr.' },
    { readers: 'tesseract', cardLanguages: [], differ: false, street: 'Königstr.' },
  ] as const)('with $readers in $cardLanguages the street is $street', async ({ readers, cardLanguages, differ, street }) => {
    await app.get('settings.update', { readers, cardLanguages: [...cardLanguages] });
    const { id: eventId } = await app.get('event.create', { details: webDays });
    await app.get('import.card', { eventId, jobId: 'job-1', name: 'card.jpg', bytes });
    const { people } = await app.get('event.open', { eventId });
    const [{ contact, origin } = people[0]!] = people;
    expect(contact.address).toContain(street);
    // Only two readers can differ.
    expect(origin.kind === 'card' && Object.keys(origin.alternatives).length > 0).toBe(differ);
    expect(origin).toMatchObject({ page: null, script: null, back: null });
    expect(origin.kind === 'card' && origin.boxes.name).toHaveLength(1);
  });
});
