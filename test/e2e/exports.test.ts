import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipFiles } from '../../electron/services/zip.ts';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { createEvent, dropFiles, goTo } from './window.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

interface Download {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

describe.skipIf(reason !== null)(`exports and backups in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let window: AppWindow;
  let page: Page;

  const downloadBy = async (press: () => Promise<void>): Promise<Download> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    const path = await download.path();
    return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
  };
  const save = (button: RegExp): Promise<Download> =>
    downloadBy(async () => {
      await page.getByRole('button', { name: button }).focus();
      await page.keyboard.press('Enter');
    });

  beforeAll(async () => {
    window = await openLoopback(folder.path);
    page = window.page;
    page.setDefaultTimeout(15_000);
    await createEvent(page, 'Fair');
    const rows = ['Ana Silva,Orchard Labs,CTO,ana@orchard.example', 'Tom Becker,=Becker,,tom@becker.example', 'Mei Tan,,,mei@fjord.example', 'Zoë Ødegård,Fjord,,zoe@fjord.example'];
    await dropFiles(page, [{ name: 'people.csv', bytes: Buffer.from(`Name,Company,Job title,Email\n${rows.join('\n')}\n`) }]);
    await page.getByText(/^1 file read/).waitFor();
    await goTo(page, 'Export');
  });

  afterAll(async () => {
    await window.close();
    folder.remove();
  });

  it('people are shown as they will leave, and leave that way', async () => {
    await page.getByRole('radio', { name: 'People', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: '4 people, the first 3 of them' }).waitFor();
    await page.getByRole('combobox', { name: 'As' }).selectOption({ label: 'Google Contacts (CSV)' });
    await page.getByRole('columnheader', { name: 'Organization Name' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(4);
    const file = await save(/^Save 4 people/);
    expect(file.name).toBe('Fair people google.csv');
    expect(file.text.startsWith('\uFEFFFirst Name,')).toBe(true);
    expect(file.text).toContain("'=Becker");
    await page.getByText('4 people went into Fair people google.csv.').first().waitFor();
  });

  it('only the chosen ones leave, as cards', async () => {
    await page.getByRole('radio', { name: 'Chosen people' }).focus();
    await page.keyboard.press('Space');
    expect(await page.getByRole('button', { name: 'Save 0 people' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /Mei Tan/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('combobox', { name: 'As' }).selectOption({ label: 'vCards in one file' });
    await page.getByText('FN:Mei Tan').waitFor();
    const file = await save(/^Save 1 person/);
    expect([file.name, file.text.match(/BEGIN:VCARD/g)?.length]).toEqual(['Fair people.vcf', 1]);
  });

  it('a backup comes back as a new event beside the old one', async () => {
    await page.getByRole('radio', { name: 'Backup' }).focus();
    await page.keyboard.press('Space');
    const file = await save(/^Back up/);
    expect(file.name).toMatch(/^Fair backup \d{4}-\d\d-\d\d\.json$/);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Restore a backup' }).press('Enter')]);
    await chooser.setFiles({ name: file.name, mimeType: 'application/json', buffer: readFileSync(file.path) });
    await page.getByText('1 event was restored.').first().waitFor();
    await page.getByRole('heading', { name: 'Fair 2' }).waitFor();
    await page.getByRole('region', { name: 'People', exact: true }).waitFor();
    expect(await page.getByRole('option').count()).toBe(4);
  });

  it('a file that is no backup is refused with a sentence, and changes nothing', async () => {
    await goTo(page, 'Export');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Restore a backup' }).press('Enter')]);
    await chooser.setFiles({ name: 'holiday.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 nothing') });
    await page.getByText(/“holiday\.zip” is damaged, so nothing was restored\./).first().waitFor();
  });

  it('a backup dropped on the window is known for what it is, and restored when that is wanted', async () => {
    await page.keyboard.press('Escape');
    await goTo(page, 'Export');
    await page.getByRole('radio', { name: 'Backup' }).focus();
    await page.keyboard.press('Space');
    const saved = Buffer.from((await save(/^Back up/)).text);
    await dropFiles(page, [{ name: 'old.json', bytes: saved }]);
    const dialog = page.getByRole('dialog', { name: 'A backup of Wellmet' });
    await dialog.getByText('“old.json” is a backup.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await dropFiles(page, [{ name: 'other.json', bytes: Buffer.from('[{"name":"Ana"}]') }]);
    await page.getByText('“other.json” is JSON, not a list.').waitFor();
    await dropFiles(page, [{ name: 'old.zip', bytes: Buffer.from(zipFiles([{ name: 'wellmet.json', bytes: saved }], '2026-11-24T10:00:00.000Z')) }]);
    await dialog.getByText('“old.zip” is a backup.').waitFor();
    // Whoever dropped it wants it: Enter restores.
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Fair (?:2 2|3)$/ }).waitFor();
  });
});
