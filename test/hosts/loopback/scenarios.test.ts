import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notice } from '../../../shared/contract/contract.ts';
import { findBrowser, launchBrowser } from '../../support/browser.ts';
import { countFigure } from '../../support/figures.ts';
import { appVersion } from '../../support/inProcess.ts';
import { startLoopback } from '../../support/loopback.ts';
import type { RunningLoopback } from '../../support/loopback.ts';
import { bridgeInPage, collectNotices } from '../../support/pageBridge.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { trapInto } from '../../support/trap.ts';
import { scenarios } from '../scenarios.ts';
import type { Call } from '../scenarios.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

describe.skipIf(reason !== null)(`the scenarios over loopback, through the page in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  const trap = trapInto(join(folder.path, 'trapped.log'));
  const dataDir = join(folder.path, 'data');
  const violations: string[] = [];
  /** Requests of the page to anything but the app. */
  const elsewhere: string[] = [];
  let server: RunningLoopback;
  let browser: Browser;
  let page: Page;
  let call: Call;
  let heard: () => Promise<readonly unknown[]>;

  beforeAll(async () => {
    server = await startLoopback(dataDir, trap);
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') violations.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${new URL(server.address).origin}/`) && !/^(?:blob|data):/.test(request.url())) elsewhere.push(request.url());
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI}`));
    });
    await page.goto(server.address);
    await page.waitForSelector('#root > *');
    call = await bridgeInPage(page);
    heard = await collectNotices(page, 'import.progress');
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    folder.remove();
  });

  it('shows the app', async () => {
    expect(await page.title()).toBe('Wellmet');
    expect(await page.locator('#root').innerText()).not.toBe('');
  });

  for (const { name, run } of scenarios) {
    it(name, () => run({ host: 'loopback', version: appVersion, call, heard: async () => (await heard()) as readonly Notice<'import.progress'>[] }));
  }

  it('shows the app with all these events too, and its policy forbids nothing that the app itself needs [S7]', async () => {
    await page.reload();
    await page.getByText('Web Days').first().waitFor();
    expect(violations).toEqual([]);
  });

  it('[SA] opened no connection and looked up no name while all of this ran, and the page asked nobody else', ({ task }) => {
    countFigure(task, 'sockets opened to elsewhere', trap.trapped().split('\n').length - 1 + elsewhere.length);
    expect([trap.trapped(), elsewhere]).toEqual(['', []]);
  });

  it('[SE] leaves files that this user alone can read', () => {
    if (process.platform === 'win32') return;
    expect(statSync(join(dataDir, 'running.json')).mode & 0o077).toBe(0);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
  });
});
