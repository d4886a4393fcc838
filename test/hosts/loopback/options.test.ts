import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../../electron/hosts/loopback/dataFolder.ts';
import type { System } from '../../../electron/hosts/loopback/dataFolder.ts';
import { readOptions } from '../../../electron/hosts/loopback/options.ts';

const linux: System = { platform: 'linux', env: {}, home: '/people/ana' };

describe('where the loopback host keeps its data: the folder that the desktop app uses', () => {
  const cases: readonly (readonly [what: string, system: System, folder: string])[] = [
    ['Linux', linux, join('/people/ana', '.config', 'Wellmet')],
    ['Linux with another configuration folder', { ...linux, env: { XDG_CONFIG_HOME: '/data/config' } }, join('/data/config', 'Wellmet')],
    ['Linux with an empty one', { ...linux, env: { XDG_CONFIG_HOME: '' } }, join('/people/ana', '.config', 'Wellmet')],
    ['macOS', { platform: 'darwin', env: {}, home: '/people/ana' }, join('/people/ana', 'Library', 'Application Support', 'Wellmet')],
    ['Windows', { platform: 'win32', env: { APPDATA: '/appdata' }, home: '/people/ana' }, join('/appdata', 'Wellmet')],
    ['Windows without its variable', { platform: 'win32', env: {}, home: '/people/ana' }, join('/people/ana', 'AppData', 'Roaming', 'Wellmet')],
  ];
  it.each(cases)('%s', (_what, system, folder) => expect(defaultDataFolder(system)).toBe(folder));
});

describe('the words that the loopback host takes', () => {
  const cases: readonly (readonly [what: string, words: readonly string[], expected: object | RegExp])[] = [
    ['none', [], { port: 0, dataDir: defaultDataFolder(linux) }],
    ['a folder', ['--data-dir=data'], { port: 0, dataDir: resolve('data') }],
    ['a port', ['--port=4567'], { port: 4567, dataDir: defaultDataFolder(linux) }],
    ['a port that is none', ['--port=x'], /^--port takes a number from 0 to 65535, not x\.$/u],
    ['a port that is too high', ['--port=65536'], /65535/u],
    ['a negative port', ['--port=-1'], /65535|ambiguous/u],
    ['an empty folder', ['--data-dir='], /^--data-dir takes a folder\.$/u],
    ['a word it does not know', ['--host=0.0.0.0'], /--host/u],
    ['a word without a name', ['0.0.0.0'], /0\.0\.0\.0/u],
  ];
  it.each(cases)('%s', (_what, words, expected) => {
    const options = readOptions(words, linux);
    if (expected instanceof RegExp) expect(options).toMatch(expected);
    else expect(options).toEqual(expected);
  });
});
