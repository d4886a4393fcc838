import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from './dataFolder.ts';
import type { System } from './dataFolder.ts';

export interface LoopbackOptions {
  readonly dataDir: string;
  readonly port: number;
}

/** Reads the words after the program's name; a text is what is wrong with them. */
export function readOptions(words: readonly string[], system: System): LoopbackOptions | string {
  try {
    const { values } = parseArgs({ args: [...words], options: { 'data-dir': { type: 'string' }, port: { type: 'string', default: '0' } } });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) return `--port takes a number from 0 to 65535, not ${values.port}.`;
    const dataDir = values['data-dir'];
    if (dataDir === '') return '--data-dir takes a folder.';
    return { port, dataDir: dataDir === undefined ? defaultDataFolder(system) : resolve(dataDir) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
