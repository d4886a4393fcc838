import { readFileSync } from 'node:fs';
import type { Network } from './onnx.ts';
import { toPlanes } from './onnx.ts';
import type { Raster } from './raster.ts';

/** One character of a line: how sure, 0 to 1, and where its middle is, 0 at the left end of the line and 1 at the right. */
export interface LineCharacter {
  readonly text: string;
  readonly confidence: number;
  readonly at: number;
}

/** Chinese punctuation that the recogniser sees in Latin print too. */
const plainForms: ReadonlyMap<string, string> = new Map([
  ['。', '.'],
  ['、', ','],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['—', '-'],
  ['【', '['],
  ['】', ']'],
  ['《', '<'],
  ['》', '>'],
]);

/** The height that the recogniser was trained on. */
export const lineHeight = 48;

/** Both signs of nothing and of a space frame the list of characters. */
export function readCharacters(file: string): readonly string[] {
  const listed = readFileSync(file, 'utf8').replace(/\r?\n$/, '').split(/\r?\n/);
  return ['', ...listed.map((text) => plainForms.get(text) ?? text.normalize('NFKC')), ' '];
}

const half = [0.5, 0.5, 0.5] as const;
const twice = [2, 2, 2] as const;

/** Reads one line of text from an RGB picture that is `lineHeight` high. */
export async function paddleRead(network: Network, characters: readonly string[], line: Raster): Promise<readonly LineCharacter[]> {
  const input = toPlanes(line.data, line.width * line.height, half, twice);
  const { data, dims } = await network.run(input, line.height, line.width);
  const [, steps = 0, classes = 0] = dims;
  const read: LineCharacter[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    const { index, value } = strongest(data, step * classes, classes);
    const text = characters[index] ?? '';
    if (index !== before && index !== 0) read.push({ text, confidence: value, at: (step + 0.5) / steps });
    else if (index === before && index !== 0) sharpen(read, value);
    before = index;
  }
  return read;
}

/** A character that is seen in several steps in a row is as sure as in its surest. */
function sharpen(read: LineCharacter[], value: number): void {
  const last = read.at(-1);
  if (last !== undefined && value > last.confidence) read[read.length - 1] = { ...last, confidence: value };
}

function strongest(data: Float32Array, from: number, count: number): { readonly index: number; readonly value: number } {
  let index = 0;
  let value = data[from] ?? 0;
  for (let i = 1; i < count; i += 1) {
    const here = data[from + i] ?? 0;
    if (here > value) [index, value] = [i, here];
  }
  return { index, value };
}
