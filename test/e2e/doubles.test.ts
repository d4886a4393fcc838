import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { choose, createEvent, dropFiles, goTo } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

function list(header: string, rows: readonly string[]): { readonly name: string; readonly bytes: Buffer } {
  return { name: 'people.csv', bytes: Buffer.from(`${header}\n${rows.join('\n')}\n`) };
}

async function newEvent(page: Page, name: string, rows: readonly string[]): Promise<void> {
  await createEvent(page, name);
  await dropFiles(page, [list('Name,Company,Job title,Email,Notes', rows)]);
  await page.getByText(/^1 file read/).waitFor();
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

describe.skipIf(reason !== null)(`doubles in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await newEvent(page, 'Fair', [
      'A. Silva,Orchard Labs,CTO,ana@orchard.example,Met at the stand',
      'Ana Silva,Orchard Labs,Founder,ana@orchard.example,Likes soil',
      'Bob Miller,Tidewater,,,',
      'Robert Miller,Tidewater,,,',
      'Tom Becker,Becker Druck,,,',
      'Tom Becher,Becker Druck,,,',
      'Mei Tan,Fjord,,mei@fjord.example,',
    ]);
    await goTo(page, 'People');
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('are counted above the list, and never merged unasked', async () => {
    await page.getByText('3 possible doubles').waitFor();
    expect(await page.getByRole('option').count()).toBe(7);
  });

  it('are compared field by field, and merged by keyboard alone', async () => {
    await page.getByRole('button', { name: 'Compare' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Are these two one person?' }).waitFor();
    await page.getByText('Same e-mail ana@orchard.example').waitFor();
    expect(await focused(page)).toBe('Merge into one');
    // The written-out name is chosen to begin with; the job is chosen by key.
    expect(await page.getByRole('radio', { name: 'Name: Ana Silva' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Job title: CTO' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Job title: Founder' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Merge into one' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('2 pairs left').waitFor();
    await page.getByText('A. Silva and Ana Silva are one person now.').first().waitFor();
    expect(await focused(page)).toBe('Merge into one');
  });

  it('wait for later, behind the others', async () => {
    await page.getByText('A short form of the same name').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Later');
    await page.keyboard.press('Enter');
    await page.getByText('One letter apart').waitFor();
    expect(await focused(page)).toBe('Merge into one');
  });

  it('stay two where the user says so, which is remembered, and the way back has the cursor at the end', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Tom Becker and Tom Becher stay two people.').first().waitFor();
    await page.getByText('1 pair left').waitFor();
    await page.getByText('A short form of the same name').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No doubles left' }).waitFor();
    expect(await focused(page)).toBe('Back to people');
    await page.keyboard.press('Enter');
    await page.getByRole('listbox', { name: 'People' }).waitFor();
    expect(await page.getByRole('option').count()).toBe(5);
    expect(await page.getByText(/possible double/).count()).toBe(0);
  });

  it('keep every value of both', async () => {
    await choose(page, 'People', 'Ana Silva');
    expect(await page.getByLabel('Job title').inputValue()).toBe('Founder');
    expect(await page.getByLabel('Notes').inputValue()).toBe('Met at the stand\n\nLikes soil\n\n(CTO)');
  });

  it('come back with Undo, the last first', async () => {
    await page.getByRole('listbox', { name: 'People' }).focus();
    await page.keyboard.press('Control+Z');
    await page.getByText('1 possible double').waitFor();
    expect(await page.getByRole('option').count()).toBe(6);
  });

  it('somebody met before is known at the next event, beside the details and beside the note', async () => {
    await newEvent(page, 'Meetup', ['Mei Tan,Fjord Ltd,,mei@fjord.example,']);
    await goTo(page, 'People');
    await page.getByText('You also met at Fair').waitFor();
    await goTo(page, 'Write');
    await page.getByRole('complementary', { name: /Mei Tan/ }).getByText('You also met at Fair').waitFor();
  });
});
