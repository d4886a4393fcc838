import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectDir } from '../../../scripts/build.mjs';
import { launchBrowser } from '../browser.ts';
import { mainProcessFile, preloadStandInText } from './bundles.ts';
import type { BrowserSide, MainSetting, MainSide } from './messages.ts';
import { openLine } from './remote.ts';
import { ShimWindows } from './shimWindow.ts';

export interface ShimOptions {
  /** Where the app keeps its data. */
  readonly dataDir: string;
  /** The app as it was unpacked from a package; the project as it is built when not given. */
  readonly appPath?: string;
  /** False plays a second start, while the first has the lock. */
  readonly hasLock?: boolean;
}

/** The desktop app on the shim: the built main process and preload script, and a stand-in for Electron. */
export interface Shim {
  /** The first window. */
  readonly page: Page;
  readonly pages: () => readonly Page[];
  readonly main: MainSide;
  /** What the app wrote on stdout and stderr. */
  readonly output: () => string;
  /** The addresses that were handed to the user's browser. */
  readonly openedOutside: readonly string[];
  /** The notifications that the app had the system show. */
  readonly notified: readonly string[];
  /** How many windows have asked to be in front. */
  readonly focused: readonly number[];
  /** The text on the clipboard, read by a page of another origin that may. */
  readonly readClipboard: () => Promise<string>;
  /** The exit code, once the app has ended. */
  readonly ended: Promise<number | null>;
  /** Closes the window as the user would, and waits until the app has ended; gives its exit code. */
  readonly close: () => Promise<number | null>;
  /** Ends the app at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts the app, and resolves when it says that it is ready. Rejects with what it wrote when it ends before. */
export async function startShim(options: ShimOptions): Promise<Shim> {
  const browser = await launchBrowser();
  try {
    return await startWith(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function startWith(browser: Browser, options: ShimOptions): Promise<Shim> {
  const context = await browser.newContext({ acceptDownloads: true, serviceWorkers: 'block' });
  const child = await startMain(options);
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => written.push(text.toString()));
  const output = (): string => written.join('');
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const openedOutside: string[] = [];
  const focused: number[] = [];
  const notified: string[] = [];
  const line = openLine(child);
  const main = line.theirs as MainSide;
  const windows = new ShimWindows(context, main);
  line.answerWith(browserSide(windows, { openedOutside, focused, notified, browser }));
  await context.route('**/*', (route) => windows.answer(route).catch(() => null));
  await context.exposeBinding('shimCarry', async ({ frame, page }, channel: string, args: readonly unknown[]) =>
    main.invoke({ windowId: windows.idOf(page) ?? 0, frame: await windows.frameInfo(frame), channel, args }),
  );
  await ready(child, ended, output);
  const page = [...windows.pages.values()][0];
  if (page === undefined) throw new Error(`The app opened no window.\n${output()}`);
  const close = async (): Promise<number | null> => {
    for (const windowId of windows.pages.keys()) await main.closeWindow({ windowId }).catch(() => null);
    // Elsewhere the app ends with its last window; there it goes on until somebody quits it.
    if (process.platform === 'darwin') await main.quit({}).catch(() => null);
    const code = await ended;
    await browser.close();
    return code;
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await browser.close();
  };
  const pages = (): readonly Page[] => context.pages();
  return { page, pages, main, output, openedOutside, notified, focused, ended, readClipboard: () => readClipboard(browser), close, kill };
}

async function startMain({ dataDir, appPath = projectDir, hasLock = true }: ShimOptions): Promise<ChildProcess> {
  const { version } = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as { readonly version: string };
  const setting: MainSetting = { appPath, version, switches: { 'data-dir': dataDir }, hasLock };
  return fork(await mainProcessFile(), [JSON.stringify(setting)], { serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
}

function ready(child: ChildProcess, ended: Promise<number | null>, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => (output().includes('wellmet: ready\n') ? resolve() : null));
    void ended.then((code) => reject(new Error(`The app ended before it was ready (exit code ${code ?? 'none'}).\n${output()}`)));
  });
}

interface Seen {
  readonly openedOutside: string[];
  readonly focused: number[];
  readonly notified: string[];
  readonly browser: Browser;
}

function browserSide(windows: ShimWindows, seen: Seen): BrowserSide {
  return {
    async createWindow({ windowId, width, height, preload }) {
      await windows.create(windowId, { width, height }, await preloadScript(preload));
      return null;
    },
    async loadPage({ windowId, url }) {
      await windows.load(windowId, url);
      return null;
    },
    async send({ windowId, channel, args }) {
      await windows.send(windowId, channel, args);
      return null;
    },
    focus({ windowId }) {
      seen.focused.push(windowId);
      return Promise.resolve(null);
    },
    async hide({ windowId }) {
      await windows.pages.get(windowId)?.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      return null;
    },
    async closePage({ windowId }) {
      const page = windows.pages.get(windowId);
      await page?.close({ runBeforeUnload: true });
      if (page?.isClosed() === false) await page.waitForEvent('close', { timeout: 5_000 }).catch(() => page.close());
      windows.pages.delete(windowId);
      return null;
    },
    openedOutside({ url }) {
      seen.openedOutside.push(url);
      return Promise.resolve(null);
    },
    notified({ body }) {
      seen.notified.push(body);
      return Promise.resolve(null);
    },
    readClipboard: () => readClipboard(seen.browser),
  };
}

/** The preload script as it was built, run once in the main frame with the stand-in's `require`. */
async function preloadScript(file: string): Promise<string> {
  const text = `${await preloadStandInText()}\n(function (require, module, exports) {\n${readFileSync(file, 'utf8')}\n})`;
  return `if (window === window.top && location.protocol === 'https:') {\n${text}(shim.preloadRequire(window), { exports: {} }, {});\n}`;
}

const readerAddress = 'https://clipboard.invalid/';

async function readClipboard(browser: Browser): Promise<string> {
  const context = await browser.newContext();
  try {
    await context.grantPermissions(['clipboard-read'], { origin: new URL(readerAddress).origin });
    const page = await context.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Clipboard</title>' }));
    await page.goto(readerAddress);
    return await page.evaluate(() => navigator.clipboard.readText());
  } finally {
    await context.close();
  }
}
