import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { lockedWorkbook } from '../support/hostileSheets.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { workbook, type MadeSheet } from '../support/workbook.ts';
import { openLoopback } from './hosts.ts';
import { createEvent, dropFiles, goTo } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const guests: MadeSheet = { name: 'Guests', rows: [['Name', 'Email', 'Remark'], ['Ana Silva', 'ana@orchard.example', 'likes soil'], ['Tom Becker', 'tom@becker.example', 'likes rain']] };
const speakers: MadeSheet = { name: 'Speakers', rows: [['Name', 'Email', 'Subject'], ['Mei Tan', 'mei@tidewater.example', 'Tides'], [null, null, 'Lunch']] };
const agenda: MadeSheet = { name: 'Agenda', rows: [['9:00', 'Coffee'], ['10:00', 'Talks']] };
const bytes = Buffer.from(workbook([guests, speakers, agenda, { ...agenda, name: 'Drafts', state: 'hidden' }]));

describe.skipIf(reason !== null)(`a workbook in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;
  const dialog = (): Locator => page.getByRole('dialog');

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await createEvent(page, 'Web Days');
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('is dropped like any list, and says what became of its sheets', async () => {
    await page.getByText('Excel or CSV files of attendees').waitFor();
    await dropFiles(page, [{ name: 'people.xlsx', bytes }]);
    await page.getByText('3 people added, 1 not imported').waitFor();
    await page.getByText('People were read from the sheets “Guests” (2) and “Speakers” (1).').waitFor();
    await page.getByText('The sheet “Agenda” is no list of people and was left out.').waitFor();
    await page.getByText('The sheet “Drafts” is hidden in the file and was left out.').waitFor();
    await page.getByText('Why').click();
    await page.getByText(/^Row 3 of “Speakers”: No name/).waitFor();
  });

  it('the columns of each sheet are shown, and what was told of one stays while the other is told', async () => {
    await page.getByRole('button', { name: 'Columns…' }).click();
    const sheet = dialog().getByLabel('Sheet', { exact: true });
    await dialog().getByLabel('“Remark” fills').selectOption('company');
    await dialog().getByText('3 people · no questions').waitFor();
    await sheet.focus();
    await page.keyboard.type('Speakers');
    await dialog().getByLabel('“Subject” fills').selectOption('title');
    await expect.poll(() => dialog().getByLabel('“Subject” fills').inputValue()).toBe('title');
    await sheet.selectOption('Guests');
    await expect.poll(() => dialog().getByLabel('“Remark” fills').inputValue()).toBe('company');
    await dialog().getByRole('button', { name: 'Import again: 3 people' }).click();
    await page.getByText('3 people added, 1 not imported').waitFor();
    await goTo(page, 'People');
    await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual([
      expect.stringMatching(/Ana Silva\s*likes soil/),
      expect.stringMatching(/Tom Becker\s*likes rain/),
      expect.stringMatching(/Mei Tan\s*Tides/),
    ]);
  });

  it('each person says on which sheet they stand', async () => {
    await page.getByRole('option', { name: 'Mei Tan' }).click();
    await page.getByText('From people.xlsx, Speakers, row 2').waitFor();
    await goTo(page, 'Import');
  });

  it('pasted as a file, or under another name, it adds nobody twice', async () => {
    await dropFiles(page, [{ name: 'export.csv', bytes }]);
    await page.getByText('0 people added, 4 not imported').waitFor();
    await page.evaluate((base64) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], 'pasted.xlsx'));
      document.querySelector('main')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, bytes.toString('base64'));
    await page.getByText('pasted.xlsx').first().waitFor();
    await expect.poll(() => page.getByText('0 people added, 4 not imported').count()).toBe(2);
  });

  it('one that is locked says what to do', async () => {
    await dropFiles(page, [{ name: 'locked.xlsx', bytes: Buffer.from(lockedWorkbook()) }]);
    await page.getByText('“locked.xlsx” is locked with a password. Open it in Excel, save it without a password, and import that file.').waitFor();
  });
});
