import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Point, Quad } from '../../shared/import/card/reading.ts';
import { portableGreymap, toGrey } from './raster.ts';
import type { Raster } from './raster.ts';

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

/** Every QR code in the picture, whichever way it is turned. A code that can't be made out is not reported. */
export async function readCodes(picture: Raster): Promise<readonly FoundCode[]> {
  prepare();
  const found = await readBarcodes(portableGreymap(toGrey(picture)), {
    // What cards carry; looking for the other kinds as well takes twice the time.
    formats: ['QRCode', 'MicroQRCode'],
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
