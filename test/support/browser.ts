import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { unpackBrowser } from './unpackBrowser.ts';

/** How to start a Chromium. `env` is the whole environment it gets. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface NoBrowser {
  readonly skipped: string;
}

/** The browser talks to 127.0.0.1 and to nobody else; Playwright itself adds the flags against background traffic that all share. */
const quietArgs: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

/** The Chromium for tests: `CHROMIUM_PATH`, then Playwright's, then an installed one, then one on PATH, then the one from npm. */
export async function findBrowser(): Promise<FoundBrowser | NoBrowser> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    return existsSync(named) ? found(named) : { skipped: `CHROMIUM_PATH names ${named}, which is not there.` };
  }
  const installed = [playwrightPath(), ...channelPaths(), ...pathCandidates()].find(runs);
  if (installed !== undefined) return found(installed);
  const unpacked = await unpackBrowser();
  return 'skipped' in unpacked ? unpacked : found(unpacked.executablePath, unpacked.env);
}

/**
 * Starts that Chromium without a window. Throws with the reason when there is none; ask `findBrowser` first to skip a test. Through
 * a `proxy` goes all that is not for 127.0.0.1, names and all.
 */
export async function launchBrowser(proxy: string | null = null): Promise<Browser> {
  const browser = await findBrowser();
  if ('skipped' in browser) throw new Error(browser.skipped);
  const { executablePath, args, env } = browser;
  const through = proxy === null ? args : [...args.filter((arg) => arg !== '--no-proxy-server'), `--proxy-server=${proxy}`];
  const options = { executablePath, args: [...through], env: { ...env } };
  if (isRoot()) return chromium.launch({ ...options, chromiumSandbox: false });
  try {
    return await chromium.launch({ ...options, chromiumSandbox: true });
  } catch (error) {
    // Some containers and Linux distributions let no ordinary user make a sandbox; the pages are our own.
    if (!(error instanceof Error) || !/sandbox/iu.test(error.message)) throw error;
    return chromium.launch({ ...options, chromiumSandbox: false });
  }
}

function found(executablePath: string, extra: Readonly<Record<string, string>> = {}): FoundBrowser {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { executablePath, args: quietArgs, env: { ...Object.fromEntries(own), ...extra } };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function playwrightPath(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

/** Where Playwright's channels `chrome`, `msedge` and `chromium` live. */
function channelPaths(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((app) =>
      ['/', homedir()].map((root) => join(root, 'Applications', `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (process.platform === 'win32') {
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((file) =>
      ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => {
        const root = process.env[name];
        return root === undefined ? [] : [join(root, file)];
      }),
    );
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

function pathCandidates(): readonly string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return process.platform === 'win32' ? [] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Some distributions have a script named chromium-browser that only says where to get one, so each is asked for its version. */
function runs(file: string): boolean {
  try {
    if (file === '' || !statSync(file).isFile()) return false;
    accessSync(file, constants.X_OK);
    if (process.platform === 'win32') return true;
    return /\d+\.\d+/u.test(execFileSync(file, ['--version'], { encoding: 'utf8', timeout: 15_000, stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return false;
  }
}
