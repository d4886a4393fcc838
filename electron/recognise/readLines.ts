import { boxQuad } from './geometry.ts';
import { toGrey } from './raster.ts';
import type { Raster } from './raster.ts';
import type { Readers } from './readers.ts';
import type { LineReading } from './text.ts';

/** Below this a line is a pattern or a picture taken for letters. */
const leastSure = 0.25;

/** The lines of print on a straightened card, from the top; corners in pixels of that card. */
export function readLines(card: Raster, readers: Readers): readonly LineReading[] {
  return readers.tesseract
    .read(toGrey(card), 'page')
    .filter((line) => line.confidence >= leastSure && /[\p{L}\p{N}]/u.test(line.text))
    .map(({ text, confidence, box }) => ({ text, confidence, quad: boxQuad(box), alternatives: [] }));
}
