import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectDir } from '../../../scripts/build.mjs';
import { findElectron } from '../../../scripts/launch/electronBinary.mjs';
import { fetchElectron } from '../../../scripts/launch/fetchElectron.mjs';
import { launch } from '../../../scripts/launch/launch.mjs';
import { temporaryFolder } from '../../support/temporary.ts';
import { storedZip } from '../../support/zip.ts';

const electronPackage = join(projectDir, 'node_modules', 'electron');
const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')) as { readonly version: string };

/** Stands in for the program inside of the download; everything around it is Electron's own install script and a real server. */
const program = (script: string): Buffer =>
  storedZip([
    { name: 'electron', text: `#!/bin/sh\n${script}\n`, mode: 0o755 },
    { name: 'version', text: version, mode: 0o644 },
  ]);

describe.skipIf(process.platform === 'win32')('npm start: fetching Electron and running it', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let electronDir: string;
  let server: Server | null;
  let env: Record<string, string | undefined>;
  let said: string[];

  /** A mirror that serves the zip and its sum, as the places Electron is fetched from do. */
  const mirror = async (answer: RequestListener): Promise<void> => {
    const running = createServer(answer);
    server = running;
    await new Promise<void>((resolve) => running.listen(0, '127.0.0.1', resolve));
    const address = running.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    env = { ...env, ELECTRON_MIRROR: `http://127.0.0.1:${port}/` };
  };
  const serveZip = (zip: Buffer, sum = createHash('sha256').update(zip).digest('hex')): Promise<void> =>
    mirror((request, response) => {
      const name = request.url?.split('/').at(-1) ?? '';
      const sums = `${sum} *electron-v${version}-linux-x64.zip\n`;
      response.end(name.startsWith('SHASUMS') ? sums : zip);
    });
  const start = (host: 'auto' | 'electron'): Promise<number> =>
    launch({
      options: { host, open: false, help: false, dataDir: null },
      projectDir: folder.path,
      electronDir,
      platform: 'linux',
      env: { ...env, DISPLAY: ':0' },
      say: (line) => said.push(line),
    });

  beforeEach(() => {
    folder = temporaryFolder();
    electronDir = join(folder.path, 'electron');
    mkdirSync(electronDir);
    for (const name of ['install.js', 'package.json', 'checksums.json']) {
      copyFileSync(join(electronPackage, name), join(electronDir, name));
    }
    symlinkSync(join(projectDir, 'node_modules'), join(folder.path, 'node_modules'));
    server = null;
    said = [];
    env = {
      ...process.env,
      ELECTRON_MIRROR: 'http://127.0.0.1:9/',
      electron_config_cache: join(folder.path, 'cache'),
      electron_use_remote_checksums: '1',
      ELECTRON_INSTALL_PLATFORM: 'linux',
      ELECTRON_INSTALL_ARCH: 'x64',
      WELLMET_ANSWER_WITHIN_MS: '10000',
      WELLMET_STALL_MS: '10000',
    };
  });

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    folder.remove();
  });

  it('fetches it by Electron’s own script, finds it, and runs the project with it', async () => {
    await serveZip(program('echo "wellmet: ready"; echo "was given $1"; exit 3'));
    expect(await start('auto')).toBe(3);
    expect(said).toEqual(['Fetching Electron, once …', `was given ${folder.path}`]);
    expect(findElectron(electronDir, {})).toBe(join(electronDir, 'dist', 'electron'));
  });

  it('does not fetch what is there', async () => {
    await serveZip(program('echo "wellmet: ready"'));
    await start('auto');
    server?.close();
    server?.closeAllConnections();
    said = [];
    expect(await start('auto')).toBe(0);
    expect(said).toEqual([]);
  });

  it('takes nothing whose sum is not the one that Electron’s package carries', async () => {
    env = { ...env, electron_use_remote_checksums: undefined };
    await serveZip(program('echo "wellmet: ready"'));
    expect(await fetchElectron({ electronDir, env })).toMatch(/^Electron could not be fetched \(.*(checksum|hash|Generated)/iu);
    expect(existsSync(join(electronDir, 'dist'))).toBe(false);
  });

  const unreachable: readonly (readonly [what: string, patience: Record<string, string>, prepare: () => Promise<void> | void, reason: RegExp])[] = [
    ['nobody answers there', {}, () => undefined, /^Electron can’t be fetched from here$/u],
    ['the place takes the connection and says nothing', { WELLMET_ANSWER_WITHIN_MS: '500' }, () => mirror(() => undefined), /^Electron can’t be fetched from here$/u],
    ['the file is not there', {}, () => mirror((_request, response) => response.writeHead(404).end()), /^Electron could not be fetched \(.*404/u],
    [
      'the bytes stop coming',
      { WELLMET_STALL_MS: '500' },
      () =>
        mirror((request, response) => {
          response.writeHead(200, { 'Content-Length': '1000000' });
          if (request.method === 'HEAD') response.end();
          else response.write('PK');
        }),
      /^the download of Electron stopped half-way$/u,
    ],
  ];
  it.each(unreachable)('gives up soon, with the reason, when %s', async (_what, patience, prepare, reason) => {
    await prepare();
    const started = Date.now();
    expect(await fetchElectron({ electronDir, env: { ...env, ...patience } })).toMatch(reason);
    expect(Date.now() - started).toBeLessThan(9000);
  });

  it('says so and fails when only the window was asked for', async () => {
    expect(await start('electron')).toBe(1);
    expect(said).toEqual(['Electron can’t be fetched from here.']);
  });

  const endings: readonly (readonly [what: string, script: string, code: number, line: string])[] = [
    ['a missing library', 'echo "electron: libnss3.so: cannot open shared object file" >&2; exit 127', 1, 'Electron could not open a window (electron: libnss3.so: cannot open shared object file).'],
    [
      'what Chromium says among much else',
      'echo "[12:1123/1.2:ERROR:dbus/bus.cc:408] Failed to connect to the bus" >&2; echo "[12:1123/1.3:FATAL:electron/main.cc:9] Running as root without --no-sandbox is not supported." >&2; echo "core dumped" >&2; exit 1',
      1,
      'Electron could not open a window (Running as root without --no-sandbox is not supported).',
    ],
    ['a last word', 'echo "one thing" >&2; echo "[1:ERROR:x.cc] The platform failed to initialize. Exiting." >&2; exit 1', 1, 'Electron could not open a window (The platform failed to initialize. Exiting).'],
    ['a crash without a word', 'kill -SEGV $$', 1, 'Electron could not open a window (SIGSEGV).'],
    ['a window that is open already', 'exit 0', 0, 'Wellmet is open already; its window comes to the front.'],
  ];
  it.each(endings)('tells what became of %s', async (_what, script, code, line) => {
    await serveZip(program(script));
    expect(await start('electron')).toBe(code);
    expect(said.at(-1)).toBe(line);
  });
});
