import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { cardLanguages } from '../../shared/import/card/language.ts';
import type { Recogniser } from '../core/recogniser.ts';
import { createNativeGuard, keepOutOfNative } from './nativeGuard.ts';
import type { NativeGuard } from './nativeGuard.ts';
import { createPool } from './pool.ts';
import type { WorkerSettings } from './protocol.ts';

export interface RecogniserSettings {
  /** The built worker, `dist/recognise/worker.cjs`. */
  readonly workerFile: string;
  /** `assets/ocr`, or where it lies in the installed app. */
  readonly ocrDir: string;
  /** How many pictures at once; more than the cores are never used. */
  readonly workers?: number;
  /** How long one picture may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** Tesseract's names of the languages to read, the one to fall back on first. Each card is read in the one it seems to be in. */
  readonly languages?: readonly string[];
  /** `tesseract` leaves PP-OCR out, as happens by itself where the ONNX runtime can't be loaded. */
  readonly engines?: 'both' | 'tesseract';
}

/** Each worker holds its own copy of the readers, some 300 MB: more of them cost memory faster than they save time. */
const usualWorkers = 2;
/** The slowest picture seen took a tenth of this. */
const usualTimeoutMs = 120_000;

export function createRecogniser(settings: RecogniserSettings): Recogniser {
  const workerData: WorkerSettings = {
    ocrDir: settings.ocrDir,
    languages: settings.languages ?? cardLanguages,
    engines: settings.engines ?? 'both',
  };
  const guards = new WeakMap<Worker, NativeGuard>();
  const pool = createPool({
    size: Math.max(1, Math.min(settings.workers ?? usualWorkers, availableParallelism())),
    timeoutMs: settings.timeoutMs ?? usualTimeoutMs,
    start: () => {
      const guard = createNativeGuard();
      const worker = new Worker(settings.workerFile, { workerData: { ...workerData, guard }, stdout: true, stderr: true });
      guards.set(worker, guard);
      return worker;
    },
    end: (worker) => endThread(worker, guards.get(worker)),
  });
  return {
    read: ({ name, bytes }, options = {}) => pool.read(name, bytes, options),
    close: () => pool.close(),
  };
}

/** A thread that is stuck in native code is left alone: ending it would end the program. It keeps nothing from ending. */
async function endThread(worker: Worker, guard: NativeGuard | undefined): Promise<void> {
  if (guard === undefined || (await keepOutOfNative(guard))) await worker.terminate();
  else worker.unref();
}
