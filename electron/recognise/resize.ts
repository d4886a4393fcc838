import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { makeRaster } from './raster.ts';
import type { Raster } from './raster.ts';

/** Scaled to exactly `width` × `height`. */
export async function resize(picture: Raster, width: number, height: number): Promise<Raster> {
  if (picture.width === width && picture.height === height) return picture;
  const { data, info } = await raw(picture).resize({ width, height, fit: 'fill' }).raw().toBuffer({ resolveWithObject: true });
  return makeRaster(width, height, info.channels === 1 ? 1 : 3, data);
}

/** Scaled down so that its longest side is at most `longest`; `scale` is what became of one pixel. */
export async function shrink(picture: Raster, longest: number): Promise<{ readonly picture: Raster; readonly scale: number }> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const size = (length: number): number => Math.max(1, Math.round(length * scale));
  return { picture: await resize(picture, size(picture.width), size(picture.height)), scale };
}

export async function toJpeg(picture: Raster): Promise<Uint8Array> {
  return raw(picture).jpeg({ quality: 85 }).toBuffer();
}

function raw({ data, width, height, channels }: Raster): Sharp {
  const pixels = sharp(data, { raw: { width, height, channels } });
  return channels === 1 ? pixels.toColourspace('b-w') : pixels;
}
