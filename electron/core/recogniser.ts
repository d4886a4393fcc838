import type { PictureReading } from '../../shared/import/card/reading.ts';

/** How far a picture has come. */
export type ReadingStage = 'waiting' | 'decoding' | 'finding' | 'reading' | 'done';

/** Which readers read, and in which languages. */
export interface ReaderChoice {
  /** Both readers check each other; Tesseract alone needs less memory. */
  readonly readers: 'both' | 'tesseract';
  /** Tesseract's names of the languages, the one to fall back on first. Each card is read in the one it seems to be in. */
  readonly languages: readonly string[];
}

export interface ReadOptions extends Partial<ReaderChoice> {
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
