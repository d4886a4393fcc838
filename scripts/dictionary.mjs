import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the package's own module reads from its files when it starts, as a module that carries it: for bundles, which have no files beside them. */
export function dictionaryModule(projectDir) {
  const text = (name) => JSON.stringify(readFileSync(join(projectDir, 'node_modules/dictionary-en', name), 'utf8'));
  return `export default { aff: new TextEncoder().encode(${text('index.aff')}), dic: new TextEncoder().encode(${text('index.dic')}) };`;
}

/** The package's own module, by its path. */
export const dictionaryPath = /[\\/]dictionary-en[\\/]index\.js$/;
