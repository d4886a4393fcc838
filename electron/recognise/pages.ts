import sharp from 'sharp';
import { decode, refuseBytes } from './decode.ts';
import type { Pages, Undecoded } from './decode.ts';
import { openPdf } from './pdf.ts';
import { sniff } from './sniff.ts';

/** A stack of cards laid on a scanner is a few pages; a book is a mistake. */
export const mostPages = 50;

/** Opens a file for its pages, or says why it has none. Never rejects. */
export async function openPages(name: string, bytes: Uint8Array): Promise<Pages | Undecoded> {
  const refused = refuseBytes(name, bytes);
  if (refused !== null) return refused;
  const kind = sniff(bytes);
  if (kind === 'pdf') return openPdf(name, bytes);
  const pages = kind === 'tiff' ? await tiffPages(bytes) : [0];
  return { ok: true, count: pages.length, decode: (page) => decode(name, bytes, pages[page] ?? 0), close: () => undefined };
}

/** Beside a picture some programs store a small copy of it as a further page. */
const thumbnailSide = 320;

/** The pages of a TIFF that are worth reading. A damaged one has its first, which then says what is wrong. */
async function tiffPages(bytes: Uint8Array): Promise<readonly number[]> {
  try {
    const { pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const worth = [0];
    for (let page = 1; page < Math.min(pages, mostPages + 1); page += 1) {
      const { width, height } = await sharp(bytes, { limitInputPixels: false, page }).metadata();
      if (Math.max(width, height) > thumbnailSide) worth.push(page);
    }
    return worth;
  } catch {
    return [0];
  }
}
