import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { createEvent, dropFiles, goTo } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const booth = 'Whom,Where from,Reach,Shoe size\nMei Tan,Tidewater,mei@tidewater.example,38\nTom Becker,Becker Druck,tom@@becker.example,44\n,,,40\n';

/** Moves on with Tab until a control has the cursor. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never came there.');
}

describe.skipIf(reason !== null)(`the columns of a list in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;
  const dialog = (): Locator => page.getByRole('dialog');
  const fills = (column: string): Locator => dialog().getByLabel(`“${column}” fills`);

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

  it('an unsure list is shown first, and is told what its columns are by keyboard alone', async () => {
    await dropFiles(page, [{ name: 'booth.csv', bytes: Buffer.from(booth) }]);
    await dialog().getByRole('heading', { name: 'Columns of booth.csv' }).waitFor();
    await dialog().getByText('No row of column names was found').waitFor();
    // Enter would import what is seen, not cancel it.
    await dialog().locator('button[type="submit"]:focus').waitFor();
    await tabTo(page, dialog().getByLabel('Column names'));
    await page.keyboard.type('Row 1');
    await dialog().getByRole('button', { name: 'Nobody to import' }).waitFor();
    await tabTo(page, fills('Whom'));
    await page.keyboard.type('Whole');
    await dialog().getByText('2 people · no questions · 1 row not imported').waitFor();
    await tabTo(page, fills('Reach'));
    await page.keyboard.type('E-mail');
    await dialog().getByText('2 people · 1 with a question · 1 row not imported').waitFor();
    await tabTo(page, dialog().getByText('Why'));
    await page.keyboard.press('Enter');
    await dialog().getByText('Row 4: No name, e-mail').waitFor();
    await dialog().getByText('Row 3: “tom@@becker.example” under “Reach” is no e-mail address').waitFor();
    await tabTo(page, dialog().getByRole('button', { name: 'Import 2 people' }));
    await page.keyboard.press('Enter');
    await page.getByText(/^1 file read · 2 people, 1 needs a look/).waitFor();
    await page.getByText('2 people added, 1 with a question, 1 not imported').waitFor();
    expect(await dialog().count()).toBe(0);
  });

  it('shows the first people as they will come, and re-maps what is imported already without losing anybody', async () => {
    await page.getByRole('button', { name: 'Columns…' }).click();
    await dialog().getByText('The people this list brought are replaced').waitFor();
    await fills('Where from').selectOption('company');
    const people = dialog().getByRole('list', { name: 'The first ones, as they will come' });
    await people.getByText('Tidewater', { exact: true }).waitFor();
    expect(await people.getByRole('listitem').first().innerText()).toBe('Mei Tan\nTidewater\nmei@tidewater.example');
    await dialog().getByRole('button', { name: 'Import again: 2 people' }).click();
    await page.getByText('2 people added, 1 with a question').waitFor();
    await goTo(page, 'People');
    expect(await page.getByRole('option').allInnerTexts()).toEqual([expect.stringMatching(/Tom Becker\s*Becker Druck/), expect.stringMatching(/Mei Tan\s*Tidewater/)]);
    await goTo(page, 'Import');
  });

  it('remembers the choice for the next list with these column names', async () => {
    await dropFiles(page, [{ name: 'second booth.csv', bytes: Buffer.from('Whom,Where from,Reach,Shoe size\nJo Park,Park Ltd,jo@park.example,41\n') }]);
    await page.getByText('columns as you chose them last time').waitFor();
    await page.getByText('1 person added').waitFor();
    await page.getByRole('button', { name: 'Columns…' }).last().click();
    await dialog().getByText('As you chose them last time.').waitFor();
    expect(await fills('Reach').inputValue()).toBe('emails');
    await dialog().getByRole('button', { name: 'As recognised' }).click();
    await dialog().getByRole('button', { name: 'Nobody to import' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await dialog().count()).toBe(0);
  });

  it('a list that nobody wants after all is taken out with its people', async () => {
    await page.getByRole('button', { name: 'Take second booth.csv out' }).click();
    await page.getByText('Removed Jo Park.').first().waitFor();
    expect(await page.getByText('second booth.csv').count()).toBe(0);
  });

  it('a well-known list is imported at once, and its columns are there to see', async () => {
    const rows = 'First Name,Last Name,Email,Attendee Status,Order #\nAna,Silva,ana@x.example,Attending,1\nTom,Hill,tom@x.example,Refunded,2\n';
    await dropFiles(page, [{ name: 'tickets.csv', bytes: Buffer.from(rows) }]);
    await page.getByText('Eventbrite attendees · 1 person added, 1 not imported').waitFor();
    await page.getByRole('button', { name: 'Columns…' }).last().click();
    expect(await fills('Attendee Status').inputValue()).toBe('status');
    expect(await fills('Order #').inputValue()).toBe('leave-out');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  it('somebody is added in one line, and a field of it is put right before', async () => {
    await page.keyboard.press('Control+Shift+P');
    const add = page.getByRole('dialog', { name: 'Add a person' });
    await page.keyboard.type('Nina Berg, CTO at Fjord Works, nina@fjord.example, +47 22 85 50 50');
    await expect.poll(() => add.getByLabel('Name').inputValue()).toBe('Nina Berg');
    expect(await add.getByLabel('Company').inputValue()).toBe('Fjord Works');
    expect(await add.getByLabel('E-mail').inputValue()).toBe('nina@fjord.example');
    await add.getByLabel('Job title').fill('Head of soil');
    await page.keyboard.press('Enter');
    await add.waitFor({ state: 'hidden' });
    await goTo(page, 'People');
    await page.getByRole('option', { name: /Nina Berg\s*Fjord Works/ }).waitFor();
    await goTo(page, 'Import');
  });

  it('pasted lines are read as one person a line', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Ole Dahl, founder of Dahl AS, ole@dahl.example\nKari Lund (Lund & Co)\n');
      document.querySelector('main')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await dialog().getByRole('heading', { name: 'People in Pasted text.txt' }).waitFor();
    await dialog().getByText('Lund & Co').waitFor();
    await dialog().getByRole('button', { name: 'Import 2 people' }).click();
    await page.getByText('One person a line · 2 people added').waitFor();
    await page.getByRole('button', { name: 'Take Pasted text.txt out' }).click();
    await page.getByText('Removed 2 people.').first().waitFor();
  });

  it('pasted text is shown before anybody is imported, and cancelling leaves nothing behind', async () => {
    const paste = (text: string) =>
      page.evaluate((given) => {
        const data = new DataTransfer();
        data.setData('text/plain', given);
        document.querySelector('main')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      }, text);
    await paste('Name\tCompany\tE-mail\nYuki Mori\tNorthern Quay\tyuki@quay.example\nLeo Hart\tHart & Sons\tleo@hart.example\n');
    await dialog().getByRole('button', { name: 'Import 2 people' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByText('Pasted text').count()).toBe(0);
    await paste('Name\tCompany\nYuki Mori\tNorthern Quay\n');
    await dialog().getByRole('button', { name: 'Import 1 person' }).click();
    await page.getByText('Pasted text.txt').waitFor();
    await goTo(page, 'People');
    await page.getByRole('option', { name: /Yuki Mori/ }).waitFor();
  });

  it('a table that was copied from a page or a spreadsheet without its text is read as a table', async () => {
    await goTo(page, 'Import');
    await page.evaluate(() => {
      const data = new DataTransfer();
      const rows = '<tr><td>Jo Park</td><td>Park<br>Sons</td><td><a href="mailto:jo@park.example">jo@park.example</a></td></tr><tr><td>Ida &amp; Co</td><td colspan="2">Harbour</td></tr>';
      data.setData('text/html', `<style>td{color:red}</style><table><tr><td>menu</td></tr></table><table><tr><th>Name</th><th>Company</th><th>E-mail</th></tr>${rows}</table>`);
      document.querySelector('main')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await dialog().getByRole('button', { name: 'Import 2 people' }).click();
    await goTo(page, 'People');
    await page.getByRole('option', { name: /Jo Park/ }).waitFor();
    await page.getByRole('option', { name: /Ida & Co\s*Harbour/ }).waitFor();
  });
});
