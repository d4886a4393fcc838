import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CardLanguage } from '../../shared/import/card/language.ts';
import type { Box } from '../../shared/import/card/reading.ts';
import { portableGreymap } from './raster.ts';
import type { Raster } from './raster.ts';

/** One character as it was read: where it is in the picture given, and how sure the reader is of it, 0 to 1. */
export interface ReadSymbol {
  readonly text: string;
  readonly confidence: number;
  readonly box: Box;
}
export interface ReadWord {
  readonly text: string;
  readonly confidence: number;
  readonly box: Box;
  readonly symbols: readonly ReadSymbol[];
}
export interface ReadLine {
  readonly text: string;
  readonly confidence: number;
  readonly box: Box;
  readonly words: readonly ReadWord[];
}

/** How Tesseract is to look at a picture: as a page with blocks, as scattered text, or as a single line. */
export type Layout = 'page' | 'scattered' | 'line';

export interface Tesseract {
  /** The first language is the one to fall back on. */
  readonly languages: readonly CardLanguage[];
  /** `language` is one of `languages`; its data is loaded when it is first asked for. */
  read(grey: Raster, layout: Layout, language: string): readonly ReadLine[];
}

/** The part of tesseract.js-core that is used: the C++ interface as compiled, called without a thread of its own. */
interface Api {
  Init(path: null, languages: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  Clear(): void;
  End(): void;
}
interface Core {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => Api;
}
type LoadCore = (options: object) => Promise<Core>;

interface JsonBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
interface JsonItem {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: JsonBox;
}
interface JsonWord extends JsonItem {
  readonly symbols: readonly JsonItem[];
}
interface JsonPage {
  readonly blocks:
    | readonly { readonly paragraphs: readonly { readonly lines: readonly (JsonItem & { readonly words: readonly JsonWord[] })[] }[] }[]
    | null;
}

const layoutNumbers = { page: '3', scattered: '11', line: '7' } as const;

/** The languages used last are kept open; each takes some 20 MB, and a tenth of a second to open. */
const languagesAtOnce = 4;

/** A module of one relaxed-SIMD instruction: whether it is accepted tells which build of Tesseract can run. */
const relaxedSimd = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128,
  2, 11,
]);

/** Node's types leave WebAssembly to those of the browser. */
function runsWasm(module: Uint8Array): boolean {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: { validate(bytes: Uint8Array): boolean } };
  return WebAssembly.validate(module);
}

/** Loads the reader for the languages whose data is in `ocrDir`; rejects when the core or the first language can't be loaded. */
export async function openTesseract(ocrDir: string, languages: readonly CardLanguage[]): Promise<Tesseract> {
  const load = createRequire(import.meta.url);
  const loadCore = (
    runsWasm(relaxedSimd)
      ? load('tesseract.js-core/tesseract-core-relaxedsimd-lstm')
      : load('tesseract.js-core/tesseract-core-simd-lstm')
  ) as LoadCore;
  const silent = (): void => undefined;
  const core = await loadCore({ TesseractProgress: silent, print: silent, printErr: silent });
  const opened = new Map<string, Api>();
  const open = (language: string): Api => {
    const api = opened.get(language) ?? openLanguage(core, ocrDir, language);
    opened.delete(language);
    opened.set(language, api);
    const [oldest] = opened;
    if (opened.size > languagesAtOnce && oldest !== undefined) {
      opened.delete(oldest[0]);
      oldest[1].End();
    }
    return api;
  };
  open(languages[0] ?? 'eng');
  return { languages, read: (grey, layout, language) => readWith(core, open(language), grey, layout) };
}

function openLanguage(core: Core, ocrDir: string, language: string): Api {
  const file = `${language}.traineddata`;
  core.FS.writeFile(file, gunzipSync(readFileSync(join(ocrDir, `${file}.gz`))));
  const api = new core.TessBaseAPI();
  if (api.Init(null, language, 1) !== 0) throw new Error(`Tesseract refused the data of ${language}.`);
  // The network is in the reader's own memory now.
  core.FS.unlink(file);
  return api;
}

function readWith(core: Core, api: Api, grey: Raster, layout: Layout): readonly ReadLine[] {
  core.FS.writeFile('/input', portableGreymap(grey));
  if (api.SetImageFile(1, 0) === 1) return [];
  api.SetVariable('tessedit_pageseg_mode', layoutNumbers[layout]);
  if (api.Recognize(null) !== 0) return [];
  const page = JSON.parse(api.GetJSONText()) as JsonPage;
  api.Clear();
  return (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.map(readLine)));
}

const boxOf = ({ x0, y0, x1, y1 }: JsonBox): Box => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });

const readItem = ({ text, confidence, bbox }: JsonItem): ReadSymbol => ({
  text,
  confidence: confidence / 100,
  box: boxOf(bbox),
});

function readLine(line: JsonItem & { readonly words: readonly JsonWord[] }): ReadLine {
  return {
    ...readItem(line),
    text: line.text.trim(),
    words: line.words.map((word) => ({ ...readItem(word), symbols: word.symbols.map(readItem) })),
  };
}
