import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, test } from 'vitest';
import { createPool } from '../../electron/recognise/pool.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { cardPicture, ocrDir, openRecogniser, trapFile, workerFile } from './support.ts';

describe('reading real pictures of cards', () => {
  const recogniser = openRecogniser();
  afterAll(() => recogniser.close());

  test('a scan of a German card gives the person on it', async () => {
    const reading = await recogniser.read(cardPicture('flat-german.jpg'));
    const [card, ...more] = reading.cards;
    expect(more).toEqual([]);
    expect(reading.problems).toEqual([]);
    expect(card?.contact).toMatchObject({
      name: 'Giuliano Siegling-Cotthardt',
      firstName: 'Giuliano',
      lastName: 'Siegling-Cotthardt',
      company: 'Altistone Consulting',
      emails: ['g.sieglingcotthardt@altistone-consulting.de'],
      websites: ['altistone-consulting.de'],
    });
    expect(card?.contact.phones.map((phone) => phone.e164)).toContain('+491603280654');
    expect(card?.source).toMatchObject({ name: 'ocr', email: 'ocr' });
    expect(card?.confidence.name).toBeGreaterThan(0.5);
    expect(Buffer.from(card?.crop ?? []).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  });

  test('a photo taken at an angle is read too, and the card is found where it lies', async () => {
    const reading = await recogniser.read(cardPicture('photo-dutch.jpg'));
    const card = reading.cards[0]!;
    expect(card.contact).toMatchObject({ prefix: 'dr.', firstName: 'Bryan', lastName: 'Ritsma-Vermeulen', title: 'Verkoopleider' });
    expect(card.contact.emails).toEqual(['bryanritsmavermeulen@octastone.com']);
    const box = card.boxes.name![0]!;
    expect(box.x).toBeGreaterThan(reading.width * 0.25);
    expect(box.x + box.width).toBeLessThan(reading.width);
    expect(box.y).toBeGreaterThan(reading.height * 0.2);
    expect(box.y + box.height).toBeLessThan(reading.height * 0.5);
  });

  test('a code on the card is read', async () => {
    const reading = await recogniser.read(cardPicture('flat-code.jpg'));
    expect(reading.cards).toHaveLength(1);
    expect(Object.values(reading.cards[0]!.source)).toContain('code');
  });

  test('stages are told in their order', async () => {
    const stages: string[] = [];
    await recogniser.read(cardPicture('flat-plain.jpg'), { onStage: (stage) => stages.push(stage) });
    expect(stages).toEqual(['waiting', 'decoding', 'finding', 'reading', 'done']);
  });
});

describe('the network is never used', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const log = join(folder.path, 'trapped.txt');
  const env = { ...process.env, TRAP_LOG: log };
  const execArgv = ['--require', trapFile];
  const trapped = (): string => readFileSync(log, 'utf8');

  test('the trap works: a thread that asks for an address is caught', async () => {
    appendFileSync(log, '');
    const worker = new Worker("fetch('https://example.com').catch(() => undefined)", { eval: true, env, execArgv });
    await new Promise((done) => worker.once('error', done).once('exit', done));
    expect(trapped()).toBe('fetch https://example.com\n');
  });

  test('a card with a code is read without a single attempt', async () => {
    const before = trapped();
    const pool = createPool({
      size: 1,
      timeoutMs: 60_000,
      start: () => new Worker(workerFile, { workerData: { ocrDir }, env, execArgv }),
    });
    const { name, bytes } = cardPicture('flat-code.jpg');
    const reading = await pool.read(name, bytes, {});
    await pool.close();
    expect(reading.problems).toEqual([]);
    expect(reading.cards[0]?.contact.name).toBe('Warley Batista');
    expect(trapped()).toBe(before);
  });
});
