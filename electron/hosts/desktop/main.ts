import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { BrowserWindow, Menu, Notification, app, clipboard, dialog, protocol, session, shell } from 'electron';
import { startApp } from '../../core/startApp.ts';
import type { StartedApp } from '../../core/startApp.ts';
import { appSchemes, serveApp } from './appProtocol.ts';
import { closeWhenSaved } from './closing.ts';
import { openElectronStore } from './electronStoreFile.ts';
import { helpOpener, outsideOpener } from './external.ts';
import { answerCalls } from './ipc.ts';
import { lockContents, lockSession } from './lockdown.ts';
import { createMenuBar } from './menuBar.ts';
import type { MenuBar } from './menuBar.ts';
import { sayNoStart } from './noStart.ts';
import { notifyPages } from './notices.ts';
import { windowOpener } from './openWindow.ts';
import { appPaths } from './paths.ts';
import { quitWhenSaved } from './quit.ts';
import { appPage } from './rules.ts';
import { createDesktop } from './system.ts';
import { offerTextMenu } from './textMenu.ts';

const isDevelopment = !app.isPackaged;

function useDataFolder(): void {
  const asked = app.commandLine.getSwitchValue('data-dir');
  if (asked === '') return;
  const folder = resolve(asked);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}

function start({ show }: MenuBar): Promise<StartedApp> {
  const paths = appPaths(app.getAppPath());
  return startApp({
    host: 'desktop',
    version: app.getVersion(),
    dataDir: app.getPath('userData'),
    assetsDir: paths.assets,
    workerFile: paths.worker,
    openJson: openElectronStore,
    notify: notifyPages(() => BrowserWindow.getAllWindows()),
    desktop: (log) =>
      createDesktop({ clipboard, notification: Notification, app, openOutside: outsideOpener(shell, log), toFront: () => app.emit('activate'), showMenu: show }),
  });
}

async function boot(): Promise<void> {
  await app.whenReady();
  const paths = appPaths(app.getAppPath());
  const menuBar = createMenuBar({ isDevelopment, languages: () => app.getPreferredSystemLanguages(), window: frontWindow });
  const started = await start(menuBar);
  const { services, log } = started;
  lockSession(session.defaultSession, log, isDevelopment);
  const openHelp = helpOpener(outsideOpener(shell, log), log);
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, log, openHelp);
    offerTextMenu(contents, Menu, menuBar.language);
  });
  serveApp(protocol, paths.renderer);
  menuBar.clear();
  const ipc = answerCalls(services, log, (sender) => BrowserWindow.getAllWindows().some((window) => window.webContents === sender));
  const openWindow = windowOpener({
    preload: paths.preload,
    page: appPage,
    dataDir: app.getPath('userData'),
    isDevelopment,
    log,
    opened: closeWhenSaved(app, () => ipc.quiet()),
  });
  quitWhenSaved(app, () => started.close());
  app.on('second-instance', () => focusFirst(openWindow));
  app.on('activate', () => focusFirst(openWindow));
  app.on('window-all-closed', () => {
    if (process.platform === 'darwin') menuBar.clear();
    else app.quit();
  });
  await openWindow();
  process.stdout.write('wellmet: ready\n');
}

function frontWindow(): Pick<BrowserWindow, 'isDestroyed' | 'webContents'> | null {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
}

function focusFirst(openWindow: () => Promise<void>): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window === undefined) {
    void openWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

function sayWhyNot(error: unknown): void {
  const { title, text } = sayNoStart(error, () => app.getPreferredSystemLanguages());
  dialog.showErrorBox(title, text);
  app.exit(1);
}

/** Everything that has to be said before Electron is ready. */
function prepare(): void {
  app.enableSandbox();
  // No name is ever looked up, whatever part of the browser should ask for one.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  protocol.registerSchemesAsPrivileged(appSchemes);
  useDataFolder();
}

try {
  prepare();
  if (app.requestSingleInstanceLock()) boot().catch(sayWhyNot);
  else app.quit();
} catch (error) {
  sayWhyNot(error);
}
