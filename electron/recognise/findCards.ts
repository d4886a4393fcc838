import type { Box, Point, Quad } from '../../shared/import/card/reading.ts';
import { boundingBox, boxQuad, quadSize } from './geometry.ts';
import type { TextPlace } from './text.ts';

/** Text further apart than this many line heights is on different cards. */
const gapInLines = 25;

const heightOf = (place: TextPlace): number => {
  const { width, height } = quadSize(place.quad);
  return Math.min(width, height);
};

const grow = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Text that lies close together, as one group each. */
export function groupText(places: readonly TextPlace[]): readonly (readonly TextPlace[])[] {
  const heights = places.map(heightOf).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const areas = places.map((place) => grow(boundingBox(place.quad), (gapInLines / 2) * usual));
  const left = new Set(places.keys());
  const groups: TextPlace[][] = [];
  for (const start of places.keys()) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (let at = group[0]; at !== undefined; at = group[group.indexOf(at) + 1]) {
      const area = areas[at];
      const near = [...left].filter((other) => {
        const otherArea = areas[other];
        return area !== undefined && otherArea !== undefined && overlaps(area, otherArea);
      });
      near.forEach((other) => left.delete(other));
      group.push(...near);
    }
    groups.push(group.flatMap((index) => places[index] ?? []));
  }
  return groups;
}

/** Which way the lines of a group run, in radians: the middle one of their directions, which a stray sign can't pull away. */
function directionOf(group: readonly TextPlace[]): number {
  const [x, y] = group
    .map(({ quad: [a, b] }): Point => [b[0] - a[0], b[1] - a[1]])
    .reduce<Point>(([sx, sy], [dx, dy]) => [sx + dx, sy + dy], [0, 0]);
  const rough = Math.atan2(y, x);
  const off = group
    .map(({ quad: [a, b] }) => Math.atan2(b[1] - a[1], b[0] - a[0]) - rough)
    .map((angle) => Math.atan2(Math.sin(angle), Math.cos(angle)))
    .sort((a, b) => a - b);
  return rough + (off[Math.floor(off.length / 2)] ?? 0);
}

const rotate = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
];

/** The tightest rectangle along the lines' own direction, with room around it. */
export function quadAround(group: readonly TextPlace[]): Quad {
  const angle = directionOf(group);
  const box = boundingBox(group.flatMap((place) => place.quad.map((point) => rotate(point, -angle))));
  const margin = Math.max(...group.map(heightOf)) + 0.02 * Math.max(box.width, box.height);
  const [a, b, c, d] = boxQuad(grow(box, margin));
  return [rotate(a, angle), rotate(b, angle), rotate(c, angle), rotate(d, angle)];
}

/** Where the cards are: around each group of text. A word alone is a poster in the background, not a card. */
export function findCards(places: readonly TextPlace[]): readonly Quad[] {
  return groupText(places)
    .filter((group) => group.length >= 2)
    .map(quadAround);
}
