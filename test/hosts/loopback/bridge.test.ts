import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createNoticeHub } from '../../../electron/hosts/loopback/noticeHub.ts';
import type { NoticeHub } from '../../../electron/hosts/loopback/noticeHub.ts';
import { startServer } from '../../../electron/hosts/loopback/server.ts';
import type { RunningServer } from '../../../electron/hosts/loopback/server.ts';
import { limits } from '../../../shared/limits.ts';
import { ok } from '../../../shared/contract/result.ts';
import { findBrowser, launchBrowser } from '../../support/browser.ts';
import { bridgeInPage, collectNotices } from '../../support/pageBridge.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

describe.skipIf(reason !== null)(`the bridge over loopback, in a real browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  const received: { readonly channel: string; readonly input: unknown }[] = [];
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let hub: NoticeHub;
  let server: RunningServer;

  const start = async (port: number): Promise<void> => {
    hub = createNoticeHub();
    server = await startServer({
      rendererDir: folder.path,
      hub,
      port,
      answer: (channel, input) => {
        received.push({ channel, input });
        return Promise.resolve(ok(channel === 'contact.photo' ? { name: 'a.jpg', bytes: new Uint8Array([0, 128, 255]) } : 'fine'));
      },
    });
  };

  beforeAll(async () => {
    mkdirSync(join(folder.path, 'assets'));
    writeFileSync(join(folder.path, 'index.html'), '<!doctype html><title>Wellmet</title><p>Here.</p>');
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    folder.remove();
  });

  beforeEach(async () => {
    received.length = 0;
    await start(0);
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(server.address);
  });

  afterEach(async () => {
    await context.close();
    await server.close();
  });

  it('takes the token out of the address, and keeps it for this tab when the page is loaded again', async () => {
    const call = await bridgeInPage(page);
    expect(page.url()).toBe(`${new URL(server.address).origin}/`);
    expect(await call('app.info', {})).toEqual(ok('fine'));
    await page.reload();
    const callAgain = await bridgeInPage(page);
    expect(await callAgain('app.info', {})).toEqual(ok('fine'));
  });

  it('gives another tab nothing without the whole address', async () => {
    const other = await context.newPage();
    await other.goto(new URL(server.address).origin);
    const call = await bridgeInPage(other);
    expect(await call('app.info', {})).toMatchObject({ ok: false, error: { code: 'not-connected', message: expect.stringContaining('no key') as string } });
    expect(received).toEqual([]);
  });

  it('carries bytes both ways', async () => {
    const call = await bridgeInPage(page);
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    await call('import.list', { eventId: 'e', jobId: 'j', name: 'Gäste ☕.csv', bytes, wanted: null, replaces: null, ask: true });
    expect(received[0]?.channel).toBe('import.list');
    expect(received[0]?.input).toEqual({ eventId: 'e', jobId: 'j', name: 'Gäste ☕.csv', bytes, wanted: null, replaces: null, ask: true });
    expect(await call('contact.photo', { eventId: 'e', photoId: 'p' })).toEqual(ok({ name: 'a.jpg', bytes: new Uint8Array([0, 128, 255]) }));
  });

  it('does not send what is over the limit, and says so', async () => {
    await bridgeInPage(page);
    const answer = await page.evaluate(async (size) => {
      const { testBridge } = window as unknown as { testBridge: { call: (name: string, input: unknown) => Promise<unknown> } };
      return testBridge.call('import.card', { eventId: 'e', jobId: 'j', name: 'big.jpg', bytes: new Uint8Array(size) });
    }, limits.pictureBytes + 2 * 1024 * 1024);
    expect(answer).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(received).toEqual([]);
  });

  it('hears notices, and hears them again after the connection was lost', async () => {
    await bridgeInPage(page);
    const heard = await collectNotices(page, 'import.progress');
    await until(async () => {
      hub.notify('import.progress', { jobId: 'one', stage: 'reading' });
      return (await heard()).length > 0;
    });
    expect((await heard())[0]).toEqual({ jobId: 'one', stage: 'reading' });
    hub.close();
    await until(async () => {
      hub.notify('import.progress', { jobId: 'two', stage: 'done' });
      return JSON.stringify(await heard()).includes('two');
    });
  });

  it('answers the tab that is seen, however many tabs lie behind it', async () => {
    const tabs = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const tab = await context.newPage();
        await tab.goto(server.address);
        await bridgeInPage(tab);
        await collectNotices(tab, 'import.progress');
        await tab.evaluate(() => {
          Object.defineProperty(document, 'hidden', { value: true, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        });
        return tab;
      }),
    );
    const call = await bridgeInPage(page);
    await collectNotices(page, 'import.progress');
    expect(await Promise.race([call('app.info', {}), page.waitForTimeout(5000)])).toEqual(ok('fine'));
    const [tab] = tabs;
    await tab?.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: false });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await until(async () => {
      hub.notify('import.progress', { jobId: 'seen', stage: 'done' });
      return (await tab?.evaluate(() => (window as unknown as { testNotices: unknown[] }).testNotices.length)) !== 0;
    });
  });

  it('answers with a sentence, not with an error, when Wellmet has ended, and goes on with the next one', async () => {
    const call = await bridgeInPage(page);
    const port = Number(new URL(server.address).port);
    await server.close();
    expect(await call('app.info', {})).toMatchObject({
      ok: false,
      error: {
        code: 'not-connected',
        message: 'This page has lost Wellmet, which runs beside the browser.',
        next: 'Start Wellmet again and open the address that it prints.',
      },
    });
    await start(port);
    expect(await call('app.info', {})).toMatchObject({ ok: false, error: { code: 'not-connected', message: expect.stringContaining('earlier start') as string } });
    await page.evaluate((hash) => (window.location.hash = hash), new URL(server.address).hash);
    await until(async () => (await call('app.info', {})).ok);
    expect(page.url()).toBe(`${new URL(server.address).origin}/`);
  });

  it('runs no script but its own: neither inline, nor from text, nor from elsewhere [S7]', async () => {
    const forbidden = ['connect-src', 'frame-src', 'img-src', 'script-src-attr', 'script-src-elem'];
    const violations = await page.evaluate(async (wanted) => {
      const seen: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
      const inline = document.createElement('script');
      inline.textContent = 'window.injected = true';
      const foreign = document.createElement('script');
      foreign.src = 'data:text/javascript,window.injected = true';
      const picture = document.createElement('p');
      picture.innerHTML = '<img src="x:" onerror="window.injected = true">';
      document.body.append(inline, foreign, picture);
      const frame = document.createElement('iframe');
      frame.src = 'data:text/html,x';
      document.body.append(frame);
      await fetch('http://127.0.0.1:9/').catch(() => undefined);
      for (let attempt = 0; attempt < 100 && new Set(seen).size < wanted; attempt += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      return seen;
    }, forbidden.length);
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
    expect([...new Set(violations)].sort()).toEqual(forbidden);
  });

  it('does not evaluate text as script, not even its own [S7]', async () => {
    writeFileSync(join(folder.path, 'assets', 'own.js'), "try { document.title = String(eval('6*7')); } catch (error) { document.title = error.name; }");
    writeFileSync(join(folder.path, 'eval.html'), '<!doctype html><title>?</title><script src="/assets/own.js"></script>');
    await page.goto(`${new URL(server.address).origin}/eval.html`);
    expect(await page.title()).toBe('EvalError');
  });

  it('is shown in no frame of another page', async () => {
    const outer = await startServer({ rendererDir: folder.path, hub: createNoticeHub(), port: 0, answer: () => Promise.resolve(ok(null)) });
    const frames = await context.newPage();
    await frames.goto('about:blank');
    await frames.setContent(`<iframe src="${outer.address}"></iframe>`);
    await expect.poll(() => frames.frames()[1]?.url(), { timeout: 10_000 }).toMatch(/^chrome-error:/u);
    await outer.close();
  });
});

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not happen within ten seconds.');
}
