import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import type { Job, WorkerMessage, WorkerSettings } from './protocol.ts';
import { createReaders } from './readers.ts';
import { readPicture } from './readPicture.ts';
import { remarkOn } from './remarks.ts';

// A file of its own thread: what happens here can stop neither the window nor the other readers.
const port = parentPort;
const open = createReaders(workerData as WorkerSettings);

// Other pictures come from other threads; what one has decoded is not asked for again.
sharp.concurrency(1);
sharp.cache(false);

// Pixels lie outside of the heap by whose size the collector goes: left alone, it lets hundreds of megabytes gather.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function work(job: Job): Promise<void> {
  const tell = (message: WorkerMessage): void => port?.postMessage(message);
  const readers = await open(job);
  const reading = await readPicture(job.name, job.bytes, readers, (stage) => {
    tell({ kind: 'stage', id: job.id, stage });
  });
  tell({ kind: 'reading', id: job.id, reading: { ...reading, problems: [...reading.problems, ...remarkOn(job, readers)] } });
  collect();
}

port?.on('message', (job: Job) => {
  work(job).catch((error: unknown) => {
    // Thrown outside the promise, so that the thread ends and the pool learns of it.
    setImmediate(() => {
      throw error;
    });
  });
});
