import type { WorkerSettings } from './protocol.ts';
import { openTesseract } from './tesseract.ts';
import type { Tesseract } from './tesseract.ts';

/** The engines that one worker thread keeps open. */
export interface Readers {
  readonly tesseract: Tesseract;
}

export async function openReaders({ ocrDir, languages }: WorkerSettings): Promise<Readers> {
  return { tesseract: await openTesseract(ocrDir, languages) };
}
