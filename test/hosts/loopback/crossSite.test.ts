import type { Browser, Page } from 'playwright-core';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createNoticeHub } from '../../../electron/hosts/loopback/noticeHub.ts';
import { startServer } from '../../../electron/hosts/loopback/server.ts';
import type { RunningServer } from '../../../electron/hosts/loopback/server.ts';
import { ok } from '../../../shared/contract/result.ts';
import { findBrowser, launchBrowser } from '../../support/browser.ts';
import { countFigure } from '../../support/figures.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

describe.skipIf(reason !== null)(`[SF] a page from elsewhere in the user’s browser${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  const attacker = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Elsewhere</title><iframe name="hidden"></iframe>'));
  const answered: string[] = [];
  let ours: RunningServer;
  let target: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const answer = (channel: string): ReturnType<Parameters<typeof startServer>[0]['answer']> => {
      answered.push(channel);
      return Promise.resolve(ok('answered'));
    };
    ours = await startServer({ rendererDir: folder.path, hub: createNoticeHub(), port: 0, answer });
    target = new URL(ours.address).origin;
    await once(attacker.listen(0, '127.0.0.1'), 'listening');
    browser = await launchBrowser();
    page = await browser.newPage();
  });

  beforeEach(async () => {
    answered.length = 0;
    await page.goto(`http://127.0.0.1:${(attacker.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await browser.close();
    attacker.close();
    await ours.close();
    folder.remove();
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'])('can send a form (%s) and reach nothing by it', async (enctype) => {
    for (const path of ['/call/event.list', '/door', '/enter', '/notices']) {
      const answer = page.waitForResponse(`${target}${path}`);
      await page.evaluate(([action, kind]) => {
        const form = Object.assign(document.createElement('form'), { action, method: 'post', target: 'hidden', enctype: kind });
        form.append(Object.assign(document.createElement('input'), { name: 'a', value: 'b' }));
        document.body.append(form);
        form.submit();
      }, [`${target}${path}`, enctype] as const);
      expect((await answer).status(), path).toBe(403);
    }
    expect(answered).toEqual([]);
  });

  it('can neither call, nor ask whether it may, nor read a file, nor open a WebSocket', async ({ task }) => {
    const token = new URLSearchParams(new URL(ours.address).hash.slice(1)).get('token') ?? '';
    const seen = await page.evaluate(async ([origin, secret]) => {
      const tried = (address: string, init: RequestInit): Promise<string> => fetch(address, init).then(({ type, status }) => `${type} ${status}`, () => 'refused');
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/notices`);
      const connected = new Promise((resolve) => Object.assign(socket, { onopen: () => resolve('open'), onerror: () => resolve('refused') }));
      return {
        call: await tried(`${origin}/call/event.list`, { method: 'POST', body: 'x' }),
        unasked: await tried(`${origin}/call/event.list`, { method: 'POST', body: 'x', mode: 'no-cors' }),
        // Even one that had found the token somewhere may not send it from another origin.
        withToken: await tried(`${origin}/call/event.list`, { method: 'POST', body: 'x', headers: { 'x-wellmet-token': secret } }),
        file: await tried(`${origin}/`, {}),
        socket: await connected,
      };
    }, [target, token] as const);
    expect(seen).toEqual({ call: 'refused', unasked: 'refused', withToken: 'refused', file: 'refused', socket: 'refused' });
    expect(answered).toEqual([]);
    countFigure(task, 'requests refused', 5);
  });
});
