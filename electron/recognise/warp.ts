import type { Quad } from '../../shared/import/card/reading.ts';
import { boxQuad, homography } from './geometry.ts';
import { makeRaster } from './raster.ts';
import type { Raster } from './raster.ts';

/**
 * What lies inside `quad`, stretched to an upright picture of `width` × `height`. Outside the picture the nearest edge
 * is repeated. Null when the corners lie on a line.
 */
export function warp(picture: Raster, quad: Quad, width: number, height: number): Raster | null {
  const map = homography(boxQuad({ x: 0, y: 0, width, height }), quad);
  if (map === null) return null;
  const { channels, data, width: wide, height: high } = picture;
  const [a, b, c, d, e, f, g, h] = map;
  const out = new Uint8Array(width * height * channels);
  const right = wide - 1;
  const bottom = high - 1;
  const stride = wide * channels;
  let to = 0;
  for (let row = 0; row < height; row += 1) {
    const y = row + 0.5;
    for (let column = 0; column < width; column += 1) {
      const x = column + 0.5;
      const w = 1 / (g * x + h * y + 1);
      const sx = Math.min(right, Math.max(0, (a * x + b * y + c) * w - 0.5));
      const sy = Math.min(bottom, Math.max(0, (d * x + e * y + f) * w - 0.5));
      const x0 = sx | 0;
      const y0 = sy | 0;
      const fx = sx - x0;
      const fy = sy - y0;
      const at = y0 * stride + x0 * channels;
      const dx = x0 < right ? channels : 0;
      const dy = y0 < bottom ? stride : 0;
      for (let k = at; k < at + channels; k += 1) {
        const top = (data[k] ?? 0) * (1 - fx) + (data[k + dx] ?? 0) * fx;
        const low = (data[k + dy] ?? 0) * (1 - fx) + (data[k + dx + dy] ?? 0) * fx;
        out[to] = top * (1 - fy) + low * fy + 0.5;
        to += 1;
      }
    }
  }
  return makeRaster(width, height, channels, out);
}
