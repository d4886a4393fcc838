import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { filesBelow } from '../support/filesBelow.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { choose, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

describe.skipIf(reason !== null)(`what is kept and what is forgotten, in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;
  const people = (): Promise<number> => page.getByRole('listbox', { name: 'People' }).getByRole('option').count();

  /** Everything that lies in the data folder, as one text. */
  const everything = (): string => [...filesBelow(folder.path).values()].join('\n');

  async function openVersions(): Promise<void> {
    await page.getByTitle('Change the event').click();
    await page.getByRole('button', { name: 'Earlier versions…' }).click();
    await page.getByRole('dialog', { name: 'Earlier versions of Fair' }).waitFor();
  }

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await page.keyboard.press('Control+Shift+E');
    await page.getByRole('dialog').getByLabel('Name').fill('Fair');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Fair' }).waitFor();
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('an event without earlier versions says when there will be some', async () => {
    await openVersions();
    await page.getByText('Nothing earlier is kept yet.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('an earlier version is brought back by keyboard alone, and Undo goes back to what it replaced', async () => {
    await dropFiles(page, [{ name: 'people.csv', bytes: Buffer.from('Name,Email\nAna Silva,ana@orchard.example\nCanary Becker,canary@example.org\n') }]);
    await page.getByText(/^1 file read/).waitFor();
    await goTo(page, 'People');
    await expect.poll(people).toBe(2);
    await openVersions();
    const list = page.getByRole('listbox', { name: 'Earlier versions' });
    await list.getByRole('option', { name: /· 0 people$/, selected: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Earlier versions');
    await page.keyboard.press('Enter');
    await page.getByText(/^Fair is as it was on /).first().waitFor();
    await expect.poll(people).toBe(0);
    await page.keyboard.press('Control+Z');
    await page.getByText('Undone: return to an earlier version.').first().waitFor();
    await expect.poll(people).toBe(2);
    await openVersions();
    await expect.poll(() => list.getByRole('option').count()).toBe(2);
    await page.keyboard.press('Escape');
    await saved(page);
  });

  it('[SE] whoever is forgotten takes two presses, and is nowhere in the data folder afterwards', async () => {
    await choose(page, 'People', 'Canary Becker');
    expect(everything()).toContain('Canary');
    await page.getByRole('button', { name: 'Forget…' }).click();
    await page.getByRole('button', { name: 'Forget Canary Becker for good' }).click();
    await page.getByText('Canary Becker is forgotten, here and in everything kept of this event (0 pictures, 1 earlier version).').first().waitFor();
    await expect.poll(people).toBe(1);
    expect(everything().toLowerCase()).not.toContain('canary');
  });

  it('what was copied is taken off the clipboard, and the log can be read', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('a note'));
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Clear the clipboard' }).click();
    await expect.poll(() => window.readClipboard()).toBe('');
    await page.getByRole('button', { name: 'Show the log' }).click();
    const log = page.getByRole('dialog', { name: 'Log' });
    await expect.poll(() => log.getByRole('region', { name: 'Log' }).innerText()).toContain('People were forgotten.');
    expect((await log.innerText()).toLowerCase()).not.toContain('canary');
    await page.keyboard.press('Escape');
  });

  it('[SE] a removed event says what went with it, and nothing of it is left in the data folder', async () => {
    await page.getByTitle('Change the event').click();
    await page.getByRole('button', { name: 'Remove event…' }).click();
    await page.getByRole('button', { name: 'Remove it and 1 person for good' }).click();
    await page.getByText('Fair was removed, with its pictures and earlier versions.').first().waitFor();
    expect(everything()).not.toContain('Silva');
    expect(readdirSync(join(folder.path, 'events'))).toEqual([]);
    expect(readdirSync(join(folder.path, 'backups'))).toEqual([]);
  });
});
