import type { Point, Quad } from '../../shared/import/card/reading.ts';
import { distance, quadArea } from './geometry.ts';

/** A connected patch of a map: the cells on its rim, and the mean of the map inside of it. */
export interface Region {
  readonly rim: readonly Point[];
  readonly cells: number;
  readonly mean: number;
}

/** The patches where the map is above `threshold`, joined through sides and corners. */
export function findRegions(map: Float32Array, width: number, height: number, threshold: number): readonly Region[] {
  const seen = new Uint8Array(width * height);
  const regions: Region[] = [];
  const stack: number[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || (map[start] ?? 0) <= threshold) continue;
    seen[start] = 1;
    stack.push(start);
    regions.push(fill(map, width, height, threshold, seen, stack));
  }
  return regions;
}

function fill(map: Float32Array, width: number, height: number, threshold: number, seen: Uint8Array, stack: number[]): Region {
  const rim: Point[] = [];
  let cells = 0;
  let sum = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    cells += 1;
    sum += map[at] ?? 0;
    const x = at % width;
    const y = (at - x) / width;
    let inside = true;
    for (let dy = -1; dy <= 1; dy += 1) {
      for (let dx = -1; dx <= 1; dx += 1) {
        const nx = x + dx;
        const ny = y + dy;
        const next = ny * width + nx;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height || (map[next] ?? 0) <= threshold) {
          inside = false;
        } else if (seen[next] === 0) {
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    if (!inside) rim.push([x, y]);
  }
  return { rim, cells, mean: sum / cells };
}

const cross = ([ox, oy]: Point, [ax, ay]: Point, [bx, by]: Point): number => (ax - ox) * (by - oy) - (ay - oy) * (bx - ox);

function halfHull(points: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [a, b] = hull.slice(-2);
      if (a === undefined || b === undefined || cross(a, b, point) > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  hull.pop();
  return hull;
}

/** The corners of the tightest convex shape around the points. */
export function convexHull(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  return [...halfHull(sorted), ...halfHull(sorted.reverse())];
}

/** The rectangle of least area around the points, along one side of their hull; null when they lie on a line. */
export function tightestRectangle(points: readonly Point[]): Quad | null {
  const hull = convexHull(points);
  let best: Quad | null = null;
  hull.forEach((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from;
    const length = distance(from, to);
    if (length === 0) return;
    const quad = rectangleAlong(hull, (to[0] - from[0]) / length, (to[1] - from[1]) / length);
    if (best === null || quadArea(quad) < quadArea(best)) best = quad;
  });
  return best;
}

function rectangleAlong(hull: readonly Point[], ux: number, uy: number): Quad {
  const along = hull.map(([x, y]) => x * ux + y * uy);
  const across = hull.map(([x, y]) => y * ux - x * uy);
  const [left, right] = [Math.min(...along), Math.max(...along)];
  const [top, bottom] = [Math.min(...across), Math.max(...across)];
  const corner = (u: number, v: number): Point => [u * ux - v * uy, u * uy + v * ux];
  return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)];
}

/** The rectangle with every side moved outwards by `by`. */
export function growRectangle([a, b, c, d]: Quad, by: number): Quad {
  const unit = (from: Point, to: Point): Point => {
    const length = Math.max(1e-6, distance(from, to));
    return [((to[0] - from[0]) / length) * by, ((to[1] - from[1]) / length) * by];
  };
  const [ux, uy] = unit(a, b);
  const [vx, vy] = unit(a, d);
  return [
    [a[0] - ux - vx, a[1] - uy - vy],
    [b[0] + ux - vx, b[1] + uy - vy],
    [c[0] + ux + vx, c[1] + uy + vy],
    [d[0] - ux + vx, d[1] - uy + vy],
  ];
}

/** The same corners, beginning at the one from which the longer side leads to the right (or down, when it stands). */
export function layFlat(quad: Quad): Quad {
  const [a, b, c, d] = quad;
  const wide: Quad = distance(a, b) >= distance(b, c) ? quad : [b, c, d, a];
  const rightwards = wide[1][0] - wide[0][0];
  const downwards = wide[1][1] - wide[0][1];
  const forwards = Math.abs(rightwards) >= Math.abs(downwards) ? rightwards > 0 : downwards > 0;
  return forwards ? wide : [wide[2], wide[3], wide[0], wide[1]];
}
