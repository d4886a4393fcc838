import { describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from '../support/browser.ts';

const browser = await findBrowser();
const reason = 'skipped' in browser ? browser.skipped : null;

describe(`the browser for tests${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  it.skipIf(reason !== null)('starts, runs script and draws text', async () => {
    const running = await launchBrowser();
    try {
      const page = await running.newPage();
      await page.setContent('<h1 style="display:inline">Wellmet</h1>');
      expect(await page.evaluate('6 * 7')).toBe(42);
      expect(await page.evaluate('document.querySelector("h1").getBoundingClientRect().width')).toBeGreaterThan(50);
    } finally {
      await running.close();
    }
  });

  it.skipIf(reason !== null)('can name no host but this machine', async () => {
    const running = await launchBrowser();
    try {
      const page = await running.newPage();
      await expect(page.goto('http://wellmet.test/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/u);
    } finally {
      await running.close();
    }
  });
});
