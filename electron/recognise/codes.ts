import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Point, Quad } from '../../shared/import/card/reading.ts';
import { portableGreymap, toGrey } from './raster.ts';
import type { Raster } from './raster.ts';
import { shrink } from './resize.ts';

/** A machine-readable code and its corners in the picture that was given. */
export interface FoundCode {
  readonly format: string;
  readonly text: string;
  readonly quad: Quad;
}

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

/** Twice the side takes nine times as long; what is too small here is found on its card, which is looked at from nearer. */
const searchSide = 1600;

/** What nearly all codes on cards are, and what a few are. PDF417 is on passes and licences, and costs as much as all the others. */
const usual = ['QRCode', 'MicroQRCode'] as const;
const rare = ['DataMatrix', 'Aztec'] as const;

/** Every code in the picture, whichever way it is turned; on a card of its own also the kinds that few cards have. A code that can't be made out is not reported. */
export async function readCodes(given: Raster, on: 'picture' | 'card'): Promise<readonly FoundCode[]> {
  prepare();
  const { picture, scale } = await shrink(given, searchSide);
  const grey = portableGreymap(toGrey(picture));
  const found = await readBarcodes(grey, { formats: [...usual], tryHarder: true, maxNumberOfSymbols: 16 });
  if (found.length === 0 && on === 'card') {
    found.push(...(await readBarcodes(grey, { formats: [...rare], tryHarder: true, tryInvert: false, tryDownscale: false, maxNumberOfSymbols: 2 })));
  }
  return found
    .filter((code) => code.isValid && code.text !== '')
    .map(({ format, text, position }) => {
      const corner = ({ x, y }: { readonly x: number; readonly y: number }): Point => [x / scale, y / scale];
      return {
        format,
        text,
        quad: [corner(position.topLeft), corner(position.topRight), corner(position.bottomRight), corner(position.bottomLeft)],
      };
    });
}
