import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { BrowserSide, MainSetting } from './messages.ts';
import { StandInWindow, surroundings } from './standInWindow.ts';

type Invokable = (event: Electron.IpcMainInvokeEvent, ...args: never[]) => unknown;

/** What `main.cjs` has set up by calling the stand-in; the shim asks it when the page does something. */
export const setUp: {
  readonly invokables: Map<string, Invokable>;
  readonly protocols: Map<string, (request: Request) => Response | Promise<Response>>;
  schemes: readonly Electron.CustomScheme[];
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0];
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0];
  beforeRequest: ((details: Electron.OnBeforeRequestListenerDetails, callback: (response: Electron.CallbackResponse) => void) => void) | null;
  isSandboxed: boolean;
  menu: readonly Electron.MenuItemConstructorOptions[];
  /** The menu that was popped up last. */
  popup: readonly Electron.MenuItemConstructorOptions[];
} = {
  invokables: new Map(),
  protocols: new Map(),
  schemes: [],
  permissionCheck: null,
  permissionRequest: null,
  beforeRequest: null,
  isSandboxed: false,
  menu: [],
  popup: [],
};

export const sessionEvents = new EventEmitter();

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly #switches: Map<string, string>;
  readonly #setting: MainSetting;
  readonly #paths = new Map<string, string>();
  readonly commandLine = {
    getSwitchValue: (name: string): string => this.#switches.get(name) ?? '',
    appendSwitch: (name: string, value = ''): void => void this.#switches.set(name, value),
  };

  constructor(setting: MainSetting) {
    super();
    this.#setting = setting;
    this.#switches = new Map(Object.entries(setting.switches));
  }

  enableSandbox(): void {
    setUp.isSandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return this.#setting.hasLock;
  }

  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  getVersion(): string {
    return this.#setting.version;
  }

  getAppPath(): string {
    return this.#setting.appPath;
  }

  getPreferredSystemLanguages(): string[] {
    return ['en-GB'];
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`The shim has no folder ${name}.`);
    return path;
  }

  /** As in Electron, windows closed by quitting don't count as all windows being closed by the user. */
  isQuitting = false;

  quit(): void {
    this.isQuitting = true;
    this.emit('before-quit', { preventDefault: () => undefined });
    void Promise.all(StandInWindow.getAllWindows().map((window) => window.tryToClose())).then((closed) => {
      this.isQuitting = closed.every(Boolean);
      if (this.isQuitting) this.end();
    });
  }

  /** Every window is closed: the app ends, unless something holds it back. */
  end(): void {
    const held: true[] = [];
    this.emit('will-quit', { preventDefault: () => held.push(true) });
    if (held.length === 0) this.exit(0);
  }

  exit(code = 0): void {
    process.exit(code);
  }
}

type UsedOfApp =
  | 'isPackaged' | 'enableSandbox' | 'requestSingleInstanceLock' | 'whenReady' | 'getVersion' | 'getAppPath' | 'getPreferredSystemLanguages' | 'setPath' | 'getPath' | 'quit' | 'exit';

const session = {
  setPermissionCheckHandler: (handler) => void (setUp.permissionCheck = handler),
  setPermissionRequestHandler: (handler) => void (setUp.permissionRequest = handler),
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerDictionaryDownloadURL: () => undefined,
} satisfies Partial<Electron.Session>;

const webRequest = {
  onBeforeRequest: (listener: typeof setUp.beforeRequest) => void (setUp.beforeRequest = listener),
};

/** Makes the stand-in for the module `electron`. What `main.cjs` uses and the shim doesn't have is an error, not `undefined`. */
export function createElectron(setting: MainSetting, browser: BrowserSide): object {
  const app = new StandInApp(setting) satisfies Pick<Electron.App, UsedOfApp>;
  surroundings.browser = browser;
  surroundings.contentsCreated = (contents) => app.emit('web-contents-created', {}, contents);
  surroundings.allClosed = () => app.isQuitting || app.emit('window-all-closed');
  const parts = {
    app,
    BrowserWindow: StandInWindow,
    ipcMain: Object.assign(new EventEmitter(), { handle: (channel: string, listener: Invokable) => void setUp.invokables.set(channel, listener) }),
    protocol: {
      registerSchemesAsPrivileged: (schemes) => void (setUp.schemes = schemes),
      handle: (scheme, handler) => void setUp.protocols.set(scheme, handler),
    } satisfies Partial<Electron.Protocol>,
    session: { defaultSession: Object.assign(sessionEvents, session, { webRequest }) },
    Menu: {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({ template, popup: () => void (setUp.popup = template) }),
      setApplicationMenu: (menu: { readonly template: Electron.MenuItemConstructorOptions[] }) => void (setUp.menu = menu.template),
    },
    shell: {
      openExternal: async (url) => {
        await browser.openedOutside({ url });
      },
    } satisfies Partial<Electron.Shell>,
    dialog: {
      showErrorBox: (title, content) => {
        process.stderr.write(`${title}: ${content}\n`);
      },
    } satisfies Partial<Electron.Dialog>,
    clipboard: { readText: () => browser.readClipboard({}) } satisfies Partial<Electron.Clipboard>,
    Notification: notificationClass(browser),
    nativeTheme: { shouldUseDarkColors: false } satisfies Partial<Electron.NativeTheme>,
  };
  return strict(parts, 'electron');
}

/** Notifications as the system would show them: each is told to the test, and none is ever pressed. */
function notificationClass(browser: BrowserSide): object {
  return class extends EventEmitter {
    readonly #options: { readonly title: string; readonly body: string };

    constructor(options: { readonly title: string; readonly body: string }) {
      super();
      this.#options = options;
    }

    static isSupported(): boolean {
      return true;
    }

    show(): void {
      void browser.notified(this.#options).then(() => this.emit('show'));
    }
  };
}

/** Bundlers ask a module for these names to learn its kind. */
const askedByBundlers: ReadonlySet<string | symbol> = new Set(['__esModule', 'default', 'then']);

function strict<Parts extends object>(parts: Parts, name: string): Parts {
  return new Proxy(parts, {
    get: (target, key): unknown => {
      if (!(key in target) && !askedByBundlers.has(key) && typeof key === 'string') throw new Error(`The shim has no ${name}.${key}.`);
      return Reflect.get(target, key);
    },
  });
}
