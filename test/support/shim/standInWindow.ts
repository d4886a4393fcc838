import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { BrowserSide, FrameInfo } from './messages.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** The part of a window's contents that `main.cjs` uses. */
export class StandInContents extends EventEmitter {
  readonly id: number;
  openHandler: OpenHandler | null = null;
  readonly #browser: BrowserSide;

  constructor(id: number, browser: BrowserSide) {
    super();
    this.id = id;
    this.#browser = browser;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp') throw new Error(`The shim knows no policy ${policy}.`);
  }

  replaceMisspelling(word: string): void {
    this.emit('misspelling-replaced', word);
  }

  send(channel: string, ...args: unknown[]): void {
    this.#browser.send({ windowId: this.id, channel, args }).catch(() => null);
  }
}

/** Windows are told apart by the number of their contents, as in Electron. */
export const windows = new Map<number, StandInWindow>();
let lastId = 0;

/** What the stand-in needs of the rest of the app, set once before `main.cjs` is loaded. */
export const surroundings: { browser: BrowserSide | null; contentsCreated: (contents: StandInContents) => void; allClosed: () => void } = {
  browser: null,
  contentsCreated: () => undefined,
  allClosed: () => undefined,
};

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly #browser: BrowserSide;
  readonly #options: BrowserWindowConstructorOptions;
  readonly #created: Promise<null>;
  #isDestroyed = false;
  #isMaximised = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    if (surroundings.browser === null) throw new Error('The shim is not connected.');
    lastId += 1;
    this.#browser = surroundings.browser;
    this.#options = options;
    this.webContents = new StandInContents(lastId, this.#browser);
    windows.set(lastId, this);
    surroundings.contentsCreated(this.webContents);
    const { width = 800, height = 600, webPreferences = {} } = options;
    this.#created = this.#browser.createWindow({ windowId: lastId, width, height, preload: webPreferences.preload ?? '' });
  }

  static getAllWindows(): StandInWindow[] {
    return [...windows.values()];
  }

  /** There is one window, and the shim has no other app that could be in front. */
  static getFocusedWindow(): StandInWindow | null {
    return [...windows.values()][0] ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await this.#created;
    await this.#browser.loadPage({ windowId: this.webContents.id, url });
    this.emit('ready-to-show');
  }

  show(): void {
    this.focus();
  }

  focus(): void {
    this.#browser.focus({ windowId: this.webContents.id }).catch(() => null);
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.focus();
  }

  maximize(): void {
    this.#isMaximised = true;
  }

  isMaximized(): boolean {
    return this.#isMaximised;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, width: this.#options.width ?? 800, height: this.#options.height ?? 600 };
  }

  isFullScreen(): boolean {
    return false;
  }

  hide(): void {
    this.#browser.hide({ windowId: this.webContents.id }).catch(() => null);
  }

  blur(): void {
    this.hide();
  }

  /** Tells whether the window was let go. */
  async tryToClose(): Promise<boolean> {
    if (this.#isDestroyed) return true;
    const held: true[] = [];
    this.emit('close', { preventDefault: () => held.push(true) });
    if (held.length > 0) return false;
    await this.#browser.closePage({ windowId: this.webContents.id });
    this.#isDestroyed = true;
    windows.delete(this.webContents.id);
    this.emit('closed');
    if (windows.size === 0) surroundings.allClosed();
    return true;
  }

  close(): void {
    void this.tryToClose();
  }
}

type UsedOfWindow = 'isFullScreen' | 'hide' | 'blur' | 'close' | 'isMinimized' | 'restore' | 'focus' | 'show' | 'maximize' | 'isMaximized' | 'isDestroyed' | 'loadURL';

/** Fails to compile when the stand-in's methods are not Electron's. */
export const checkedWindow = (window: StandInWindow): Pick<BrowserWindow, UsedOfWindow> => window;

/** A frame as `ipcMain` shows it. */
export function frameOf(info: FrameInfo | null): { url: string; origin: string; parent: object | null } | null {
  return info === null ? null : { url: info.url, origin: info.origin, parent: info.isMainFrame ? null : {} };
}
