import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { hostGet } from '../support/hostCall.ts';
import { startLoopback } from '../support/loopback.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { createEvent, dropFiles, started } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;
const cards = ['flat-plain.jpg', 'flat-german.jpg', 'flat-code.jpg', 'photo-dutch.jpg', 'photo-two-cards.jpg'];

describe.skipIf(reason !== null)(`a scan that is cut off${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  const pendingFiles = (): readonly string[] => (existsSync(join(folder.path, 'pending')) ? readdirSync(join(folder.path, 'pending'), { recursive: true }).map(String) : []);
  const descriptions = (): readonly string[] =>
    pendingFiles().flatMap((name) => (name.endsWith('.json') && existsSync(join(folder.path, 'pending', name)) ? [readFileSync(join(folder.path, 'pending', name), 'utf8')] : []));
  const toEnd: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const end of toEnd) await end();
    folder.remove();
  });

  it('by killing the app goes on at the next start: every picture is read, nobody comes twice, and none is kept afterwards', async () => {
    const browser = await launchBrowser();
    toEnd.push(() => browser.close());
    const first = await startLoopback(folder.path);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(first.address);
    await started(page);
    await createEvent(page, 'Fair');
    await dropFiles(page, cards.map((name) => ({ name, bytes: readFileSync(join(projectDir, 'test/fixtures/cards', name)) })));
    // They are copied one after the other: when the last is there, every picture that is not read by now lies in the data folder.
    await expect.poll(() => descriptions().some((text) => text.includes(cards.at(-1) ?? '')), { timeout: 20_000, interval: 20 }).toBe(true);
    first.process.kill('SIGKILL');
    await first.gone;
    await page.close();

    const second = await startLoopback(folder.path);
    toEnd.push(() => second.stop());
    // Counted when nobody reads on: what the first had saved before its end is not among them.
    const [half] = await hostGet(second.address, 'event.list', {});
    const kept = (await hostGet(second.address, 'pending.list', { eventId: half?.id ?? '' })).length;
    expect(kept).toBeGreaterThan(1);
    const again = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await again.goto(second.address);
    await again.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: /^Import/ }).click();
    await again.getByText(new RegExp(`^${kept} files? read`)).waitFor({ timeout: 200_000 });
    const [event] = await hostGet(second.address, 'event.list', {});
    const { people } = await hostGet(second.address, 'event.open', { eventId: event?.id ?? '' });
    const files = people.flatMap(({ origin }) => (origin.kind === 'card' ? [origin.file] : []));
    expect([...new Set(files)].sort()).toEqual([...cards].sort());
    expect(files).toHaveLength(6);
    await expect.poll(() => pendingFiles().filter((name) => /\.(?:json|picture)$/.test(name))).toEqual([]);
  }, 240_000);
});
