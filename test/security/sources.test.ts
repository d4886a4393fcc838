import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { callNames, noticeNames } from '../../shared/contract/channels.ts';
import { projectDir } from '../../scripts/build.mjs';
import { filesNaming, importsOf, nodesOf, productSources, sourcesOf, textsOf } from './sources.ts';

const product = productSources();
const desktop = sourcesOf('electron/hosts/desktop');
const readText = (file: string): string => readFileSync(join(projectDir, file), 'utf8');
const builder = parse(readText('electron-builder.yml')) as Readonly<Record<string, unknown>>;
const manifest = JSON.parse(readText('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

describe('[S1] secure content only', () => {
  /** Addresses that stand in our sources: shown, compared, or made by us; none of them is ever fetched. */
  const allowed = [
    /^https:\/\/www\.linkedin\.com\//,
    /^http:\/\/127\.0\.0\.1(:|$)/,
    // Names of XML vocabularies, which are no places.
    /^http:\/\/www\.w3\.org\//,
  ];

  it('names no address in the web that is not on the list', () => {
    const found = product.flatMap((source) =>
      textsOf(source).flatMap((text) => [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s'"`)]+/g)].map((match) => `${source.file}: ${match[0]}`)),
    );
    expect(found.filter((line) => !allowed.some((one) => one.test(line.slice(line.indexOf(': ') + 2))))).toEqual([]);
  });

  it('loads no files into windows', () => {
    expect(filesNaming(product, 'loadFile')).toEqual([]);
  });

  it('the first page of the screens names no other place', () => {
    expect(readText('renderer/index.html')).not.toMatch(/https?:|\/\/[a-z]/);
  });
});

describe('settings that weaken a page', () => {
  const filesSetting = (name: string): readonly string[] => filesNaming(product, name);

  it('[S6] web security is never touched, so it stays on', () => expect(filesSetting('webSecurity')).toEqual([]));
  it('[S8] insecure content is never let in', () => expect(filesSetting('allowRunningInsecureContent')).toEqual([]));
  it('[S9] experimental features are never switched on', () => expect(filesSetting('experimentalFeatures')).toEqual([]));
  it('[S10] Blink features are never switched on', () => expect(filesSetting('enableBlinkFeatures')).toEqual([]));
});

describe('[S4] the sandbox', () => {
  it('is never switched off', () => {
    const launchers = readdirSync(join(projectDir, 'scripts/launch')).map((name) => readText(join('scripts/launch', name)));
    const found = [...product.flatMap(textsOf), ...launchers, readText('scripts/start.mjs'), readText('electron-builder.yml'), readText('package.json')];
    expect(found.filter((text) => /no-sandbox|disable-[a-z-]*sandbox/.test(text))).toEqual([]);
  });

  it('is switched on for the whole app, before it is ready', () => {
    const [main] = desktop.filter(({ file }) => file.endsWith('/main.ts'));
    expect(main?.text).toMatch(/function prepare\(\): void \{\n {2}app\.enableSandbox\(\);/);
    expect(main?.text).toMatch(/^try \{\n {2}prepare\(\);/m);
  });

  it('gets a preload script that is one file and requires nothing but electron', () => {
    const required = [...readText('dist/electron/preload.cjs').matchAll(/require\(([^)]*)\)/g)].map((match) => match[1]);
    expect(required).toEqual(['"electron"']);
  });
});

describe('[S11] webviews', () => {
  it('stand nowhere', () => {
    expect(product.filter(({ text }) => /<webview/i.test(text)).map(({ file }) => file)).toEqual([]);
    expect(filesNaming(product, 'webview')).toEqual([]);
  });
});

describe('[S15] opening addresses', () => {
  it('has one call site', () => {
    const calls = desktop.flatMap((source) => source.text.split('\n').filter((line) => line.includes('.openExternal(')).map(() => source.file));
    expect(calls).toEqual(['electron/hosts/desktop/external.ts']);
    expect(filesNaming(product, 'openExternal')).toEqual(['electron/hosts/desktop/external.ts']);
  });

  it.each(['openPath', 'showItemInFolder', 'beep', 'trashItem'])('uses nothing else of the shell: %s', (name) => {
    expect(filesNaming(product, name)).toEqual([]);
  });
});

describe('[S16] current packages', () => {
  it('are pinned exactly, each of them', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('has a major of Electron that still gets fixes', () => {
    expect(Number(manifest.devDependencies.electron?.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  it('runs no install script of any package', () => {
    expect(readText('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('[S17] calls from the page', () => {
  it('are taken in one file only', () => {
    expect(filesNaming(product, 'ipcMain')).toEqual(['electron/hosts/desktop/ipc.ts']);
  });

  it('are all answered by one handler', () => {
    const [ipc] = desktop.filter(({ file }) => file.endsWith('/ipc.ts'));
    expect(ipc?.text.match(/ipcMain\.(on|once|handle|handleOnce)\(/g)).toEqual(['ipcMain.handle(']);
  });
});

describe('[S19] fuses', () => {
  it('are all set, the dangerous ones off and the protecting ones on', () => {
    expect(builder.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    });
    expect(builder.asar).toBe(true);
  });
});

describe('[S20] Electron’s API', () => {
  it('reaches no file but those of the desktop host', () => {
    const importers = product.filter((source) => importsOf(source).some((name) => /^electron(\/|$|-store$)/.test(name))).map(({ file }) => file);
    expect(importers.filter((file) => !file.startsWith('electron/hosts/desktop/'))).toEqual([]);
    expect(importers.length).toBeGreaterThan(3);
  });

  it('is used by the preload script without a way to hand it on', () => {
    const [preload] = desktop.filter(({ file }) => file.endsWith('/preload.ts'));
    const exposed = preload === undefined ? '' : preload.text.slice(preload.text.indexOf('exposeInMainWorld'));
    expect(exposed).toBe("exposeInMainWorld('wellmet', Object.freeze({ ...calls, ...subscriptions }));\n");
    expect(filesNaming(product, 'ipcRenderer')).toEqual(['electron/hosts/desktop/preload.ts']);
    expect([...callNames, ...noticeNames].filter((name) => /^(on|send|invoke|ipcRenderer)$/.test(name))).toEqual([]);
  });

  it.each(['sendSync', 'remote', 'executeJavaScript', 'insertCSS'])('has no %s', (name) => {
    expect(filesNaming(product, name)).toEqual([]);
  });
});

describe('[SA] offline', () => {
  it.each(['autoUpdater', 'crashReporter', 'electron-updater', 'sendBeacon', 'EventSource', 'WebSocket', 'XMLHttpRequest', 'RTCPeerConnection', 'importScripts'])(
    'has no %s',
    (name) => {
      expect(filesNaming(product, name)).toEqual([]);
    },
  );

  it('talks from the page to its own host alone, in one room', () => {
    const fetching = filesNaming(sourcesOf('renderer', 'shared'), 'fetch');
    expect(fetching.filter((file) => !file.startsWith('renderer/bridge/'))).toEqual([]);
  });

  it('opens no connection from the privileged side but the loopback host’s own', () => {
    const net = /^(node:)?(net|http|https|http2|tls|dgram|dns)(\/|$)/;
    const importers = sourcesOf('electron').filter((source) => importsOf(source).some((name) => net.test(name))).map(({ file }) => file);
    expect(importers.filter((file) => !file.startsWith('electron/hosts/loopback/'))).toEqual([]);
    expect(filesNaming(sourcesOf('electron'), 'fetch')).toEqual([]);
  });

  it('starts no other program, which could do what it itself may not', () => {
    const starting = /^(node:)?(child_process|cluster|inspector|repl)(\/|$)/;
    expect(sourcesOf('electron').filter((source) => importsOf(source).some((name) => starting.test(name))).map(({ file }) => file)).toEqual([]);
  });

  it('lets tesseract fetch and keep no data of its own', () => {
    const recognise = sourcesOf('electron/recognise');
    const fetching = filesNaming(recognise, 'createWorker');
    expect(fetching.filter((file) => !filesNaming(recognise, 'langPath').includes(file) || !filesNaming(recognise, 'cacheMethod').includes(file))).toEqual([]);
    expect(filesNaming(recognise, 'corePath')).toEqual([]);
  });

  it('has the readers’ data in the app, with a checksum for every file', () => {
    const folder = join(projectDir, 'assets/ocr');
    const sums = readFileSync(join(folder, 'CHECKSUMS'), 'utf8').trim().split('\n').map((line) => line.split(/\s+\*?/));
    const data = readdirSync(folder).filter((name) => /\.(gz|onnx|wasm|txt)$/.test(name));
    expect(data.length).toBeGreaterThan(0);
    expect(sums.map(([, name]) => name)).toEqual(expect.arrayContaining(data));
    for (const [sum, name = ''] of sums) expect([name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]).toEqual([name, sum]);
  });

  it('publishes nothing', () => {
    expect(builder.publish).toBeNull();
  });
});

describe('[SC] untrusted text', () => {
  it.each(['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'srcdoc', 'srcDoc'])('is never made HTML by %s', (name) => {
    expect(filesNaming(product, name)).toEqual([]);
  });

  it('is never run as code', () => {
    const running = product.flatMap((source) =>
      nodesOf(source).filter((node) => /^(eval|new Function|Function|document\.write(ln)?)\s*\(/.test(node.getText(source.tree))).map(() => source.file),
    );
    expect(running).toEqual([]);
  });
});

describe('[SG] one instance, no deep links', () => {
  it('asks for the lock before anything else is done', () => {
    const [main] = desktop.filter(({ file }) => file.endsWith('/main.ts'));
    expect(main?.text).toMatch(/^ {2}prepare\(\);\n {2}if \(app\.requestSingleInstanceLock\(\)\) boot\(\)/m);
  });

  it.each(['setAsDefaultProtocolClient', 'open-url', 'open-file', 'protocols', 'fileAssociations'])('registers nothing with the system: %s', (name) => {
    expect(filesNaming(product, name).filter((file) => file.startsWith('electron/hosts/desktop/'))).toEqual([]);
    expect(Object.keys(builder)).not.toContain(name);
  });
});

it('has the built files that some of these tests read', () => {
  expect(existsSync(join(projectDir, 'dist/electron/preload.cjs'))).toBe(true);
});
