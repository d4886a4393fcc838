import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { choose, dropFiles, goTo, saved } from './window.ts';
import type { AppWindow, DroppedFile } from './window.ts';

function fixture(...path: readonly string[]): DroppedFile {
  return { name: path.at(-1) ?? '', bytes: readFileSync(join(projectDir, ...path)) };
}

const files: readonly DroppedFile[] = [
  fixture('assets', 'sample', 'card-ana-silva.jpg'),
  fixture('assets', 'sample', 'card-tom-becker.jpg'),
  fixture('test', 'fixtures', 'e2e', 'people.csv'),
];

/** What the screen shows of it, in the words of people. */
const baseShown = 'Hi {first name | there}, good to meet you at {event}.[ I keep thinking of {talked about}.] Shall we connect?';
const base = 'Hi {{ first_name | default: "there" }}, good to meet you at {{ event }}.{% if talked_about %} I keep thinking of {{ talked_about }}.{% endif %} Shall we connect?';
const anaNote = 'Hi Ana, good to meet you at Web Days Bergen. I keep thinking of your soil sensors. Shall we connect?';
const meiNote = 'Hi Mei, the harbour map is what I need. Shall we connect?';

/** The main job from start to finish: photos and a list in, one base message, two tweaks, copy, export. */
export async function workThroughAnEvent({ page, readClipboard }: AppWindow): Promise<void> {
  await createEvent({ page });
  await importFiles({ page });
  await correctACard({ page });
  await writeNotes({ page, readClipboard });
  await exportNotes({ page });
}

type WithPage = Pick<AppWindow, 'page'>;

async function createEvent({ page }: WithPage): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'New event' }).click();
  const dialog = page.getByRole('dialog', { name: 'New event' });
  await dialog.getByRole('button', { name: 'Create event' }).click();
  await dialog.getByText('An event needs a name').waitFor();
  await dialog.getByLabel('Name').fill('Web Days Bergen');
  await dialog.getByLabel('Place').fill('Bergen');
  await dialog.getByLabel('First day').fill('2026-11-19');
  await dialog.getByLabel('Last day').fill('2026-11-20');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Web Days Bergen' }).waitFor();
  await page.getByText(/^November 19\s?–\s?20 · .* · Bergen$/).waitFor();
}

async function importFiles({ page }: WithPage): Promise<void> {
  await dropFiles(page, files);
  await page.getByText(/^\d of 3 files read/).waitFor();
  await page.getByRole('progressbar', { name: 'Files read' }).waitFor();
  await page.getByText(/^3 files read · 5 people/).waitFor({ timeout: 120_000 });
  await page.getByText('3 people added').waitFor();
  await page.getByRole('button', { name: /^Ana Silva/ }).waitFor();
  await page.getByRole('button', { name: /^Tom Becker/ }).waitFor();
}

async function correctACard({ page }: WithPage): Promise<void> {
  await goTo(page, 'People');
  expect(await page.getByRole('option').count(), 'everybody is there once').toBe(5);
  await choose(page, 'People', 'Ana Silva');
  const card = page.getByRole('img', { name: 'Card of Ana Silva' });
  await card.waitFor();
  expect(await card.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(100);
  await page.getByLabel('Company').fill('Orchard Laboratories');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Ana Silva Orchard Laboratories$/ }).waitFor();
  await saved(page);
}

async function writeNotes({ page, readClipboard }: Pick<AppWindow, 'page' | 'readClipboard'>): Promise<void> {
  await goTo(page, 'Write');
  await page.getByRole('textbox', { name: 'Base message' }).fill('Hi {{ first_nam }}');
  await page.getByText('“first_nam” is not a placeholder. Did you mean {{ first_name }}?').first().waitFor();
  await page.getByRole('textbox', { name: 'Base message' }).fill(base);

  await choose(page, 'Queue', 'Ana Silva');
  await page.getByLabel('Talked about').fill('your soil sensors');
  const shown = page.getByRole('textbox', { name: 'Note to Ana' });
  await expect.poll(() => shown.inputValue()).toBe(anaNote);
  expect(await page.getByTestId('counter').innerText()).toBe(`${anaNote.length} / 200`);
  await shown.focus();
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('live').getByText('Copied Ana’s note').waitFor();
  expect(await readClipboard()).toBe(anaNote);

  await choose(page, 'Queue', 'Mei Tan');
  const mei = page.getByRole('textbox', { name: 'Note to Mei' });
  await mei.fill('Hi {{ first_name }}');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('live').getByText(/^Mei’s note is not copied: .* “{{ first_name }}” was not filled in/).waitFor();
  expect(await readClipboard()).toBe(anaNote);
  await mei.fill(meiNote);
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('live').getByText('Copied Mei’s note').waitFor();
  expect(await readClipboard()).toBe(meiNote);
  await saved(page);
}

async function exportNotes({ page }: WithPage): Promise<void> {
  await goTo(page, 'Export');
  await page.getByText('Semicolon', { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('Web Days Bergen notes.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows = text.slice(1).split('\r\n');
  const rowOf = (name: string): string => rows.find((row) => row.startsWith(name)) ?? '';
  expect(rows.filter((row) => row !== '')).toHaveLength(6);
  expect(rowOf('Ana Silva')).toContain(`;${anaNote};`);
  expect(rowOf('Ana Silva')).toContain(';Orchard Laboratories;');
  expect(rowOf('Mei Tan')).toContain(`;${meiNote};`);
  expect(rowOf('Sofía García Núñez')).toContain(';"Plain; Words";');
}

/** After a restart everything is where it was left: the place, the people, the correction, the tweaks and what was copied. */
export async function findEverythingAgain({ page }: AppWindow): Promise<void> {
  await page.getByRole('heading', { name: 'Web Days Bergen' }).waitFor();
  await page.getByRole('region', { name: 'Export', exact: true }).waitFor();
  await goTo(page, 'Write');
  expect(await page.getByRole('textbox', { name: 'Note to Mei' }).count(), 'the person in hand').toBe(0);
  await choose(page, 'Queue', 'Mei Tan');
  expect(await page.getByRole('textbox', { name: 'Note to Mei' }).inputValue()).toBe(meiNote);
  await choose(page, 'Queue', 'Ana Silva');
  expect(await page.getByRole('textbox', { name: 'Note to Ana' }).inputValue()).toBe(anaNote);
  expect(await page.getByLabel('Talked about').inputValue()).toBe('your soil sensors');
  expect(await page.getByRole('listbox', { name: 'Queue' }).getByRole('option', { name: /^Copied/ }).count()).toBe(2);
  await page.getByRole('button', { name: 'Base message' }).click();
  expect(await page.getByRole('textbox', { name: 'Base message' }).inputValue()).toBe(baseShown);
  await goTo(page, 'People');
  expect(await page.getByLabel('Company').inputValue()).toBe('Orchard Laboratories');
  await page.getByRole('img', { name: 'Card of Ana Silva' }).waitFor();
}
