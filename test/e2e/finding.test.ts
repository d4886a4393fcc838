import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { createEvent, dropFiles, goTo } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

describe.skipIf(reason !== null)(`finding somebody among people in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await createEvent(page, 'Fair');
    await dropFiles(page, [{ name: 'people.csv', bytes: Buffer.from('Name,Company\nAna Silva,Orchard Labs\nTom Becker,Becker Druck\nMei Tan,Fjord\nJan Becker,Tidewater\n') }]);
    await page.getByText(/^1 file read/).waitFor();
    await goTo(page, 'People');
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  const search = () => page.getByRole('searchbox', { name: 'Find people' });
  const inForm = () => page.getByLabel('Name', { exact: true }).inputValue();
  const listed = () => page.getByRole('listbox', { name: 'People' }).getByRole('option').allInnerTexts();

  it('the form beside the list is of somebody in the list, and the cursor stays in the search', async () => {
    expect(await inForm()).toBe('Ana Silva');
    await search().click();
    await page.keyboard.type('becker');
    await expect.poll(inForm).toBe('Tom Becker');
    await page.keyboard.type(' d');
    expect(await search().inputValue()).toBe('becker d');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect(await inForm(), 'who is found stays').toBe('Tom Becker');
  });

  it('“Remove” takes the one found, and goes on to the next of those found', async () => {
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('Tom Becker.').first().waitFor();
    await expect.poll(inForm).toBe('Jan Becker');
    await search().fill('');
    await expect.poll(listed).toHaveLength(3);
    expect((await listed()).join()).not.toContain('Tom Becker');
  });
});
