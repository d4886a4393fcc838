import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { importsOf, readSources } from './sources.ts';
import type { Source } from './sources.ts';

const sources = readSources('shared', 'electron', 'renderer');

/** Pure libraries: no input or output, no clock, no randomness of their own. */
const purePackages = ['node-diff3', 'nspell', 'zod', 'papaparse', 'saxen', 'fflate', 'liquidjs', 'libphonenumber-js', 'tldts', 'i18next'];
const screenPackages = ['dictionary-en', 'react', 'react-dom', '@tanstack/react-virtual', 'lucide-react'];

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** What a room imports and may not, as `file → import`. */
function strays(files: readonly Source[], allowed: { readonly rooms: readonly string[]; readonly packages: readonly string[] }): string[] {
  return files.flatMap((source) =>
    importsOf(source).flatMap((target) => {
      const fine = target.kind === 'file' ? allowed.rooms.some((room) => target.path.startsWith(`${room}/`)) : allowed.packages.includes(target.name);
      return fine ? [] : [`${source.path} → ${target.kind === 'file' ? target.path : target.name}`];
    }),
  );
}

const inRoom = (prefix: string): Source[] => sources.filter(({ path }) => path.startsWith(prefix));

describe('rooms', () => {
  it('the top level holds what the design names and nothing else', () => {
    const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: projectDir, encoding: 'utf8' });
    const top = new Set(tracked.split('\n').filter(Boolean).map((path) => path.split('/')[0] ?? ''));
    const rooms = ['electron', 'renderer', 'shared', 'assets', 'test', 'scripts', '.ci'];
    const files = ['electron-builder.yml', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'README.md', 'LICENSE'];
    const configs = ['vite.config.ts', 'vitest.config.ts', 'eslint.config.mjs', '.editorconfig', '.gitattributes', '.gitignore', '.npmrc', '.nvmrc'];
    const known = new Set([...rooms, ...files, ...configs]);
    expect([...top].filter((name) => !known.has(name))).toEqual([]);
  });

  it('shared imports only shared and pure libraries', () => {
    expect(strays(inRoom('shared/'), { rooms: ['shared'], packages: purePackages })).toEqual([]);
  });

  it('within shared, rooms import only rooms before them', () => {
    const order = ['contact', 'import', 'note', 'workspace', 'queue', 'export', 'contract'];
    // Words and the files at the top stand before all rooms: anybody may use them.
    const rankOf = (path: string): number => order.indexOf(/^shared\/([^/]+)\//.exec(path)?.[1] ?? '');
    const backward = inRoom('shared/').flatMap((source) =>
      importsOf(source).flatMap((target) => (target.kind === 'file' && rankOf(target.path) > rankOf(source.path) ? [`${source.path} → ${target.path}`] : [])),
    );
    expect(backward).toEqual([]);
  });

  it('renderer imports only shared, React and itself', () => {
    expect(strays(inRoom('renderer/'), { rooms: ['shared', 'renderer'], packages: screenPackages })).toEqual([]);
  });

  it('electron never imports renderer', () => {
    expect(sources.filter(({ path }) => roomOf(path) === 'electron').flatMap((source) =>
      importsOf(source).filter((target) => target.kind === 'file' && target.path.startsWith('renderer/')).map(() => source.path),
    )).toEqual([]);
  });

  it('only hosts/desktop imports electron and electron-store', () => {
    const users = sources.filter((source) => importsOf(source).some((target) => target.kind === 'package' && ['electron', 'electron-store'].includes(target.name)));
    expect(users.map(({ path }) => path).filter((path) => !path.startsWith('electron/hosts/desktop/'))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  it('no host imports another host', () => {
    for (const host of ['desktop', 'loopback', 'cli']) {
      const others = ['desktop', 'loopback', 'cli'].filter((name) => name !== host).map((name) => `electron/hosts/${name}/`);
      const stray = inRoom(`electron/hosts/${host}/`).flatMap((source) =>
        importsOf(source).filter((target) => target.kind === 'file' && others.some((other) => target.path.startsWith(other))).map(() => source.path),
      );
      expect(stray, host).toEqual([]);
    }
  });

  it('nothing below the hosts imports a host', () => {
    const below = sources.filter(({ path }) => roomOf(path) === 'electron' && !path.startsWith('electron/hosts/'));
    expect(below.filter((source) => importsOf(source).some((target) => target.kind === 'file' && target.path.startsWith('electron/hosts/')))).toEqual([]);
  });

  it.each([
    ['electron/services/', ['electron/services', 'electron/core', 'shared']],
    ['electron/store/', ['electron/store', 'electron/core', 'shared']],
    ['electron/recognise/', ['electron/recognise', 'electron/core', 'shared']],
    ['electron/lists/', ['electron/lists', 'electron/core', 'shared']],
  ])('%s reaches the world only through its ports', (room, allowed) => {
    const stray = inRoom(room).flatMap((source) =>
      importsOf(source).flatMap((target) =>
        target.kind === 'file' && !allowed.some((other) => target.path.startsWith(`${other}/`)) ? [`${source.path} → ${target.path}`] : [],
      ),
    );
    expect(stray).toEqual([]);
  });

  it('no screen imports another screen', () => {
    const screenOf = (path: string): string | null => /^renderer\/screens\/([^/]+)\//.exec(path)?.[1] ?? null;
    const stray = inRoom('renderer/screens/').flatMap((source) =>
      importsOf(source).flatMap((target) => {
        const other = target.kind === 'file' ? screenOf(target.path) : null;
        return other !== null && other !== screenOf(source.path) ? [`${source.path} → ${other}`] : [];
      }),
    );
    expect(stray).toEqual([]);
  });

  it('every import of a file names a file that is there, with its ending', () => {
    const missing = sources.flatMap((source) =>
      importsOf(source).flatMap((target) => (target.kind === 'file' && !existsSync(join(projectDir, target.path)) ? [`${source.path} → ${target.path}`] : [])),
    );
    expect(missing).toEqual([]);
  });

  it('no file imports itself in a circle', () => {
    expect(findCircle(sources)).toBeNull();
  });
});

/** A circle of imports as a list of paths, or null. */
function findCircle(files: readonly Source[]): string[] | null {
  const targets = new Map(files.map((source) => [source.path, importsOf(source).flatMap((target) => (target.kind === 'file' ? [target.path] : []))]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of targets.get(path) ?? []) {
      const circle = walk(next, [...trail, path]);
      if (circle !== null) return circle;
    }
    done.add(path);
    return null;
  };
  for (const { path } of files) {
    const circle = walk(path, []);
    if (circle !== null) return circle;
  }
  return null;
}

describe('the circle finder', () => {
  const file = (path: string, text: string): Source => ({ path, text, tree: sources[0]!.tree });

  it('finds a circle of three', () => {
    const circle = findCircle([file('a/1.ts', "import '../b/2.ts';"), file('b/2.ts', "import './3.ts';"), file('b/3.ts', "import '../a/1.ts';")]);
    expect(circle).toEqual(['a/1.ts', 'b/2.ts', 'b/3.ts', 'a/1.ts']);
  });

  it('finds none where a file is imported twice', () => {
    expect(findCircle([file('a.ts', "import './b.ts'; import './c.ts';"), file('b.ts', "import './c.ts';"), file('c.ts', '')])).toBeNull();
  });
});
