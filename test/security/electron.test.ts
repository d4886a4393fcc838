import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../renderer/bridge/bridge.ts';
import { projectDir } from '../../scripts/build.mjs';
import type { Notice } from '../../shared/contract/contract.ts';
import { details, value } from '../hosts/scenarioSupport.ts';
import { scenarios } from '../hosts/scenarios.ts';
import { readFuses } from '../packaging/builder.ts';
import { appVersion } from '../support/inProcess.ts';
import { packApp, startPacked } from '../support/packedElectron.ts';
import type { PackedApp } from '../support/packedElectron.ts';
import { bridgeInPage, collectNotices } from '../support/pageBridge.ts';
import { scannedPdf } from '../support/pdf.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { electronBinary, startOnElectron, whyNoElectron } from './runningHosts.ts';

const reason = whyNoElectron();
const skipped = reason === null ? '' : ` (skipped: ${reason})`;
const card = readFileSync(join(projectDir, 'assets', 'sample', 'card-ana-silva.jpg'));

/** Reads a card, and the same card as a page of a PDF; gives the names and what the readers had to say. */
async function readCards(call: Bridge['call']): Promise<{ readonly names: readonly string[]; readonly problems: readonly string[] }> {
  const { id: eventId } = await value(call('event.create', { details }));
  const { width, height } = await sharp(card).metadata();
  const files = [['card.jpg', new Uint8Array(card)], ['card.pdf', scannedPdf([{ jpeg: card, width, height }])]] as const;
  const problems: string[] = [];
  for (const [name, bytes] of files) problems.push(...(await value(call('import.card', { eventId, jobId: name, name, bytes }))).problems.map(({ code }) => code));
  const { people } = await value(call('event.open', { eventId }));
  return { names: people.map(({ contact }) => contact.name), problems };
}

describe.skipIf(reason !== null)(`on Electron, the window of this project${skipped}`, () => {
  const folder = temporaryFolder();
  let app: Awaited<ReturnType<typeof startOnElectron>>;
  let call: Bridge['call'];
  let heard: () => Promise<readonly unknown[]>;

  beforeAll(async () => {
    app = await startOnElectron(folder.path);
    call = await bridgeInPage(app.page);
    heard = await collectNotices(app.page, 'import.progress');
  });

  afterAll(async () => {
    await app.close();
    folder.remove();
  });

  it('opens one window, which is seen, and shows app://bundle/', async () => {
    const seen = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => [window.isVisible(), window.webContents.getURL()]));
    expect(seen).toEqual([[true, 'app://bundle/']]);
  });

  it('[S4] runs the page in the sandbox of the system', async () => {
    const { pid, sandboxed } = await app.electron.evaluate(({ BrowserWindow, app: electronApp }) => {
      const id = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
      return { pid: id, sandboxed: electronApp.getAppMetrics().find((metric) => metric.pid === id)?.sandboxed };
    });
    // Electron says so on macOS and Windows; Linux itself says whether calls of this process are filtered.
    if (process.platform === 'linux') expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
    else expect(sandboxed).toBe(true);
  });

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const notices = (): Promise<readonly Notice<'import.progress'>[]> => heard() as Promise<readonly Notice<'import.progress'>[]>;
    await scenario.run({ host: 'desktop', version: appVersion, call, heard: notices });
  });

  it('reads a card and a PDF with the native ONNX runtime', async () => {
    expect(await readCards(call)).toEqual({ names: ['Ana Silva', 'Ana Silva'], problems: [] });
  });

  it('copies, and knows by reading back that the clipboard holds it', async () => {
    await app.page.evaluate(() => navigator.clipboard.writeText('Hi Ana ☕'));
    expect(await value(call('queue.copied', { text: 'Hi Ana ☕' }))).toBe('same');
    expect(await value(call('queue.copied', { text: 'Hi Tom' }))).toBe('other');
  });

  it('[SA] saves a file of the page where Electron asks the user to, byte for byte', async () => {
    const path = join(folder.path, 'saved.csv');
    await app.electron.evaluate(({ session }, to) => void session.defaultSession.once('will-download', (_event, item) => item.setSavePath(to)), path);
    await app.page.evaluate(() => Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['Ana;☕'])), download: 'notes.csv' }).click());
    await expect.poll(() => (existsSync(path) ? readFileSync(path, 'utf8') : '')).toBe('Ana;☕');
  });

  it('shows a notification of the system', async () => {
    const said = await app.electron.evaluate(({ Notification }) => {
      if (!Notification.isSupported()) return 'not supported';
      return new Promise<string>((resolve) => {
        const made = new Notification({ title: 'Wellmet', body: 'A check of notifications.' });
        made.once('show', () => resolve('shown'));
        made.once('failed', (_event, error) => resolve(error));
        made.show();
      });
    });
    expect(said).toBe('shown');
  });

  it('has its menu, and a dialog of the system that can be reached', async () => {
    const menu = await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label, role }) => label || role) ?? []);
    expect(menu.length).toBeGreaterThan(1);
    expect(await app.electron.evaluate(({ dialog }) => typeof dialog.showErrorBox)).toBe('function');
  });

  it('[SG] ends a second start on the same data, and keeps its one window', async () => {
    const second = spawn(electronBinary ?? '', [projectDir, `--data-dir=${folder.path}`], { stdio: 'ignore' });
    expect((await once(second, 'exit'))[0]).toBe(0);
    expect(app.pages()).toHaveLength(1);
  });
});

describe.skipIf(reason !== null)(`on Electron, the packed app${skipped}`, () => {
  const folder = temporaryFolder();
  const marker = join(folder.path, 'marker.txt');
  const hook = join(folder.path, 'hook.cjs');
  const dataDir = join(folder.path, 'data');
  let program = '';
  let app: PackedApp;

  beforeAll(async () => {
    program = await packApp(electronBinary ?? '', join(folder.path, 'release'));
    writeFileSync(hook, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'ran')`);
    // What the fuses take away is tried at this start.
    app = await startPacked(program, dataDir, ['--inspect=0'], { NODE_OPTIONS: `--require=${hook}` });
  }, 600_000);

  afterAll(async () => {
    await app.close();
    folder.remove();
  });

  it('starts from its archive and shows app://bundle/', async () => {
    expect(app.page.url()).toBe('app://bundle/');
    expect(await app.page.locator('#root > *').count()).toBeGreaterThan(0);
  });

  it('[S19] has its fuses set in the program', async () => {
    expect(await readFuses(program)).toMatchObject({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  it('[S19] takes neither --inspect nor NODE_OPTIONS', () => {
    expect(app.said()).not.toContain('Debugger listening');
    expect(existsSync(marker)).toBe(false);
  });

  it('[S19] is no Node for whoever asks it to be', async () => {
    const code = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'ran')`;
    // As Node it would run the code; as itself it finds its window open already, and ends.
    const child = spawn(program, [`--data-dir=${dataDir}`, '-e', code], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: 'ignore' });
    await once(child, 'exit');
    expect(existsSync(marker)).toBe(false);
  });

  it('reads a card and a PDF with the native ONNX runtime, the threads and the data that lie beside the archive', async () => {
    expect(await readCards(await bridgeInPage(app.page))).toEqual({ names: ['Ana Silva', 'Ana Silva'], problems: [] });
  });

  it('[SG] ends a second start on the same data', async () => {
    const second = spawn(program, [`--data-dir=${dataDir}`], { stdio: 'ignore' });
    expect((await once(second, 'exit'))[0]).toBe(0);
    expect(app.process.exitCode).toBeNull();
  });
});
