import { createRequire } from 'node:module';
import type { PDFiumDocument } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { said } from '../../shared/words/keys.ts';
import { longestSide, refuse, toRaster } from './decode.ts';
import type { Decoded, Pages, Undecoded } from './decode.ts';

/** Points are 1/72 inch. More than 600 dots per inch show nothing more of the print. */
const mostScale = 600 / 72;

type Pdfium = typeof import('@hyzyla/pdfium');
type Library = ReturnType<Pdfium['PDFiumLibrary']['init']>;

let library: Library | undefined;

/** 4 MB of wasm that most people never need: loaded for the first PDF. */
function pdfium(): Library {
  library ??= (createRequire(import.meta.url)('@hyzyla/pdfium') as Pdfium).PDFiumLibrary.init();
  return library;
}

/** Opens a PDF, each of whose pages is a picture, or says why it can't be. */
export async function openPdf(name: string, bytes: Uint8Array): Promise<Pages | Undecoded> {
  const opened = await open(bytes);
  if (opened instanceof Error) return cannotOpen(name, opened.message);
  return { ok: true, count: opened.getPageCount(), decode: (page) => render(name, opened, page), close: () => opened.destroy() };
}

async function open(bytes: Uint8Array): Promise<PDFiumDocument | Error> {
  try {
    return await (await pdfium()).loadDocument(bytes);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function cannotOpen(name: string, reason: string): Undecoded {
  if (/password|security/i.test(reason)) {
    return refuse('locked-pdf', said('reading.locked', { name }));
  }
  return refuse('damaged-picture', said('reading.damagedPdf', { name }));
}

async function render(name: string, pdf: PDFiumDocument, index: number): Promise<Decoded | Undecoded> {
  try {
    const page = pdf.getPage(index);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = Math.min(mostScale, longestSide / Math.max(originalWidth, originalHeight, 1));
    let size = { width: 0, height: 0 };
    const { data } = await page.render({
      scale,
      render: ({ data: pixels, width, height }) => {
        size = { width, height };
        return Promise.resolve(pixels);
      },
    });
    return await toRaster(sharp(data, { raw: { ...size, channels: 4 } }), size);
  } catch {
    return refuse('damaged-picture', said('reading.damagedPage', { name, page: index + 1 }));
  }
}
