import { expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback } from './hosts.ts';

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
