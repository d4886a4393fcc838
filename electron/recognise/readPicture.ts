import type { CardFields, CardReading, PictureReading, Quad, TextLine } from '../../shared/import/card/reading.ts';
import { isEmptyContact } from '../../shared/contact/contact.ts';
import { pickFields } from '../../shared/import/card/pickFields.ts';
import { problem } from '../../shared/problem.ts';
import type { ReadingStage } from '../core/recogniser.ts';
import { readCodes } from './codes.ts';
import type { FoundCode } from './codes.ts';
import { decode } from './decode.ts';
import { findCards } from './findCards.ts';
import { findText } from './findText.ts';
import { boundingBox, boxQuad, homography, mapQuad, scaleQuad } from './geometry.ts';
import type { Homography } from './geometry.ts';
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
  const quads = findCards(await findText(picture, readers));
  onStage('reading');
  const cards: CardReading[] = [];
  for (const quad of quads) {
    const card = await readCard(picture, quad, codes, readers);
    if (card !== null) cards.push(atScale(card, width / picture.width));
  }
  const empty = problem('no-card', `No business card was found in ${name}. If there is one, photograph it closer and in better light.`);
  return { width, height, cards, problems: cards.length === 0 ? [empty] : [] };
}

const mapped = <T extends { readonly quad: Quad }>(items: readonly T[], map: Homography): readonly T[] =>
  items.map((item) => ({ ...item, quad: mapQuad(map, item.quad) }));

/** A code belongs to the card that its middle lies on. */
function codesOn(codes: readonly FoundCode[], card: Homography, { width, height }: Raster): readonly FoundCode[] {
  return mapped(codes, card).filter(({ quad }) => {
    const { x, y, width: wide, height: high } = boundingBox(quad);
    const middle = [x + wide / 2, y + high / 2] as const;
    return middle[0] >= 0 && middle[1] >= 0 && middle[0] <= width && middle[1] <= height;
  });
}

const toTextLine = ({ text, confidence, quad, alternatives }: LineReading): TextLine => ({
  text,
  confidence,
  box: boundingBox(quad),
  alternatives,
});

/** `quad` and everything else in pixels of `picture`; null when there is nothing on the card that says anything. */
async function readCard(
  picture: Raster,
  quad: Quad,
  allCodes: readonly FoundCode[],
  readers: Readers,
): Promise<CardReading | null> {
  const straight = straighten(picture, quad);
  if (straight === null) return null;
  const fromPicture = homography(quad, boxQuad({ x: 0, y: 0, width: straight.picture.width, height: straight.picture.height }));
  const codes = fromPicture === null ? [] : codesOn(allCodes, fromPicture, straight.picture);
  const lines = readLines(straight.picture, readers);
  const fields = pickFields({
    lines: lines.map(toTextLine),
    codes: codes.map(({ format, text, quad: corners }) => ({ format, text, box: boundingBox(corners) })),
  });
  if (isEmptyContact(fields.contact)) return null;
  return { ...fields, boxes: mapBoxes(fields.boxes, straight.toPicture), quad, crop: await toJpeg(straight.picture) };
}

function mapBoxes(boxes: CardFields['boxes'], map: Homography): CardFields['boxes'] {
  return Object.fromEntries(
    Object.entries(boxes).map(([field, list]) => [field, list.map((box) => boundingBox(mapQuad(map, boxQuad(box))))]),
  );
}

/** Readings are made on a picture of limited size; the caller knows only the upright picture itself. */
function atScale(card: CardReading, factor: number): CardReading {
  const boxes = Object.fromEntries(
    Object.entries(card.boxes).map(([field, list]) => [field, list.map((box) => boundingBox(scaleQuad(boxQuad(box), factor)))]),
  );
  return { ...card, boxes, quad: scaleQuad(card.quad, factor) };
}
