import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { said } from '../../shared/words/keys.ts';
import type { Said } from '../../shared/words/keys.ts';
import { openHeic } from './heic.ts';
import { makeRaster } from './raster.ts';
import type { Raster } from './raster.ts';
import { sniff } from './sniff.ts';

/** A phone's largest photo is about 25 MB; a scan of a page at 600 dots per inch about 100. */
export const mostBytes = 128 * 1024 * 1024;
/** 200 megapixels: the largest sensor in a phone. Checked in the header, before any pixel is unpacked. */
export const mostPixels = 200_000_000;
/** Print on a card is legible well below this; more only costs time. */
export const longestSide = 3200;

/** `picture` is upright and at most `longestSide` long; `width` and `height` are those of the upright picture itself. */
export interface Decoded {
  readonly ok: true;
  readonly picture: Raster;
  readonly width: number;
  readonly height: number;
}
export interface Undecoded {
  readonly ok: false;
  readonly problem: Problem;
}

/** A file whose pages are pictures; most have one. `decode` takes a page counted from 0 and never rejects. */
export interface Pages {
  readonly ok: true;
  readonly count: number;
  readonly decode: (page: number) => Promise<Decoded | Undecoded>;
  readonly close: () => void;
}

/** A picture that can't be decoded, with its code and the sentence for the user. */
export const refuse = (code: string, text: Said): Undecoded => ({ ok: false, problem: problem(code, text) });

const tooManyPixels = (name: string, width: number, height: number): Undecoded =>
  refuse('too-large', said('reading.tooManyPixels', { name, width: String(width), height: String(height) }));

const damaged = (name: string): Undecoded =>
  refuse('damaged-picture', said('reading.damaged', { name }));

async function unpack(name: string, bytes: Uint8Array, page: number): Promise<Decoded | Undecoded> {
  const header = await sharp(bytes, { limitInputPixels: false, page }).metadata();
  if (header.width * header.height > mostPixels) return tooManyPixels(name, header.width, header.height);
  return toRaster(sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', page }).autoOrient(), header.autoOrient);
}

/** Makes an upright raster of what sharp has opened; `width` and `height` are those of the upright picture. */
export async function toRaster(
  picture: Sharp,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Decoded> {
  const { data, info } = await picture
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const pixels = info.channels === 3 ? data : greyToColour(data, info.channels);
  return { ok: true, picture: makeRaster(info.width, info.height, 3, pixels), width, height };
}

function greyToColour(data: Uint8Array, channels: number): Uint8Array {
  const out = new Uint8Array((data.length / channels) * 3);
  for (let i = 0, j = 0; i < data.length; i += channels, j += 3) out.fill(data[i] ?? 0, j, j + 3);
  return out;
}

async function unpackHeic(name: string, bytes: Uint8Array): Promise<Decoded | Undecoded> {
  const image = await openHeic(bytes);
  if (image === null) return damaged(name);
  const { width, height } = image;
  if (width * height > mostPixels) return tooManyPixels(name, width, height);
  const pixels = await image.pixels();
  return pixels === null ? damaged(name) : toRaster(sharp(pixels, { raw: { width, height, channels: 4 } }), image);
}

/** Why there is nothing to look at in a file's bytes, whatever they are; null when there is. */
export function refuseBytes(name: string, bytes: Uint8Array): Undecoded | null {
  if (bytes.length === 0) return refuse('empty-file', said('reading.empty', { name }));
  if (bytes.length > mostBytes) {
    return refuse('too-large', said('reading.tooLarge', { name, most: mostBytes / 1024 / 1024 }));
  }
  return null;
}

/** Makes an upright raster of a file's bytes, or says why there is none. `page`, from 0, matters for TIFF. Never rejects. */
export async function decode(name: string, bytes: Uint8Array, page = 0): Promise<Decoded | Undecoded> {
  const refused = refuseBytes(name, bytes);
  if (refused !== null) return refused;
  const kind = sniff(bytes);
  if (kind === null || kind === 'pdf') {
    return refuse('not-a-picture', said('reading.notPicture', { name }));
  }
  try {
    return kind === 'heic' ? await unpackHeic(name, bytes) : await unpack(name, bytes, page);
  } catch {
    return damaged(name);
  }
}
