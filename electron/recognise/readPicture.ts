import type { Box, CardFields, CardReading, PictureReading, Quad, TextLine } from '../../shared/import/card/reading.ts';
import { isEmptyContact } from '../../shared/contact/contact.ts';
import { pickFields } from '../../shared/import/card/pickFields.ts';
import { problem } from '../../shared/problem.ts';
import type { ReadingStage } from '../core/recogniser.ts';
import { readCodes } from './codes.ts';
import type { FoundCode } from './codes.ts';
import { decode } from './decode.ts';
import { findCards } from './findCards.ts';
import { findText } from './findText.ts';
import { boundingBox, boxQuad, invertMap, mapQuad, rollQuad, scaleQuad } from './geometry.ts';
import type { Homography } from './geometry.ts';
import { inside } from './outline.ts';
import { turn } from './raster.ts';
import type { Raster } from './raster.ts';
import { readLines } from './readLines.ts';
import type { Readers } from './readers.ts';
import { toJpeg } from './resize.ts';
import { straighten } from './straighten.ts';
import type { LineReading } from './text.ts';

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
  const places = await findCards(picture, await findText(picture, readers));
  onStage('reading');
  const cards: CardReading[] = [];
  for (const { quad } of places) {
    const card = await readCard(picture, quad, codesOf(codes, quad, places.length === 1), readers);
    if (card !== null) cards.push(atScale(card, width / picture.width));
  }
  const empty = problem('no-card', `No business card was found in ${name}. If there is one, photograph it closer and in better light.`);
  return { width, height, cards, problems: cards.length === 0 ? [empty] : [] };
}

const mapped = <T extends { readonly quad: Quad }>(items: readonly T[], map: Homography): readonly T[] =>
  items.map((item) => ({ ...item, quad: mapQuad(map, item.quad) }));

/** A code belongs to the card that its middle lies on, and in a picture of one card to that one. */
function codesOf(codes: readonly FoundCode[], card: Quad, only: boolean): readonly FoundCode[] {
  return codes.filter(({ quad }) => {
    const { x, y, width, height } = boundingBox(quad);
    return only || inside(card, [x + width / 2, y + height / 2], 0.3 * Math.max(width, height));
  });
}

const toTextLine = ({ text, confidence, alternatives }: LineReading, box: Box = nowhere): TextLine => ({
  text,
  confidence,
  box,
  alternatives,
});

/** `quad` and everything else in pixels of `picture`; null when there is nothing on the card that says anything. */
async function readCard(picture: Raster, found: Quad, codes: readonly FoundCode[], readers: Readers): Promise<CardReading | null> {
  const card = straighten(picture, found);
  const fromPicture = card === null ? null : invertMap(card.toPicture);
  if (card === null || fromPicture === null) return null;
  const { lines, upsideDown } = await readLines(picture, card, readers);
  // What is upside down is turned around the middle of the card, so that the fields see it as people do.
  const upright = upsideDown ? halfTurn(card.picture) : identity;
  const straight = (items: readonly { readonly quad: Quad }[]): readonly Box[] => items.map((item) => boundingBox(mapQuad(upright, item.quad)));
  const boxes = straight(lines);
  const codeBoxes = straight(mapped(codes, fromPicture));
  const fields = pickFields({
    lines: lines.map((line, index) => toTextLine(line, boxes[index])),
    codes: codes.map(({ format, text }, index) => ({ format, text, box: codeBoxes[index] ?? nowhere })),
  });
  if (isEmptyContact(fields.contact)) return null;
  const toPicture = (box: Box): Box => boundingBox(mapQuad(card.toPicture, mapQuad(upright, boxQuad(box))));
  const crop = await toJpeg(upsideDown ? turn(card.picture, 2) : card.picture);
  return { ...fields, boxes: mapBoxes(fields.boxes, toPicture), quad: rollQuad(found, upsideDown ? 2 : 0), crop };
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
const identity: Homography = [1, 0, 0, 0, 1, 0, 0, 0];
const halfTurn = ({ width, height }: Raster): Homography => [-1, 0, width, 0, -1, height, 0, 0];

function mapBoxes(boxes: CardFields['boxes'], map: (box: Box) => Box): CardFields['boxes'] {
  return Object.fromEntries(Object.entries(boxes).map(([field, list]) => [field, list.map(map)]));
}

/** Readings are made on a picture of limited size; the caller knows only the upright picture itself. */
function atScale(card: CardReading, factor: number): CardReading {
  const scale = (box: Box): Box => boundingBox(scaleQuad(boxQuad(box), factor));
  return { ...card, boxes: mapBoxes(card.boxes, scale), quad: scaleQuad(card.quad, factor) };
}
