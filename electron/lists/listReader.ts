import { Worker } from 'node:worker_threads';
import type { ImportedList, ImportedPerson } from '../../shared/import/importedList.ts';
import { problem } from '../../shared/problem.ts';
import type { ListReader } from '../core/ports.ts';
import type { ListAsk, ListPart } from './protocol.ts';

/** Lists read in threads; `close` ends the one under way, which then resolves with the problem `cancelled`. */
export interface ListThreads {
  readonly read: ListReader;
  close(): Promise<void>;
}

export interface ListThreadSettings {
  /** The built thread, `dist/lists/worker.cjs`. */
  readonly workerFile: string;
}

/**
 * Reads one list after the other, each in a thread of its own that ends with it: what a long list leaves behind in memory goes with
 * the thread, and one that dies costs its own list only.
 */
export function createListThreads({ workerFile }: ListThreadSettings): ListThreads {
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  return {
    read(file, country, { signal } = {}) {
      const signals = signal === undefined ? [closing.signal] : [closing.signal, signal];
      const turn = last.then(() => readInThread(workerFile, { kind: 'read', ...file, country }, AbortSignal.any(signals)));
      last = turn;
      return turn;
    },
    async close() {
      closing.abort();
      await last;
    },
  };
}

type ReadAsk = Extract<ListAsk, { kind: 'read' }>;

async function readInThread(workerFile: string, ask: ReadAsk, signal: AbortSignal): Promise<ImportedList> {
  if (signal.aborted) return cancelled(ask.name);
  const worker = startThread(workerFile);
  if (worker === null) return died(ask.name);
  try {
    return await gather(worker, ask, signal);
  } finally {
    await worker.terminate();
  }
}

/** A thread, or null where the system gives none. */
function startThread(workerFile: string): Worker | null {
  try {
    return new Worker(workerFile, { stdout: true, stderr: true });
  } catch {
    return null;
  }
}

/** Takes the parts of a list over one by one, so that nothing else waits for all of them. Never rejects. */
function gather(worker: Worker, ask: ReadAsk, signal: AbortSignal): Promise<ImportedList> {
  return new Promise((resolve) => {
    const people: ImportedPerson[] = [];
    const send = (message: ListAsk): void => worker.postMessage(message);
    const cancel = (): void => resolve(cancelled(ask.name));
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', ({ people: more, frame }: ListPart) => {
      people.push(...more);
      if (frame !== null) {
        signal.removeEventListener('abort', cancel);
        resolve({ ...frame, people });
        return;
      }
      // What else happened meanwhile has its turn first.
      setImmediate(send, { kind: 'more' });
    });
    // Without a listener an error in the thread would end the whole program.
    worker.on('error', () => resolve(died(ask.name)));
    worker.on('exit', () => resolve(died(ask.name)));
    send(ask);
  });
}

const nobody = (code: string, message: string): ImportedList => ({
  format: 'unknown',
  mapping: {},
  people: [],
  skipped: [],
  problems: [problem(code, message)],
});

const cancelled = (name: string): ImportedList => nobody('cancelled', `Reading “${name}” was cancelled. Nobody was added.`);

const died = (name: string): ImportedList =>
  nobody('worker-died', `Reading “${name}” stopped halfway, maybe because it needs more memory than there is. Split the list and import the parts.`);
