import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The mark that `@electron/fuses` looks for in a binary. After it: the version, the number of fuses, a byte for each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseVersion = 1;
const fuseStates = '11111111';

/** Writes what electron-builder takes for an unpacked Electron for Linux: no program, but a binary whose fuses can be set. */
export function writeMadeUpElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const binary = join(folder, 'electron');
  writeFileSync(binary, Buffer.concat([
    Buffer.from('not a program\n'),
    Buffer.from(fuseMark),
    Buffer.from([fuseVersion, fuseStates.length]),
    Buffer.from(fuseStates),
    Buffer.from('\nend\n'),
  ]));
  chmodSync(binary, 0o755);
  for (const name of ['chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html', 'resources.pak']) writeFileSync(join(folder, name), name);
  writeFileSync(join(folder, 'locales', 'en-US.pak'), 'en-US');
  writeFileSync(join(folder, 'version'), version);
}
