// npm run bench:pile [-- --pictures=500 --baseline=20 --megabytes=2]: drops that many pictures of different cards at once, and prints the
// most memory that the host and the window ever took beside what a small drop takes in the same run. Nothing is asserted.
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSupport } from './bench/window.mjs';
import { buildNode, buildRenderer } from './build.mjs';

const option = (name, usual) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual);
const [pictures, baseline, megabytes] = [option('pictures', 500), option('baseline', 20), option('megabytes', 2)];

const firstNames = ['Ana', 'Tom', 'Mei', 'Jonas', 'Priya', 'Will', 'Amara', 'Lena', 'Omar', 'Sofia', 'Hugo', 'Nadia', 'Peter', 'Clara', 'Victor', 'Irene'];
const lastNames = ['Silva', 'Becker', 'Tanaka', 'Moreau', 'Sharma', 'Hansen', 'Okafor', 'Wagner', 'Haddad', 'Romero', 'Jansen', 'Petrova', 'Miller', 'Fischer', 'Santos', 'Novak'];
const companies = ['Orchard Labs', 'Harbour Works', 'Northwind Print', 'Blue Hill Foods', 'Stone & Field', 'Lantern Media', 'Maple Energy'];

const nameOf = (n) => `${firstNames[n % firstNames.length]} ${lastNames[Math.floor(n / firstNames.length + n) % lastNames.length]}`;

/** A card as it would be photographed flat: no two people are the same. */
function cardOf(n) {
  const company = companies[n % companies.length];
  const domain = `${company.toLowerCase().replace(/[^a-z]+/g, '')}.example`;
  const phone = `+1 202-555-${String(1000 + n).slice(-4)}`;
  return `<body style="margin:0;background:#777"><div style="margin:30px;width:580px;height:330px;background:#fff;box-sizing:border-box;padding:36px;font:22px Arial,'Liberation Sans','DejaVu Sans',sans-serif">
    <b style="font-size:32px">${nameOf(n)}</b><p>Head of Department ${n}</p><p>${company.replace('&', '&amp;')}</p><p>person${n}@${domain}<br>${phone}</p></div>`;
}

/** Pictures on disk, each of its own card and as large as a phone's: what follows the picture's end is read by nobody. */
async function takePictures(browser, folder) {
  const page = await browser.newPage({ viewport: { width: 640, height: 390 } });
  mkdirSync(folder);
  const paths = [];
  for (let n = 0; n < pictures; n += 1) {
    const path = join(folder, `IMG_${String(n + 1).padStart(4, '0')}.jpg`);
    await page.setContent(cardOf(n));
    await page.screenshot({ path, type: 'jpeg', quality: 85 });
    appendFileSync(path, randomBytes(megabytes * 1024 * 1024));
    paths.push(path);
  }
  await page.close();
  return paths;
}

/** The most memory a process has ever held, in MB; null where the system doesn't keep it. */
function peakOf(pid) {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
}

/** What lies in a data folder for the next start. */
function waitingIn(dataDir) {
  const folder = join(dataDir, 'pending');
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => /\.(?:picture|json|part)$/.test(name)) : [];
}

async function renderersOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Counts addresses of pictures that the page holds; they keep what they stand for in memory. */
function countAddresses() {
  const { createObjectURL, revokeObjectURL } = URL;
  const open = new Set();
  window.most = 0;
  URL.createObjectURL = (source) => {
    const address = createObjectURL.call(URL, source);
    open.add(address);
    window.most = Math.max(window.most, open.size);
    return address;
  };
  URL.revokeObjectURL = (address) => {
    open.delete(address);
    revokeObjectURL.call(URL, address);
  };
}

/** Drops pictures on a new window of a new host, waits until all are read, and says what that took at most. */
async function readPile({ launchBrowser, openUnwatched, startLoopback }, folder, paths) {
  const dataDir = join(folder, `data-${paths.length}`);
  const host = await startLoopback(dataDir);
  const browser = await launchBrowser();
  try {
    const page = await openUnwatched(browser, host.address, `(${countAddresses})()`);
    await page.click('[data-action="event.create"]');
    await page.until(`document.activeElement?.matches('dialog input[name="name"]')`);
    await page.type('Fair');
    await page.pressEnter();
    await page.until(`document.querySelector('[data-testid="pick"]')`);
    const started = performance.now();
    await page.choose('[data-testid="pick"]', paths);
    const said = () => page.evaluate(`/^.*files read.*$/m.exec(document.body.innerText)?.[0] ?? ''`);
    const safe = () => waitingIn(dataDir).filter((name) => name.endsWith('.picture')).length;
    let heap = 0;
    let told = 0;
    let allSafe = null;
    let people = '';
    while (!people.startsWith(`${paths.length} files read`)) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      people = await said();
      heap = Math.max(heap, await page.usedHeap());
      const now = performance.now() - started;
      const read = Number(/^\d+/.exec(people)?.[0] ?? 0);
      if (allSafe === null && safe() + read >= paths.length) allSafe = now / 1000;
      const parts = Math.floor(now / 15_000);
      if (parts > told) console.log(`${parts * 15} s: ${people}; ${safe()} wait in the data folder`);
      told = parts;
    }
    const seconds = (performance.now() - started) / 1000;
    const held = await page.heldHeap();
    const renderers = (await renderersOf(browser)).flatMap((pid) => peakOf(pid) ?? []);
    console.log(people);
    return {
      host: peakOf(host.process.pid),
      window: renderers.length === 0 ? null : Math.max(...renderers),
      heap: heap / 1024 / 1024,
      held: held / 1024 / 1024,
      addresses: await page.evaluate('window.most'),
      waiting: waitingIn(dataDir).length,
      safe: allSafe,
      each: seconds / paths.length,
    };
  } finally {
    await browser.close();
    await host.stop();
  }
}

const rows = [
  ['host: most memory ever held, MB', 'host'],
  ['window’s process: most memory ever held, MB', 'window'],
  ['window: JavaScript heap at most, MB', 'heap'],
  ['window: JavaScript heap at the end, without garbage, MB', 'held'],
  ['window: pictures held at once at most', 'addresses'],
  ['pictures left in the data folder', 'waiting'],
  ['seconds until all were read or safe in the data folder', 'safe'],
  ['seconds a picture', 'each'],
];

await buildNode();
await buildRenderer();
const support = await loadSupport();
const found = await support.findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'wellmet-bench-pile-'));
try {
  if ('skipped' in found) throw new Error(`There is no browser to measure in: ${found.skipped}`);
  const camera = await support.launchBrowser();
  const paths = await takePictures(camera, join(folder, 'pictures')).finally(() => camera.close());
  console.log(`${pictures} pictures of ${megabytes} MB and more, against ${baseline} in the same run.`);
  const small = await readPile(support, folder, paths.slice(0, baseline));
  const large = await readPile(support, folder, paths);
  const shown = (value) => (value === null ? 'not measured' : Number(value.toFixed(1)));
  console.table(
    rows.map(([what, key]) => ({
      what,
      [`${baseline} pictures`]: shown(small[key]),
      [`${pictures} pictures`]: shown(large[key]),
      ratio: small[key] === null || large[key] === null || small[key] === 0 ? '' : Number((large[key] / small[key]).toFixed(2)),
    })),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
