import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectDir } from '../../../scripts/build.mjs';
import { launch } from '../../../scripts/launch/launch.mjs';
import type { LaunchOptions } from '../../../scripts/launch/options.mjs';
import { rawRequest } from '../../support/rawRequest.ts';
import { temporaryFolder } from '../../support/temporary.ts';

describe('npm start without a window: the same app in the browser', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  interface Started {
    readonly said: readonly string[];
    readonly opened: readonly string[];
    readonly title: string;
    readonly code: number;
  }

  /** Starts it, looks at the page as soon as its address is said, and ends it as Ctrl+C does. */
  const start = async (changes: Partial<LaunchOptions>, env: Record<string, string>): Promise<Started> => {
    const said: string[] = [];
    const opened: string[] = [];
    let page = Promise.resolve('');
    const ended = launch({
      options: { host: 'auto', open: true, help: false, dataDir: folder.path, ...changes },
      projectDir,
      electronDir: join(folder.path, 'no-electron'),
      platform: 'linux',
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
      say: (text) => {
        said.push(text);
        const address = /http:\S+/u.exec(text)?.[0];
        if (address !== undefined) page = look(address).finally(() => process.emit('SIGTERM', 'SIGTERM'));
      },
      open: (_platform, _env, address) => opened.push(address),
    });
    const code = await ended;
    return { said, opened, title: await page, code };
  };

  const look = async (address: string): Promise<string> => {
    const { port, host } = new URL(address);
    const { body } = await rawRequest({ port: Number(port), headers: { host } });
    return /<title>(.*)<\/title>/u.exec(body.toString())?.[1] ?? '';
  };

  const reasons: readonly (readonly [what: string, changes: Partial<LaunchOptions>, env: Record<string, string>, line: RegExp])[] = [
    ['no display', {}, {}, /^There is no display to open a window on, so Wellmet runs in your browser instead\.$/mu],
    ['no Electron and no way to it', {}, { DISPLAY: ':0' }, /^Electron could not be fetched \(.*Cannot find module .*\), so Wellmet runs in your browser instead\.$/mu],
    ['the user wants it', { host: 'browser' }, { DISPLAY: ':0' }, /^Wellmet runs in your browser\.$/mu],
  ];
  it.each(reasons)('says why, opens the address and serves the app: %s', async (_what, changes, env, line) => {
    const { said, opened, title, code } = await start(changes, env);
    expect(said[0]).toMatch(line);
    // The list of processes shows what is opened: it must not be the token.
    const shown = /http:\S+/u.exec(said[0] ?? '')?.[0] ?? '';
    expect(opened).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{43}$/) as string]);
    expect(new URL(opened[0] ?? '').origin).toBe(new URL(shown).origin);
    expect(opened[0]).not.toContain(new URLSearchParams(new URL(shown).hash.slice(1)).get('token'));
    expect(title).toBe('Wellmet');
    expect(code).toBe(0);
  });

  it('opens nothing when told so', async () => {
    expect((await start({ host: 'browser', open: false }, {})).opened).toEqual([]);
  });

  it('opens nothing when the server gives no key, but says the address: the token is on no command line', async () => {
    const address = `http://127.0.0.1:9/#token=${'T'.repeat(43)}`;
    const elsewhere = join(folder.path, 'project');
    mkdirSync(join(elsewhere, 'dist', 'node'), { recursive: true });
    writeFileSync(join(elsewhere, 'dist', 'node', 'loopback.cjs'), `console.log('Wellmet is at ${address}')`);
    const said: string[] = [];
    const opened: string[] = [];
    const options: LaunchOptions = { host: 'browser', open: true, help: false, dataDir: folder.path };
    const place = { projectDir: elsewhere, electronDir: elsewhere, platform: 'linux', env: process.env } as const;
    await launch({ ...place, options, say: (text) => said.push(text), open: (_platform, _env, given) => opened.push(given) });
    await expect.poll(() => said).toEqual([expect.stringContaining(`\n\n  ${address}\n\nOpen this address in your browser.`)]);
    expect(opened).toEqual([]);
  });

  it('has no window to fall back from when only the window is wanted', async () => {
    const { said, code } = await start({ host: 'electron' }, {});
    expect(said).toEqual(['There is no display to open a window on.']);
    expect(code).toBe(1);
  });
});
