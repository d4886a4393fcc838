import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { axeFindings } from './axe.ts';
import { openLoopback } from './hosts.ts';
import { expectFocus, focused } from './keyboard.ts';
import { choose, createEvent, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const people = ['Ana Silva,Orchard Labs,ana@example.com', 'Mei Tan,Tidewater Maps,mei@example.com', 'Tom Becker,,'];

describe.skipIf(reason !== null)(`menus on rows, in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  const row = (list: string, name: string): Locator => page.getByRole('listbox', { name: list }).getByRole('option', { name });
  const menu = (): Locator => page.getByRole('menu');
  const entries = (): Promise<string[]> => menu().getByRole('menuitem').evaluateAll((items) => items.map((item) => item.querySelector('span')?.textContent ?? ''));
  const press = (keys: string): Promise<void> => page.keyboard.press(keys);

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await createEvent(page, 'Web Days');
    await dropFiles(page, [{ name: 'people.csv', bytes: Buffer.from(`Name,Company,Email\n${people.join('\n')}\n`) }]);
    await page.getByText(/^1 file read/).waitFor();
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('the right button turns to the person under it, and a mark is made from the menu', async () => {
    await goTo(page, 'Write');
    await choose(page, 'Queue', 'Ana Silva');
    await row('Queue', 'Mei Tan').click({ button: 'right' });
    await page.getByRole('menu', { name: 'What can be done with Mei Tan' }).waitFor();
    await page.getByRole('textbox', { name: 'Note to Mei' }).waitFor();
    expect(await entries()).toEqual([
      'Copy', 'Open profile, or find on LinkedIn', 'Open mail', 'Ready, next', 'Mark as sent', 'Skip', 'Move up in the queue', 'Move down in the queue', 'Change the details', 'Remove from the event', 'Forget for good…',
    ]);
    expect(await menu().getByRole('menuitem', { name: 'Mark as sent' }).locator('kbd').textContent()).toBe('Ctrl S');
    expect(await axeFindings(page)).toEqual([]);
    await menu().getByRole('menuitem', { name: 'Mark as sent' }).click();
    await page.getByTestId('live').getByText(/is marked as sent/).waitFor();
    await menu().waitFor({ state: 'detached' });
    await row('Queue', 'Mei Tan').click({ button: 'right' });
    expect(await entries()).toEqual(expect.arrayContaining(['Mark as answered', 'Mark as still to write']));
    await menu().getByRole('menuitem', { name: 'Mark as still to write' }).click();
    await page.getByTestId('live').getByText(/is to be written/).waitFor();
    await saved(page);
  });

  it.each(['Shift+F10', 'ContextMenu'])('%s opens the menu of the selected row; arrows go round, letters find, Escape goes back to the list', async (key) => {
    await choose(page, 'Queue', 'Ana Silva');
    await press(key);
    await page.getByRole('menu', { name: 'What can be done with Ana Silva' }).waitFor();
    expect(await expectFocus(page, key)).toContain('menuitem Copy');
    await press('ArrowUp');
    expect(await focused(page)).toContain('Forget for good');
    await press('ArrowDown');
    expect(await focused(page)).toContain('Copy');
    await press('ArrowDown');
    expect(await focused(page)).toContain('Open profile');
    await press('End');
    await press('m');
    expect(await focused(page)).toContain('Mark as sent');
    await press('m');
    expect(await focused(page)).toContain('Move up');
    await press('Escape');
    await menu().waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('listbox Queue');
    await press('ArrowDown');
    await page.getByRole('textbox', { name: 'Note to Mei' }).waitFor();
  });

  it('Control and S in an open menu does nothing behind it, and a press beside it closes it', async () => {
    await choose(page, 'Queue', 'Ana Silva');
    await press('Shift+F10');
    await menu().waitFor();
    await press('Control+s');
    await menu().waitFor();
    await page.mouse.click(700, 5);
    await menu().waitFor({ state: 'detached' });
    await row('Queue', 'Ana Silva').getByText('To write').waitFor({ state: 'attached' });
  });

  it('another row’s menu takes the place of an open one', async () => {
    await row('Queue', 'Ana Silva').click({ button: 'right' });
    await page.getByRole('menu', { name: 'What can be done with Ana Silva' }).waitFor();
    await row('Queue', 'Tom Becker').click({ button: 'right', position: { x: 5, y: 40 } });
    await page.getByRole('menu', { name: 'What can be done with Tom Becker' }).waitFor();
    expect(await menu().count()).toBe(1);
    expect(await entries()).not.toContain('Open mail');
    await press('Escape');
  });

  it('the details are changed from anywhere: People opens with the cursor in the form', async () => {
    await row('Queue', 'Tom Becker').click({ button: 'right' });
    await menu().getByRole('menuitem', { name: 'Change the details' }).click();
    await page.getByRole('region', { name: 'People', exact: true }).waitFor();
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Tom Becker');
    expect(await page.getByRole('listbox', { name: 'People' }).getByRole('option', { selected: true }).textContent()).toContain('Tom Becker');
  });

  it('somebody is removed from the menu of the table, and comes back', async () => {
    await goTo(page, 'Send');
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Which people' }).selectOption('all');
    await row('Notes', 'Tom Becker').click({ button: 'right' });
    await menu().getByRole('menuitem', { name: 'Remove from the event' }).click();
    await expect.poll(() => row('Notes', 'Tom Becker').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await row('Notes', 'Tom Becker').waitFor();
    await saved(page);
  });

  it('forgetting asks first, with the way out at hand', async () => {
    await row('Notes', 'Tom Becker').click({ button: 'right' });
    await menu().getByRole('menuitem', { name: 'Forget for good…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Forget Tom Becker?' });
    await dialog.waitFor();
    expect(await focused(page)).toContain('Cancel');
    await press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await row('Notes', 'Tom Becker').waitFor();
    await row('Notes', 'Tom Becker').click({ button: 'right' });
    await menu().getByRole('menuitem', { name: 'Forget for good…' }).click();
    await dialog.getByRole('button', { name: 'Forget Tom Becker for good' }).click();
    await expect.poll(() => row('Notes', 'Tom Becker').count()).toBe(0);
  });

  it('stays inside of a small window, in German too', async () => {
    await page.setViewportSize({ width: 900, height: 600 });
    await goTo(page, 'Write');
    await choose(page, 'Queue', 'Mei Tan');
    const inside = (): Promise<boolean> =>
      menu().evaluate((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      });
    const list = await page.getByRole('listbox', { name: 'Queue' }).boundingBox();
    expect(list).not.toBeNull();
    await row('Queue', 'Mei Tan').click({ button: 'right', position: { x: 150, y: 40 } });
    expect(await inside()).toBe(true);
    await press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog', { name: 'Settings' }).getByText('Deutsch').click();
    await press('Escape');
    await page.getByRole('listbox').first().focus();
    await press('Shift+F10');
    await page.getByRole('menu', { name: 'Was sich mit Mei Tan tun lässt' }).waitFor();
    expect(await entries()).toEqual(expect.arrayContaining(['Als gesendet markieren', 'Angaben ändern', 'Aus der Veranstaltung entfernen', 'Endgültig vergessen …']));
    expect(await inside()).toBe(true);
    await press('Escape');
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog').getByText('English').click();
    await press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('an event in the sidebar has a menu too: one that isn’t open is opened first', async () => {
    await createEvent(page, 'Meetup');
    const events = page.getByRole('navigation', { name: 'Events' });
    await events.getByRole('button', { name: 'Web Days' }).click({ button: 'right' });
    await page.getByRole('menu', { name: 'What can be done with Web Days' }).waitFor();
    expect(await entries()).toEqual(['Open', 'Details of the event…', 'Earlier versions…', 'Promises and next steps', 'Export', 'Remove event…']);
    await menu().getByRole('menuitem', { name: 'Details of the event…' }).click();
    await page.getByRole('dialog').getByLabel('Name').waitFor();
    expect(await page.getByRole('dialog').getByLabel('Name').inputValue()).toBe('Web Days');
    await press('Escape');
    await page.getByRole('heading', { name: 'Web Days', level: 1 }).waitFor();
    await events.getByRole('button', { name: 'Meetup' }).focus();
    await press('Shift+F10');
    await menu().waitFor();
    await press('Escape');
    expect(await focused(page)).toContain('Meetup');
    await press('Shift+F10');
    await press('r');
    await press('Enter');
    await page.getByRole('dialog', { name: 'Remove Meetup?' }).getByRole('button', { name: 'Remove for good' }).click();
    await expect.poll(() => events.getByRole('button', { name: 'Meetup' }).count()).toBe(0);
    await events.getByRole('button', { name: 'Web Days' }).waitFor();
  });
});
