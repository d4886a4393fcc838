import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { axeFindings } from './axe.ts';
import { openLoopback, openShim } from './hosts.ts';
import { expectFocus, focused, press, walkByTab } from './keyboard.ts';
import { lateDialogs } from './lateDialogs.ts';
import { choose, goTo } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;
const places = ['Import', 'People', 'Write', 'Send', 'Export'] as const;

const hosts: readonly (readonly [string, (dataDir: string) => Promise<AppWindow>])[] = [
  ['the loopback host', openLoopback],
  ['the shim', openShim],
];

/** Every dialog that opens from a button or a key, with how to open it. */
const dialogs: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['Settings', (page) => page.getByRole('button', { name: 'Settings' }).click()],
  ['Keyboard shortcuts', (page) => page.getByRole('button', { name: 'Keyboard shortcuts' }).click()],
  ['Find a person or do something', (page) => page.keyboard.press('Control+k')],
  ['The log', async (page) => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: /log/i }).click();
    await page.getByRole('region', { name: /log/i }).waitFor();
  }],
  ['New event', (page) => page.keyboard.press('Control+Shift+E')],
  ['Add a person', (page) => page.keyboard.press('Control+Shift+P')],
  ['Change the event', (page) => page.getByRole('heading', { level: 1 }).getByRole('button').click()],
];

describe.skipIf(reason !== null).each(hosts)(`access on %s${reason === null ? '' : ` (skipped: ${reason})`}`, (_name, open) => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    window = await open(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });

  afterEach(async () => {
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing at the first start, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('heading', { name: 'From a stack of cards' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('the first start is walked by Tab, and the sample people come by keyboard', async () => {
    expect(await walkByTab(page, 'the first start')).toContain('button Try it with sample people');
    await page.getByRole('button', { name: 'Try it with sample people' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^2 files read · 2 people/).waitFor({ timeout: 120_000 });
    await page.getByTestId('live').getByText('All files are read').waitFor();
    await expectFocus(page, 'the sample people have come');
  }, 240_000);

  it('a button that goes when its work is done leaves the focus beside it', async () => {
    await goTo(page, 'Import');
    await page.getByRole('button', { name: 'Clear list' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '8 people are in this event' }).waitFor();
    expect(await expectFocus(page, 'clearing the pile')).not.toBe('nothing');
    await goTo(page, 'People');
    await page.getByRole('button', { name: 'Add phone' }).focus();
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Remove' }).focus();
    await page.keyboard.press('Enter');
    const bar = page.getByRole('complementary', { name: /^Removed/ });
    await bar.waitFor();
    await expectFocus(page, 'removing a person');
    await bar.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
    await page.getByText(/^Undone/).first().waitFor();
    await expectFocus(page, 'undoing by the button that goes with it');
  });

  it('each place is walked by Tab with the focus in view all the way', async () => {
    for (const [index, place] of places.entries()) {
      await press(page, `Control+${index + 1}`);
      await page.getByRole('region', { name: place, exact: true }).waitFor();
      await expectFocus(page, `going to ${place}`);
      const passed = await walkByTab(page, place);
      expect(passed.length, place).toBeGreaterThan(8);
    }
  });

  it.each(['light', 'dark'] as const)('axe finds nothing in any place, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const place of places) {
      await goTo(page, place);
      if (place === 'People') await choose(page, 'People', 'Ana Silva');
      expect(await axeFindings(page), place).toEqual([]);
    }
  });

  async function walkDialog(): Promise<string> {
    await page.getByRole('dialog').waitFor();
    await expectFocus(page, 'opening the dialog');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFindings(page), colorScheme).toEqual([]);
    }
    await walkByTab(page, 'the dialog');
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    return expectFocus(page, 'closing the dialog');
  }

  it.each(dialogs)('the dialog “%s” is walked by Tab, axe finds nothing in it, and the focus comes back', async (_title, openDialog) => {
    await goTo(page, 'People');
    await page.getByRole('listbox', { name: 'People' }).focus();
    const before = await focused(page);
    await openDialog(page);
    const after = await walkDialog();
    if (before === after) return;
    expect(after, 'the button that opened it').toMatch(/^button /);
  });

  it.each(lateDialogs)('so is “%s”, and the focus is in the window afterwards', async (_title, openDialog) => {
    await openDialog(page);
    await walkDialog();
  });

  it('what is copied is said, and so is why a note can’t be', async () => {
    await goTo(page, 'Write');
    await page.getByRole('textbox', { name: /^Note to/ }).fill('Hi {{ first_name }}');
    await press(page, 'Control+Enter');
    await page.getByTestId('live').getByText(/is not copied/).waitFor();
    await page.getByRole('textbox', { name: /^Note to/ }).fill('Hi there, the harbour map is what I need.');
    await press(page, 'Control+Shift+C');
    await page.getByTestId('live').getByText(/^Copied/).waitFor();
  });

  it.each([
    ['a window of 900 × 600', { width: 900, height: 600 }],
    ['a window of 1280 × 800 at 200 % zoom', { width: 640, height: 400 }],
  ])('%s cuts nothing off and hides nothing from Tab', async (_size, size) => {
    const before = page.viewportSize();
    await page.setViewportSize(size);
    for (const place of places) {
      await goTo(page, place);
      await walkByTab(page, `${place} in ${size.width} × ${size.height}`);
      expect(await page.evaluate(() => [document.documentElement.scrollWidth > innerWidth, document.documentElement.scrollHeight > innerHeight]), `${place} wider or higher than the window`).toEqual([false, false]);
    }
    if (before !== null) await page.setViewportSize(before);
  }, 180_000);
});
