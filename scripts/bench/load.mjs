// Pure code as the window has it: a module of `shared`, bundled.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectDir } from '../build.mjs';

/** As modules all the way down: a package's CommonJS form asks for a `require` that a module doesn't have. */
export async function load(name) {
  const outfile = join(projectDir, 'dist/tools', `${name}.mjs`);
  await build({ entryPoints: [join(projectDir, 'shared', `${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'esm', mainFields: ['module', 'main'] });
  return import(pathToFileURL(outfile).href);
}
