import type { PictureReading } from '../../shared/import/card/reading.ts';

/** How far a picture has come. */
export type ReadingStage = 'waiting' | 'decoding' | 'finding' | 'reading' | 'done';

export interface ReadOptions {
  /** Aborting ends the work at once; `read` then resolves with the problem `cancelled`. */
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: ReadingStage) => void;
}

/** Reads pictures of cards. `read` never rejects: what went wrong is among the problems of its result. */
export interface Recogniser {
  read(picture: { readonly name: string; readonly bytes: Uint8Array }, options?: ReadOptions): Promise<PictureReading>;
  /** Ends the worker threads; readings under way resolve with the problem `cancelled`. */
  close(): Promise<void>;
}
