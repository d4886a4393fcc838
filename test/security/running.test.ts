import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callNames, noticeNames } from '../../shared/contract/channels.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { hostsToTry } from './runningHosts.ts';
import type { HostToTry, RunningHost } from './runningHosts.ts';

const hosts = await hostsToTry();
const titleOf = ({ name, skipped }: HostToTry): string => (skipped === null ? name : `${name} (skipped: ${skipped})`);
const help = 'https://www.linkedin.com/mynetwork/invitation-manager/sent/';

type Attacked = Window & { marker?: string; violations?: string[]; ran?: string[]; wellmet?: Readonly<Record<string, (input: unknown) => unknown>> };

describe.each(hosts.map((host) => [titleOf(host), host] as const))('on %s', (_title, host) => {
  describe.skipIf(host.skipped !== null)('the running app', () => {
    const folder = temporaryFolder();
    const requested: string[] = [];
    let app: RunningHost;

    beforeAll(async () => {
      app = await host.start(folder.path);
      app.page.on('request', (request) => requested.push(request.url()));
    });

    afterAll(async () => {
      await app.close();
      folder.remove();
    });

    const expectSamePage = async (): Promise<void> => {
      // What was refused may show for a moment, and what was let through takes one: an answer that was asked for later has come by then.
      expect(await app.page.evaluate(async () => (await fetch('./index.html')).status)).toBe(200);
      await expect.poll(() => app.pages(), { timeout: 15_000 }).toHaveLength(1);
      expect(app.page.url()).toBe(`${app.base}/`);
      expect(await app.page.evaluate(() => (window as Attacked).marker)).toBe('the same page');
    };

    it('[S1] shows the app’s own page, a secure context', async () => {
      expect(await app.page.evaluate(() => [location.href, isSecureContext])).toEqual([`${app.base}/`, true]);
    });

    it('[S7] breaks the policy nowhere while it loads', async () => {
      const said: string[] = [];
      app.page.on('console', (message) => said.push(message.text()));
      app.page.on('pageerror', (error) => said.push(error.message));
      await app.page.addInitScript(() => {
        const view = window as Attacked;
        view.marker = 'the same page';
        view.violations = [];
        view.ran = [];
        document.addEventListener('securitypolicyviolation', (event) => view.violations?.push(event.effectiveDirective));
      });
      await app.page.reload();
      await app.page.locator('#root > *').first().waitFor();
      expect(await app.page.evaluate(() => (window as Attacked).violations)).toEqual([]);
      expect(said).toEqual([]);
    });

    it('[S2] has no Node in the page', async () => {
      expect(await app.page.evaluate(() => ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => name in window))).toEqual([]);
    });

    it('[S3] [S20] has one frozen thing of ours in the page, a function for each name', async () => {
      const seen = await app.page.evaluate(() => {
        const { wellmet } = window as Attacked;
        const before = Object.keys(wellmet ?? {});
        for (const change of [() => Object.assign(wellmet ?? {}, { extra: 1 }), () => Object.assign(window, { wellmet: {} })]) {
          try {
            change();
          } catch {
            // Refusing loudly is as good as refusing silently.
          }
        }
        return { before, after: Object.keys((window as Attacked).wellmet ?? {}), isFrozen: Object.isFrozen(wellmet) };
      });
      expect(seen).toEqual({ before: [...callNames, ...noticeNames], after: [...callNames, ...noticeNames], isFrozen: true });
    });

    it('[S5] lets the page copy, and tells it nothing about place, camera or clipboard', async () => {
      const seen = await app.page.evaluate(async () => {
        const tried = async (attempt: () => Promise<unknown>): Promise<string> => attempt().then(() => 'allowed', (error: unknown) => (error instanceof Error ? error.name : 'refused'));
        return {
          copy: await tried(() => navigator.clipboard.writeText('Hi Ana')),
          read: await tried(() => navigator.clipboard.readText()),
          place: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('allowed'), () => resolve('refused'))),
          camera: await tried(() => navigator.mediaDevices.getUserMedia({ video: true })),
          notifications: await Notification.requestPermission(),
        };
      });
      expect(seen).toMatchObject({ copy: 'allowed', read: 'NotAllowedError', place: 'refused', notifications: 'denied' });
      expect(seen.camera).not.toBe('allowed');
    });

    it('[S7] runs no inline script, no handler in markup and no text as code', async () => {
      await app.page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran.push("inline script")';
        document.body.append(script);
        const image = document.createElement('img');
        image.setAttribute('onerror', 'window.ran.push("handler")');
        image.src = 'data:image/png;base64,broken';
        document.body.append(image);
        script.remove();
        // Later, for what the test itself runs is let through by the browser's tools.
        setTimeout(() => void globalThis.eval('window.ran.push("eval")'));
        setTimeout(() => (Reflect.construct(Function, ['window.ran.push("Function")']) as () => void)());
      });
      const violations = (): Promise<ReadonlySet<string>> => app.page.evaluate(() => [...((window as Attacked).violations ?? [])]).then((all) => new Set(all));
      await expect.poll(violations, { timeout: 15_000 }).toEqual(new Set(['script-src-elem', 'script-src-attr', 'script-src']));
      expect(await app.page.evaluate(() => (window as Attacked).ran)).toEqual([]);
    });

    it.each([
      { how: 'by address', go: (to: string) => void (location.href = to) },
      { how: 'by replacing', go: (to: string) => location.replace(to) },
      { how: 'by a link', go: (to: string) => Object.assign(document.createElement('a'), { href: to }).click() },
      { how: 'by a form', go: (to: string) => {
        const form = Object.assign(document.createElement('form'), { action: to });
        document.body.append(form);
        form.submit();
      } },
      { how: 'by a refresh in the head', go: (to: string) => document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${to}` })) },
    ])('[S13] keeps the page from leaving $how', async ({ go }) => {
      await app.page.evaluate(go, 'https://example.org/?next=app://bundle/');
      await expectSamePage();
    });

    it.each(['file:///etc/passwd', 'data:text/html,<p>hi</p>', 'mailto:ana@orchard.example', 'about:blank#blocked', 'chrome://version/'])(
      '[S13] keeps the page from going to %s',
      async (address) => {
        if (address.startsWith('about:') && !host.isElectron) return;
        await app.page.evaluate((to) => void (location.href = to), address);
        await expectSamePage();
      },
    );

    it('[S14] opens no window', async () => {
      await app.page.evaluate((own) => {
        window.open('https://example.org/');
        window.open(own);
        window.open('about:blank');
        Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' }).click();
      }, `${app.base}/`);
      await expect.poll(() => app.pages().length, { timeout: 15_000 }).toBe(1);
      await expectSamePage();
    });

    it('[S15] hands our own help page to the user’s browser, and nothing else', async () => {
      for (const address of ['https://evil.example/', `${help}?x`, help]) {
        await app.page.evaluate((to) => {
          Object.assign(document.createElement('a'), { href: to, target: '_blank', rel: 'noreferrer' }).click();
        }, address);
      }
      await expect.poll(() => app.openedOutside(), { timeout: 15_000 }).toEqual([help]);
      await expectSamePage();
    });

    it('[S17] takes no call from a frame inside the page', async () => {
      const seen = await app.page.evaluate(async () => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const inside = frame.contentWindow as (Attacked & { shimCarry?: (channel: string, args: unknown[]) => Promise<unknown> }) | null;
        // The shim leaves its carrier in frames, so that a forged call can be tried; Electron has nothing there.
        const forged = inside?.shimCarry === undefined ? 'no way to call' : await inside.shimCarry('wellmet:call', ['app.info', {}]);
        const api = typeof inside?.wellmet;
        frame.remove();
        return { api, forged };
      });
      expect(seen.api).toBe('undefined');
      expect(seen.forged).toEqual(host.isElectron ? 'no way to call' : { ok: false, message: 'Error: Refused.' });
    });

    it.each(['/../package.json', '/%2e%2e/%2e%2e/package.json', '/..%5cpackage.json', '/index.html%00', '/main.cjs', '/assets/'])('[S18] serves nothing for %s', async (path) => {
      expect(await app.page.evaluate(async (address) => (await fetch(address)).status, `${app.base}${path}`)).toBe(404);
    });

    it('[S18] answers nothing but GET', async () => {
      expect(await app.page.evaluate(async () => (await fetch('./index.html', { method: 'POST' })).status)).toBe(405);
    });

    it.each(['https://example.org/', 'http://127.0.0.1:9/', 'ws://127.0.0.1:9/'])('[SA] lets the page reach nothing at %s', async (address) => {
      const reached = await app.page.evaluate(async (to) => {
        if (!to.startsWith('ws')) return fetch(to, { mode: 'no-cors' }).then(() => true, () => false);
        try {
          const socket = new WebSocket(to);
          return await new Promise<boolean>((resolve) => Object.assign(socket, { onopen: () => resolve(true), onerror: () => resolve(false) }));
        } catch {
          return false;
        }
      }, address);
      expect(reached).toBe(false);
    });

    it('[S12] attaches no webview', async (context) => {
      if (!host.isElectron) return context.skip('only Electron knows <webview>');
      await app.page.evaluate(() => document.body.append(Object.assign(document.createElement('webview'), { src: 'https://example.org/' })));
      await expectSamePage();
    });

    it('[SA] has asked for nothing but its own files', () => {
      // What the attacks above have tried is refused before it leaves; the browser still reports that it was asked.
      const attacks = /^(https?|ws):\/\/(example\.org|127\.0\.0\.1|evil\.example|www\.linkedin\.com)|^(file|chrome|mailto|data):/;
      const foreign = requested.filter((address) => !attacks.test(address) && !/^(blob:|data:)/.test(address) && !address.startsWith(`${app.base}/`));
      expect(foreign).toEqual([]);
    });
  });
});
