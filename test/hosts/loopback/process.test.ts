import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostCall as call, pageOf } from '../../support/hostCall.ts';
import { startLoopback } from '../../support/loopback.ts';
import type { RunningLoopback } from '../../support/loopback.ts';
import { rawRequest } from '../../support/rawRequest.ts';
import { temporaryFolder } from '../../support/temporary.ts';

describe('the loopback host as a process', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let started: RunningLoopback[];

  beforeEach(() => {
    folder = temporaryFolder();
    started = [];
  });

  afterEach(async () => {
    await Promise.all(started.map(({ stop }) => stop()));
    folder.remove();
  });

  const start = async (): Promise<RunningLoopback> => {
    const running = await startLoopback(folder.path);
    started.push(running);
    return running;
  };

  it('answers at the address it prints, and keeps what it is told for the next start', async () => {
    const first = await start();
    expect(await call(first.address, 'settings.update', { myName: 'Ana' })).toMatchObject({ ok: true, value: { myName: 'Ana' } });
    expect(await first.stop()).toBe(0);
    const second = await start();
    expect(second.address).not.toBe(first.address);
    expect(await call(second.address, 'settings.get', {})).toMatchObject({ ok: true, value: { myName: 'Ana' } });
  });

  it('is started once for each data folder: the second start gives the address of the first and ends', async () => {
    const first = await start();
    const second = await start();
    expect(second.address).toBe(first.address);
    expect(await second.gone).toBe(0);
    expect(await call(first.address, 'app.info', {})).toMatchObject({ ok: true });
  });

  it('starts anew when the one before was killed without a word', async () => {
    const first = await start();
    first.process.kill('SIGKILL');
    await first.stop();
    expect(existsSync(join(folder.path, 'running.json'))).toBe(true);
    const second = await start();
    expect(await call(second.address, 'app.info', {})).toMatchObject({ ok: true });
    expect(readFileSync(join(folder.path, 'running.json'), 'utf8')).toContain(second.address);
  });

  it.each([
    ['an address elsewhere', '{"address":"http://attacker.example/#token=x"}'],
    ['an address that only looks like ours', '{"address":"http://127.0.0.1:1@attacker.example/#token=x"}'],
    ['half a file', '{"addr'],
    ['another kind of data', '[1]'],
  ])('asks nobody, and starts, when the file about the running one holds %s', async (_what, text) => {
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(join(folder.path, 'running.json'), text);
    const { address } = await start();
    expect(new URL(address).hostname).toBe('127.0.0.1');
  });

  it('takes the file about itself away when it ends, also when it is told twice', async () => {
    const running = await start();
    running.process.kill('SIGINT');
    running.process.kill('SIGINT');
    expect(await running.stop()).toBe(0);
    expect(existsSync(join(folder.path, 'running.json'))).toBe(false);
  });

  it('ends while a page listens for notices', async () => {
    const running = await start();
    let listens = (): void => undefined;
    const isListening = new Promise<void>((resolve) => (listens = resolve));
    const listening = rawRequest({ ...pageOf(running.address), method: 'POST', path: '/notices', onBegin: () => listens() });
    await isListening;
    expect(await running.stop()).toBe(0);
    expect((await listening).status).toBe(200);
  });
});
