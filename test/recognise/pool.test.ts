import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { createPool } from '../../electron/recognise/pool.ts';
import type { Pool } from '../../electron/recognise/pool.ts';
import { cardPicture, ocrDir, workerFile } from './support.ts';

/** A pool of real threads that the test can take down. */
function openPool(size = 1, timeoutMs = 60_000, end?: (worker: Worker) => Promise<unknown>): { readonly pool: Pool; readonly started: Worker[] } {
  const started: Worker[] = [];
  const start = (): Worker => {
    const worker = new Worker(workerFile, { workerData: { ocrDir, runtimes: [] }, stdout: true, stderr: true });
    started.push(worker);
    return worker;
  };
  return { pool: createPool({ size, timeoutMs, start, ...(end === undefined ? {} : { end }) }), started };
}

const { name, bytes } = cardPicture('flat-plain.jpg');
const email = 'stewart@kautzercasper.us';

describe('[SB] the pool of reading threads', () => {
  test('no thread is started before there is a picture, and one is used again and again', async () => {
    const { pool, started } = openPool();
    expect(started).toHaveLength(0);
    for (let i = 0; i < 3; i += 1) expect((await pool.read(name, bytes, {})).cards).toHaveLength(1);
    expect(started).toHaveLength(1);
    await pool.close();
  });

  test('a thread that is killed costs its picture one retry and nothing else', async () => {
    const { pool, started } = openPool();
    let killed = false;
    const onStage = (stage: string): void => {
      if (stage !== 'reading' || killed) return;
      killed = true;
      void started[0]!.terminate();
    };
    const readings = await Promise.all([pool.read(name, bytes, { onStage }), pool.read(name, bytes, {})]);
    expect(killed).toBe(true);
    expect(readings.map((reading) => reading.cards[0]?.contact.emails)).toEqual([[email], [email]]);
    expect(started).toHaveLength(2);
    await pool.close();
  });

  test('killed twice, the picture gets a problem and the next one is read', async () => {
    const { pool, started } = openPool();
    const kill = (stage: string): void => {
      if (stage === 'reading') void started.at(-1)!.terminate();
    };
    const reading = await pool.read(name, bytes, { onStage: kill });
    expect(reading.problems.map((one) => one.code)).toEqual(['worker-died']);
    expect((await pool.read(name, bytes, {})).cards[0]?.contact.emails).toEqual([email]);
    await pool.close();
  });

  test('a picture that takes too long is given up with a sentence, and the next one is read', async () => {
    const { pool } = openPool(1, 25);
    const reading = await pool.read(name, bytes, {});
    expect(reading.problems.map((one) => one.code)).toEqual(['timed-out']);
    await pool.close();
  });

  test('cancelling ends at once what is being read and what is waiting', async () => {
    const stuck: Worker[] = [];
    const { pool } = openPool(1, 60_000, (worker) => {
      stuck.push(worker);
      return stuck.length === 1 ? new Promise(() => undefined) : worker.terminate();
    });
    const control = new AbortController();
    const onStage = (stage: string): void => {
      if (stage === 'reading') control.abort();
    };
    const under = pool.read(name, bytes, { signal: control.signal, onStage });
    const waiting = pool.read(name, bytes, { signal: control.signal });
    // Neither waits for the thread, which never ends here.
    const readings = await Promise.all([under, waiting]);
    expect(readings.map((reading) => reading.problems[0]?.code)).toEqual(['cancelled', 'cancelled']);
    expect((await pool.read(name, bytes, {})).cards).toHaveLength(1);
    await stuck[0]?.terminate();
  });

  test('closing waits for a thread that is being ended already: nobody may end the program while native code runs in it', async () => {
    let letEnd = (): void => undefined;
    const mayEnd = new Promise<void>((resolve) => (letEnd = resolve));
    const { pool } = openPool(1, 60_000, (worker) => mayEnd.then(() => worker.terminate()));
    const control = new AbortController();
    const reading = pool.read(name, bytes, { signal: control.signal, onStage: (stage) => (stage === 'finding' ? control.abort() : null) });
    expect((await reading).problems[0]?.code).toBe('cancelled');
    const order: string[] = [];
    const closing = pool.close().then(() => order.push('closed'));
    await new Promise((resolve) => setImmediate(resolve));
    order.push('let end');
    letEnd();
    await closing;
    expect(order).toEqual(['let end', 'closed']);
  });

  test('a signal that was given before the start reads nothing', async () => {
    const { pool, started } = openPool();
    const reading = await pool.read(name, bytes, { signal: AbortSignal.abort() });
    expect(reading.problems[0]?.code).toBe('cancelled');
    expect(started).toHaveLength(0);
    await pool.close();
  });

  test('closing answers everything that is under way', async () => {
    const { pool } = openPool(2);
    const readings = Array.from({ length: 4 }, () => pool.read(name, bytes, {}));
    await pool.close();
    expect((await Promise.all(readings)).map((reading) => reading.problems[0]?.code)).toEqual(Array(4).fill('cancelled'));
    expect((await pool.read(name, bytes, {})).problems[0]?.code).toBe('cancelled');
  });

  test('two threads read two pictures at the same time', async () => {
    const { pool, started } = openPool(2);
    await Promise.all([pool.read(name, bytes, {}), pool.read(name, bytes, {}), pool.read(name, bytes, {})]);
    expect(started).toHaveLength(2);
    await pool.close();
  });
});
