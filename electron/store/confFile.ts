import Conf from 'conf';
import type { JsonFile } from './jsonFile.ts';

/** A JSON file kept by conf, which writes to a temporary file, syncs and renames. For every host but the desktop. */
export function openConfFile(folder: string, name: string): JsonFile {
  const conf = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: name,
    // A file that can't be parsed must reach us as an error, so that it is set aside and not reset.
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
    serialize: (value) => JSON.stringify(value),
  });
  return {
    read: () => conf.store,
    write: (value) => {
      conf.store = { ...value };
    },
  };
}
