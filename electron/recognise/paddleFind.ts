import { quadSize, scaleQuad } from './geometry.ts';
import type { Network } from './onnx.ts';
import { toPlanes } from './onnx.ts';
import type { Raster } from './raster.ts';
import { findRegions, growRectangle, layFlat, tightestRectangle } from './regions.ts';
import { resize } from './resize.ts';
import type { TextPlace } from './text.ts';

/** PP-OCR's detector marks the middle of text lines; these are the values that its authors ship with it. */
const marked = 0.3;
const leastScore = 0.5;
const growth = 1.6;
const shift = [0.485, 0.456, 0.406] as const;
const scale = [1 / 0.229, 1 / 0.224, 1 / 0.225] as const;

/** Lines of text in an RGB picture looked at with its longest side at `side` pixels; corners in pixels of the picture. */
export async function paddleFind(network: Network, picture: Raster, side: number): Promise<readonly TextPlace[]> {
  const factor = Math.min(side / Math.max(picture.width, picture.height), 2);
  const round = (length: number): number => Math.max(32, Math.round((length * factor) / 32) * 32);
  const [width, height] = [round(picture.width), round(picture.height)];
  const small = await resize(picture, width, height);
  const map = (await network.run(toPlanes(small.data, width * height, shift, scale), height, width)).data;
  const [fx, fy] = [picture.width / width, picture.height / height];
  return findRegions(map, width, height, marked).flatMap((region) => {
    if (region.cells < 12 || region.mean < leastScore) return [];
    const tight = tightestRectangle(region.rim);
    if (tight === null) return [];
    const size = quadSize(tight);
    if (Math.min(size.width, size.height) < 2) return [];
    const by = (size.width * size.height * growth) / (2 * (size.width + size.height));
    const quad = layFlat(growRectangle(tight, by));
    return [{ quad: fx === fy ? scaleQuad(quad, fx) : stretch(quad, fx, fy), score: region.mean }];
  });
}

function stretch(quad: TextPlace['quad'], fx: number, fy: number): TextPlace['quad'] {
  const [a, b, c, d] = quad;
  return [
    [a[0] * fx, a[1] * fy],
    [b[0] * fx, b[1] * fy],
    [c[0] * fx, c[1] * fy],
    [d[0] * fx, d[1] * fy],
  ];
}
