import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { choose, createEvent, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

function list(name: string, rows: readonly string[]): { readonly name: string; readonly bytes: Buffer } {
  return { name, bytes: Buffer.from(`Name,Company,Email\n${rows.join('\n')}\n`) };
}

async function dropIntoNewEvent(page: Page, event: string, rows: readonly string[]): Promise<void> {
  await createEvent(page, event);
  await dropFiles(page, [list('people.csv', rows)]);
  await page.getByText(/^1 file read/).waitFor();
}

describe.skipIf(reason !== null)(`the screens in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('files dropped before there is an event wait for its name and are read then', async () => {
    await dropFiles(page, [list('first.csv', ['Ana Silva,Orchard Labs,ana@example.com', 'Tom Becker,,'])]);
    const dialog = page.getByRole('dialog', { name: 'New event' });
    await dialog.getByText('1 file waits for it and will be read at once.').waitFor();
    await page.keyboard.type('Meetup');
    await page.keyboard.press('Enter');
    await page.getByText(/^1 file read · 2 people/).waitFor();
  });

  it('an import is taken back as a whole, and comes back with Undo', async () => {
    await page.getByRole('button', { name: 'Undo import' }).click();
    await page.getByText('Removed 2 people.').first().waitFor();
    await page.getByRole('heading', { name: 'Drop photos of cards, or a list' }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('heading', { name: '2 people are in this event' }).waitFor();
  });

  it('whoever is removed by key comes back by key', async () => {
    await goTo(page, 'People');
    await choose(page, 'People', 'Tom Becker');
    await page.getByRole('listbox', { name: 'People' }).focus();
    await page.keyboard.press('Delete');
    await page.getByText('Removed Tom Becker.').first().waitFor();
    expect(await page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Control+Z');
    await page.getByText('Undone: removal of 1 person.').first().waitFor();
    expect(await page.getByRole('option').count()).toBe(2);
    await goTo(page, 'Import');
  });

  it('the way from people to a copied note needs no mouse', async () => {
    await page.keyboard.press('Control+2');
    await page.getByRole('region', { name: 'People' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('People');
    await page.keyboard.press('Home');
    await page.keyboard.type('tom');
    expect(await page.getByRole('option', { selected: true }).innerText()).toContain('Tom Becker');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Tom Becker');
    await page.keyboard.press('Control+3');
    await page.getByRole('textbox', { name: 'Note to Tom' }).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' See you in Oslo.');
    const shown = await page.getByRole('textbox', { name: 'Note to Tom' }).inputValue();
    expect(shown).toMatch(/ See you in Oslo\.$/);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('textbox', { name: 'Note to Ana' }).waitFor();
    expect(await window.readClipboard()).toBe(shown);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('note');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('textbox', { name: 'Note to Tom' }).waitFor();
    await page.keyboard.press('Control+S');
    await page.getByRole('option', { name: /^Sent\s*Tom Becker/ }).waitFor();
    await saved(page);
  });

  it('what can’t be saved stays on screen, is said, and is saved once that is possible again', async () => {
    await page.route('**/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await page.getByLabel('Where we met').fill('by the window');
    await page.getByRole('button', { name: /^Not saved: / }).waitFor();
    expect(await page.getByLabel('Where we met').inputValue()).toBe('by the window');
    await page.unroute('**/*');
    await page.getByRole('button', { name: /^Not saved: / }).click();
    await saved(page);
    await page.reload();
    await page.getByLabel('Where we met').waitFor();
    expect(await page.getByLabel('Where we met').inputValue()).toBe('by the window');
  });

  it('an edited note stays when the base changes, and follows the base again when told to', async () => {
    await choose(page, 'Queue', 'Ana Silva');
    const note = page.getByRole('textbox', { name: 'Note to Ana' });
    const fromBase = await note.inputValue();
    await note.fill('Hi Ana, about the apples: shall we talk?');
    await page.getByText(/^edited/).waitFor();
    await page.getByRole('button', { name: 'Follow the base again' }).click();
    await page.getByText('follows the base', { exact: true }).waitFor();
    expect(await note.inputValue()).toBe(fromBase);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => note.inputValue()).toBe('Hi Ana, about the apples: shall we talk?');
  });

  it('a tweak stays when the base changes around it, and where both changed the user decides', async () => {
    const base = page.getByRole('textbox', { name: 'Base message' });
    if ((await base.count()) === 0) await page.getByRole('button', { name: 'Base message' }).click();
    const note = page.getByRole('textbox', { name: 'Note to Ana' });
    await base.fill('Hi {{ first_name }}, good to meet you at the fair. Shall we connect?');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('button', { name: 'Follow the base again' }).click();
    await note.fill('Hi Ana, good to meet you at the fair. Your apples! Shall we connect?');
    await base.fill('Dear {{ first_name }}, good to meet you at the fair. Shall we connect?');
    await expect.poll(() => note.inputValue()).toBe('Dear Ana, good to meet you at the fair. Your apples! Shall we connect?');
    await note.fill('Dear Ana, lovely to meet you at the fair. Shall we connect?');
    await base.fill('Dear {{ first_name }}, great to meet you at the fair. Shall we connect?');
    const choice = page.getByRole('group', { name: 'The base message changed where you did' });
    await choice.getByText('lovely to meet you').waitFor();
    await choice.getByText('great to meet you').waitFor();
    expect(await note.inputValue(), 'nothing is decided in silence').toContain('lovely to meet you');
    await choice.getByRole('button', { name: 'Take the base’s' }).click();
    await expect.poll(() => note.inputValue()).toContain('great to meet you');
    expect(await choice.count()).toBe(0);
    await saved(page);
  });

  it('the base message starts from another occasion by keyboard, and Undo brings one’s own words back', async () => {
    const base = page.getByRole('textbox', { name: 'Base message' });
    const before = await base.inputValue();
    await page.getByRole('combobox', { name: 'Start from' }).focus();
    await page.keyboard.type('Didn');
    await expect.poll(() => base.inputValue()).toContain('didn\'t get to meet');
    expect(await page.getByRole('combobox', { name: 'Start from' }).locator('option').allTextContents()).not.toContain('Your own words');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => base.inputValue()).toBe(before);
    await saved(page);
  });

  it('a slip is put right by its button or by one key, and another person’s name can’t be copied', async () => {
    await dropIntoNewEvent(page, 'Fixes', ['Ana Silva,Becker Druck GmbH,ana@example.com', 'Tom Berg,,']);
    await goTo(page, 'Write');
    await choose(page, 'Queue', 'Ana Silva');
    const note = page.getByRole('textbox', { name: 'Note to Ana' });
    await note.fill('Hi ana, how is Becker Druck GmbH after Fixes?');
    await page.getByRole('button', { name: 'Write “Becker Druck”', exact: true }).click();
    expect(await note.inputValue()).toBe('Hi ana, how is Becker Druck after Fixes?');
    await note.press('Control+.');
    expect(await note.inputValue()).toBe('Hi Ana, how is Becker Druck after Fixes?');
    await note.fill('Hi Tom, good to meet you.');
    await note.press('Control+Enter');
    await page.getByText(/“Tom” is the first name of Tom Berg/).first().waitFor();
    expect(await note.inputValue()).toBe('Hi Tom, good to meet you.');
  });

  it('every shortcut of the help sheet is there, and Escape gives the focus back', async () => {
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Copy and next').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Keyboard shortcuts');
  });

  it('a pile of pictures is cancelled at once, and nobody comes of it afterwards', async () => {
    await createEvent(page, 'Fair');
    const cards = readdirSync(join(projectDir, 'test/fixtures/cards')).filter((name) => name.endsWith('.jpg'));
    await dropFiles(page, cards.map((name) => ({ name, bytes: readFileSync(join(projectDir, 'test/fixtures/cards', name)) })));
    await page.getByText('Opening…').or(page.getByText('Looking for cards…')).or(page.getByText('Reading…')).first().waitFor();
    await page.getByRole('button', { name: 'Cancel the rest' }).click();
    await page.getByText(/\d cancelled$/).waitFor();
    const readBefore = await page.getByText(/ cancelled$/).innerText();
    await goTo(page, 'People');
    await goTo(page, 'Import');
    expect(await page.getByText(/ cancelled$/).innerText()).toBe(readBefore);
    await page.getByRole('button', { name: `Try ${cards.at(-1) ?? ''} again` }).click();
    await page.getByText(/ of \d+ files? read/).waitFor();
    await page.getByRole('button', { name: 'Cancel the rest' }).click();
  });

  it('every file that can’t be taken says why, where it lies, and the rest goes on', async () => {
    await createEvent(page, 'Odd files');
    const picture = readFileSync(join(projectDir, 'test/fixtures/cards/flat-plain.jpg'));
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Name,Email\nZoë Müller,zoe@example.com\n', 'utf16le')]);
    const rows = 'First Name,Last Name,Email,Attendee Status,Order #\nAna,Silva,ana@x.example,Attending,1\nTom,Becker,tom@x.example,Refunded,2\n';
    await dropFiles(page, [
      { name: 'empty.jpg', bytes: Buffer.alloc(0) },
      { name: 'empty.csv', bytes: Buffer.alloc(0) },
      { name: 'text.jpg', bytes: Buffer.from('hello') },
      { name: 'cut.jpg', bytes: picture.subarray(0, 4000) },
      { name: 'sheet.xlsx', bytes: Buffer.from([0x50, 0x4b, 3, 4]) },
      { name: 'names.csv', bytes: Buffer.from('Ana Silva\nTom Becker\n') },
      { name: 'utf16.csv', bytes: utf16 },
      { name: 'refunded.csv', bytes: Buffer.from(rows) },
    ]);
    const columns = page.getByRole('dialog', { name: 'Columns of names.csv' });
    await columns.getByText('No row of column names was found').waitFor();
    await columns.getByRole('button', { name: 'Import 2 people' }).click();
    await page.getByText('3 files read · 4 people · 1 row not imported · 5 files had a problem').waitFor({ timeout: 60_000 });
    for (const sentence of [
      'empty.jpg is an empty file.',
      '“empty.csv” is empty.',
      'text.jpg is not a picture that can be read.',
      'cut.jpg is damaged or only a part of the picture.',
      '“sheet.xlsx” is damaged, so nobody was read from it.',
    ]) {
      await page.getByText(sentence).waitFor();
    }
    await page.getByText('Why').click();
    await page.getByText(/^Row 3: .*Refunded/).waitFor();
    await goTo(page, 'People');
    await page.getByRole('option', { name: 'Zoë Müller' }).waitFor();
  });

  it('a name is tidied on Enter: its prefix is kept apart from the greeting', async () => {
    await page.keyboard.press('Control+Shift+P');
    const dialog = page.getByRole('dialog', { name: 'Add a person' });
    await dialog.getByLabel('Name').fill('Mei Tan');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await goTo(page, 'People');
    await page.getByLabel('Name', { exact: true }).fill('Dr. Drew Tan ');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Drew Tan');
    expect(await page.getByLabel('Greeted as').inputValue()).toBe('Drew');
    await saved(page);
  });

  it('five thousand people are listed with only those in view drawn, and typing a note stays quick', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `Person Number${index},Company ${index % 70},p${index}@example.com`);
    await dropIntoNewEvent(page, 'Big fair', rows);
    await page.getByText(/5,000 people/).first().waitFor();
    await goTo(page, 'People');
    await page.getByRole('listbox', { name: 'People' }).focus();
    await page.keyboard.press('End');
    await page.getByRole('option', { name: /Person Number4999/ }).waitFor();
    expect(await page.getByRole('option').count()).toBeLessThan(80);
    expect(await page.getByRole('option', { selected: true }).getAttribute('aria-posinset')).toBe('5000');
    await goTo(page, 'Write');
    await page.getByRole('textbox', { name: /^Note to/ }).focus();
    await page.keyboard.type(' Hello!', { delay: 30 });
    await saved(page);
  });
});
