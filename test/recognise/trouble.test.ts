import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { createPool } from '../../electron/recognise/pool.ts';
import { mayHelpAgain } from '../../shared/contract/pictureOutcome.ts';
import { cardPicture, ocrDir } from './support.ts';

const file = join(import.meta.dirname, '..', 'fixtures', 'troubledWorker.cjs');
const { bytes } = cardPicture('flat-plain.jpg');
const email = 'stewart@kautzercasper.us';

/** The thread's own heap; what the readers themselves need lies outside of it. */
const resourceLimits = { maxOldGenerationSizeMb: 128 };

describe('[SB] a reader that comes to grief', () => {
  test.each([
    ['hangs', 'hang', 1, 'timed-out'],
    ['throws what nobody catches', 'crash', 2, 'worker-died'],
    ['runs out of memory', 'memory', 2, 'worker-died'],
    ['ends by itself', 'exit', 2, 'worker-died'],
  ] as const)('as it %s is replaced: its picture is named and can be tried again, and the rest of the pile is read', async (_says, trouble, threads, code) => {
    const ends: string[] = [];
    let started = 0;
    const start = (): Worker => {
      started += 1;
      const sound = started > threads;
      const worker = new Worker(file, { workerData: { ocrDir, runtimes: [], ...(sound ? {} : { trouble }) }, stdout: true, stderr: true, resourceLimits });
      worker.on('error', (error) => ends.push(error.message));
      return worker;
    };
    const pool = createPool({ size: 1, timeoutMs: 20_000, start });
    const [first, ...rest] = await Promise.all(['IMG_1.jpg', 'IMG_2.jpg', 'IMG_3.jpg'].map((name) => pool.read(name, bytes, {})));
    expect(first?.problems.map((problem) => problem.code)).toEqual([code]);
    expect(first?.problems[0]?.message).toContain('IMG_1.jpg');
    expect(first !== undefined && mayHelpAgain({ ...first, cards: first.cards.length })).toBe(true);
    expect(rest.map(({ cards }) => cards[0]?.contact.emails)).toEqual([[email], [email]]);
    expect((await pool.read('IMG_1.jpg', bytes, {})).cards[0]?.contact.emails).toEqual([email]);
    expect(started).toBe(threads + 1);
    if (trouble === 'memory') expect(ends).toEqual(Array(2).fill('Worker terminated due to reaching memory limit: JS heap out of memory'));
    await pool.close();
  }, 300_000);
});
