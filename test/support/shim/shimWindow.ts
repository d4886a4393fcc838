import type { BrowserContext, Frame, Page, Request, Route } from 'playwright-core';
import { toApp, toBrowser } from './addresses.ts';
import type { FrameInfo, MainSide } from './messages.ts';

/** Electron's names of the permissions, and Chromium's names of what each lets a page do. */
const permissions: Readonly<Record<string, readonly string[]>> = {
  'clipboard-sanitized-write': ['clipboard-write'],
  'clipboard-read': ['clipboard-read'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
};

/** The pages that stand for windows, and what the browser must ask the main process about them. */
export class ShimWindows {
  readonly pages = new Map<number, Page>();
  readonly #context: BrowserContext;
  readonly #main: MainSide;
  readonly #loading = new Set<Page>();
  /** Windows that a page wants opened and the main process was asked about, but that are not closed yet. */
  #asked = 0;

  constructor(context: BrowserContext, main: MainSide) {
    this.#context = context;
    this.#main = main;
  }

  idOf(page: Page): number | null {
    for (const [id, known] of this.pages) if (known === page) return id;
    return null;
  }

  async create(windowId: number, size: { readonly width: number; readonly height: number }, script: string): Promise<void> {
    const page = await this.#context.newPage();
    this.pages.set(windowId, page);
    await page.setViewportSize({ width: size.width, height: size.height });
    await page.addInitScript({ content: script });
    page.on('download', (download) => {
      const urls = [toApp(download.url())];
      void this.#main.mayDownload({ windowId, urls }).then((isAllowed) => (isAllowed ? null : download.cancel()));
    });
    page.on('popup', (popup) => void this.#closePopup(popup));
  }

  /** The app itself loads a page: that is no navigation to ask about. */
  async load(windowId: number, address: string): Promise<void> {
    const page = this.#page(windowId);
    const origin = new URL(toBrowser(address)).origin;
    await this.#context.grantPermissions(await this.#granted(windowId, address), { origin });
    this.#loading.add(page);
    try {
      await page.goto(toBrowser(address));
    } finally {
      this.#loading.delete(page);
    }
  }

  async send(windowId: number, channel: string, args: readonly unknown[]): Promise<void> {
    const deliver = ([name, values]: [string, readonly unknown[]]): void => {
      (globalThis as { shimDeliver?: (name: string, values: readonly unknown[]) => void }).shimDeliver?.(name, values);
    };
    await this.#page(windowId).evaluate(deliver, [channel, args] as [string, readonly unknown[]]);
  }

  async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const page = pageOf(request);
    if (page === null ? request.isNavigationRequest() : this.idOf(page) === null) {
      await this.#askToOpen(url);
      return route.abort('blockedbyclient');
    }
    if (page !== null && !(await this.#mayNavigate(request, page, url))) return route.abort('aborted');
    if (!(await this.#main.mayRequest({ url, resourceType: request.resourceType() }))) return route.abort('blockedbyclient');
    if (!url.startsWith('app:')) return route.abort('namenotresolved');
    const { status, headers, body } = await this.#main.serve({ url, method: request.method() });
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  }

  async frameInfo(frame: Frame): Promise<FrameInfo | null> {
    const url = toApp(frame.url());
    // A main frame that is just being unloaded answers no questions, but its calls still count.
    if (frame.parentFrame() === null) return { url, origin: toApp(originOf(frame.url())), isMainFrame: true };
    try {
      const origin = toApp(await frame.evaluate(() => globalThis.origin));
      return { url, origin, isMainFrame: false };
    } catch {
      return null;
    }
  }

  #page(windowId: number): Page {
    const page = this.pages.get(windowId);
    if (page === undefined) throw new Error(`There is no window ${windowId}.`);
    return page;
  }

  async #mayNavigate(request: Request, page: Page, url: string): Promise<boolean> {
    const windowId = this.idOf(page);
    if (!request.isNavigationRequest() || this.#loading.has(page) || windowId === null) return true;
    return this.#main.mayNavigate({ windowId, url, isMainFrame: request.frame().parentFrame() === null });
  }

  /** Chromium asks for the address of a new window before there is one, and doesn't always say who opened it. */
  async #askToOpen(url: string): Promise<void> {
    const [windowId] = this.pages.keys();
    if (windowId === undefined) return;
    this.#asked += 1;
    await this.#main.mayOpen({ windowId, url });
  }

  async #closePopup(popup: Page): Promise<void> {
    // A window for an empty page is opened without a request that could have been asked about.
    if (this.#asked === 0) await this.#askToOpen(toApp(popup.url()));
    this.#asked -= 1;
    await popup.close();
  }

  async #granted(windowId: number, origin: string): Promise<string[]> {
    const granted: string[] = [];
    for (const [permission, names] of Object.entries(permissions)) {
      if (await this.#main.mayUse({ windowId, permission, origin })) granted.push(...names);
    }
    return granted;
  }
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : 'null';
}

/** Requests of service workers and of navigations that have no frame yet belong to no page. */
function pageOf(request: Request): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}
