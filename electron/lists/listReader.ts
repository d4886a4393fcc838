import { Worker } from 'node:worker_threads';
import type { ImportedList, ImportedPerson } from '../../shared/import/importedList.ts';
import { problem } from '../../shared/problem.ts';
import { said, type Said } from '../../shared/words/keys.ts';
import { previewOf, type ListPreview } from '../../shared/import/preview.ts';
import type { NamedBytes } from '../../shared/contract/contract.ts';
import type { ListReadOptions, Lists } from '../core/ports.ts';
import type { ListAsk, ListPart, ReadAsk } from './protocol.ts';

/** Lists read in threads; `close` ends the one under way, which then resolves with the problem `cancelled`. */
export interface ListThreads extends Lists {
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
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const turn = last.then(work);
    last = turn;
    return turn;
  };
  const signalOf = ({ signal }: ListReadOptions): AbortSignal => AbortSignal.any(signal === undefined ? [closing.signal] : [closing.signal, signal]);
  return {
    read: (file, options) => inTurn(() => readInThread(workerFile, askOf('read', file, options), signalOf(options), options.onRows)),
    preview: (file, options) =>
      inTurn(async () => {
        const answer = await askThread(workerFile, askOf('preview', file, options), signalOf(options), options.onRows);
        return 'preview' in answer ? answer.preview : previewOf(answer.list);
      }),
    async close() {
      closing.abort();
      await last;
    },
  };
}

function askOf(kind: ReadAsk['kind'], file: NamedBytes, { country, language = 'en', wanted, remembered = {}, known = new Set<string>(), leftOut = new Set<number>() }: ListReadOptions): ReadAsk {
  return { kind, name: file.name, bytes: file.bytes, country, language, wanted: wanted ?? null, remembered, known, leftOut };
}

type OnRows = ListReadOptions['onRows'];
type Answer = { readonly list: ImportedList } | { readonly preview: ListPreview };

async function readInThread(workerFile: string, ask: ReadAsk, signal: AbortSignal, onRows: OnRows): Promise<ImportedList> {
  const answer = await askThread(workerFile, ask, signal, onRows);
  return 'list' in answer ? answer.list : died(ask.name);
}

async function askThread(workerFile: string, ask: ReadAsk, signal: AbortSignal, onRows: OnRows): Promise<Answer> {
  if (signal.aborted) return { list: cancelled(ask.name) };
  const worker = startThread(workerFile);
  if (worker === null) return { list: died(ask.name) };
  try {
    return await gather(worker, ask, signal, onRows);
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
function gather(worker: Worker, ask: ReadAsk, signal: AbortSignal, onRows: OnRows): Promise<Answer> {
  return new Promise((resolve) => {
    const people: ImportedPerson[] = [];
    const send = (message: ListAsk): void => worker.postMessage(message);
    const cancel = (): void => resolve({ list: cancelled(ask.name) });
    signal.addEventListener('abort', cancel, { once: true });
    const finish = (answer: Answer): void => {
      signal.removeEventListener('abort', cancel);
      resolve(answer);
    };
    worker.on('message', (part: ListPart) => {
      if (part.kind === 'rows') onRows?.(part.done, part.of);
      else if (part.kind === 'preview') finish(part);
      else {
        for (const person of part.people) people.push(person);
        if (part.frame !== null) finish({ list: { ...part.frame, people } });
        // What else happened meanwhile has its turn first.
        else setImmediate(send, { kind: 'more' });
      }
    });
    // Without a listener an error in the thread would end the whole program.
    worker.on('error', () => resolve({ list: died(ask.name) }));
    worker.on('exit', () => resolve({ list: died(ask.name) }));
    send(ask);
  });
}

const nobody = (code: string, why: Said): ImportedList => ({
  format: 'unknown',
  mapping: {},
  people: [],
  skipped: [],
  problems: [problem(code, why)],
  layout: null,
});

const cancelled = (name: string): ImportedList => nobody('cancelled', said('lists.readingCancelled', { file: name }));

const died = (name: string): ImportedList =>
  nobody('worker-died', said('lists.readingDied', { file: name }));
