import type { Quad } from '../../shared/import/card/reading.ts';
import { boxQuad, homography, quadSize } from './geometry.ts';
import type { Homography } from './geometry.ts';
import type { Raster } from './raster.ts';
import { warp } from './warp.ts';

/** A card seen straight from above; `toPicture` maps its pixels to those of the picture it came from. */
export interface StraightCard {
  readonly picture: Raster;
  readonly toPicture: Homography;
}

/** Longest side of a straightened card: print of 6 points is about 25 pixels high then. */
export const cardSide = 1600;

/** Seen at an angle, the nearer side looks longer: the longer of two opposite sides keeps all that was photographed. */
export function straighten(picture: Raster, quad: Quad, longest: number = cardSide): StraightCard | null {
  const { width, height } = quadSize(quad);
  const scale = Math.min(longest / Math.max(width, height, 1), 3);
  const wide = Math.max(16, Math.round(width * scale));
  const high = Math.max(16, Math.round(height * scale));
  const toPicture = homography(boxQuad({ x: 0, y: 0, width: wide, height: high }), quad);
  const straight = warp(picture, quad, wide, high);
  return toPicture === null || straight === null ? null : { picture: straight, toPicture };
}
