import { Worker } from 'node:worker_threads';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { said } from '../../shared/words/keys.ts';
import type { FaceReader } from '../core/ports.ts';

/** Given to the thread: the file as the user's system names it. */
export interface FaceAsk {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Told by the thread, once. */
export type FaceTold = { readonly ok: true; readonly jpeg: Uint8Array } | { readonly ok: false; readonly problem: Problem };

/** No photo of a face takes longer, on the slowest machine. */
const timeoutMs = 60_000;

/** Makes pictures of people small, each in a thread of its own. `workerFile` is the built `dist/recognise/face.cjs`. */
export function createFaceReader(workerFile: string): FaceReader {
  return async (file) => {
    const stuck = new AbortController();
    const timer = setTimeout(() => stuck.abort(), timeoutMs);
    try {
      return await inThread(workerFile, file, stuck.signal);
    } finally {
      clearTimeout(timer);
    }
  };
}

async function inThread(workerFile: string, file: FaceAsk, signal: AbortSignal): Promise<FaceTold> {
  const worker = new Worker(workerFile, { workerData: file, stdout: true, stderr: true });
  try {
    return await new Promise<FaceTold>((resolve) => {
      const stopped = (): void => resolve({ ok: false, problem: problem('face-unread', said('writing.faceUnread', { name: file.name })) });
      worker.on('message', (told: FaceTold) => resolve(told));
      worker.on('error', stopped);
      worker.on('exit', stopped);
      signal.addEventListener('abort', stopped, { once: true });
    });
  } finally {
    await worker.terminate();
  }
}
