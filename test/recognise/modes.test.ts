import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { createPool } from '../../electron/recognise/pool.ts';
import type { RuntimeKind } from '../../electron/recognise/onnx.ts';
import { cardPicture, ocrDir, openRecogniser, workerFile } from './support.ts';

const photo = cardPicture('photo-dutch.jpg');
const plain = cardPicture('flat-plain.jpg');

interface Mode {
  readonly on: string;
  readonly runtimes: readonly RuntimeKind[];
  readonly said: readonly string[];
}

const modes: readonly Mode[] = [
  { on: 'a machine with a native ONNX runtime', runtimes: ['native', 'wasm'], said: [] },
  { on: 'a machine where the runtime runs as wasm only', runtimes: ['wasm'], said: ['slower-reader'] },
];

describe('the readers on machines of three kinds', () => {
  test.each(modes)('on $on a photo taken at an angle is read by both readers', async ({ runtimes, said }) => {
    const recogniser = openRecogniser({ runtimes });
    const reading = await recogniser.read(photo);
    await recogniser.close();
    expect(reading.cards[0]?.contact).toMatchObject({ firstName: 'Bryan', lastName: 'Ritsma-Vermeulen', emails: ['bryanritsmavermeulen@octastone.com'] });
    expect(reading.problems.map(({ code }) => code)).toEqual(said);
  });

  test('where no build of the runtime runs Tesseract reads alone, and that is said once for all pictures', async () => {
    const recogniser = openRecogniser({ runtimes: [], workers: 2 });
    const readings = await Promise.all([plain, plain, plain].map((picture) => recogniser.read(picture)));
    await recogniser.close();
    for (const { cards } of readings) expect(cards[0]?.contact).toMatchObject({ firstName: 'Stewart', emails: ['stewart@kautzercasper.us'] });
    const said = readings.flatMap(({ problems }) => problems);
    expect(said.map(({ code }) => code)).toEqual(['weaker-reader']);
    expect(said[0]!.message).toContain('Check each card');
  });

  test('Tesseract alone by one’s own choice is no matter for a remark, and the choice holds for one picture', async () => {
    const recogniser = openRecogniser();
    const chosen = await recogniser.read(plain, { readers: 'tesseract' });
    const usual = await recogniser.read(plain);
    await recogniser.close();
    expect([chosen.problems, usual.problems]).toEqual([[], []]);
    expect(chosen.cards[0]?.contact.emails).toEqual(['stewart@kautzercasper.us']);
    // Only the two together have other readings to offer.
    expect(Object.keys(chosen.cards[0]!.alternatives)).toEqual([]);
    expect(Object.keys(usual.cards[0]!.alternatives)).not.toEqual([]);
  });

  test('a runtime whose binary is missing is noticed when it is loaded, and the other build takes over', async () => {
    const execArgv = ['--require', join(import.meta.dirname, '../fixtures/withoutOnnx.cjs')];
    const pool = createPool({ size: 1, timeoutMs: 60_000, start: () => new Worker(workerFile, { workerData: { ocrDir }, execArgv }) });
    const reading = await pool.read(plain.name, plain.bytes, {});
    await pool.close();
    expect(reading.cards[0]?.contact.emails).toEqual(['stewart@kautzercasper.us']);
    expect(reading.problems.map(({ code }) => code)).toEqual(['slower-reader']);
  });

  test('a card is read in the languages that were chosen, even if it seems to be in another', async () => {
    const recogniser = openRecogniser();
    const german = cardPicture('flat-german.jpg');
    const [usual, chosen] = [await recogniser.read(german), await recogniser.read(german, { languages: ['eng'] })];
    await recogniser.close();
    expect(usual.cards[0]?.contact.address).toContain('Königstr.');
    expect(chosen.cards[0]?.contact.address).toContain('Konigstr.');
  });
});
