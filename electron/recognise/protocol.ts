import type { PictureReading } from '../../shared/import/card/reading.ts';
import type { ReadingStage } from '../core/recogniser.ts';
import type { NativeGuard } from './nativeGuard.ts';

/** What a worker thread is started with. */
export interface WorkerSettings {
  /** The folder with the readers' data. */
  readonly ocrDir: string;
  /** Tesseract's names of the languages to read, such as `eng`. */
  readonly languages: readonly string[];
  /** Both readers check each other; Tesseract alone needs less memory and runs everywhere. */
  readonly engines: 'both' | 'tesseract';
  /** Says when the thread must not be ended; without it, nobody may end a thread that has the ONNX runtime. */
  readonly guard?: NativeGuard;
}

/** Asked of a worker, one at a time. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Told by a worker: stages while it works, then the reading. A worker that fails otherwise ends. */
export type WorkerMessage =
  | { readonly kind: 'stage'; readonly id: number; readonly stage: ReadingStage }
  | { readonly kind: 'reading'; readonly id: number; readonly reading: PictureReading };
