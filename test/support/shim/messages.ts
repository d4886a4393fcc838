/** What the two processes of the shim ask each other. */

export interface Served {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface FrameInfo {
  readonly url: string;
  readonly origin: string;
  readonly isMainFrame: boolean;
}

export interface MenuItemSeen {
  readonly menu: string;
  readonly id: string;
  readonly label: string;
  readonly enabled: boolean;
}

export type Invoked = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Asked by the process that owns the browser, answered by the one that runs `main.cjs`. */
export interface MainSide {
  serve(input: { readonly url: string; readonly method: string }): Promise<Served>;
  mayRequest(input: { readonly url: string; readonly resourceType: string }): Promise<boolean>;
  mayNavigate(input: { readonly windowId: number; readonly url: string; readonly isMainFrame: boolean }): Promise<boolean>;
  mayOpen(input: { readonly windowId: number; readonly url: string }): Promise<boolean>;
  mayUse(input: { readonly windowId: number; readonly permission: string; readonly origin: string }): Promise<boolean>;
  mayDownload(input: { readonly windowId: number; readonly urls: readonly string[] }): Promise<boolean>;
  invoke(input: { readonly windowId: number; readonly frame: FrameInfo | null; readonly channel: string; readonly args: readonly unknown[] }): Promise<Invoked>;
  /** Closes the window as its button does; or quits, as the menu does. */
  closeWindow(input: { readonly windowId: number }): Promise<null>;
  quit(input: object): Promise<null>;
  /** The items of the menu bar that have a function of ours, as they stand; and one of them as if it was chosen. */
  menu(input: object): Promise<readonly MenuItemSeen[]>;
  chooseInMenu(input: { readonly id: string; readonly byKey: boolean }): Promise<null>;
  /** Asks for the menu of a field in the page, and says what it offers. */
  askForTextMenu(input: { readonly windowId: number }): Promise<readonly string[]>;
  emitOnApp(input: { readonly event: 'second-instance' | 'activate' }): Promise<null>;
}

/** Asked by the process that runs `main.cjs`, answered by the one that owns the browser. */
export interface BrowserSide {
  createWindow(input: { readonly windowId: number; readonly width: number; readonly height: number; readonly preload: string }): Promise<null>;
  loadPage(input: { readonly windowId: number; readonly url: string }): Promise<null>;
  send(input: { readonly windowId: number; readonly channel: string; readonly args: readonly unknown[] }): Promise<null>;
  focus(input: { readonly windowId: number }): Promise<null>;
  hide(input: { readonly windowId: number }): Promise<null>;
  closePage(input: { readonly windowId: number }): Promise<null>;
  openedOutside(input: { readonly url: string }): Promise<null>;
  notified(input: { readonly title: string; readonly body: string }): Promise<null>;
  readClipboard(input: object): Promise<string>;
}

/** How the main process is started; passed as its one argument. */
export interface MainSetting {
  readonly appPath: string;
  readonly version: string;
  readonly switches: Readonly<Record<string, string>>;
  readonly hasLock: boolean;
}
