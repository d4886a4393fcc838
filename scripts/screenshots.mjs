// npm run screenshots: makes the README's pictures from the sample event, light and dark, in the browser that the tests use.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildNode, buildRenderer, projectDir } from './build.mjs';

const pictures = join(projectDir, 'assets/readme');

/** The tests' own ways to start a browser and the app; built beside, because Node runs no TypeScript. */
async function loadSupport() {
  const outdir = join(projectDir, 'dist/tools');
  const entryPoints = ['browser', 'loopback'].map((name) => join(projectDir, 'test/support', `${name}.ts`));
  await build({ entryPoints, outdir, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm', packages: 'external', external: ['*/scripts/build.mjs'] });
  const load = (name) => import(pathToFileURL(join(outdir, `${name}.mjs`)).href);
  return { ...(await load('browser')), ...(await load('loopback')) };
}

/** From the first start to Ana's note, as somebody does who tries the sample people. */
async function walk(page, picture) {
  await page.getByRole('button', { name: 'Try it with sample people' }).click();
  await page.getByText(/^2 files read/).waitFor({ timeout: 120_000 });
  await picture('import');
  const go = (place) => page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: new RegExp(`^${place}`) }).click();
  const choose = (name) => page.getByRole('option', { name }).first().click();
  await go('People');
  await choose('Ana Silva');
  await picture('people');
  await go('Write');
  await choose('Ana Silva');
  await page.getByLabel('Where we met').fill('at the coffee bar');
  await page.getByLabel('Talked about').fill('your soil sensors');
  await page.getByLabel('I can offer').fill('Happy to share our notes on clay.');
  await page.getByText('Saved', { exact: true }).waitFor();
  await picture('write');
}

await buildNode();
await buildRenderer();
mkdirSync(pictures, { recursive: true });
const { launchBrowser, startLoopback } = await loadSupport();
for (const colorScheme of ['light', 'dark']) {
  const dataDir = mkdtempSync(join(tmpdir(), 'wellmet-pictures-'));
  const host = await startLoopback(dataDir);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
  await page.goto(host.address);
  await walk(page, (name) => page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`), animations: 'disabled' }));
  await browser.close();
  await host.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(`The pictures are in ${pictures}.`);
