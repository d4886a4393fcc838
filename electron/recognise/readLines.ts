import type { Quad } from '../../shared/import/card/reading.ts';
import { guessLanguage, languageOfLine } from '../../shared/import/card/guessLanguage.ts';
import type { CardLanguage } from '../../shared/import/card/language.ts';
import { isForeign, nameScript } from '../../shared/import/card/script.ts';
import type { RoughLine, Script } from '../../shared/import/card/script.ts';
import { cutLine, forTesseract } from './cutLine.ts';
import { boxQuad, mapQuad, quadSize, rollQuad } from './geometry.ts';
import { mergeReadings, textOf } from './mergeReadings.ts';
import type { Letter } from './mergeReadings.ts';
import { paddleFind } from './paddleFind.ts';
import { lineHeight, paddleRead } from './paddleRead.ts';
import type { LineCharacter } from './paddleRead.ts';
import { splitAtGap } from './splitLine.ts';
import { toGrey } from './raster.ts';
import type { Raster } from './raster.ts';
import type { Paddle, Readers } from './readers.ts';
import type { StraightCard } from './straighten.ts';
import type { Tesseract } from './tesseract.ts';
import type { LineReading } from './text.ts';

/** Below this a line is a pattern or a picture taken for letters. */
const leastSure = 0.25;
/** Longest side at which lines are looked for on a card. */
const findSide = 960;
/** Paper around a line that is given to Tesseract. */
const margin = 12;

/** The lines of print on a card, and whether it lay upside down. */
export interface CardLines {
  /** Corners in pixels of the straightened card; upside down on an upside-down card. */
  readonly lines: readonly LineReading[];
  readonly upsideDown: boolean;
  /** What the print is in when it isn't Latin; such lines are left out. */
  readonly script: Script | null;
}

/** Reads a straightened card line by line; the pixels are taken from the picture itself, which has more of them. */
export async function readLines(picture: Raster, card: StraightCard, readers: Readers): Promise<CardLines> {
  if (readers.paddle === null) return { lines: readPage(card.picture, readers.tesseract), upsideDown: false, script: null };
  const { paddle, tesseract } = readers;
  const places = await paddleFind(paddle.find, card.picture, findSide);
  const quads = places.map((place) => place.quad);
  const read = (quad: Quad): Promise<readonly Letter[]> => readFirst(picture, mapQuad(card.toPicture, quad), paddle);
  const upsideDown = await liesUpsideDown(quads, read);
  const strips: Strip[] = [];
  for (const given of quads) strips.push(...(await readStrips(picture, card, upsideDown ? rollQuad(given, 2) : given, paddle)));
  const script = nameScript(strips.map(roughly));
  const latin = script === null ? strips : strips.filter((strip) => !isForeign(roughly(strip)));
  const language = languageOf(latin.map(({ first }) => textOf(first)), tesseract);
  return { lines: latin.flatMap((strip) => readAgain(strip, tesseract, languageOfStrip(strip, tesseract, language)) ?? []), upsideDown, script };
}

const roughly = ({ first }: Strip): RoughLine => ({ text: textOf(first), confidence: sureness(first) });

/** A line cut out of the picture, and what the first reader made of it. */
interface Strip {
  readonly quad: Quad;
  readonly strip: Raster;
  readonly first: readonly LineCharacter[];
}

/** One line, or what stands side by side on it far apart: the finder takes a name on the left and a street on the right for one. */
async function readStrips(picture: Raster, card: StraightCard, quad: Quad, paddle: Paddle): Promise<readonly Strip[]> {
  const strip = cutLine(picture, mapQuad(card.toPicture, quad), lineHeight);
  if (strip === null) return [];
  const first = await paddleRead(paddle.read, paddle.characters, strip);
  const halves = splitAtGap(quad, first, strip.width / strip.height);
  if (halves === null) return [{ quad, strip, first }];
  return [...(await readStrips(picture, card, halves[0], paddle)), ...(await readStrips(picture, card, halves[1], paddle))];
}

/** The language that the lines seem to be in, if it is one of those to be read. */
function languageOf(lines: readonly string[], { languages }: Tesseract): CardLanguage {
  const guess = guessLanguage(lines);
  return languages.includes(guess) ? guess : (languages[0] ?? 'eng');
}

function languageOfStrip({ first }: Strip, { languages }: Tesseract, usual: CardLanguage): CardLanguage {
  const named = languageOfLine(textOf(first), usual);
  return languages.includes(named) ? named : usual;
}

async function readFirst(picture: Raster, quad: Quad, paddle: Paddle): Promise<readonly Letter[]> {
  const strip = cutLine(picture, quad, lineHeight);
  return strip === null ? [] : paddleRead(paddle.read, paddle.characters, strip);
}

const sureness = (letters: readonly Letter[]): number =>
  letters.length === 0 ? 0 : letters.reduce((sum, letter) => sum + letter.confidence, 0) / letters.length;

/** Long lines of print are hardly ever read this surely the wrong way up. */
const clearlyUpright = 0.93;

/** Reads the longest lines both ways; most need only one look. */
async function liesUpsideDown(quads: readonly Quad[], read: (quad: Quad) => Promise<readonly Letter[]>): Promise<boolean> {
  const longest = [...quads]
    .filter((quad) => quadSize(quad).width > 2 * quadSize(quad).height)
    .sort((a, b) => quadSize(b).width - quadSize(a).width)
    .slice(0, 5);
  let balance = 0;
  for (const [index, quad] of longest.entries()) {
    const upright = sureness(await read(quad));
    if (index === 0 && upright >= clearlyUpright) return false;
    const turned = sureness(await read(rollQuad(quad, 2)));
    // One line of Latin print says more than several of a script that can't be read either way.
    if (Math.max(upright, turned) >= clearlyUpright && Math.abs(upright - turned) > 0.2) return turned > upright;
    balance += upright - turned;
  }
  return balance < 0;
}

function readAgain({ quad, strip, first }: Strip, tesseract: Tesseract, language: string): LineReading | null {
  const second = readSecond(strip, tesseract, language);
  const { text, confidence } = mergeReadings(first, second);
  if (confidence < leastSure || !/[\p{L}\p{N}]/u.test(text)) return null;
  const others = [textOf(first).trim(), textOf(second).trim()].filter((other) => other !== '' && other !== text);
  return { text, confidence, quad, alternatives: [...new Set(others)] };
}

/** Tesseract's letters of one line, with a space between its words. */
function readSecond(strip: Raster, tesseract: Tesseract, language: string): readonly Letter[] {
  const words = tesseract.read(forTesseract(strip, margin), 'line', language).flatMap((line) => line.words);
  return words.flatMap((word, index) => {
    const sure = Math.min(1, 0.3 + 0.7 * word.confidence);
    const letters = word.symbols.map(({ text, confidence }) => ({ text, confidence: confidence * sure }));
    return index === 0 ? letters : [{ text: ' ', confidence: sure }, ...letters];
  });
}

/** Tesseract alone: the card as one page, read again when it turns out to be in another language. */
function readPage(card: Raster, tesseract: Tesseract): readonly LineReading[] {
  const grey = toGrey(card);
  const usual = tesseract.languages[0] ?? 'eng';
  const once = tesseract.read(grey, 'page', usual);
  const language = languageOf(once.map((line) => line.text), tesseract);
  return (language === usual ? once : tesseract.read(grey, 'page', language))
    .filter((line) => line.confidence >= leastSure && /[\p{L}\p{N}]/u.test(line.text))
    .map(({ text, confidence, box }) => ({ text, confidence, quad: boxQuad(box), alternatives: [] }));
}
