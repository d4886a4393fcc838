import type { Page } from 'playwright-core';
import { choose, dropFiles, goTo, saved } from './window.ts';

const backup = { format: 'wellmet-backup', version: 1, madeAt: '2026-11-24T10:00:00.000Z', events: [] };

async function byPalette(page: Page, words: string, action: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.locator(`dialog [data-action="${action}"]`).click();
}

/** The dialogs that stand somewhere in the middle of the work, each with how to come to it from any place of the sample event. */
export const lateDialogs: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['Earlier versions of …', async (page) => {
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.getByRole('button', { name: 'Earlier versions…' }).click();
    await page.getByRole('listbox', { name: 'Earlier versions' }).waitFor();
  }],
  ['Who gets an invitation with a note?', async (page) => {
    await goTo(page, 'Write');
    await byPalette(page, 'Choose who gets', 'queue.share-invitations');
    await page.getByRole('dialog', { name: 'Who gets an invitation with a note?' }).waitFor();
  }],
  ['Promises and next steps', async (page) => {
    await goTo(page, 'Write');
    await choose(page, 'Queue', 'Ana Silva');
    await page.getByLabel('I promised').fill('to send the paper');
    await saved(page);
    await byPalette(page, 'Promises', 'queue.promises');
  }],
  ['Forget somebody', async (page) => {
    await goTo(page, 'People');
    await byPalette(page, 'Forget', 'contact.forget');
  }],
  ['Remove the event', async (page) => {
    await goTo(page, 'People');
    await byPalette(page, 'Remove', 'event.remove');
  }],
  ['Your own starting points', async (page) => {
    await goTo(page, 'Write');
    const open = page.getByRole('button', { name: 'Your own starting points' });
    if (!(await open.isVisible())) await page.getByRole('button', { name: 'Base message' }).click();
    await open.click();
  }],
  ['Which address of …', async (page) => {
    await goTo(page, 'People');
    await choose(page, 'People', 'Ana Silva');
    await page.getByLabel('E-mail').fill('ana@orchard.example\nana@home.example');
    await saved(page);
    await goTo(page, 'Write');
    await page.getByRole('textbox', { name: /^Note to/ }).fill('Hi Ana, your soil sensors stayed with me. Shall we talk?');
    await page.keyboard.press('Control+Shift+L');
  }],
  ['a card, large', async (page) => {
    await goTo(page, 'Write');
    await choose(page, 'Queue', 'Ana Silva');
    await page.getByTitle('Show it large').first().click();
  }],
  ['A backup of Wellmet', async (page) => {
    await goTo(page, 'Import');
    await dropFiles(page, [{ name: 'wellmet-backup.json', bytes: Buffer.from(JSON.stringify(backup)) }]);
  }],
  ['Columns of …, with remarks', async (page) => {
    await goTo(page, 'Import');
    await dropFiles(page, [{ name: 'unnamed.csv', bytes: Buffer.from('Ana Silva,A. Silva,Orchard Labs,ana@orchard.example\n,,,\nTom Becker,,Becker Druck,tom@becker.example\n') }]);
    await page.getByRole('dialog').getByRole('table').waitFor();
  }],
  ['People in pasted text', async (page) => {
    await goTo(page, 'Import');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Ole Dahl, founder of Dahl AS, ole@dahl.example\nKari Lund (Lund & Co)\n');
      document.querySelector('main')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Import 2 people' }).waitFor();
  }],
];
