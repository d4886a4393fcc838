import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { parse } from 'yaml';
import { projectDir } from '../../scripts/build.mjs';

const fromProject = createRequire(join(projectDir, 'package.json'));
/** electron-builder's own parts are found from where it lies, wherever npm has put them. */
const fromBuilder = createRequire(fromProject.resolve('electron-builder'));
const fromLibrary = createRequire(fromBuilder.resolve('app-builder-lib'));

type Validate = (config: Configuration, log: object) => Promise<void>;
type ReadFuses = (binary: string) => Promise<Readonly<Record<string, number | string>>>;

/** The check that electron-builder makes before it does anything; rejects with what is wrong. */
export async function validate(config: Configuration): Promise<void> {
  const { validateConfiguration } = fromBuilder('app-builder-lib/out/util/config/config') as { readonly validateConfiguration: Validate };
  const { DebugLogger } = fromBuilder('builder-util') as { readonly DebugLogger: new (isEnabled: boolean) => object };
  await validateConfiguration(config, new DebugLogger(false));
}

/** The fuses of a binary by name, and whether each is on. */
export async function readFuses(binary: string): Promise<Readonly<Record<string, boolean>>> {
  const { FuseV1Options, getCurrentFuseWire } = fromLibrary('@electron/fuses') as {
    readonly FuseV1Options: Readonly<Record<string, string>>;
    readonly getCurrentFuseWire: ReadFuses;
  };
  const wire = await getCurrentFuseWire(binary);
  const numbered = Object.entries(wire).filter(([key]) => key !== 'version');
  return Object.fromEntries(numbered.map(([key, state]) => [FuseV1Options[key] ?? key, state === '1'.charCodeAt(0)]));
}

/** The packaging configuration as it lies in the project. */
export function readConfig(): Configuration {
  return parse(readFileSync(join(projectDir, 'electron-builder.yml'), 'utf8')) as Configuration;
}
