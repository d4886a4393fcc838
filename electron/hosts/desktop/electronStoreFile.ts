import ElectronStore from 'electron-store';
import type { JsonFile } from '../../store/jsonFile.ts';

/** A JSON file kept by electron-store, with the same settings as the files of the other hosts: they share their data. */
export function openElectronStore(folder: string, name: string): JsonFile {
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name,
    // A file that can't be parsed must reach us as an error, so that it is set aside and not reset.
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
    serialize: (value) => JSON.stringify(value),
  });
  return {
    read: () => store.store,
    write: (value) => {
      store.store = { ...value };
    },
  };
}
