import type { Box, Point, Quad } from './reading.ts';

/** A projective map of the plane, row by row, the ninth number being 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number];

/** Nothing is left to solve when points lie on a line; then null. */
function solve(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
    }
    const pivot = rows[best];
    const swapped = rows[column];
    if (pivot === undefined || swapped === undefined || Math.abs(pivot[column] ?? 0) < 1e-12) return null;
    rows[best] = swapped;
    rows[column] = pivot;
    const head = pivot[column] ?? 1;
    for (let i = column; i <= size; i += 1) pivot[i] = (pivot[i] ?? 0) / head;
    eliminate(rows, column, pivot);
  }
  return rows.map((row) => row[size] ?? 0);
}

function eliminate(rows: number[][], column: number, pivot: readonly number[]): void {
  rows.forEach((row, index) => {
    const factor = row[column] ?? 0;
    if (index === column || factor === 0) return;
    for (let i = column; i < row.length; i += 1) row[i] = (row[i] ?? 0) - factor * (pivot[i] ?? 0);
  });
}

/** The map that takes the four corners of `from` to those of `to`, or null when either is flat. */
export function homography(from: Quad, to: Quad): Homography | null {
  const rows = from.flatMap(([x, y], index) => {
    const [u, v] = to[index] ?? [0, 0];
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const found = solve(rows);
  if (found === null || found.some((value) => !Number.isFinite(value))) return null;
  const [a = 1, b = 0, c = 0, d = 0, e = 1, f = 0, g = 0, h = 0] = found;
  return [a, b, c, d, e, f, g, h];
}

/** The map back, or null when there is none. */
export function invertMap(map: Homography): Homography | null {
  const unit = boxQuad({ x: 0, y: 0, width: 1000, height: 1000 });
  return homography(mapQuad(map, unit), unit);
}

export function mapPoint([a, b, c, d, e, f, g, h]: Homography, [x, y]: Point): Point {
  const w = g * x + h * y + 1;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

export function mapQuad(map: Homography, [a, b, c, d]: Quad): Quad {
  return [mapPoint(map, a), mapPoint(map, b), mapPoint(map, c), mapPoint(map, d)];
}

export function boxQuad({ x, y, width, height }: Box): Quad {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** The smallest upright box around the points. */
export function boundingBox(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

/** Mean length of the top and bottom sides, and of the left and right ones. */
export function quadSize([a, b, c, d]: Quad): { readonly width: number; readonly height: number } {
  return { width: (distance(a, b) + distance(d, c)) / 2, height: (distance(a, d) + distance(b, c)) / 2 };
}

export function quadArea(points: readonly Point[]): number {
  let twice = 0;
  points.forEach(([x, y], index) => {
    const [nx, ny] = points[(index + 1) % points.length] ?? [x, y];
    twice += x * ny - nx * y;
  });
  return Math.abs(twice) / 2;
}

export function scaleQuad(quad: Quad, factor: number): Quad {
  const scale = ([x, y]: Point): Point => [x * factor, y * factor];
  return [scale(quad[0]), scale(quad[1]), scale(quad[2]), scale(quad[3])];
}

/** The corners turned by quarter turns: what was the top-right corner becomes the top-left one, and so on. */
export function rollQuad([a, b, c, d]: Quad, quarters: 0 | 1 | 2 | 3): Quad {
  switch (quarters) {
    case 0:
      return [a, b, c, d];
    case 1:
      return [b, c, d, a];
    case 2:
      return [c, d, a, b];
    case 3:
      return [d, a, b, c];
  }
}
