import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReaderChoice, Recogniser } from '../core/recogniser.ts';
import { createNativeGuard, keepOutOfNative } from './nativeGuard.ts';
import type { NativeGuard } from './nativeGuard.ts';
import { createPool } from './pool.ts';
import type { RuntimeKind } from './onnx.ts';
import type { WorkerSettings } from './protocol.ts';
import { sayOnce } from './remarks.ts';

export interface RecogniserSettings {
  /** The built worker, `dist/recognise/worker.cjs`. */
  readonly workerFile: string;
  /** `assets/ocr`, or where it lies in the installed app. */
  readonly ocrDir: string;
  /** How many pictures at once; more than the cores are never used. */
  readonly workers?: number;
  /** How long one picture may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** What to read with when a reading doesn't say: both readers, in all languages. */
  readonly usual?: Partial<ReaderChoice>;
  /** The builds of the ONNX runtime to try, best first. */
  readonly runtimes?: readonly RuntimeKind[];
}

/** Each worker holds its own copy of the readers, some 300 MB: more of them cost memory faster than they save time. */
const usualWorkers = 2;
/** The slowest picture seen took a tenth of this. */
const usualTimeoutMs = 120_000;

export function createRecogniser(settings: RecogniserSettings): Recogniser {
  const workerData: WorkerSettings = { ocrDir: settings.ocrDir, ...(settings.runtimes === undefined ? {} : { runtimes: settings.runtimes }) };
  const tell = sayOnce();
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
    read: async ({ name, bytes }, options = {}) => tell(await pool.read(name, bytes, { ...settings.usual, ...options })),
    close: () => pool.close(),
  };
}

/** A thread that is stuck in native code is left alone: ending it would end the program. It keeps nothing from ending. */
async function endThread(worker: Worker, guard: NativeGuard | undefined): Promise<void> {
  if (guard === undefined || (await keepOutOfNative(guard))) await worker.terminate();
  else worker.unref();
}
