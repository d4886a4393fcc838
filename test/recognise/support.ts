import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRecogniser } from '../../electron/recognise/recogniser.ts';
import type { RecogniserSettings } from '../../electron/recognise/recogniser.ts';
import type { Recogniser } from '../../electron/core/recogniser.ts';

const root = join(import.meta.dirname, '..', '..');
export const workerFile = join(root, 'dist', 'recognise', 'worker.cjs');
export const ocrDir = join(root, 'assets', 'ocr');
export const trapFile = join(root, 'test', 'support', 'trapSockets.cjs');

export const cardPicture = (name: string): { readonly name: string; readonly bytes: Uint8Array } => ({
  name,
  bytes: readFileSync(join(root, 'test', 'fixtures', 'cards', name)),
});

export const openRecogniser = (settings: Partial<RecogniserSettings> = {}): Recogniser =>
  createRecogniser({ workerFile, ocrDir, workers: 1, ...settings });
