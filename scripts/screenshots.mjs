// npm run screenshots: makes the README's pictures from the sample event, light and dark, in the browser that the tests use.
// npm run screenshots -- --every FOLDER [--language=de]: pictures of every screen and state, to be looked at one by one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildNode, buildRenderer, projectDir } from './build.mjs';
import { walkEveryScreen } from './screens/everyScreen.mjs';
import { loadSupport } from './screens/support.mjs';

const pictures = join(projectDir, 'assets/readme');

/** From the first start to Ana's note, as somebody does who tries the sample people. */
async function walk(page, picture) {
  await page.getByRole('button', { name: 'Try it with sample people' }).click();
  await page.getByText(/^2 files read/).waitFor({ timeout: 120_000 });
  await picture('import');
  const go = (place) => page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: new RegExp(`^${place}`) }).click();
  const choose = (name) => page.getByRole('option', { name }).first().click();
  await go('People');
  await choose('Ana Silva');
  await page.locator('main [data-ready="true"]').first().waitFor();
  await picture('people');
  await go('Write');
  await choose('Ana Silva');
  await page.getByLabel('Where we met').fill('at the coffee bar');
  await page.getByLabel('Talked about').fill('your soil sensors');
  await page.getByLabel('I can offer').fill('Happy to share our notes on clay.');
  await page.getByText('Saved', { exact: true }).waitFor();
  await picture('write');
}

/** Starts the app on an empty data folder, does `work` with its page, and cleans up. */
async function withApp(options, work) {
  const { launchBrowser, startLoopback } = await loadSupport();
  const dataDir = mkdtempSync(join(tmpdir(), 'wellmet-pictures-'));
  const host = await startLoopback(dataDir);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  // A busy machine takes its time, and a picture missed is a walk for nothing.
  page.setDefaultTimeout(120_000);
  try {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(host.address);
    await work(page, dataDir);
  } finally {
    await browser.close();
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function readmePictures() {
  mkdirSync(pictures, { recursive: true });
  for (const colorScheme of ['light', 'dark']) {
    await withApp({ colorScheme, locale: 'en-GB' }, (page) => walk(page, (name) => page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`), animations: 'disabled' })));
  }
  console.log(`The pictures are in ${pictures}.`);
}

async function everyScreen(folder, locale) {
  mkdirSync(folder, { recursive: true });
  await withApp({ locale }, (page, dataDir) => walkEveryScreen(page, (name, bytes) => writeFileSync(join(folder, `${name}.png`), bytes), dataDir));
  console.log(`Pictures of every screen are in ${folder}.`);
}

await buildNode();
await buildRenderer();
const at = process.argv.indexOf('--every');
const language = process.argv.find((one) => one.startsWith('--language='))?.slice('--language='.length) ?? 'en-GB';
if (at === -1) await readmePictures();
else await everyScreen(resolve(process.argv[at + 1] ?? join(projectDir, 'dist/screens')), language);
