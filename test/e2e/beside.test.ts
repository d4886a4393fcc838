import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { axeFindings } from './axe.ts';
import { openLoopback } from './hosts.ts';
import { focused } from './keyboard.ts';
import { choose, createEvent, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const people = ['Ana Silva,Orchard Labs', 'Mei Tan,Tidewater Maps', 'Tom Becker,'];

describe.skipIf(reason !== null)(`what is kept beside a note, in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  const live = (text: string | RegExp): Promise<void> => page.getByTestId('live').getByText(text).waitFor();

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await createEvent(page, 'Web Days');
    await dropFiles(page, [{ name: 'people.csv', bytes: Buffer.from(`Name,Company\n${people.join('\n')}\n`) }]);
    await page.getByText(/^1 file read/).waitFor();
    await goTo(page, 'Write');
    await choose(page, 'Queue', 'Ana Silva');
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('a word that is in no dictionary is marked, added to one’s own, and known from then on; taken out, it is marked again', async () => {
    const note = page.getByRole('textbox', { name: 'Note to Ana', exact: true });
    const told = page.getByText(/^“quorvex” is in no dictionary/);
    const marked = page.locator('span[data-level]', { hasText: 'quorvex' });
    await note.fill('Hi Ana, your quorvex was great to see at Web Days.');
    await told.waitFor();
    await marked.first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Add to dictionary' }).focus();
    await page.keyboard.press('Enter');
    await live('“quorvex” is in your dictionary now.');
    await told.waitFor({ state: 'detached' });
    expect(await marked.count()).toBe(0);
    await saved(page);
    await page.reload();
    await note.waitFor();
    // The dictionary is there once it knows another word not to be in it.
    await note.fill('Hi Ana, your quorvex and blorptix were great to see at Web Days.');
    await page.getByText(/^“blorptix” is in no dictionary/).waitFor();
    expect(await told.count()).toBe(0);
    await note.fill('Hi Ana, your quorvex was great to see at Web Days.');
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Remove “quorvex”' }).click();
    await live('“quorvex” is in your dictionary no more.');
    await page.keyboard.press('Escape');
    await told.waitFor();
    await marked.first().waitFor({ state: 'attached' });
  });

  it('a promise is marked as kept beside the note, by key, and taken back by its name', async () => {
    await choose(page, 'Queue', 'Tom Becker');
    expect(await page.getByRole('checkbox', { name: /^Kept/ }).count()).toBe(0);
    await page.getByLabel('I promised').fill('to send the slides');
    await page.getByLabel('Add a next step').fill('Coffee');
    await page.keyboard.press('Enter');
    await choose(page, 'Queue', 'Ana Silva');
    await page.getByLabel('I promised').fill('to send the paper');
    const kept = page.getByRole('checkbox', { name: 'Kept: what I promised Ana Silva' });
    await kept.focus();
    await page.keyboard.press('Space');
    await live('The promise to Ana is marked as kept.');
    expect(await kept.isChecked()).toBe(true);
    await saved(page);
    await page.reload();
    await expect.poll(() => kept.isChecked()).toBe(true);
    await page.getByRole('main').focus();
    await page.keyboard.press('Control+Z');
    await live(/^Undone: mark of the promise to Ana Silva/);
    expect(await kept.isChecked()).toBe(false);
    await page.keyboard.press('Control+Y');
    await expect.poll(() => kept.isChecked()).toBe(true);
  });

  it('all that was promised and agreed at the event is in one list, and ticked off there', async () => {
    await goTo(page, 'Send');
    await page.getByRole('button', { name: '2 promises and next steps open' }).click();
    const dialog = page.getByRole('dialog', { name: 'Promises and next steps' });
    const rows = (): Promise<string[]> => dialog.getByRole('listitem').allTextContents();
    expect(await rows()).toEqual(['Promised: to send the slidesTom Becker', 'CoffeeTom Becker', 'Promised: to send the paperAna Silva']);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: 'Promised: to send the slides' }).check();
    // What is ticked off stays under the hand.
    expect(await rows()).toEqual(['Promised: to send the slidesTom Becker', 'CoffeeTom Becker', 'Promised: to send the paperAna Silva']);
    await dialog.getByRole('checkbox', { name: 'Coffee' }).check();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('All promises and next steps done');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Tom Becker' }).first().click();
    await page.getByRole('textbox', { name: 'Note to Tom', exact: true }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Kept: what I promised Tom Becker' }).isChecked()).toBe(true);
    await saved(page);
  });
});
