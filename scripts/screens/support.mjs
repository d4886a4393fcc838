// What the makers of pictures share: the tests' own browser and host.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectDir } from '../build.mjs';

/** The tests' own ways to start a browser and the app; built beside, because Node runs no TypeScript. */
export async function loadSupport() {
  const outdir = join(projectDir, 'dist/tools');
  const entryPoints = ['browser', 'loopback'].map((name) => join(projectDir, 'test/support', `${name}.ts`));
  await build({ entryPoints, outdir, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm', packages: 'external', external: ['*/scripts/build.mjs'] });
  const load = (name) => import(pathToFileURL(join(outdir, `${name}.mjs`)).href);
  return { ...(await load('browser')), ...(await load('loopback')) };
}
