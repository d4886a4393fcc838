import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { createEvent, dropFiles, goTo, started } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

describe.skipIf(reason !== null)(`the palette and the languages in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await createEvent(page, 'Meetup');
    await dropFiles(page, [{ name: 'people.csv', bytes: Buffer.from('Name,Company,Email\nAna Silva,Orchard Labs,ana@example.com\nTom Becker,,tom@example.com\n') }]);
    await page.getByText(/^1 file read · 2 people/).waitFor();
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('finds a person by a few letters, and goes to the note', async () => {
    await page.keyboard.press('Control+K');
    const field = page.getByRole('combobox', { name: 'Find people and actions' });
    await field.waitFor();
    await page.keyboard.type('beck');
    await page.getByRole('option', { name: /^Tom Becker/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Note to Tom' }).waitFor();
    expect(await field.count()).toBe(0);
  });

  it('finds actions, names what would be undone, and undoes it', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('undo');
    await page.getByRole('option', { name: 'Undo: adding 2 people', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Undone: adding 2 people.').first().waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('redo');
    await page.getByRole('option', { name: 'Redo: adding 2 people', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Done again: adding 2 people.').first().waitFor();
  });

  it('knows by name after a reload what can be done again, and offers nothing to undo where there is nothing', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('undo');
    await page.getByRole('option', { name: 'Undo: adding 2 people', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Undone: adding 2 people.').first().waitFor();
    await page.reload();
    await started(page);
    await page.getByRole('heading', { name: 'Meetup' }).waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('redo');
    const redoing = page.getByRole('option', { name: 'Redo: adding 2 people', selected: true });
    await redoing.waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('undo');
    await redoing.waitFor({ state: 'detached' });
    expect(await page.getByRole('option', { name: /^Undo/u }).count()).toBe(0);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('redo');
    await redoing.waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Done again: adding 2 people.').first().waitFor();
    await page.reload();
    await started(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('undo');
    await page.getByRole('option', { name: 'Undo: adding 2 people', selected: true }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('moves through what it found by arrows, says when nothing answers, and Escape gives the focus back', async () => {
    await goTo(page, 'People');
    await page.getByRole('listbox', { name: 'People' }).focus();
    await page.keyboard.press('Control+K');
    const options = page.getByRole('dialog').getByRole('option');
    await options.nth(2).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await options.nth(2).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.type('zzz');
    await page.getByText('Nothing answers to “zzz”.').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('People');
  });

  it('turns to German at once and by key, and is German after a restart', async () => {
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog', { name: 'Settings' }).getByText('Deutsch').click();
    await page.getByRole('dialog', { name: 'Einstellungen' }).getByRole('button', { name: 'Fertig' }).click();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('button', { name: /^Schreiben/ }).click();
    await page.getByRole('textbox', { name: /^Nachricht an / }).fill('{{ first_name }}');
    await page.getByText(/wurde nicht ausgefüllt/).first().waitFor();
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.type('rückg');
    expect(await page.getByRole('dialog').getByText('Strg Z', { exact: true }).count()).toBe(1);
    expect(await page.getByText(/\b(?:Ctrl|Shift)\b/u).count()).toBe(0);
    await page.getByRole('option', { name: /^Rückgängig: Änderung der Nachricht an/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('button', { name: 'Neue Veranstaltung' }).waitFor();
    await page.getByRole('textbox', { name: /^Nachricht an / }).waitFor();
  });
});
