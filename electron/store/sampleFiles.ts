import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedBytes } from '../../shared/contract/contract.ts';
import { ok } from '../../shared/contract/result.ts';
import type { SampleFiles } from '../core/ports.ts';
import { cannotRead } from './fileErrors.ts';
import { said } from '../../shared/words/keys.ts';

/** The sample event in a folder of assets: `event.json` and `people.csv` in a folder for each language, and pictures of cards. */
export function createSampleFiles(folder: string): SampleFiles {
  const read = async (name: string, where = ''): Promise<NamedBytes> => ({ name, bytes: new Uint8Array(await readFile(join(folder, where, name))) });
  return {
    async read(language) {
      try {
        const pictures = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort();
        const event: unknown = JSON.parse(await readFile(join(folder, language, 'event.json'), 'utf8'));
        return ok({ event, list: await read('people.csv', language), pictures: await Promise.all(pictures.map((name) => read(name))) });
      } catch (error) {
        return cannotRead(error, said('store.sample'), folder);
      }
    },
  };
}
