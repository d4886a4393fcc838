// The process that stands for Electron's main process: puts the stand-in in the place of `electron`, then loads `main.cjs`.
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IpcMainInvokeEvent, MenuItemConstructorOptions } from 'electron';
import { createElectron, sessionEvents, setUp } from './electronStandIn.ts';
import type { BrowserSide, MainSetting, MainSide } from './messages.ts';
import { openLine } from './remote.ts';
import { frameOf, windows } from './standInWindow.ts';
import type { StandInWindow } from './standInWindow.ts';

const setting = JSON.parse(process.argv[2] ?? '{}') as MainSetting;

function windowOf(windowId: number): StandInWindow {
  const window = windows.get(windowId);
  if (window === undefined) throw new Error(`There is no window ${windowId}.`);
  return window;
}

/** The items of the menu bar that we gave a function, beside those that Electron knows by their role. */
function ownItems(): { readonly menu: string; readonly item: MenuItemConstructorOptions }[] {
  return setUp.menu.flatMap(({ label = '', submenu }) => (Array.isArray(submenu) ? submenu.flatMap((item) => (item.click === undefined ? [] : [{ menu: label, item }])) : []));
}

/** Emits an event that a listener may prevent, and says whether one did. */
function isPrevented(emitter: NodeJS.EventEmitter, name: string, details: object, ...more: unknown[]): boolean {
  let prevented = false;
  emitter.emit(name, { ...details, preventDefault: () => (prevented = true) }, ...more);
  return prevented;
}

const answers: MainSide = {
  async serve({ url, method }) {
    const handler = setUp.protocols.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`No protocol is set up for ${url}.`);
    const response = await handler(new Request(url, { method }));
    return { status: response.status, headers: Object.fromEntries(response.headers), body: new Uint8Array(await response.arrayBuffer()) };
  },
  mayRequest({ url, resourceType }) {
    const { beforeRequest } = setUp;
    if (beforeRequest === null) return Promise.resolve(true);
    const details = { url, resourceType } as Parameters<typeof beforeRequest>[0];
    return new Promise((resolve) => beforeRequest(details, ({ cancel }) => resolve(cancel !== true)));
  },
  mayNavigate({ windowId, url, isMainFrame }) {
    const { webContents } = windowOf(windowId);
    const details = { url, isMainFrame, isSameDocument: false };
    const stopped = isPrevented(webContents, 'will-frame-navigate', details) || (isMainFrame && isPrevented(webContents, 'will-navigate', details));
    return Promise.resolve(!stopped);
  },
  mayOpen({ windowId, url }) {
    const details = { url } as Parameters<NonNullable<StandInWindow['webContents']['openHandler']>>[0];
    return Promise.resolve(windowOf(windowId).webContents.openHandler?.(details).action !== 'deny');
  },
  async mayUse({ windowId, permission, origin }) {
    const { permissionCheck, permissionRequest } = setUp;
    if (permissionCheck === null || permissionRequest === null) return true;
    const contents = windowOf(windowId).webContents as never;
    const details = { isMainFrame: true, requestingUrl: origin };
    const isGranted = await new Promise<boolean>((resolve) => permissionRequest(contents, permission as never, resolve, details));
    return isGranted && permissionCheck(contents, permission as never, origin, details);
  },
  mayDownload({ windowId, urls }) {
    const item = { getURLChain: () => [...urls], getURL: () => urls.at(-1) ?? '' };
    return Promise.resolve(!isPrevented(sessionEvents, 'will-download', {}, item, windowOf(windowId).webContents, null));
  },
  async invoke({ windowId, frame, channel, args }) {
    const handler = setUp.invokables.get(channel);
    if (handler === undefined) return { ok: false, message: `No handler registered for '${channel}'` };
    const sender = windows.get(windowId)?.webContents ?? {};
    try {
      const event = { sender, senderFrame: frameOf(frame) } as unknown as IpcMainInvokeEvent;
      return { ok: true, value: await handler(event, ...(args as never[])) };
    } catch (error) {
      return { ok: false, message: String(error) };
    }
  },
  closeWindow({ windowId }) {
    windowOf(windowId).close();
    return Promise.resolve(null);
  },
  quit() {
    (electron as { readonly app: { quit(): void } }).app.quit();
    return Promise.resolve(null);
  },
  menu() {
    return Promise.resolve(ownItems().map(({ menu, item }) => ({ menu, id: item.id ?? '', label: item.label ?? '', enabled: item.enabled !== false })));
  },
  chooseInMenu({ id, byKey }) {
    const { item } = ownItems().find((one) => one.item.id === id) ?? { item: undefined };
    if (item?.enabled === false) throw new Error(`The menu has ${id} in grey.`);
    if (item?.click === undefined) throw new Error(`The menu has no ${id}.`);
    item.click({} as never, undefined, { triggeredByAccelerator: byKey });
    return Promise.resolve(null);
  },
  askForTextMenu({ windowId }) {
    const editFlags = { canUndo: true, canRedo: false, canCut: true, canCopy: true, canPaste: true, canDelete: true, canSelectAll: true, canEditRichly: false };
    setUp.popup = [];
    windowOf(windowId).webContents.emit('context-menu', {}, { isEditable: true, selectionText: '', misspelledWord: '', dictionarySuggestions: [], editFlags, frame: null, menuSourceType: 'mouse' });
    return Promise.resolve(setUp.popup.map(({ label = '' }) => label));
  },
  emitOnApp({ event }) {
    (electron as { readonly app: NodeJS.EventEmitter }).app.emit(event, {});
    return Promise.resolve(null);
  },
};

const line = openLine(process);
line.answerWith(answers);
const electron = createElectron(setting, line.theirs as BrowserSide);

const modules = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = modules._load;
modules._load = (request, ...rest) => (request === 'electron' ? electron : Reflect.apply(load, modules, [request, ...rest]));

// The test has ended, or was stopped: nobody is left to show anything to.
process.on('disconnect', () => process.exit(1));
createRequire(join(setting.appPath, 'package.json'))(join(setting.appPath, 'dist/electron/main.cjs'));
