import type { Box, CardReading, PictureReading, Quad } from '../../shared/import/card/reading.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { ReadingStage } from '../core/recogniser.ts';
import { readCodes } from './codes.ts';
import type { FoundCode } from './codes.ts';
import type { Decoded, Pages } from './decode.ts';
import { findCards } from './findCards.ts';
import { findText } from './findText.ts';
import { boundingBox, boxQuad, scaleQuad } from './geometry.ts';
import { joinHalves, looksLikeCard } from './halves.ts';
import { inside } from './outline.ts';
import { mostPages, openPages } from './pages.ts';
import type { Raster } from './raster.ts';
import { mapBoxes, readCard } from './readCard.ts';
import type { Readers } from './readers.ts';
import { growRectangle } from './regions.ts';

/** Reads one picture, or each page of a scan, from its bytes to the people on its cards. */
export async function readPicture(
  name: string,
  bytes: Uint8Array,
  readers: Readers,
  onStage: (stage: ReadingStage) => void,
): Promise<PictureReading> {
  onStage('decoding');
  const pages = await openPages(name, bytes);
  if (!pages.ok) return { width: 0, height: 0, cards: [], problems: [pages.problem] };
  try {
    return await readPages(name, pages, readers, onStage);
  } finally {
    pages.close();
  }
}

/** One after the other: of a long scan only one page is ever unpacked. `width` and `height` are the first page's. */
async function readPages(name: string, pages: Pages, readers: Readers, onStage: (stage: ReadingStage) => void): Promise<PictureReading> {
  const cards: CardReading[] = [];
  const problems: Problem[] = [];
  let size = { width: 0, height: 0 };
  for (let page = 0; page < Math.min(pages.count, mostPages); page += 1) {
    if (page > 0) onStage('decoding');
    const decoded = await pages.decode(page);
    if (!decoded.ok) {
      problems.push(decoded.problem);
      continue;
    }
    if (size.width === 0) size = { width: decoded.width, height: decoded.height };
    cards.push(...(await readPage(decoded, readers, onStage)));
  }
  if (pages.count > mostPages) problems.push(tooManyPages(name, pages.count));
  if (cards.length === 0 && problems.length === 0) problems.push(noCard(name));
  return { ...size, cards, problems };
}

const noCard = (name: string): Problem =>
  problem('no-card', `No business card was found in ${name}. If there is one, photograph it closer and in better light.`);

const tooManyPages = (name: string, count: number): Problem =>
  problem('too-many-pages', `${name} has ${count} pages, and the first ${mostPages} were read. Save the others as a file of their own and drop that.`);

/** The steps in their order. */
async function readPage({ picture, width }: Decoded, readers: Readers, onStage: (stage: ReadingStage) => void): Promise<readonly CardReading[]> {
  onStage('finding');
  const codes = await readCodes(picture);
  const found = (await findCards(picture, await findText(picture, readers))).map(({ quad }) => quad);
  onStage('reading');
  const cards = await readCards(picture, withCodesAlone(found, codes), codes, readers);
  return cards.map((card) => atScale(card, width / picture.width));
}

/** Reads every card; where one turns out to be cut in two, both halves together. */
async function readCards(picture: Raster, quads: readonly Quad[], codes: readonly FoundCode[], readers: Readers): Promise<readonly CardReading[]> {
  const read = async (quad: Quad, only: boolean): Promise<readonly CardReading[]> => {
    const card = await readCard(picture, quad, codesOf(codes, quad, only), readers);
    return card === null ? [] : [card];
  };
  const cards: CardReading[] = [];
  for (const quad of quads) cards.push(...(await read(quad, quads.length === 1)));
  const joined = joinHalves(cards);
  if (joined === null) return cards.filter(looksLikeCard);
  const whole = await read(joined.quad, joined.others.length === 0);
  return [...joined.others, ...whole].filter(looksLikeCard);
}

/** A code belongs to the card that its middle lies on, and in a picture of one card to that one. */
function codesOf(codes: readonly FoundCode[], card: Quad, only: boolean): readonly FoundCode[] {
  return codes.filter(({ quad }) => {
    const box = boundingBox(quad);
    return only || inside(card, middleOf(box), 0.3 * box.width);
  });
}

const middleOf = ({ x, y, width, height }: Box): readonly [number, number] => [x + width / 2, y + height / 2];

/** A card may show nothing but a code. */
function withCodesAlone(found: readonly Quad[], codes: readonly FoundCode[]): readonly Quad[] {
  if (found.length === 1) return found;
  const alone = codes.filter(({ quad }) => !found.some((card) => inside(card, middleOf(boundingBox(quad)), boundingBox(quad).width)));
  return [...found, ...alone.map(({ quad }) => growRectangle(quad, boundingBox(quad).width / 4))];
}

/** Readings are made on a picture of limited size; the caller knows only the upright picture itself. */
function atScale(card: CardReading, factor: number): CardReading {
  const scale = (box: Box): Box => boundingBox(scaleQuad(boxQuad(box), factor));
  return { ...card, boxes: mapBoxes(card.boxes, scale), quad: scaleQuad(card.quad, factor) };
}
