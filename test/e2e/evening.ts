import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { choose, createEvent, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow } from './window.ts';

/** Every text that somebody else must not read holds this word; where it turns up, something private has got out. */
export const canary = 'canary';

const rows = [
  `Ana ${canary}name,${canary}works,ana@${canary}mail.example,Met at the ${canary}stand`,
  `A. ${canary}name,${canary}works,ana@${canary}mail.example,`,
  `Tom ${canary}gone,${canary}press,tom@${canary}mail.example,`,
];
const list = { name: `${canary}list.csv`, bytes: Buffer.from(`Name,Company,Email,Notes\n${rows.join('\n')}\n`) };
const card = { name: `${canary}card.jpg`, bytes: readFileSync(join(projectDir, 'assets', 'sample', 'card-ana-silva.jpg')) };
const broken = { name: `${canary}broken.jpg`, bytes: Buffer.from(`\u00ff\u00d8\u00ff${canary}`, 'latin1') };

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** All that can be done in one evening, in its order; gives what went into files and onto the clipboard. */
export async function spendTheEvening(window: AppWindow): Promise<string> {
  const { page } = window;
  page.setDefaultTimeout(30_000);
  await makeEarlierEvent(page);
  await createEvent(page, `${canary}fair`);
  await importAll(page);
  await reviewAndMerge(page);
  await writeAndSend(window);
  const left = [await window.readClipboard(), await exportNotes(page), await backUpAndRestore(page)];
  await beReminded(page);
  await forgetAndRemove(page);
  return left.join('\n');
}

async function makeEarlierEvent(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(`${canary}meetup`);
  await dialog.getByLabel('First day').fill(day(3));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `${canary}meetup` }).waitFor();
  await dropFiles(page, [{ name: `${canary}earlier.csv`, bytes: Buffer.from(`Name,Email\nMei ${canary}tan,mei@${canary}mail.example\n`) }]);
  await page.getByText(/^1 file read/).waitFor();
}

async function importAll(page: Page): Promise<void> {
  await dropFiles(page, [list, card, broken]);
  await page.getByText(/^2 files read .* 1 file had a problem/).waitFor({ timeout: 120_000 });
  await page.getByText(`${canary}broken.jpg`).first().waitFor();
  await saved(page);
}

async function reviewAndMerge(page: Page): Promise<void> {
  await goTo(page, 'People');
  await choose(page, 'People', 'Ana Silva');
  await page.getByLabel('Notes').fill(`She has a ${canary}dog`);
  await saved(page);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Merge into one' }).click();
  await page.getByText(/are one person now\./).first().waitFor();
  await page.getByRole('button', { name: 'Back to people' }).click();
  await saved(page);
}

async function writeAndSend(window: AppWindow): Promise<void> {
  const { page } = window;
  await goTo(page, 'Write');
  await page.getByRole('textbox', { name: 'Base message' }).fill(`Hi {{ first_name }}, the ${canary}base was good. Shall we connect?`);
  await choose(page, 'Queue', 'Ana Silva');
  await page.getByLabel('Talked about').fill(`your ${canary}fact`);
  const note = page.locator('textarea[name="note"]');
  // The check stops a note that still has a placeholder in it.
  await note.fill(`Hi {{ first_name }}, ${canary}`);
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('live').getByText(/is not copied/).waitFor();
  await note.fill(`Hi Ana, your ${canary}note is what I need. Shall we connect?`);
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('live').getByText(/^Copied/).waitFor();
  expect(await window.readClipboard()).toContain(`${canary}note`);
  await saved(page);
  // What was copied is shown as it left, and marked by one key.
  await page.keyboard.press('Control+4');
  await page.getByTestId('outgoing').getByText(`${canary}note`).waitFor();
  await page.keyboard.press('Control+S');
  await page.getByTestId('live').getByText(/is marked as sent/).waitFor();
  await saved(page);
}

async function download(page: Page, button: RegExp | string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function exportNotes(page: Page): Promise<string> {
  await goTo(page, 'Export');
  const notes = await download(page, 'Save as CSV');
  await page.getByRole('radio', { name: 'People', exact: true }).press('Space');
  const people = await download(page, /^Save \d people/);
  return `${notes.bytes.toString()}${people.bytes.toString()}`;
}

async function backUpAndRestore(page: Page): Promise<string> {
  await page.getByRole('radio', { name: 'Backup' }).press('Space');
  const file = await download(page, /^Back up/);
  for (const [name, buffer, said] of [
    [file.name, file.bytes, /1 event was restored\./],
    [`${canary}holiday.zip`, Buffer.from(`PK\u0003\u0004 ${canary}`), /so nothing was restored\./],
  ] as const) {
    await goTo(page, 'Export');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Restore a backup' }).press('Enter')]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByText(said).first().waitFor();
  }
  return file.name;
}

async function beReminded(page: Page): Promise<void> {
  await page.reload();
  await page.getByText(`1 person from ${canary}meetup still waits for your note.`).waitFor();
}

async function forgetAndRemove(page: Page): Promise<void> {
  await goTo(page, 'People');
  await choose(page, 'People', `Tom ${canary}gone`);
  await page.getByRole('button', { name: 'Forget…' }).click();
  await page.getByRole('button', { name: /^Forget Tom .* for good$/ }).click();
  await page.getByText(/is forgotten, here and in everything kept of this event/).first().waitFor();
  await page.getByTitle('Change the event').click();
  await page.getByRole('button', { name: 'Remove event…' }).click();
  await page.getByRole('button', { name: /for good$/ }).click();
  await page.getByText(/was removed, with its pictures and earlier versions\./).first().waitFor();
}
