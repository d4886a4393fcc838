import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { startCountingProxy } from '../support/countingProxy.ts';
import type { CountingProxy } from '../support/countingProxy.ts';
import { countFigure } from '../support/figures.ts';
import { filesBelow } from '../support/filesBelow.ts';
import { hostCall } from '../support/hostCall.ts';
import { startLoopback } from '../support/loopback.ts';
import type { RunningLoopback } from '../support/loopback.ts';
import { knowsOpenSockets, socketsBeyond, watchSockets } from '../support/openSockets.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { trapInto } from '../support/trap.ts';
import { canary, spendTheEvening } from './evening.ts';
import { openOn } from './hosts.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

describe('what watches the sockets of a process', () => {
  it.skipIf(!knowsOpenSockets)('sees one that others can reach, and none that only this machine can', async () => {
    const code = (host: string): string => `require('node:net').createServer().listen(0, '${host}', () => console.log('listens'))`;
    for (const [host, seen] of [['127.0.0.1', 0], ['0.0.0.0', 1]] as const) {
      // Through a shell's child, to see that a family is watched, not one process.
      const child = spawn('sh', ['-c', `"${process.execPath}" --eval "${code(host)}" & wait`], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
      await once(child.stdout, 'data');
      expect(socketsBeyond(child.pid!), host).toHaveLength(seen);
      process.kill(-child.pid!, 'SIGKILL');
      await once(child, 'exit');
    }
  });
});

describe.skipIf(reason !== null)(`a whole evening in a real browser, watched${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  const trap = trapInto(join(folder.path, 'trapped.log'));
  const requested: string[] = [];
  let proxy: CountingProxy;
  let host: RunningLoopback;
  let window: AppWindow;
  let sockets: ReadonlySet<string> = new Set();
  let left = '';

  beforeAll(async () => {
    proxy = await startCountingProxy();
    host = await startLoopback(dataDir, { ...trap, nodeOptions: [...trap.nodeOptions, '--report-uncaught-exception', `--report-directory=${folder.path}`] });
    const stopWatching = knowsOpenSockets ? watchSockets(host.process.pid!) : () => new Set<string>();
    const browser = await launchBrowser(proxy.address);
    window = await openOn(host, browser);
    window.page.context().on('request', (request) => requested.push(request.url()));
    left = await spendTheEvening(window);
    sockets = stopWatching();
  }, 300_000);

  afterAll(async () => {
    await window.close();
    proxy.close();
    folder.remove();
  });

  it('[SA] opens no socket to anywhere beyond this machine: not the host, its threads and children, nor the page, nor the browser', ({ task }) => {
    const { origin } = new URL(host.address);
    const elsewhere = requested.filter((address) => !address.startsWith(`${origin}/`) && !/^(?:blob:http:\/\/127\.0\.0\.1:|data:)/.test(address));
    const opened = [...trap.trapped().split('\n').filter((line) => line !== ''), ...sockets, ...proxy.asked, ...elsewhere];
    countFigure(task, 'sockets opened to elsewhere', opened.length);
    expect(requested.filter((address) => address.startsWith(`${origin}/call/`)).length, 'the page did call').toBeGreaterThan(30);
    expect(opened).toEqual([]);
  });

  it('[SA] would have been seen: a page that does ask for something elsewhere is counted', async () => {
    const page = await window.page.context().newPage();
    await page.goto('about:blank');
    await page.evaluate(() => Promise.allSettled([fetch('http://elsewhere.example/picture'), fetch('https://elsewhere.example/')]));
    expect(proxy.asked).toEqual(expect.arrayContaining([expect.stringContaining('http://elsewhere.example/picture'), expect.stringContaining('CONNECT elsewhere.example:443')]));
    await page.close();
  });

  it('[SE] names nobody in the log, on standard output or in a report of a crash, whatever was typed, dropped, refused and forgotten', async () => {
    // What is refused before it reaches a service could be named too.
    await hostCall(host.address, 'settings.update', { myName: canary.repeat(limits.text) });
    await hostCall(host.address, 'settings.update', { [canary]: canary } as never);
    await hostCall(host.address, canary as never, {} as never);
    await hostCall(host.address, 'event.open', { eventId: canary });
    await hostCall(host.address, 'contact.photo', { eventId: canary, photoId: canary });
    const log = [...filesBelow(dataDir)].filter(([name]) => name.includes('wellmet.log')).map(([, text]) => text).join('');
    expect(log).toContain('People were forgotten.');
    const reports = readdirSync(folder.path).filter((name) => name.startsWith('report.')).map((name) => readFileSync(join(folder.path, name), 'utf8'));
    const said = [log, host.said(), ...reports].join('\n').toLowerCase();
    expect(said.split('\n').filter((line) => line.includes(canary) || line.includes('silva') || line.includes('orchard'))).toEqual([]);
    expect(reports, 'nothing has crashed').toEqual([]);
  });

  it('[SE] was about somebody: what was typed is in what was copied, saved and kept', () => {
    const words = (text: string): ReadonlySet<string> => new Set(text.match(/canary[a-z]+/g));
    expect([...words(left)]).toEqual(expect.arrayContaining(['canaryname', 'canarymail', 'canarynote', 'canaryworks']));
    expect(existsSync(join(dataDir, 'events'))).toBe(true);
    expect([...filesBelow(dataDir).values()].join('\n')).toContain(`${canary}tan`);
  });
});
