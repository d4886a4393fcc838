import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { projectDir } from '../../scripts/build.mjs';
import { hasDisplay } from '../../scripts/launch/display.mjs';
import { findElectron } from '../../scripts/launch/electronBinary.mjs';
import { findBrowser } from '../support/browser.ts';
import { startShim } from '../support/shim/startShim.ts';

/** The running desktop app, as far as an attacker inside the page and the tests need it. */
export interface RunningHost {
  readonly page: Page;
  /** The address of the app's page, as this host's browser shows it, up to and without the last slash. */
  readonly base: string;
  readonly pages: () => readonly Page[];
  /** What was handed to the user's browser. */
  readonly openedOutside: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface HostToTry {
  readonly name: string;
  /** Why it can't run here, or null. */
  readonly skipped: string | null;
  readonly isElectron: boolean;
  readonly start: (dataDir: string) => Promise<RunningHost>;
}

async function startOnShim(dataDir: string): Promise<RunningHost> {
  const shim = await startShim({ dataDir });
  return {
    page: shim.page,
    base: new URL(shim.page.url()).origin,
    pages: shim.pages,
    openedOutside: () => Promise.resolve(shim.openedOutside),
    close: shim.kill,
  };
}

const opened = '__openedByTests';

/** Catches what would be opened: nobody wants a browser on the screen for every run of the tests. */
async function catchOpened(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }, key) => {
    const list: string[] = [];
    Object.assign(globalThis, { [key]: list });
    shell.openExternal = (address) => {
      list.push(address);
      return Promise.resolve();
    };
  }, opened);
}

/** The app of this project on the real Electron, and Electron itself to ask. */
export async function startOnElectron(dataDir: string): Promise<RunningHost & { readonly electron: ElectronApplication }> {
  const executablePath = electronBinary;
  if (executablePath === null) throw new Error('There is no Electron here.');
  const app = await _electron.launch({ executablePath, args: [projectDir, `--data-dir=${dataDir}`] });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  await catchOpened(app);
  return {
    electron: app,
    page,
    base: 'app://bundle',
    pages: () => app.windows(),
    openedOutside: () => app.evaluate((_electronModule, key) => (globalThis as unknown as Record<string, string[]>)[key] ?? [], opened),
    close: () => app.close(),
  };
}

/** Electron's program, or null where it was not fetched. */
export const electronBinary = findElectron(join(projectDir, 'node_modules', 'electron'), process.env);

/** Why the real Electron can't run here, as the end of a sentence, or null. */
export function whyNoElectron(): string | null {
  if (electronBinary === null) return 'Electron’s binary is not here';
  if (!hasDisplay(process.platform, process.env)) return 'there is no display';
  // Chromium's sandbox, which the app insists on, can't be set up by root.
  return process.platform === 'linux' && process.getuid?.() === 0 ? 'it can’t run as root' : null;
}

/** The hosts of the desktop app that the running checks are made on. */
export async function hostsToTry(): Promise<readonly HostToTry[]> {
  const browser = await findBrowser();
  return [
    { name: 'the shim', skipped: 'skipped' in browser ? browser.skipped : null, isElectron: false, start: startOnShim },
    { name: 'Electron', skipped: whyNoElectron(), isElectron: true, start: startOnElectron },
  ];
}
