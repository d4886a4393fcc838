import { boxQuad, homography, mapPoint } from './geometry.ts';
import type { Homography } from './geometry.ts';
import type { Box, Quad } from './reading.ts';

/** A place on the picture of a straightened card, in parts (0 to 1) of its width and height. */
export type Spot = Box;

const unit = boxQuad({ x: 0, y: 0, width: 1, height: 1 });

/** Print whose size can't be told is taken to be this part of the card's height. */
const usualHeight = 0.07;

/**
 * Where a box of the upright picture lies on the card that was cut out of it along `quad`, or null when that is nowhere on it.
 * The box stands around print that may lie askew in the picture: what comes back is the print, not the box put askew once more.
 */
export function spotOnCard(quad: Quad, box: Box): Spot | null {
  const toPicture = homography(unit, quad);
  const toCard = homography(quad, unit);
  if (toPicture === null || toCard === null || !(box.width > 0) || !(box.height > 0)) return null;
  const [x, y] = mapPoint(toCard, [box.x + box.width / 2, box.y + box.height / 2]);
  const { width, height } = sizeOnCard(toPicture, x, y, box);
  return clip({ x: x - width / 2, y: y - height / 2, width, height });
}

/** How large print has to be on the card for its turned outline to fill the box in the picture. */
function sizeOnCard(toPicture: Homography, x: number, y: number, box: Box): { readonly width: number; readonly height: number } {
  const { xx, xy, yx, yy } = stretchAt(toPicture, x, y);
  const area = xx * yy - xy * yx;
  const width = (box.width * yy - box.height * xy) / area;
  const height = (box.height * xx - box.width * yx) / area;
  // Turned by half a quarter, long thin print and short thick print have the same box: then the usual height decides.
  if (Math.abs(area) > 0.2 * (xx * yy + xy * yx) && width > 0 && height > 0) return { width, height };
  return { width: Math.max(usualHeight, (box.width - xy * usualHeight) / Math.max(xx, 1e-9)), height: usualHeight };
}

/** How far a small step along the card's width (`x`) or height (`y`) goes across and down the picture. */
function stretchAt(map: Homography, x: number, y: number): { readonly xx: number; readonly xy: number; readonly yx: number; readonly yy: number } {
  const step = 1e-4;
  const [left, top] = mapPoint(map, [x, y]);
  const [alongX, alongY] = mapPoint(map, [x + step, y]);
  const [downX, downY] = mapPoint(map, [x, y + step]);
  const by = (to: number, from: number): number => Math.abs(to - from) / step;
  return { xx: by(alongX, left), xy: by(downX, left), yx: by(alongY, top), yy: by(downY, top) };
}

function clip({ x, y, width, height }: Spot): Spot | null {
  const [left, top, right, bottom] = [Math.max(0, x), Math.max(0, y), Math.min(1, x + width), Math.min(1, y + height)];
  if (![left, top, right, bottom].every(Number.isFinite) || right <= left || bottom <= top) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
