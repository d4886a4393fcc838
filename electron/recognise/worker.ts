import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import type { Job, WorkerMessage, WorkerSettings } from './protocol.ts';
import { openReaders } from './readers.ts';
import type { Readers } from './readers.ts';
import { readPicture } from './readPicture.ts';

// A file of its own thread: what happens here can stop neither the window nor the other readers.
const port = parentPort;
let readers: Promise<Readers> | undefined;

// Other pictures come from other threads; what one has decoded is not asked for again.
sharp.concurrency(1);
sharp.cache(false);

// Pixels lie outside of the heap by whose size the collector goes: left alone, it lets hundreds of megabytes gather.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function work(job: Job): Promise<void> {
  readers ??= openReaders(workerData as WorkerSettings);
  const tell = (message: WorkerMessage): void => port?.postMessage(message);
  const reading = await readPicture(job.name, job.bytes, await readers, (stage) => {
    tell({ kind: 'stage', id: job.id, stage });
  });
  tell({ kind: 'reading', id: job.id, reading });
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
