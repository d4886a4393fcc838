import type { Point, Quad } from '../../shared/import/card/reading.ts';
import { boundingBox, quadArea, quadSize, scaleQuad } from './geometry.ts';
import { groupText } from './groupText.ts';
import { axisOf, elongation, gapBetween, hullOf, inside, largestQuad, orient, rectangleAlong, rectangularity, stretchOver } from './outline.ts';
import type { Raster } from './raster.ts';
import { convexHull } from './regions.ts';
import { findSurfaces } from './surfaces.ts';
import { shrink } from './resize.ts';
import type { TextPlace } from './text.ts';

/** A card's corners, beginning where its lines begin unless it lies upside down, and the text found on it. */
export interface CardPlace {
  readonly quad: Quad;
  readonly places: readonly TextPlace[];
}

/** Long enough a side to tell a card from what it lies on. */
const surfaceSide = 480;
/** A hull that fills less of its rectangle has leaked onto the table, or is none of a card. */
const cardLike = 0.8;

/** A part of a card, or a whole one: an outline and its text, in pixels of the small picture. */
interface Part {
  readonly hull: readonly Point[];
  readonly quads: readonly Quad[];
  /** Whether the outline is that of a surface, or only that of the text itself. */
  readonly solid: boolean;
}

/** Where the cards are: surfaces with text on them, put together where they are parts of one card. */
export async function findCards(picture: Raster, places: readonly TextPlace[]): Promise<readonly CardPlace[]> {
  const small = await shrink(picture, surfaceSide);
  const quads = places.map((place) => scaleQuad(place.quad, small.scale));
  const parts = partsOf(small.picture, quads);
  return mergeParts(parts, small.picture).map((part) => ({
    quad: scaleQuad(cornersOf(part), 1 / small.scale),
    places: places.filter((_, index) => part.quads.some((quad) => quad === quads[index])),
  }));
}

const middleOf = (quad: Quad): Point => {
  const { x, y, width, height } = boundingBox(quad);
  return [x + width / 2, y + height / 2];
};

/** How many edges of the picture the outline lies on. */
function edgesTouched(hull: readonly Point[], { width, height }: Raster): number {
  const { x, y, width: wide, height: high } = boundingBox(hull);
  return [x <= 1, y <= 1, x + wide >= width - 2, y + high >= height - 2].filter(Boolean).length;
}

function partsOf(picture: Raster, quads: readonly Quad[]): readonly Part[] {
  const frame = picture.width * picture.height;
  const surfaces = findSurfaces(picture, quads).map(({ hull, places }) => ({
    hull,
    quads: quads.filter((_, index) => places.includes(index)),
    solid: true,
  }));
  const inner = surfaces.some((one) => one.quads.length >= 3 && edgesTouched(one.hull, picture) < 3 && isCardLike(one, frame));
  const whole = surfaces.filter((one) => isCardLike(one, frame) && !(inner && edgesTouched(one.hull, picture) >= 3));
  const placed = whole.map((one) => ({ ...one, quads: quads.filter((quad) => one.quads.includes(quad) || inside(one.hull, middleOf(quad), 2)) }));
  const rest = quads.filter((quad) => !placed.some((one) => one.quads.includes(quad)));
  return [...placed, ...groupText(rest).map((group) => ({ hull: hullOf(group), quads: group, solid: false }))];
}

function isCardLike({ hull, quads }: Part, frame: number): boolean {
  const area = quadArea(hull);
  const text = quads.reduce((sum, quad) => sum + quadArea(quad), 0);
  return hull.length >= 4 && area > 1.2 * text && area > 0.004 * frame && rectangularity(hull) >= cardLike && elongation(hull) < 5;
}

function mergeParts(parts: readonly Part[], picture: Raster): readonly Part[] {
  const merged = [...parts];
  for (;;) {
    const pair = closestPair(merged, picture);
    if (pair === null) break;
    const [a, b] = pair;
    merged.splice(merged.indexOf(a), 1);
    merged.splice(merged.indexOf(b), 1);
    merged.push(join(a, b));
  }
  return merged.filter((part) => part.solid || part.quads.length >= 2 || merged.length === 1);
}

const join = (a: Part, b: Part): Part => ({
  hull: convexHull([...a.hull, ...b.hull]),
  quads: [...new Set([...a.quads, ...b.quads])],
  solid: a.solid || b.solid,
});

function closestPair(parts: readonly Part[], picture: Raster): readonly [Part, Part] | null {
  let best: readonly [Part, Part] | null = null;
  let least = Infinity;
  for (const [index, a] of parts.entries()) {
    for (const b of parts.slice(index + 1)) {
      const gap = gapBetween(a.hull, b.hull);
      if (gap < least && isOneCard(a, b, gap, Math.max(picture.width, picture.height))) [best, least] = [[a, b], gap];
    }
  }
  return best;
}

const lineHeight = (part: Part): number => {
  const heights = part.quads.map((quad) => quadSize(quad).height).sort((x, y) => x - y);
  return heights[heights.length >> 1] ?? 1;
};

/** Whether two parts belong to one card; `side` is the longer one of the picture. */
function isOneCard(a: Part, b: Part, gap: number, side: number): boolean {
  const both = convexHull([...a.hull, ...b.hull]);
  const smaller = Math.min(quadArea(a.hull), quadArea(b.hull));
  const overlap = quadArea(a.hull) + quadArea(b.hull) - quadArea(both);
  if (overlap > 0.5 * smaller) return true;
  if (a.solid && b.solid) return gap < 0.02 * side && isPanel(a, b, both);
  const line = Math.max(lineHeight(a), lineHeight(b));
  if (!a.solid && !b.solid) return gap < 12 * line && elongation(both) < 2.6;
  return gap < 6 * line && isStrayText(a, b, both);
}

/** A band or panel of another colour lies right beside the rest of its card, and both together have a card's shape. */
function isPanel(a: Part, b: Part, both: readonly Point[]): boolean {
  return elongation(both) < 2.2 && rectangularity(both) >= cardLike && !bothWhole(a, b, both);
}

/** Text whose surface was not made out: on a panel as dark as the table it is part of the card, else another card. */
function isStrayText(a: Part, b: Part, both: readonly Point[]): boolean {
  const [small, large] = quadArea(a.hull) < quadArea(b.hull) ? [a, b] : [b, a];
  const grown = quadArea(both) / Math.max(1, quadArea(large.hull));
  return elongation(both) < 2.2 && grown < (small.quads.length <= 3 ? 1.9 : 1.25);
}

/** Two cards that touch: each has a card's shape, and together they have not, or are two of the same size. */
function bothWhole(a: Part, b: Part, both: readonly Point[]): boolean {
  const card = (hull: readonly Point[]): boolean => elongation(hull) > 1.35 && elongation(hull) < 2;
  const alike = Math.min(quadArea(a.hull), quadArea(b.hull)) / Math.max(quadArea(a.hull), quadArea(b.hull)) > 0.7;
  return card(a.hull) && card(b.hull) && (alike || !card(both));
}

/** The card's corners as photographed where its outline is clear, else a rectangle around its text. */
function cornersOf(part: Part): Quad {
  const axis = axisOf(part.quads);
  const text = hullOf(part.quads);
  const margin = 1.2 * lineHeight(part);
  const corners = part.solid && rectangularity(part.hull) >= 0.84 ? largestQuad(part.hull) : null;
  if (corners === null) return rectangleAlong(text, axis, margin);
  return stretchOver(orient(corners, axis), text);
}
