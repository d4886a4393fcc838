import type { Point, Quad } from '../../shared/import/card/reading.ts';
import { boundingBox, boxQuad, distance, mapPoint, homography, quadArea, quadSize, rollQuad } from './geometry.ts';
import { convexHull, tightestRectangle } from './regions.ts';

/** How much of the tightest rectangle around the points their hull fills, 0 to 1. */
export function rectangularity(hull: readonly Point[]): number {
  const rectangle = tightestRectangle(hull);
  return rectangle === null ? 0 : quadArea(hull) / Math.max(1, quadArea(rectangle));
}

/** Long side by short side of the tightest rectangle around the points. */
export function elongation(points: readonly Point[]): number {
  const rectangle = tightestRectangle(points);
  if (rectangle === null) return Infinity;
  const { width, height } = quadSize(rectangle);
  return Math.max(width, height) / Math.max(1, Math.min(width, height));
}

/** The hull's points thinned to those that bend it most, which are few enough to try all corners. */
function thin(hull: readonly Point[], most: number): readonly Point[] {
  const left = [...hull];
  while (left.length > most) {
    const bends = left.map((point, index) => {
      const before = left.at(index - 1) ?? point;
      const after = left[(index + 1) % left.length] ?? point;
      return quadArea([before, point, after]);
    });
    left.splice(bends.indexOf(Math.min(...bends)), 1);
  }
  return left;
}

/** The four-cornered shape of most area inside the hull: for a photographed card, its corners. */
export function largestQuad(hull: readonly Point[]): Quad | null {
  const points = thin(hull, 20);
  let best: Quad | null = null;
  let most = 0;
  for (let a = 0; a < points.length; a += 1) {
    for (let b = a + 1; b < points.length; b += 1) {
      for (let c = b + 1; c < points.length; c += 1) {
        for (let d = c + 1; d < points.length; d += 1) {
          const quad = [points[a], points[b], points[c], points[d]] as readonly Point[];
          const area = quadArea(quad);
          if (area > most) [best, most] = [quad as Quad, area];
        }
      }
    }
  }
  return best;
}

/** Whether the point lies inside of the convex shape, or at most `margin` outside. */
export function inside(hull: readonly Point[], [x, y]: Point, margin = 0): boolean {
  let sign = 0;
  return hull.every(([ax, ay], index) => {
    const [bx, by] = hull[(index + 1) % hull.length] ?? [ax, ay];
    const length = Math.hypot(bx - ax, by - ay);
    const side = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.max(1e-9, length);
    if (Math.abs(side) <= margin) return true;
    if (sign === 0) sign = Math.sign(side);
    return Math.sign(side) === sign;
  });
}

const toSegment = (point: Point, a: Point, b: Point): number => {
  const length = distance(a, b);
  if (length === 0) return distance(point, a);
  const along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length;
  const t = Math.min(1, Math.max(0, along / length));
  return distance(point, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
};

/** The shortest way from one convex shape to another, 0 when a corner of one lies in the other. */
export function gapBetween(a: readonly Point[], b: readonly Point[]): number {
  if (a.some((point) => inside(b, point)) || b.some((point) => inside(a, point))) return 0;
  const from = (one: readonly Point[], other: readonly Point[]): number =>
    Math.min(...one.map((point) => Math.min(...other.map((start, index) => toSegment(point, start, other[(index + 1) % other.length] ?? start)))));
  return Math.min(from(a, b), from(b, a));
}

/** The direction in which lines run, in radians, as most of their length has it; which end is left is not known from this. */
export function axisOf(quads: readonly Quad[]): number {
  const [x, y] = quads.reduce<Point>(
    ([sx, sy], quad) => {
      const { width } = quadSize(quad);
      const angle = Math.atan2(quad[1][1] - quad[0][1], quad[1][0] - quad[0][0]) * 2;
      return [sx + width * Math.cos(angle), sy + width * Math.sin(angle)];
    },
    [0, 0],
  );
  const axis = Math.atan2(y, x) / 2;
  // Of the two ends, text begins left, or on top when it stands.
  return Math.cos(axis) < -0.3 || (Math.abs(Math.cos(axis)) <= 0.3 && Math.sin(axis) < 0) ? axis + Math.PI : axis;
}

/** The same corners, beginning so that the first side runs along `axis`, and going around clockwise. */
export function orient(given: Quad, axis: number): Quad {
  const [a, b, c, d] = given;
  const turning = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  const quad: Quad = turning >= 0 ? given : [a, d, c, b];
  const fit = (roll: 0 | 1 | 2 | 3): number => {
    const [from, to] = rollQuad(quad, roll);
    return ((to[0] - from[0]) * Math.cos(axis) + (to[1] - from[1]) * Math.sin(axis)) / Math.max(1e-6, distance(from, to));
  };
  const rolls = ([0, 1, 2, 3] as const).map((roll) => [fit(roll), roll] as const);
  return rollQuad(quad, rolls.reduce((best, one) => (one[0] > best[0] ? one : best))[1]);
}

/** The tightest rectangle along `axis` around the points, with `margin` around it. */
export function rectangleAlong(points: readonly Point[], axis: number, margin: number): Quad {
  const turn = ([x, y]: Point, by: number): Point => [x * Math.cos(by) - y * Math.sin(by), x * Math.sin(by) + y * Math.cos(by)];
  const box = boundingBox(points.map((point) => turn(point, -axis)));
  const [a, b, c, d] = boxQuad({
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  });
  return [turn(a, axis), turn(b, axis), turn(c, axis), turn(d, axis)];
}

/** The quad stretched outwards, in its own perspective, until all points are inside. */
export function stretchOver(quad: Quad, points: readonly Point[]): Quad {
  const unit = boxQuad({ x: 0, y: 0, width: 1, height: 1 });
  const into = homography(quad, unit);
  const back = homography(unit, quad);
  if (into === null || back === null) return quad;
  const box = boundingBox([...unit, ...points.map((point) => mapPoint(into, point))]);
  if (box.width > 1.6 || box.height > 1.6) return quad;
  const [a, b, c, d] = boxQuad(box);
  return [mapPoint(back, a), mapPoint(back, b), mapPoint(back, c), mapPoint(back, d)];
}

export const hullOf = (quads: readonly Quad[]): readonly Point[] => convexHull(quads.flat());
