import { parentPort, workerData } from 'node:worker_threads';
import type { Job, WorkerMessage, WorkerSettings } from './protocol.ts';
import { openReaders } from './readers.ts';
import type { Readers } from './readers.ts';
import { readPicture } from './readPicture.ts';

// A file of its own thread: what happens here can stop neither the window nor the other readers.
const port = parentPort;
let readers: Promise<Readers> | undefined;

async function work(job: Job): Promise<void> {
  readers ??= openReaders(workerData as WorkerSettings);
  const tell = (message: WorkerMessage): void => port?.postMessage(message);
  const reading = await readPicture(job.name, job.bytes, await readers, (stage) => {
    tell({ kind: 'stage', id: job.id, stage });
  });
  tell({ kind: 'reading', id: job.id, reading });
}

port?.on('message', (job: Job) => {
  work(job).catch((error: unknown) => {
    // Thrown outside the promise, so that the thread ends and the pool learns of it.
    setImmediate(() => {
      throw error;
    });
  });
});
