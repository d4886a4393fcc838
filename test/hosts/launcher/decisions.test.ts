import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { hasDisplay, openCommand } from '../../../scripts/launch/display.mjs';
import { findElectron } from '../../../scripts/launch/electronBinary.mjs';
import { readerEnv } from '../../../scripts/launch/memory.mjs';
import { readLaunchOptions } from '../../../scripts/launch/options.mjs';
import { runBrowser } from '../../../scripts/launch/runBrowser.mjs';
import { temporaryFolder } from '../../support/temporary.ts';

describe('npm start: what the words mean', () => {
  const plain = { host: 'auto', open: true, help: false, dataDir: null };
  const cases: readonly (readonly [what: string, words: readonly string[], expected: object])[] = [
    ['nothing said: whichever host can be had', [], plain],
    ['the browser, forced', ['--host=browser'], { ...plain, host: 'browser' }],
    ['the window, forced', ['--host', 'electron'], { ...plain, host: 'electron' }],
    ['nothing is opened', ['--no-open'], { ...plain, open: false }],
    ['a folder is meant from where npm was called', ['--data-dir=data'], { ...plain, dataDir: resolve('/people/ana', 'data') }],
    ['help', ['-h'], { ...plain, help: true }],
    ['another host', ['--host=opera'], { problem: '--host takes electron or browser, not opera.' }],
    ['an empty folder', ['--data-dir='], { problem: '--data-dir takes a folder.' }],
  ];
  it.each(cases)('%s', (_what, words, expected) => {
    expect(readLaunchOptions(words, { INIT_CWD: '/people/ana' }, '/elsewhere')).toEqual(expected);
  });

  it('names a word it does not know', () => {
    expect(readLaunchOptions(['--prot=1'], {}, '/')).toEqual({ problem: expect.stringContaining('--prot') as string });
  });
});

describe('npm start: is there a display', () => {
  const cases: readonly (readonly [what: string, platform: NodeJS.Platform, env: Record<string, string>, expected: boolean])[] = [
    ['macOS always has one', 'darwin', {}, true],
    ['Windows always has one', 'win32', {}, true],
    ['Linux with X', 'linux', { DISPLAY: ':0' }, true],
    ['Linux with Wayland only', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['Linux without either', 'linux', {}, false],
    ['Linux with an empty one', 'linux', { DISPLAY: '' }, false],
  ];
  it.each(cases)('%s', (_what, platform, env, expected) => expect(hasDisplay(platform, env)).toBe(expected));
});

describe('npm start: opening the address', () => {
  const address = 'http://127.0.0.1:5000/#token=a-b_c';
  it.each([
    ['darwin', 'open'],
    ['win32', 'rundll32.exe'],
    ['linux', 'xdg-open'],
  ] as const)('on %s by %s, with the address as one word of its own', (platform, command) => {
    const found = openCommand(platform, address);
    expect(found.command).toBe(command);
    expect(found.words.at(-1)).toBe(address);
  });
});

describe('npm start: is Electron’s binary there', () => {
  const folder = temporaryFolder();
  const file = (name: string, text: string): void => {
    mkdirSync(join(folder.path, name, '..'), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  };
  const whole = (): void => {
    file('package.json', '{"version":"45.4.1"}');
    file('path.txt', 'electron');
    file('dist/version', '45.4.1');
    file('dist/electron', '#!/bin/sh\n');
    chmodSync(join(folder.path, 'dist/electron'), 0o755);
  };
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));

  it('finds it when all of it is there', () => {
    whole();
    expect(findElectron(folder.path, {})).toBe(join(folder.path, 'dist', 'electron'));
  });

  it('takes a version with a v before it, as releases have it', () => {
    whole();
    file('dist/version', 'v45.4.1\n');
    expect(findElectron(folder.path, {})).not.toBeNull();
  });

  it('finds it where ELECTRON_OVERRIDE_DIST_PATH says', () => {
    whole();
    file('other/electron', '');
    file('other/version', '45.4.1');
    expect(findElectron(folder.path, { ELECTRON_OVERRIDE_DIST_PATH: join(folder.path, 'other') })).toBe(join(folder.path, 'other', 'electron'));
  });

  const broken: readonly (readonly [what: string, breakIt: () => void])[] = [
    ['no path.txt, as npm installs it', () => rmSync(join(folder.path, 'path.txt'))],
    ['a program that is gone', () => rmSync(join(folder.path, 'dist/electron'))],
    ['a folder in place of the program', () => file('path.txt', '.')],
    ['the binary of another version', () => file('dist/version', '44.0.0')],
    ['no version beside the binary', () => rmSync(join(folder.path, 'dist/version'))],
    ['no package at all', () => rmSync(join(folder.path, 'package.json'))],
    ['a package.json that is no JSON', () => file('package.json', '')],
  ];
  it.each(broken)('does not take %s for it', (_what, breakIt) => {
    whole();
    breakIt();
    expect(findElectron(folder.path, {})).toBeNull();
  });
});

describe('npm start: how much memory readers keep', () => {
  const cases: readonly (readonly [what: string, platform: NodeJS.Platform, env: Record<string, string>, expected: object])[] = [
    ['Linux is told when to give memory back', 'linux', { LANG: 'C' }, { LANG: 'C', MALLOC_TRIM_THRESHOLD_: '131072' }],
    ['what the user has set stands', 'linux', { MALLOC_TRIM_THRESHOLD_: '1' }, { MALLOC_TRIM_THRESHOLD_: '1' }],
    ['macOS knows by itself', 'darwin', { LANG: 'C' }, { LANG: 'C' }],
    ['so does Windows', 'win32', {}, {}],
  ];
  it.each(cases)('%s', (_what, platform, env, expected) => expect(readerEnv(platform, env)).toEqual(expected));

  it('is told to the process that serves the app', async () => {
    const { path: projectDir, remove } = temporaryFolder();
    onTestFinished(remove);
    mkdirSync(join(projectDir, 'dist/node'), { recursive: true });
    writeFileSync(join(projectDir, 'dist/node/loopback.cjs'), 'console.log(JSON.stringify(process.env))');
    const said: string[] = [];
    expect(await runBrowser({ projectDir, dataDir: null, onAddress: () => undefined, env: { LANG: 'C' }, say: (line) => said.push(line) })).toBe(0);
    expect(JSON.parse(said.join(''))).toMatchObject(readerEnv(process.platform, { LANG: 'C' }));
  });
});
