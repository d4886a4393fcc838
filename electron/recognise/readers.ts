import { join } from 'node:path';
import { createNativeGuard } from './nativeGuard.ts';
import type { NativeGuard } from './nativeGuard.ts';
import { loadRuntime, openNetwork } from './onnx.ts';
import type { Network } from './onnx.ts';
import { readCharacters } from './paddleRead.ts';
import type { WorkerSettings } from './protocol.ts';
import { openTesseract } from './tesseract.ts';
import type { Tesseract } from './tesseract.ts';

/** PP-OCR: one network finds lines, the other reads them. */
export interface Paddle {
  readonly find: Network;
  readonly read: Network;
  readonly characters: readonly string[];
}

/** The engines that one worker thread keeps open; without `paddle` Tesseract does everything alone. */
export interface Readers {
  readonly tesseract: Tesseract;
  readonly paddle: Paddle | null;
}

export async function openReaders({ ocrDir, languages, engines, guard = createNativeGuard() }: WorkerSettings): Promise<Readers> {
  return {
    tesseract: await openTesseract(ocrDir, languages),
    paddle: engines === 'both' ? await openPaddle(ocrDir, guard) : null,
  };
}

/** Null where the runtime can't be loaded. */
async function openPaddle(ocrDir: string, guard: NativeGuard): Promise<Paddle | null> {
  const runtime = loadRuntime();
  if (runtime === null) return null;
  return {
    find: await openNetwork(runtime, join(ocrDir, 'ppocr-v4-detect.onnx'), guard),
    read: await openNetwork(runtime, join(ocrDir, 'ppocr-v4-read.onnx'), guard),
    characters: readCharacters(join(ocrDir, 'ppocr-v4-characters.txt')),
  };
}
