import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Point, Quad } from '../../shared/import/card/reading.ts';
import type { Raster } from './raster.ts';

/** A machine-readable code and its corners in the picture that was given. */
export interface FoundCode {
  readonly format: string;
  readonly text: string;
  readonly quad: Quad;
}

/** The library takes what a browser calls ImageData, a type that does not exist on this side. */
type PixelInput = Parameters<typeof readBarcodes>[0];

let ready = false;

/** zxing-wasm fetches its wasm from a CDN unless it is handed over. */
function prepare(): void {
  if (ready) return;
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasm = readFileSync(file);
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  prepareZXingModule({ overrides: { wasmBinary } });
  ready = true;
}

function toRgba({ width, height, channels, data }: Raster): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0, j = 0; j < out.length; i += channels, j += 4) {
    out[j] = data[i] ?? 0;
    out[j + 1] = data[channels === 3 ? i + 1 : i] ?? 0;
    out[j + 2] = data[channels === 3 ? i + 2 : i] ?? 0;
  }
  return out;
}

/** Every 2D code in the picture, whichever way it is turned. A code that can't be made out is not reported. */
export async function readCodes(picture: Raster): Promise<readonly FoundCode[]> {
  prepare();
  const { width, height } = picture;
  const found = await readBarcodes({ data: toRgba(picture), width, height, colorSpace: 'srgb' } as PixelInput, {
    formats: ['QRCode', 'MicroQRCode', 'DataMatrix', 'Aztec', 'PDF417'],
    tryHarder: true,
    maxNumberOfSymbols: 16,
  });
  return found
    .filter((code) => code.isValid && code.text !== '')
    .map(({ format, text, position }) => {
      const corner = ({ x, y }: { readonly x: number; readonly y: number }): Point => [x, y];
      return {
        format,
        text,
        quad: [corner(position.topLeft), corner(position.topRight), corner(position.bottomRight), corner(position.bottomLeft)],
      };
    });
}
