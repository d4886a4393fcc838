import type { Box, CardReading, PictureReading, Quad } from '../../shared/import/card/reading.ts';
import type { Script } from '../../shared/import/card/script.ts';
import { said } from '../../shared/words/keys.ts';
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
  const scripts = new Set<Script>();
  let size = { width: 0, height: 0 };
  for (let page = 0; page < Math.min(pages.count, mostPages); page += 1) {
    if (page > 0) onStage('decoding');
    const decoded = await pages.decode(page);
    if (!decoded.ok) {
      problems.push(decoded.problem);
      continue;
    }
    if (size.width === 0) size = { width: decoded.width, height: decoded.height };
    const read = await readPage(decoded, readers, onStage);
    cards.push(...read.cards.map((card) => (pages.count > 1 ? { ...card, page: page + 1 } : card)));
    read.scripts.forEach((script) => scripts.add(script));
  }
  if (pages.count > mostPages) problems.push(tooManyPages(name, pages.count));
  problems.push(...[...scripts].map((script) => unreadScript(name, script)));
  if (cards.length === 0 && problems.length === 0) problems.push(noCard(name));
  return { ...size, cards, problems };
}

const noCard = (name: string): Problem =>
  problem('no-card', said('reading.noCard', { name }));

const tooManyPages = (name: string, count: number): Problem =>
  problem('too-many-pages', said('reading.tooManyPages', { name, count, read: mostPages }));

const unreadScript = (name: string, script: Script): Problem =>
  script === 'unknown' ? problem('unread-script', said('reading.unknownScript', { name })) : problem('unread-script', said('reading.unreadScript', { name, script: said(`reading.script${script}`) }));

/** The steps in their order. */
async function readPage({ picture, width }: Decoded, readers: Readers, onStage: (stage: ReadingStage) => void): Promise<ReadCards> {
  onStage('finding');
  const codes = await readCodes(picture, 'picture');
  const found = (await findCards(picture, await findText(picture, readers))).map(({ quad }) => quad);
  const { cards, scripts } = await readCards(picture, withCodesAlone(found, codes), codes, readers, onStage);
  return { cards: cards.map((card) => atScale(card, width / picture.width)), scripts };
}

/** The cards of a page, and the scripts of print on it that isn't Latin. */
interface ReadCards {
  readonly cards: readonly CardReading[];
  readonly scripts: readonly Script[];
}

/** Reads every card; where one turns out to be cut in two, both halves together. */
async function readCards(picture: Raster, quads: readonly Quad[], codes: readonly FoundCode[], readers: Readers, onStage: (stage: ReadingStage) => void): Promise<ReadCards> {
  const scripts: Script[] = [];
  const read = async (quad: Quad, only: boolean): Promise<readonly CardReading[]> => {
    // Told of each card: on a slow machine one may take as long as a whole picture does elsewhere.
    onStage('reading');
    const { card, script } = await readCard(picture, quad, codesOf(codes, quad, only), readers);
    if (script !== null) scripts.push(script);
    return card === null ? [] : [card];
  };
  const cards: CardReading[] = [];
  for (const quad of quads) cards.push(...(await read(quad, quads.length === 1)));
  const joined = joinHalves(cards);
  if (joined === null) return { cards: cards.filter(looksLikeCard), scripts };
  const whole = await read(joined.quad, joined.others.length === 0);
  return { cards: [...joined.others, ...whole].filter(looksLikeCard), scripts };
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
