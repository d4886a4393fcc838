import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { Arch, Platform, build } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRecogniser } from '../../electron/recognise/recogniser.ts';
import { appPaths } from '../../electron/hosts/desktop/paths.ts';
import { projectDir } from '../../scripts/build.mjs';
import { findBrowser } from '../support/browser.ts';
import { bridgeInPage } from '../support/pageBridge.ts';
import { startShim } from '../support/shim/startShim.ts';
import { readConfig, readFuses, validate } from './builder.ts';
import { writeMadeUpElectron } from './madeUpElectron.ts';

const browser = await findBrowser();
const noBrowser = 'skipped' in browser ? browser.skipped : null;

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

describe('the packaging configuration', () => {
  it('is one that electron-builder accepts', async () => {
    await expect(validate(readConfig())).resolves.toBeUndefined();
  });

  it.each([
    { why: 'an option that does not exist', broken: { asarUnpacked: ['assets/**'] } },
    { why: 'a fuse that does not exist', broken: { electronFuses: { runAsNodes: false } } },
    { why: 'a target of the wrong type', broken: { mac: { target: 3 } } },
  ])('is refused with $why, so that the check above can fail', async ({ broken }) => {
    await expect(validate({ ...readConfig(), ...broken } as never)).rejects.toThrow();
  });

  it('makes dmg and zip for macOS, an installer for Windows, AppImage and deb for Linux', () => {
    const { mac, win, linux } = readConfig();
    const names = [mac, win, linux].map((system) => [system?.target].flat().map((one) => (typeof one === 'string' ? one : one?.target)));
    expect(names).toEqual([['dmg', 'zip'], ['nsis'], ['AppImage', 'deb']]);
  });

  it('publishes nothing and updates nothing', () => {
    expect(readConfig().publish).toBeNull();
  });
});

describe('an app packaged on a made-up Electron', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wellmet-package-'));
  const dist = join(folder, 'electron');
  const app = join(folder, 'release', 'linux-unpacked');
  const archive = join(app, 'resources', 'app.asar');
  const connections: unknown[] = [];
  let packed: readonly string[] = [];
  let unpacked: readonly string[] = [];

  beforeAll(async () => {
    const version = (JSON.parse(readFileSync(join(projectDir, 'node_modules/electron/package.json'), 'utf8')) as { version: string }).version;
    writeMadeUpElectron(dist, version);
    const connect = vi.spyOn(Socket.prototype, 'connect').mockImplementation((...args: unknown[]) => {
      connections.push(args);
      throw new Error('Packaging must not use the network.');
    });
    try {
      const config = { ...readConfig(), electronDist: dist, directories: { ...readConfig().directories, output: join(folder, 'release') } };
      await build({ projectDir, config, targets: Platform.LINUX.createTarget('dir', Arch.x64), publish: 'never' });
    } finally {
      connect.mockRestore();
    }
    packed = listPackage(archive, { isPack: false }).map((file) => file.split(sep).join('/').slice(1));
    unpacked = filesBelow(`${archive}.unpacked`);
    // Packing copies some hundred megabytes: a busy machine may take its time.
  }, 600_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('was made without the network', () => {
    expect(connections).toEqual([]);
  });

  it.each(['package.json', 'dist/electron/main.cjs', 'dist/electron/preload.cjs', 'dist/recognise/worker.cjs', 'dist/lists/worker.cjs', 'dist/renderer/index.html'])(
    'holds %s',
    (file) => {
      expect(packed).toContain(file);
    },
  );

  it('holds the screens’ scripts and styles', () => {
    const screens = packed.filter((file) => file.startsWith('dist/renderer/'));
    expect(screens.some((file) => file.endsWith('.js'))).toBe(true);
    expect(screens.some((file) => file.endsWith('.css'))).toBe(true);
  });

  it.each([
    { what: 'sources', found: /^(shared|electron|renderer|test|scripts|\.ci)\// },
    { what: 'source maps', found: /\.map$/ },
    { what: 'TypeScript', found: /\.(ts|mts|cts|tsx)$/ },
    { what: 'the hosts for a browser and the command line', found: /^dist\/(node|types)\// },
    { what: 'the tools to build and test with', found: /^node_modules\/(electron|electron-builder|vite|vitest|typescript|eslint|playwright-core|esbuild|react)\// },
    { what: 'native code of other systems', found: /(darwin|win32|linux\/arm64)\/.*\.(node|dll|dylib|so)/ },
    { what: 'readers’ parts that fetch from the network at install time', found: /node_modules\/(global-agent|adm-zip)\// },
  ])('leaves out $what', ({ found }) => {
    expect([...packed, ...unpacked].filter((file) => found.test(file))).toEqual([]);
  });

  it('leaves nothing that must be a real file inside the archive only', () => {
    const mustBeReal = /\.(node|wasm|gz|onnx|jpg|dll|dylib)$|\.so(\.|$)|^dist\/(recognise|lists)\/.*\.cjs$/;
    const real = packed.filter((file) => mustBeReal.test(file));
    expect(real.length).toBeGreaterThan(5);
    expect(real.filter((file) => !unpacked.includes(file))).toEqual([]);
  });

  it('ships of the ONNX runtime as wasm only the build that is used', () => {
    const files = unpacked.filter((file) => file.startsWith('node_modules/onnxruntime-web/'));
    const build = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm', 'ort.wasm.min.js'].map((file) => `node_modules/onnxruntime-web/dist/${file}`);
    expect(files.filter((file) => /dist|lib/.test(file)).sort()).toEqual(build);
  });

  it('ships no package that is there for development only', () => {
    const lock = JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, { readonly dev?: boolean }>> };
    const names = new Set([...packed, ...unpacked].flatMap((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []));
    expect(names.size).toBeGreaterThan(3);
    expect([...names].filter((name) => lock.packages[name]?.dev === true)).toEqual([]);
  });

  it('tells nobody where it was built: no source map, and no path of this machine', () => {
    const appPath = join(folder, 'looked-into');
    extractAll(archive, appPath);
    const own = filesBelow(appPath).filter((file) => file.startsWith('dist/'));
    expect(own.length).toBeGreaterThan(4);
    const texts = own.map((file) => [file, readFileSync(join(appPath, file), 'utf8')] as const);
    expect(texts.filter(([, text]) => text.includes('sourceMappingURL') || text.includes(projectDir)).map(([file]) => file)).toEqual([]);
  });

  it('stays within its size: without Electron itself 160 MB on disk', () => {
    const sizeOf = (path: string): number => statSync(path).size;
    const bytes = sizeOf(archive) + unpacked.reduce((sum, file) => sum + sizeOf(join(`${archive}.unpacked`, file)), 0);
    console.log(`The packaged app without Electron takes ${Math.round(bytes / 1e6)} MB.`);
    expect(bytes).toBeLessThan(160e6);
  });

  it('keeps the licences of what it ships', () => {
    const licences = ['sharp', 'tesseract.js-core', 'libheif-js', 'zxing-wasm'].map((name) => `node_modules/${name}/LICENSE`);
    licences.push('node_modules/@hyzyla/pdfium/LICENSE.md');
    expect(licences.filter((file) => !unpacked.includes(file))).toEqual([]);
  });

  it('[S19] has its fuses set in the binary itself', async () => {
    expect(await readFuses(join(app, 'wellmet'))).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  it.skipIf(noBrowser !== null)('starts from what was packed, on the shim, and shows its screens', async () => {
    const appPath = join(folder, 'app');
    extractAll(archive, appPath);
    const shim = await startShim({ appPath, dataDir: join(folder, 'data') });
    try {
      await shim.page.locator('#root > *').first().waitFor();
      expect(await (await bridgeInPage(shim.page))('event.sample', {})).toMatchObject({ ok: true });
    } finally {
      await shim.kill();
    }
  });

  it.each([
    { readers: 'the native modules', runtimes: ['native'], said: [] },
    { readers: 'the runtime as wasm', runtimes: ['wasm'], said: ['slower-reader'] },
  ] as const)('reads a card with the threads, $readers and the data that lie unpacked', async ({ runtimes, said }) => {
    const paths = appPaths(archive);
    const recogniser = createRecogniser({ workerFile: paths.worker, ocrDir: join(paths.assets, 'ocr'), runtimes });
    try {
      const name = 'card-ana-silva.jpg';
      const reading = await recogniser.read({ name, bytes: readFileSync(join(paths.assets, 'sample', name)) });
      expect(reading.problems.map(({ code }) => code)).toEqual(said);
      expect(JSON.stringify(reading.cards)).toContain('Silva');
    } finally {
      await recogniser.close();
    }
  });
});
