import { isEmptyContact } from '../../shared/contact/contact.ts';
import type { Box, CardFields, CardReading, Quad, TextLine } from '../../shared/import/card/reading.ts';
import { pickFields } from '../../shared/import/card/pickFields.ts';
import type { Script } from '../../shared/import/card/script.ts';
import { readCodes } from './codes.ts';
import type { FoundCode } from './codes.ts';
import { boundingBox, boxQuad, invertMap, mapQuad, rollQuad } from './geometry.ts';
import type { Homography } from './geometry.ts';
import { turn } from './raster.ts';
import type { Raster } from './raster.ts';
import { readLines } from './readLines.ts';
import type { Readers } from './readers.ts';
import { toJpeg } from './resize.ts';
import { straighten } from './straighten.ts';
import type { LineReading } from './text.ts';

const mapped = <T extends { readonly quad: Quad }>(items: readonly T[], map: Homography): readonly T[] =>
  items.map((item) => ({ ...item, quad: mapQuad(map, item.quad) }));

const toTextLine = ({ text, confidence, alternatives }: LineReading, box: Box = nowhere): TextLine => ({
  text,
  confidence,
  box,
  alternatives,
});

/** A card, or null when nothing on it says anything; and the script of its print when that isn't Latin. */
export interface ReadCard {
  readonly card: CardReading | null;
  readonly script: Script | null;
}

/** `quad` and everything else in pixels of `picture`. */
export async function readCard(picture: Raster, found: Quad, codes: readonly FoundCode[], readers: Readers): Promise<ReadCard> {
  const card = straighten(picture, found);
  const fromPicture = card === null ? null : invertMap(card.toPicture);
  if (card === null || fromPicture === null) return { card: null, script: null };
  const { lines, upsideDown, script } = await readLines(picture, card, readers);
  // What is upside down is turned around the middle of the card, so that the fields see it as people do.
  const upright = upsideDown ? halfTurn(card.picture) : identity;
  const straight = (items: readonly { readonly quad: Quad }[]): readonly Box[] => items.map((item) => boundingBox(mapQuad(upright, item.quad)));
  const boxes = straight(lines);
  const onCard = codes.length > 0 ? mapped(codes, fromPicture) : await readCodes(card.picture, 'card');
  const codeBoxes = straight(onCard);
  const fields = pickFields({
    lines: lines.map((line, index) => toTextLine(line, boxes[index])),
    codes: onCard.map(({ format, text }, index) => ({ format, text, box: codeBoxes[index] ?? nowhere })),
  });
  if (isEmptyContact(fields.contact)) return { card: null, script };
  const toPicture = (box: Box): Box => boundingBox(mapQuad(card.toPicture, mapQuad(upright, boxQuad(box))));
  const crop = await toJpeg(upsideDown ? turn(card.picture, 2) : card.picture);
  const quad = rollQuad(found, upsideDown ? 2 : 0);
  return { card: { ...fields, boxes: mapBoxes(fields.boxes, toPicture), quad, crop, page: null, script }, script };
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
const identity: Homography = [1, 0, 0, 0, 1, 0, 0, 0];
const halfTurn = ({ width, height }: Raster): Homography => [-1, 0, width, 0, -1, height, 0, 0];

/** The boxes of every field as `map` has them. */
export function mapBoxes(boxes: CardFields['boxes'], map: (box: Box) => Box): CardFields['boxes'] {
  return Object.fromEntries(Object.entries(boxes).map(([field, list]) => [field, list.map(map)]));
}
