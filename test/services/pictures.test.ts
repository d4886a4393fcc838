import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { photosOf } from '../../shared/workspace/forget.ts';
import { suiteApp } from '../support/app.ts';
import { bytesOf, webDays } from './support.ts';

const app = suiteApp();

const jpeg = readFileSync('assets/sample/card-ana-silva.jpg');
const vcards = (count: number): Uint8Array =>
  bytesOf(Array.from({ length: count }, (_, at) => `BEGIN:VCARD\r\nFN:Ana Silva${at}\r\nPHOTO;ENCODING=b;TYPE=JPEG:${jpeg.toString('base64')}\r\nEND:VCARD\r\n`).join(''));
const asIs = { jobId: 'job-vcards', name: 'people.vcf', wanted: null, replaces: null, ask: false } as const;

/** The pictures that are stored of an event. */
function stored(eventId: string): readonly string[] {
  const path = join(app.dataDir, 'photos', eventId);
  return existsSync(path) ? readdirSync(path).sort() : [];
}

/** The pictures that its people have. */
async function owned(eventId: string): Promise<readonly string[]> {
  const { people } = await app.get('event.open', { eventId });
  return people.flatMap(photosOf).map((id) => `${id}.jpg`).sort();
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('stored pictures belong to somebody', () => {
  it('when a list is cancelled between two of them', async () => {
    const { id: eventId } = await app.get('event.create', { details: webDays });
    const reading = app.call('import.list', { ...asIs, eventId, bytes: vcards(8) });
    await until(() => stored(eventId).length > 0);
    await app.get('import.cancel', { jobId: asIs.jobId });
    expect(await reading).toMatchObject({ ok: true });
    expect(stored(eventId)).toEqual(await owned(eventId));
  });

  it('when the event is removed while a list or a card is read', async () => {
    for (const name of ['import.list', 'import.card'] as const) {
      const { id: eventId } = await app.get('event.create', { details: webDays });
      const input = { ...asIs, eventId, bytes: name === 'import.list' ? vcards(3) : new Uint8Array(jpeg) };
      const reading = name === 'import.list' ? app.call(name, input) : app.call(name, { eventId, jobId: 'job-card', name: 'a.jpg', bytes: input.bytes });
      await app.get('event.remove', { eventId });
      expect(await reading).toMatchObject({ ok: false, error: { code: 'not-found' } });
      expect(stored(eventId)).toEqual([]);
    }
  });
});
