import type { Box, CardReading, PictureReading, Quad } from '../../shared/import/card/reading.ts';
import { problem } from '../../shared/problem.ts';
import type { ReadingStage } from '../core/recogniser.ts';
import { readCodes } from './codes.ts';
import type { FoundCode } from './codes.ts';
import { decode } from './decode.ts';
import { findCards } from './findCards.ts';
import { findText } from './findText.ts';
import { boundingBox, boxQuad, scaleQuad } from './geometry.ts';
import { joinHalves, looksLikeCard } from './halves.ts';
import { inside } from './outline.ts';
import type { Raster } from './raster.ts';
import { mapBoxes, readCard } from './readCard.ts';
import type { Readers } from './readers.ts';
import { growRectangle } from './regions.ts';

/** Reads one picture from its bytes to the people on its cards: the steps in their order. */
export async function readPicture(
  name: string,
  bytes: Uint8Array,
  readers: Readers,
  onStage: (stage: ReadingStage) => void,
): Promise<PictureReading> {
  onStage('decoding');
  const decoded = await decode(name, bytes);
  if (!decoded.ok) return { width: 0, height: 0, cards: [], problems: [decoded.problem] };
  const { picture, width, height } = decoded;
  onStage('finding');
  const codes = await readCodes(picture);
  const found = (await findCards(picture, await findText(picture, readers))).map(({ quad }) => quad);
  onStage('reading');
  const cards = await readCards(picture, withCodesAlone(found, codes), codes, readers);
  const empty = problem('no-card', `No business card was found in ${name}. If there is one, photograph it closer and in better light.`);
  return { width, height, cards: cards.map((card) => atScale(card, width / picture.width)), problems: cards.length === 0 ? [empty] : [] };
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
