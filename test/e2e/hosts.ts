import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startLoopback } from '../support/loopback.ts';
import type { RunningLoopback } from '../support/loopback.ts';
import { startShim } from '../support/shim/startShim.ts';
import { started } from './window.ts';
import type { AppWindow } from './window.ts';

/** The loopback host as it is built, in a real browser. */
export async function openLoopback(dataDir: string): Promise<AppWindow> {
  return openOn(await startLoopback(dataDir), await launchBrowser());
}

/** A window on a running loopback host; closing it ends both. */
export async function openOn(host: RunningLoopback, browser: Browser): Promise<AppWindow> {
  const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(host.address);
  await started(page);
  return {
    page,
    readClipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    close: async () => {
      await browser.close();
      await host.stop();
    },
  };
}

/** The built main process and preload script on the stand-in for Electron: a check of the wiring, not of Electron. */
export async function openShim(dataDir: string): Promise<AppWindow> {
  const { page, readClipboard, close } = await startShim({ dataDir });
  await started(page);
  return { page, readClipboard, close };
}
