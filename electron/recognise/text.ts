import type { Quad } from '../../shared/import/card/reading.ts';

/** A place where there is text: its corners in reading order as far as known, and how sure the finder is, 0 to 1. */
export interface TextPlace {
  readonly quad: Quad;
  readonly score: number;
}

/** One line as read, with its corners in the picture that it was read from, and other readings of it, best first. */
export interface LineReading {
  readonly text: string;
  readonly confidence: number;
  readonly quad: Quad;
  readonly alternatives: readonly string[];
}
