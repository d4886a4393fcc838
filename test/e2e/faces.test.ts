import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { axeFindings } from './axe.ts';
import { openLoopback } from './hosts.ts';
import { focused } from './keyboard.ts';
import { choose, createEvent, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const people = ['Ana Silva,Orchard Labs,ana@example.com', 'Anna Silva,Orchard Labs,ana@example.com', 'Tom Becker,,tom@example.com'];
const photo = readFileSync(join(projectDir, 'assets', 'sample', 'card-ana-silva.jpg'));

/** Puts a picture of one colour on the clipboard, as by copying it from a page. */
async function copyPicture(page: Page, colour: string): Promise<void> {
  await page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(120, 120);
    const paper = canvas.getContext('2d')!;
    paper.fillStyle = fill;
    paper.fillRect(0, 0, 120, 120);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob({ type: 'image/png' }) })]);
  }, colour);
}

describe.skipIf(reason !== null)(`pictures of faces, in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  const press = (keys: string): Promise<void> => page.keyboard.press(keys);
  const live = (text: string | RegExp): Promise<void> => page.getByTestId('live').getByText(text).waitFor();
  const place = (): Locator => page.getByRole('button', { name: /Add a photo|Another photo/ });
  const picture = (name: string): Locator => page.getByRole('img', { name: `Face of ${name}` });
  const noCardCame = async (): Promise<void> => {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: /^People\s*3/ }).waitFor();
  };

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await createEvent(page, 'Web Days');
    await dropFiles(page, [{ name: 'people.csv', bytes: Buffer.from(`Name,Company,Email\n${people.join('\n')}\n`) }]);
    await page.getByText(/^1 file read/).waitFor();
    await goTo(page, 'Write');
    await choose(page, 'Queue', 'Ana Silva');
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('a picture on the clipboard becomes the face by the keys for pasting, where the place has the focus', async () => {
    await copyPicture(page, 'teal');
    await place().focus();
    await press('Control+V');
    await live('The photo of Ana is there.');
    await picture('Ana Silva').waitFor();
    await noCardCame();
    await press('Control+Z');
    await live('Undone: picture of Ana Silva.');
    await picture('Ana Silva').waitFor({ state: 'detached' });
  });

  it('the place has a menu by key: choose, paste, remove', async () => {
    await place().focus();
    await press('Enter');
    const menu = page.getByRole('menu', { name: 'Face of Ana Silva' });
    expect(await menu.getByRole('menuitem').allTextContents()).toEqual(['Choose a picture…', 'Paste a pictureCtrl V']);
    expect(await axeFindings(page)).toEqual([]);
    await press('p');
    await press('Enter');
    await live('The photo of Ana is there.');
    await picture('Ana Silva').waitFor();
    await place().focus();
    await press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'Remove the photo' }).click();
    await live('The photo of Ana was removed.');
    const choosing = page.waitForEvent('filechooser');
    await place().click();
    await menu.getByRole('menuitem', { name: 'Choose a picture…' }).click();
    await (await choosing).setFiles({ name: 'ana.jpg', mimeType: 'image/jpeg', buffer: photo });
    await picture('Ana Silva').waitFor();
    await saved(page);
  });

  it('text on the clipboard is no face, and no list either while the place has the focus', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('Name,Company\nEve,Example'));
    await place().focus();
    await press('Control+V');
    await live('There is no picture on the clipboard.');
    await noCardCame();
  });

  it('a host that lets no page read the clipboard says which keys to press, with the place in focus', async () => {
    await copyPicture(page, 'olive');
    await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'read', { configurable: true, value: () => Promise.reject(new DOMException('No.', 'NotAllowedError')) }));
    await place().click();
    await page.getByRole('menuitem', { name: 'Paste a picture' }).click();
    await live('Press Ctrl V now, and the picture is put here.');
    expect(await focused(page)).toContain('Another photo');
    await press('Control+V');
    await live('The photo of Ana is there.');
  });

  it('a file that cannot be opened any more is named', async () => {
    await place().evaluate((button) => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'gone.png', { type: 'image/png' }));
      // As the browser answers for a file that was moved after it was dropped.
      Object.defineProperty(File.prototype, 'arrayBuffer', { configurable: true, value: () => Promise.reject(new DOMException('gone', 'NotFoundError')) });
      button.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      setTimeout(() => {
        Reflect.deleteProperty(File.prototype, 'arrayBuffer');
      });
    });
    await page.getByText('gone.png could not be opened.', { exact: false }).first().waitFor();
  });

  it('in People too: pasted for somebody without a card, and of two pictures of one person either is shown', async () => {
    await goTo(page, 'People');
    await choose(page, 'People', 'Anna Silva');
    await copyPicture(page, 'purple');
    await place().focus();
    await press('Control+V');
    await picture('Anna Silva').waitFor();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('button', { name: 'Merge into one' }).click();
    await page.getByRole('button', { name: /^Back/ }).first().click();
    await choose(page, 'People', 'Ana Silva');
    const shown = (): Promise<string | null> => picture('Ana Silva').getAttribute('src');
    const other = page.getByRole('button', { name: 'Show other picture 1 instead' });
    await other.waitFor();
    const first = await shown();
    await other.focus();
    await press('Enter');
    await live('The other picture of Ana is shown.');
    await expect.poll(shown).not.toBe(first);
    await press('Control+Z');
    await expect.poll(shown).toBe(first);
    expect(await axeFindings(page)).toEqual([]);
    await saved(page);
  });
});
