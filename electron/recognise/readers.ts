import { join } from 'node:path';
import { createNativeGuard } from './nativeGuard.ts';
import type { NativeGuard } from './nativeGuard.ts';
import { openNetwork } from './onnx.ts';
import type { Network, RuntimeKind } from './onnx.ts';
import { readCharacters } from './paddleRead.ts';
import type { Job, WorkerSettings } from './protocol.ts';
import { openTesseract } from './tesseract.ts';
import type { Tesseract } from './tesseract.ts';

/** PP-OCR: one network finds lines, the other reads them. */
export interface Paddle {
  readonly runtime: RuntimeKind;
  readonly find: Network;
  readonly read: Network;
  readonly characters: readonly string[];
}

/** The engines that one worker thread keeps open; without `paddle` Tesseract does everything alone. */
export interface Readers {
  readonly tesseract: Tesseract;
  readonly paddle: Paddle | null;
}

/** Gives the readers that a job asks for; each engine is opened when it is first wanted, and kept. */
export type OpenReaders = (wanted: Pick<Job, 'readers' | 'languages'>) => Promise<Readers>;

export function createReaders({ ocrDir, runtimes = bothRuntimes, guard = createNativeGuard() }: WorkerSettings): OpenReaders {
  let tesseract: Promise<Tesseract> | undefined;
  let paddle: Promise<Paddle | null> | undefined;
  return async ({ readers, languages }) => {
    tesseract ??= openTesseract(ocrDir, languages);
    if (readers === 'both') paddle ??= openPaddle(ocrDir, guard, runtimes);
    return { tesseract: { ...(await tesseract), languages }, paddle: readers === 'both' ? ((await paddle) ?? null) : null };
  };
}

const bothRuntimes: readonly RuntimeKind[] = ['native', 'wasm'];

/** With the first build of the runtime that runs on this machine; null when none does. */
async function openPaddle(ocrDir: string, guard: NativeGuard, runtimes: readonly RuntimeKind[]): Promise<Paddle | null> {
  for (const runtime of runtimes) {
    try {
      return {
        runtime,
        find: await openNetwork(runtime, join(ocrDir, 'ppocr-v4-detect.onnx'), guard),
        read: await openNetwork(runtime, join(ocrDir, 'ppocr-v4-read.onnx'), guard),
        characters: readCharacters(join(ocrDir, 'ppocr-v4-characters.txt')),
      };
    } catch {
      // No binary for this machine, or one that its system refuses: the next build may run.
    }
  }
  return null;
}
