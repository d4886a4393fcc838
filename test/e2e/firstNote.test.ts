import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';
import { dropFiles } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

/** Two clicks and one key; more than three clicks and a key would be a wizard. */
it.skipIf(reason !== null)(`from a cold start to the first copied note: two clicks and one key${reason === null ? '' : ` (skipped: ${reason})`}`, async () => {
  const folder = temporaryFolder();
  const { page, readClipboard, close } = await openLoopback(folder.path);
  try {
    await page.getByRole('button', { name: 'Try it with sample people' }).click();
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: /^Write/ }).click();
    await page.getByRole('textbox', { name: /^Note to / }).waitFor();
    const shown = await page.getByRole('textbox', { name: /^Note to / }).inputValue();
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('live').getByText(/^Copied /).waitFor();
    expect(await readClipboard()).toBe(shown);
    expect(shown).toMatch(/^Hi \p{Lu}/u);
  } finally {
    await close();
    folder.remove();
  }
});

/** The name of the event is typed, for it stands in the note; then each key does one thing: make it, go to the notes, copy. */
it.skipIf(reason !== null)(`from a pile of one's own cards to the first copied note: one drop, the event's name and three keys${reason === null ? '' : ` (skipped: ${reason})`}`, async () => {
  const folder = temporaryFolder();
  const { page, readClipboard, close } = await openLoopback(folder.path);
  const cards = ['flat-plain.jpg', 'flat-german.jpg', 'photo-dutch.jpg'];
  try {
    await page.getByRole('button', { name: 'Try it with sample people' }).waitFor();
    await dropFiles(page, cards.map((name) => ({ name, bytes: readFileSync(join(projectDir, 'test', 'fixtures', 'cards', name)) })));
    await page.getByRole('dialog', { name: 'New event' }).waitFor();
    await page.keyboard.type('Web Days');
    await page.keyboard.press('Enter');
    await page.getByText(/^3 files read/).waitFor({ timeout: 120_000 });
    await page.keyboard.press('Control+3');
    await page.getByRole('textbox', { name: /^Note to / }).waitFor();
    const shown = await page.getByRole('textbox', { name: /^Note to / }).inputValue();
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('live').getByText(/^Copied /).waitFor();
    expect(await readClipboard()).toBe(shown);
    expect(shown).toContain('Web Days');
  } finally {
    await close();
    folder.remove();
  }
}, 180_000);
