import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { choose, createEvent, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const rows = Array.from({ length: 5000 }, (_, index) => `Person Number${index},Company ${index % 70},p${index}@example.com`);
const people = Buffer.from(`Name,Company,Email\n${rows.join('\n')}\n`);

const listOf = (page: Page, name: string) => page.getByRole('listbox', { name });
const scrolled = (page: Page, name: string): Promise<number> => listOf(page, name).evaluate((list) => list.scrollTop);

describe.skipIf(reason !== null)(`long lists and what is remembered${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  const open = async (): Promise<void> => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
  };

  beforeAll(async () => {
    await open();
    await createEvent(page, 'Big fair');
    await dropFiles(page, [{ name: 'people.csv', bytes: people }]);
    await page.getByText(/5,?000 people/).first().waitFor();
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('nothing shifts and nothing is blank while five thousand people are scrolled through', async () => {
    await goTo(page, 'People');
    await watchShifts(page);
    const { blanks, steps } = await scrollThrough(page, 'People');
    expect(steps).toBeGreaterThan(50);
    expect(blanks, 'moments without a row in the middle of the list').toBe(0);
    expect(await shifts(page)).toEqual([]);
  });

  it('the list goes by key to the last and back, with the selected row in view and focus in the list', async () => {
    const list = listOf(page, 'People');
    await list.focus();
    for (const [key, place] of [['End', 5000], ['PageUp', null], ['Home', 1], ['PageDown', null], ['ArrowDown', null]] as const) {
      await page.keyboard.press(key);
      const row = page.getByRole('option', { selected: true });
      if (place !== null) await expect.poll(() => row.getAttribute('aria-posinset')).toBe(String(place));
      const [inner, outer] = await Promise.all([row.boundingBox(), list.boundingBox()]);
      expect(inner!.y, key).toBeGreaterThanOrEqual(outer!.y);
      expect(inner!.y + inner!.height, key).toBeLessThanOrEqual(outer!.y + outer!.height);
      expect(await list.getAttribute('aria-activedescendant')).toBe(await row.getAttribute('id'));
      expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it('the person, the place in the list, the filter, the open panel and the width of the list survive a restart', async () => {
    await choose(page, 'People', 'Person Number7 ');
    const edge = page.getByRole('separator', { name: 'Width of the list' });
    await edge.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    const width = await edge.getAttribute('aria-valuenow');
    await listOf(page, 'People').evaluate((list) => list.scrollTo({ top: 30_000 }));
    await expect.poll(() => page.getByRole('option').first().getAttribute('aria-posinset')).not.toBe('1');
    await goTo(page, 'Write');
    await page.getByRole('combobox', { name: 'Which people' }).selectOption('to-write');
    await page.getByRole('button', { name: 'Base message' }).click();
    const baseShown = await page.getByRole('textbox', { name: 'Base message' }).count();
    await goTo(page, 'People');
    expect(await scrolled(page, 'People'), 'on coming back from another place').toBe(30_000);
    await saved(page);
    await window.close();

    await open();
    await page.getByRole('region', { name: 'People' }).waitFor();
    await expect.poll(() => scrolled(page, 'People')).toBe(30_000);
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Person Number7');
    expect(await page.getByRole('separator', { name: 'Width of the list' }).getAttribute('aria-valuenow')).toBe(width);
    await goTo(page, 'Write');
    expect(await page.getByRole('combobox', { name: 'Which people' }).inputValue()).toBe('to-write');
    expect(await page.getByRole('textbox', { name: 'Base message' }).count()).toBe(baseShown);
  });
});

interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

interface ShiftWindow {
  shifts: string[];
}

/** Notes what of the page moves without the user's doing. */
async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const holder = window as unknown as ShiftWindow;
    holder.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as unknown as readonly Shift[]) {
        holder.shifts.push(`${value}: ${sources.map(({ node }) => (node instanceof Element ? node.outerHTML : (node?.textContent ?? ''))).join(' | ').slice(0, 200)}`);
      }
    }).observe({ type: 'layout-shift', buffered: false });
  });
}

function shifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as ShiftWindow).shifts);
}

/** Scrolls a list to its end, a little each frame, and counts the frames in which its middle was empty. */
function scrollThrough(page: Page, name: string): Promise<{ readonly steps: number; readonly blanks: number }> {
  return listOf(page, name).evaluate(async (list) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const { left, top, width, height } = list.getBoundingClientRect();
    const end = list.scrollHeight - list.clientHeight;
    let steps = 0;
    let blanks = 0;
    for (let at = 0; at < end; at += end / 90) {
      list.scrollTo({ top: at });
      await frame();
      await frame();
      steps += 1;
      if (document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[role="option"]') == null) blanks += 1;
    }
    list.scrollTo({ top: 0 });
    await frame();
    return { steps, blanks };
  });
}
