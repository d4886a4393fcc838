import type { Quad } from '../../shared/import/card/reading.ts';
import { boundingBox, quadSize } from './geometry.ts';
import type { Box } from '../../shared/import/card/reading.ts';

/** Lines closer together than this many line heights are one block of text. */
const gapInLines = 3;

const grow = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Text that lies close together, as one group each. */
export function groupText(quads: readonly Quad[]): readonly (readonly Quad[])[] {
  const areas = quads.map((quad) => {
    const { width, height } = quadSize(quad);
    return grow(boundingBox(quad), (gapInLines / 2) * Math.min(width, height));
  });
  const left = new Set(quads.keys());
  const groups: (readonly Quad[])[] = [];
  for (const start of quads.keys()) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const member of group) {
      const area = areas[member];
      const near = [...left].filter((other) => {
        const otherArea = areas[other];
        return area !== undefined && otherArea !== undefined && overlaps(area, otherArea);
      });
      near.forEach((other) => left.delete(other));
      group.push(...near);
    }
    groups.push(quads.filter((_, index) => group.includes(index)));
  }
  return groups;
}
