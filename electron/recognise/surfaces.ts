import type { Point, Quad } from '../../shared/import/card/reading.ts';
import { mapPoint, homography, boxQuad, quadSize } from './geometry.ts';
import { makeRaster } from './raster.ts';
import type { Raster } from './raster.ts';
import { convexHull } from './regions.ts';

/** The even surface that some text is printed on: its outline, and which of the text places lie on it. */
export interface Surface {
  readonly hull: readonly Point[];
  readonly places: readonly number[];
}

/** Steps between neighbouring pixels, summed over the colours, that end a surface; light falls off more slowly. */
const steepest = 30;
/** How far a surface may drift from the colour beside its text, summed over the colours. */
const furthest = 150;

/** Each colour averaged with its neighbours, so that the grain of paper and sensor doesn't stop the growth. */
function soften({ width, height, data }: Raster): Raster {
  const out = new Uint8Array(data.length);
  const row = width * 3;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * row + x * 3;
      const left = x > 0 ? -3 : 0;
      const right = x < width - 1 ? 3 : 0;
      const up = y > 0 ? -row : 0;
      const down = y < height - 1 ? row : 0;
      for (let c = at; c < at + 3; c += 1) {
        out[c] = ((data[c] ?? 0) * 4 + (data[c + left] ?? 0) + (data[c + right] ?? 0) + (data[c + up] ?? 0) + (data[c + down] ?? 0)) >> 3;
      }
    }
  }
  return makeRaster(width, height, 3, out);
}

const difference = (data: Uint8Array, a: number, b: number): number =>
  Math.abs((data[a] ?? 0) - (data[b] ?? 0)) +
  Math.abs((data[a + 1] ?? 0) - (data[b + 1] ?? 0)) +
  Math.abs((data[a + 2] ?? 0) - (data[b + 2] ?? 0));

/** 1 where the picture is even: no steep step to any neighbour. One uneven pixel closes a gap of three. */
function evenness(picture: Raster): Uint8Array {
  const { width, height, data } = picture;
  const even = new Uint8Array(width * height).fill(1);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const steepX = x + 1 < width && difference(data, at * 3, at * 3 + 3) > steepest;
      const steepY = y + 1 < height && difference(data, at * 3, (at + width) * 3) > steepest;
      if (steepX) even[at] = even[at + 1] = 0;
      if (steepY) even[at] = even[at + width] = 0;
    }
  }
  return even;
}

/** Points right around a line of text, where its background shows. */
function around(quad: Quad): readonly Point[] {
  const map = homography(boxQuad({ x: 0, y: 0, width: 1, height: 1 }), quad);
  if (map === null) return [];
  const { width, height } = quadSize(quad);
  const beside = (0.5 * height) / Math.max(width, 1);
  const steps = Array.from({ length: 13 }, (_, index) => index / 12);
  return [...steps.flatMap((u): Point[] => [[u, -0.25], [u, 1.25]]), [-beside, 0.5] as const, [1 + beside, 0.5] as const].map((point) =>
    mapPoint(map, point),
  );
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Where growth starts: the pixels around the text that have the colour which most of them have. */
function seedsOf(quad: Quad, { width, height, data }: Raster): { readonly seeds: readonly number[]; readonly colour: Point3 } {
  const pixels = around(quad).flatMap(([x, y]) => {
    const [px, py] = [Math.round(x), Math.round(y)];
    return px < 0 || py < 0 || px >= width || py >= height ? [] : [py * width + px];
  });
  const channel = (c: number): number => median(pixels.map((at) => data[at * 3 + c] ?? 0));
  const colour: Point3 = [channel(0), channel(1), channel(2)];
  return { seeds: pixels.filter((at) => far(data, at * 3, colour) < furthest / 3), colour };
}

type Point3 = readonly [number, number, number];

const far = (data: Uint8Array, at: number, [r, g, b]: Point3): number =>
  Math.abs((data[at] ?? 0) - r) + Math.abs((data[at + 1] ?? 0) - g) + Math.abs((data[at + 2] ?? 0) - b);

/** Grows over even pixels of about the same colour; returns the cells it reached and the surface it ran into, if any. */
function grow(
  picture: Raster,
  even: Uint8Array,
  owner: Int32Array,
  id: number,
  { seeds, colour }: ReturnType<typeof seedsOf>,
): { readonly cells: readonly number[]; readonly met: number } {
  const { width, height, data } = picture;
  const cells: number[] = [];
  const stack = seeds.filter((at) => even[at] === 1);
  let met = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const other = owner[at] ?? 0;
    if (other !== 0) {
      if (other !== id) met = other;
      continue;
    }
    if (even[at] !== 1 || far(data, at * 3, colour) > furthest) continue;
    owner[at] = id;
    cells.push(at);
    const x = at % width;
    if (x > 0) stack.push(at - 1);
    if (x < width - 1) stack.push(at + 1);
    if (at >= width) stack.push(at - width);
    if (at < width * (height - 1)) stack.push(at + width);
  }
  return { cells, met };
}

/** The surfaces under the text places; two places whose surfaces run into each other share one. `picture` is small and RGB. */
export function findSurfaces(given: Raster, quads: readonly Quad[]): readonly Surface[] {
  const picture = soften(given);
  const even = evenness(picture);
  const owner = new Int32Array(picture.width * picture.height);
  const found = new Map<number, { cells: number[]; places: number[] }>();
  quads.forEach((quad, place) => {
    const id = place + 1;
    const { cells, met } = grow(picture, even, owner, id, seedsOf(quad, picture));
    const home = met === 0 ? id : met;
    if (met !== 0) cells.forEach((at) => (owner[at] = met));
    const surface = found.get(home) ?? { cells: [], places: [] };
    surface.places.push(place);
    for (const at of cells) surface.cells.push(at);
    found.set(home, surface);
  });
  return [...found.values()].map(({ cells, places }) => ({ hull: outline(cells, picture.width), places }));
}

/** The hull of cells, from the outermost two of every row. */
function outline(cells: readonly number[], width: number): readonly Point[] {
  const rows = new Map<number, [number, number]>();
  for (const at of cells) {
    const x = at % width;
    const y = (at - x) / width;
    const row = rows.get(y);
    if (row === undefined) rows.set(y, [x, x]);
    else rows.set(y, [Math.min(row[0], x), Math.max(row[1], x)]);
  }
  return convexHull([...rows].flatMap(([y, [left, right]]): Point[] => [[left, y], [right, y]]));
}
