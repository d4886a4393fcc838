import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { hostGet } from '../support/hostCall.ts';
import { startLoopback } from '../support/loopback.ts';
import type { RunningLoopback } from '../support/loopback.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openUnwatched } from '../support/unwatchedPage.ts';
import { createEvent, dropFiles, started } from './window.ts';
import type { DroppedFile } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;
const card = (name: string): Buffer => readFileSync(join(projectDir, 'test/fixtures/cards', name));
/** Small real pictures; what follows the end of a picture is read by nobody and makes each a file of its own. */
const many = (count: number): readonly DroppedFile[] =>
  Array.from({ length: count }, (_, index) => ({ name: `IMG_${String(index + 1)}.jpg`, bytes: Buffer.concat([card('flat-plain.jpg'), Buffer.from(String(index))]) }));
const patience = 240_000;

/** Counts the addresses of pictures that the page holds at once: each keeps what it stands for in memory. */
async function countAddresses(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const make = URL.createObjectURL.bind(URL);
    const giveBack = URL.revokeObjectURL.bind(URL);
    const open = new Set<string>();
    let most = 0;
    URL.createObjectURL = (source) => {
      const address = make(source);
      most = Math.max(most, open.add(address).size);
      document.documentElement.dataset.most = String(most);
      return address;
    };
    URL.revokeObjectURL = (address) => {
      open.delete(address);
      giveBack(address);
    };
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.most ?? 0));
}

describe.skipIf(reason !== null)(`a pile of pictures in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  const pendingFiles = (): readonly string[] => (existsSync(join(folder.path, 'pending')) ? readdirSync(join(folder.path, 'pending'), { recursive: true }).map(String).filter((name) => name.includes('.')) : []);
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let context: Awaited<ReturnType<typeof browser.newContext>>;
  let host: RunningLoopback;
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    return page;
  };
  const show = async (page: Page): Promise<void> => {
    await page.goto(host.address);
    await started(page);
  };
  const files = async (eventName: string): Promise<readonly string[]> => {
    const events = await hostGet(host.address, 'event.list', {});
    const { people } = await hostGet(host.address, 'event.open', { eventId: events.find(({ details }) => details.name === eventName)?.id ?? '' });
    return people.flatMap(({ origin }) => (origin.kind === 'card' ? [origin.file] : []));
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    host = await startLoopback(folder.path);
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
    folder.remove();
  });

  it('of hundreds only those near the view hold a picture, and cancelling the rest ends it at once and leaves no file', async () => {
    const page = await open();
    const most = await countAddresses(page);
    await show(page);
    await createEvent(page, 'Hundreds');
    await dropFiles(page, many(200));
    await expect.poll(() => pendingFiles().filter((name) => name.endsWith('.picture')).length, { timeout: patience }).toBeGreaterThan(100);
    await expect.poll(most, { timeout: patience }).toBeGreaterThan(5);
    const pile = page.locator('[data-scrolls]');
    for (const part of [0.5, 1]) {
      await pile.evaluate((list, to) => list.scrollTo({ top: list.scrollHeight * to }), part);
      await page.locator('li[data-stage]:last-child').waitFor();
    }
    await page.getByRole('button', { name: 'Cancel the rest' }).click();
    await page.getByText(/\d+ cancelled/).first().waitFor();
    await expect.poll(pendingFiles, { timeout: patience }).toEqual([]);
    expect(await page.locator('li[data-stage="queued"], li[data-stage="waiting"], li[data-stage="reading"]').count()).toBe(0);
    expect(await most()).toBeLessThan(100);
    expect(await page.locator('li img').count()).toBeLessThan(100);
    await page.getByRole('button', { name: 'Clear list' }).click();
    await page.getByRole('button', { name: 'Add files…' }).waitFor();
    expect(pendingFiles()).toEqual([]);
    await page.close();
  }, 600_000);

  it('large pictures are safe in the data folder long before they are read, and cancelling takes them all out again', async () => {
    const sources = join(folder.path, 'sources');
    mkdirSync(sources);
    const paths = Array.from({ length: 60 }, (_, index) => join(sources, `IMG_${String(index + 1)}.jpg`));
    for (const path of paths) writeFileSync(path, Buffer.concat([card('flat-plain.jpg'), Buffer.alloc(1.5 * 1024 * 1024, path)]));
    const page = await openUnwatched(browser, host.address);
    await page.click('[data-action="event.create"]');
    await page.until(`document.activeElement?.matches('dialog input[name="name"]')`);
    await page.type('Large');
    await page.pressEnter();
    // The event that was open before can take files too.
    await page.until(`[...document.querySelectorAll('h1')].some(({ textContent }) => textContent === 'Large') && document.querySelector('[data-testid="pick"]')`);
    await page.choose('[data-testid="pick"]', paths);
    const safe = (): number => pendingFiles().filter((name) => name.endsWith('.picture')).length;
    const read = (): Promise<number> => page.evaluate<number>(`Number(/(\\d+) of 60 files read/.exec(document.body.innerText)?.[1] ?? 0)`);
    await expect.poll(read, { timeout: patience }).toBeGreaterThan(2);
    expect(safe()).toBeGreaterThan(4 * (await read()));
    await page.click('button', 'Cancel the rest');
    await page.until(`/\\d+ cancelled/.test(document.body.innerText)`);
    await expect.poll(pendingFiles, { timeout: patience }).toEqual([]);
    await page.close();
  }, 600_000);

  it('one bad picture among others is named and tried again alone', async () => {
    const page = await open();
    await show(page);
    await createEvent(page, 'One bad');
    await dropFiles(page, [{ name: 'bad.jpg', bytes: card('flat-german.jpg').subarray(0, 600) }, { name: 'good.jpg', bytes: card('flat-german.jpg') }]);
    await page.getByText(/^1 file read · 1 person.* · 1 file had a problem$/).waitFor();
    const bad = page.locator('li[data-stage="failed"]');
    await bad.getByText(/bad\.jpg/).first().waitFor();
    await page.getByRole('button', { name: 'Try bad.jpg again' }).click();
    await page.getByText(/^1 file read · 1 person.* · 1 file had a problem$/).waitFor();
    expect(await files('One bad')).toEqual(['good.jpg']);
    await page.getByRole('button', { name: 'Take bad.jpg out' }).click();
    await page.getByText(/^1 file read · 1 person[^·]*$/).waitFor();
    expect(pendingFiles()).toEqual([]);
    await page.close();
  }, 600_000);

  it('loaded again in the middle it goes on, a second window leaves it alone, and takes over when the first is closed', async () => {
    const names = ['flat-plain.jpg', 'flat-german.jpg', 'flat-code.jpg', 'photo-dutch.jpg', 'script-greek.jpg', 'script-cyrillic.jpg', 'code-aztec.jpg', 'code-datamatrix.jpg', 'photo-turned-code.jpg'];
    const page = await open();
    await show(page);
    await createEvent(page, 'Two windows');
    await dropFiles(page, names.map((name) => ({ name, bytes: card(name) })));
    // They are copied one after the other: a window that is closed before the last is there would ask.
    const copied = (): readonly string[] => pendingFiles().filter((name) => name.endsWith('.json')).flatMap((name) => textOf(join(folder.path, 'pending', name)));
    await expect.poll(() => copied().some((text) => text.includes(names.at(-1) ?? '')), { timeout: patience, interval: 10 }).toBe(true);
    await page.reload();
    await started(page);
    await page.locator('li[data-stage]').first().waitFor();
    const second = await open();
    await show(second);
    await second.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: /^Import/ }).click();
    await second.waitForTimeout(500);
    expect(await second.locator('li[data-stage]').count(), 'what the first window reads').toBe(0);
    await page.close();
    await second.locator('li[data-stage]').first().waitFor();
    await second.getByText(/^\d+ files? read/).waitFor();
    await expect.poll(() => files('Two windows'), { timeout: patience }).toHaveLength(names.length);
    expect([...(await files('Two windows'))].sort()).toEqual([...names].sort());
    await expect.poll(pendingFiles, { timeout: patience }).toEqual([]);
    await second.close();
  }, 900_000);
});

/** What is in a file that may be taken away at any moment. */
function textOf(path: string): readonly string[] {
  try {
    return [readFileSync(path, 'utf8')];
  } catch {
    return [];
  }
}
