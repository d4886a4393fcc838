import type { CardLanguage } from '../../shared/import/card/language.ts';
import type { PictureReading } from '../../shared/import/card/reading.ts';
import type { ReaderChoice, ReadingStage } from '../core/recogniser.ts';
import type { NativeGuard } from './nativeGuard.ts';
import type { RuntimeKind } from './onnx.ts';

/** What a worker thread is started with. */
export interface WorkerSettings {
  /** The folder with the readers' data. */
  readonly ocrDir: string;
  /** The builds of the ONNX runtime to try, best first; both when it isn't said. */
  readonly runtimes?: readonly RuntimeKind[];
  /** Says when the thread must not be ended; without it, nobody may end a thread that has the ONNX runtime. */
  readonly guard?: NativeGuard;
}

/** Asked of a worker, one at a time. */
export interface Job extends Omit<ReaderChoice, 'languages'> {
  readonly languages: readonly CardLanguage[];
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Told by a worker: stages while it works, then the reading. A worker that fails otherwise ends. */
export type WorkerMessage =
  | { readonly kind: 'stage'; readonly id: number; readonly stage: ReadingStage }
  | { readonly kind: 'reading'; readonly id: number; readonly reading: PictureReading };
