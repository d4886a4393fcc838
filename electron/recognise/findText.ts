import type { Quad } from '../../shared/import/card/reading.ts';
import { boxQuad, scaleQuad } from './geometry.ts';
import { paddleFind } from './paddleFind.ts';
import { toGrey, turn } from './raster.ts';
import type { Raster } from './raster.ts';
import type { Readers } from './readers.ts';
import { shrink } from './resize.ts';
import type { ReadLine, Tesseract } from './tesseract.ts';
import type { TextPlace } from './text.ts';

/** Longest side of the picture in which text is looked for, by reading and by finding alone. */
const searchSide = 1600;
const findSide = 960;
/** Fewer surely read letters than this, and the picture may lie on its side. */
const fewLetters = 24;
const surely = 0.6;

type Quarters = 0 | 1 | 2 | 3;

interface Look {
  readonly quarters: Quarters;
  readonly lines: readonly ReadLine[];
  readonly letters: number;
}

const lettersOf = (line: ReadLine): number =>
  line.words
    .filter((word) => word.confidence >= surely)
    .reduce((sum, word) => sum + word.text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);

/** Where there is text in the picture; corners in reading order as far as known. */
export function findText(picture: Raster, { paddle, tesseract }: Readers): Promise<readonly TextPlace[]> {
  return paddle === null ? findByReading(picture, tesseract) : paddleFind(paddle.find, picture, findSide);
}

/** By reading, whichever quarter turn it was taken at; corners in reading order. */
async function findByReading(picture: Raster, tesseract: Tesseract): Promise<readonly TextPlace[]> {
  const small = await shrink(picture, searchSide);
  const grey = toGrey(small.picture);
  let best: Look | undefined;
  for (const quarters of [0, 1, 3, 2] as const) {
    const lines = tesseract.read(turn(grey, quarters), 'scattered', tesseract.languages[0] ?? 'eng').filter((line) => lettersOf(line) >= 2);
    const letters = lines.reduce((sum, line) => sum + lettersOf(line), 0);
    if (best === undefined || letters > best.letters) best = { quarters, lines, letters };
    if (best.letters >= fewLetters) break;
  }
  if (best === undefined) return [];
  const { quarters, lines } = best;
  return lines.map((line) => {
    const quad = turnBack(boxQuad(line.box), quarters, grey);
    return { quad: scaleQuad(quad, 1 / small.scale), score: line.confidence };
  });
}

/** Corners in a picture that was turned clockwise, as corners in the picture before. */
function turnBack(quad: Quad, quarters: Quarters, { width, height }: Raster): Quad {
  const back = ([x, y]: Quad[number]): Quad[number] => {
    switch (quarters) {
      case 0:
        return [x, y];
      case 1:
        return [y, height - x];
      case 2:
        return [width - x, height - y];
      case 3:
        return [width - y, x];
    }
  };
  return [back(quad[0]), back(quad[1]), back(quad[2]), back(quad[3])];
}
