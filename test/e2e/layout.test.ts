import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { createEvent, dropFiles } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const people = ['Ana Silva', 'Tom Becker', 'Mei Tan', 'Priya Rao', 'Omar Haddad', 'Freya Lund', 'Yuki Sato'];
const list = { name: 'people.csv', bytes: Buffer.from(`Name,Email\n${people.map((name, index) => `${name},p${index}@example.com`).join('\n')}\n`) };
const card = { name: 'card.jpg', bytes: readFileSync(join(projectDir, 'assets', 'sample', 'card-ana-silva.jpg')) };
const small = { width: 900, height: 600 };
const usual = { width: 1280, height: 800 };

/** Buttons of one row that stand one under the other; pictures to press may, and the sentence of a check above its ways. */
function brokenRows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isRow = (element: Element): boolean => getComputedStyle(element).display === 'flex' && getComputedStyle(element).flexDirection === 'row';
    const middle = (element: Element): number => element.getBoundingClientRect().top + element.getBoundingClientRect().height / 2;
    const rows = [...(document.querySelector('dialog[open]') ?? document.body).querySelectorAll('*')].filter(isRow);
    return rows.flatMap((row) => {
      const buttons = [...row.children].flatMap((child) => (child.matches('button') ? [child] : [...child.querySelectorAll(':scope > button')])).filter((button) => button.checkVisibility() && !button.matches('[data-check] > :first-child') && button.clientHeight < 60);
      const lines = new Set(buttons.map((button) => Math.round(middle(button) / 6)));
      return lines.size < 2 ? [] : [buttons.map((button) => button.textContent).join(' | ')];
    });
  });
}

/** Where the words of an element begin. */
function wordsAt(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return Math.round(range.getBoundingClientRect().left);
  });
}

const goTo = (page: Page, place: string): Promise<void> => page.locator(`nav [data-action="${place}.show"]`).click();
const note = 'textarea[name="note"]';

describe.skipIf(reason !== null).each(['English', 'Deutsch'])(`the layout, %s${reason === null ? '' : ` (skipped: ${reason})`}`, (language) => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await createEvent(page, 'Web Days');
    await dropFiles(page, [list, card]);
    await page.getByText(/^2 files read/).waitFor({ timeout: 120_000 });
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog').getByRole('radio', { name: language }).press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }, 180_000);

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('the way on from the pile stands last, at the end of its line, however little room there is', async () => {
    await page.setViewportSize(small);
    await goTo(page, 'import');
    const [head, last] = await page.locator('main section').evaluate((section) => {
      const buttons = [...section.querySelectorAll('button')].filter((button) => button.textContent !== '');
      const primary = buttons.find((button) => getComputedStyle(button).boxShadow !== 'none');
      return [section.getBoundingClientRect().right, primary?.getBoundingClientRect().right ?? 0];
    });
    expect(head - last, 'px to the edge').toBeLessThan(20);
    expect(await brokenRows(page)).toEqual([]);
  });

  it.each([['the usual window', usual], ['the smallest window', small]])('no row of buttons is broken beside a card, or under a note, in %s', async (_size, size) => {
    await page.setViewportSize(size);
    await goTo(page, 'contact');
    await page.getByRole('option', { name: /Orchard/ }).click();
    await page.locator('form input').first().waitFor();
    expect(await brokenRows(page), 'beside a card').toEqual([]);
    await goTo(page, 'note');
    const base = page.locator('button[aria-expanded="true"]').first();
    if ((await base.count()) > 0) await base.click();
    await page.locator(note).fill('Hi Ana, your talk on qwambly sensors stayed with me.');
    await page.waitForSelector('[data-check="typing-slip"]');
    expect(await brokenRows(page), 'under a note').toEqual([]);
  });

  it('what can be done with an event stands in whole lines, and its buttons are as high as others', async () => {
    await page.setViewportSize(small);
    await page.locator('h1 button').click();
    const feet = await page.locator('dialog form button').evaluateAll((buttons) => buttons.map((button) => ({ parent: button.parentElement?.className, top: Math.round(button.getBoundingClientRect().top), height: button.clientHeight })));
    expect(feet.every(({ height }) => height < 34), JSON.stringify(feet)).toBe(true);
    for (const { parent, top } of feet) expect(feet.filter((other) => other.parent === parent && other.top !== top), parent).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('the way to choose who gets an invitation begins where its sentence does', async () => {
    await page.setViewportSize(small);
    await goTo(page, 'note');
    const line = '[role="listbox"] ~ div p';
    expect(await wordsAt(page, '[role="listbox"] ~ div button'), await page.locator(line).innerText()).toBe(await wordsAt(page, line));
  });

  it.each([['the usual window', usual], ['the smallest window', small]])('the note stays where it is when the first letter is typed into it, in %s', async (_size, size) => {
    await page.setViewportSize(size);
    await goTo(page, 'note');
    await page.getByRole('option', { name: /Freya/ }).click();
    await page.locator(note).waitFor();
    const before = await page.locator(note).boundingBox();
    await page.locator(note).press('End');
    await page.keyboard.type('x');
    await page.waitForTimeout(300);
    expect(await page.locator(note).boundingBox()).toEqual(before);
    await page.keyboard.press('Backspace');
  });
});
