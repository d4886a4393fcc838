// Figures of the window: the built screens from the loopback host in the browser that the tests use.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { projectDir } from '../build.mjs';
import { typingRows } from './typing.mjs';

/** The most that the screens may weigh, in kB as they are sent. */
const bundleLimit = 350;

export async function loadSupport() {
  const outdir = join(projectDir, 'dist/tools');
  const entryPoints = ['browser', 'loopback', 'unwatchedPage'].map((name) => join(projectDir, 'test/support', `${name}.ts`));
  await build({ entryPoints, outdir, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm', packages: 'external', external: ['*/scripts/build.mjs'] });
  const load = (name) => import(pathToFileURL(join(outdir, `${name}.mjs`)).href);
  return { ...(await load('browser')), ...(await load('loopback')), ...(await load('unwatchedPage')) };
}

/** Scripts and styles that the page loads before it shows anything, packed, and those it fetches later, both in kB. */
export function bundleSize() {
  const folder = join(projectDir, 'dist/renderer');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const names = readdirSync(join(folder, 'assets')).filter((name) => /\.(?:js|css)$/.test(name));
  const packed = (files) => Math.round(files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, 'assets', name)), { level: 9 }).length, 0) / 1000);
  return { first: packed(names.filter((name) => page.includes(name))), later: packed(names.filter((name) => !page.includes(name))) };
}

async function drop(page, files) {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return data;
  }, given);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('main', type, { dataTransfer: transfer });
}

async function firstPaint(page, address) {
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('[data-action="event.create"]').first().waitFor();
    times.push(
      await page.evaluate(() => new Promise((resolve) => {
        new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => resolve(startTime))).observe({ type: 'paint', buffered: true });
      })),
    );
  }
  return Math.round(times.sort((a, b) => a - b)[2]);
}

/** Watches the page from now on: what shifts, and tasks that hold up the window. */
function watch(page) {
  return page.evaluate(() => {
    window.bench = { shift: 0, longest: 0 };
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.bench.shift += entry.hadRecentInput ? 0 : entry.value))).observe({ type: 'layout-shift' });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.bench.longest = Math.max(window.bench.longest, entry.duration)))).observe({ type: 'longtask' });
  });
}

const watched = (page) => page.evaluate(() => window.bench);

async function newEvent(page, name) {
  await page.locator('[data-action="event.create"]').first().click();
  await page.locator('dialog input[name="name"]').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Reads the sample cards while the window is watched. */
async function whileReading(page) {
  await newEvent(page, 'Cards');
  await watch(page);
  await drop(page, ['card-ana-silva.jpg', 'card-tom-becker.jpg'].map((name) => ({ name, bytes: readFileSync(join(projectDir, 'assets/sample', name)) })));
  await page.getByText(/^2 files read/).waitFor({ timeout: 300_000 });
  return watched(page);
}

/** Scrolls in five thousand people as a quick wheel does, and then through all of them at once as a dragged scroll bar does. */
async function whileScrolling(page) {
  await newEvent(page, 'Fair');
  const rows = Array.from({ length: 5000 }, (_, index) => `Person Number${index},Company ${index % 70},p${index}@example.com`);
  await drop(page, [{ name: 'people.csv', bytes: Buffer.from(`Name,Company,Email\n${rows.join('\n')}\n`) }]);
  await page.getByText(/5000 people|5,000 people/).first().waitFor({ timeout: 120_000 });
  await page.locator('[data-action="contact.show"]').click();
  await page.getByRole('listbox').waitFor();
  await page.waitForTimeout(500);
  await watch(page);
  const frames = await page.getByRole('listbox').evaluate(async (list) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const idle = [];
    let last = await frame();
    const measure = async (times, move) => {
      for (let n = 0; n < 120; n += 1) {
        move(n);
        const now = await frame();
        times.push(now - last);
        last = now;
      }
    };
    await measure(idle, () => undefined);
    const scrolling = [];
    await measure(scrolling, () => (list.scrollTop += 120));
    const dragging = [];
    const end = list.scrollHeight - list.clientHeight;
    await measure(dragging, (n) => (list.scrollTop = (end * (n + 1)) / 120));
    const dropped = (times) => times.reduce((sum, time) => sum + Math.max(0, Math.round(time / (1000 / 60)) - 1), 0);
    return { idle: dropped(idle), scrolling: dropped(scrolling), dragging: dropped(dragging) };
  });
  return { ...frames, ...(await watched(page)) };
}

/** The figures of the window as rows of a table, each with what it is measured by. */
export async function windowRows() {
  const { first, later } = bundleSize();
  const bundle = { what: 'scripts and styles of the first load, packed', figure: `${first} kB`, beside: `limit ${bundleLimit} kB; ${later} kB come later` };
  const { findBrowser, launchBrowser, startLoopback } = await loadSupport();
  const found = await findBrowser();
  if ('skipped' in found) return [bundle, { what: 'first paint', figure: 'not measured', beside: found.skipped }];
  const dataDir = mkdtempSync(join(tmpdir(), 'wellmet-bench-window-'));
  const host = await startLoopback(dataDir);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    const paint = await firstPaint(page, host.address);
    const reading = await whileReading(page);
    const scrolling = await whileScrolling(page);
    const typing = await typingRows(page);
    return [
      bundle,
      { what: 'first contentful paint', figure: `${paint} ms`, beside: 'median of 5, from opening the address' },
      { what: 'dropped frames, wheel, 5,000 people', figure: `${scrolling.scrolling} in 120`, beside: `${scrolling.idle} in 120 when nothing moves` },
      { what: 'dropped frames, bar dragged', figure: `${scrolling.dragging} in 120`, beside: 'from the first to the last in 120 steps' },
      { what: 'layout shift, scrolling', figure: scrolling.shift.toFixed(3), beside: 'below 0.1 is good' },
      { what: 'layout shift, cards coming in', figure: reading.shift.toFixed(3), beside: 'below 0.1 is good' },
      ...typing,
      { what: 'longest task while cards are read', figure: `${Math.round(reading.longest)} ms`, beside: 'tasks below 50 ms are not counted' },
    ];
  } finally {
    await browser.close();
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
