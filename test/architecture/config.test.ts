import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';

function optionsOf(room: string): ts.CompilerOptions {
  const file = join(projectDir, room, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (path) => readFileSync(path, 'utf8')) as { readonly config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, join(projectDir, room)).options;
}

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
}

const packageFile = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as PackageFile;

describe('the configuration', () => {
  it.each(['shared', 'electron', 'renderer', 'test'])('%s is compiled strictly', (room) => {
    expect(optionsOf(room)).toMatchObject({
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
    });
  });

  it('in shared, neither Node nor the DOM compiles', () => {
    const { lib, types } = optionsOf('shared');
    expect({ lib, types }).toEqual({ lib: ['lib.es2023.d.ts'], types: [] });
  });

  it('in electron, the DOM does not compile', () => {
    expect(optionsOf('electron').lib).toEqual(['lib.es2023.d.ts']);
  });

  it('dependencies are pinned, so that everybody has the same ones', () => {
    const loose = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version));
    expect(loose).toEqual([]);
  });

  it('no dependency runs a script when it is installed', () => {
    expect(readFileSync(join(projectDir, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });

  it('Node 20.19 is enough', () => {
    expect(packageFile.engines.node).toBe('>=20.19');
  });
});
