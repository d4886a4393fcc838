import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Arch, Platform, build } from 'electron-builder';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { projectDir } from '../../scripts/build.mjs';
import { readConfig } from '../packaging/builder.ts';

/** Packs the app for this machine around the Electron that is here, and gives the program to start. */
export async function packApp(electronBinary: string, folder: string): Promise<string> {
  const config = { ...readConfig(), electronDist: electronDist(electronBinary), directories: { ...readConfig().directories, output: folder } };
  await build({ projectDir, config, targets: Platform.current().createTarget('dir', process.arch === 'arm64' ? Arch.arm64 : Arch.x64), publish: 'never' });
  return programIn(folder);
}

/** On macOS the program lies deep inside of what electron-builder wants whole. */
function electronDist(binary: string): string {
  const [outside = ''] = binary.split(`${sep}Electron.app${sep}`);
  return outside === binary ? dirname(binary) : outside;
}

function programIn(folder: string): string {
  const names: Partial<Record<NodeJS.Platform, RegExp>> = { darwin: /\.app[/\\]Contents[/\\]MacOS[/\\]Wellmet$/, win32: /[/\\]Wellmet\.exe$/ };
  const name = names[process.platform] ?? /-unpacked[/\\]wellmet$/;
  const found = readdirSync(folder, { recursive: true }).map(String).find((path) => name.test(path));
  if (found === undefined) throw new Error(`There is no program in ${folder}.`);
  return join(folder, found);
}

export interface PackedApp {
  readonly process: ChildProcess;
  readonly page: Page;
  /** All that it has said on standard output and standard error. */
  readonly said: () => string;
  readonly close: () => Promise<void>;
}

/** Starts a packed app. Its fuses keep Node's inspector out, so it is driven through the browser's own port. */
export async function startPacked(program: string, dataDir: string, words: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<PackedApp> {
  const child = spawn(program, [`--data-dir=${dataDir}`, '--remote-debugging-port=0', ...words], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const take = (part: Buffer): void => {
      said += part.toString();
      const found = /^DevTools listening on (ws:\S+)/m.exec(said)?.[1];
      if (found !== undefined && said.includes('wellmet: ready')) resolve(found);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code) => reject(new Error(`The packed app ended with ${code} before it was ready: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('The packed app has no page.');
  const close = async (): Promise<void> => {
    await browser.close();
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, 'exit');
  };
  return { process: child, page, said: () => said, close };
}
