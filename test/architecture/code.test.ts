import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { nodesOf, placeOf, readSources } from './sources.ts';
import type { Source } from './sources.ts';

const maxFileLines = 300;
const maxFunctionLines = 60;

const sources = readSources('shared', 'electron', 'renderer');
const tests = readSources('test');

function places(files: readonly Source[], is: (node: ts.Node) => boolean): string[] {
  return files.flatMap((source) => [...nodesOf(source.tree)].filter(is).map((node) => placeOf(source, node)));
}

function isDefaultExport(node: ts.Node): boolean {
  return ts.isExportAssignment(node) || (ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
}

/** `Date.now()`, `new Date()` without a value, `Math.random()` and their like: input that nobody passed in. */
function isClockOrChance(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  if (!ts.isPropertyAccessExpression(node)) return false;
  return ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'].includes(node.getText());
}

const linesOf = (source: Source): number => source.text.split('\n').length - 1;

/** Functions with a body, and how many lines each has. */
function functions(source: Source): { readonly place: string; readonly lines: number }[] {
  const found: { place: string; lines: number }[] = [];
  for (const node of nodesOf(source.tree)) {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) continue;
    const lineOf = (position: number): number => source.tree.getLineAndCharacterOfPosition(position).line;
    found.push({ place: placeOf(source, node), lines: lineOf(node.getEnd()) - lineOf(node.getStart()) + 1 });
  }
  return found;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe('code', () => {
  it('has no any', () => {
    expect(places([...sources, ...tests], (node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  it('has no default export', () => {
    expect(places([...sources, ...tests], isDefaultExport)).toEqual([]);
  });

  it('never calls the privileged side synchronously', () => {
    expect(places(sources, (node) => ts.isIdentifier(node) && node.text === 'sendSync')).toEqual([]);
  });

  it('shared has no clock and no chance', () => {
    expect(places(sources.filter(({ path }) => path.startsWith('shared/')), isClockOrChance)).toEqual([]);
  });

  it('silences no rule of the compiler or of lint', () => {
    const silenced = [...sources, ...tests].filter(({ text, path }) => !path.startsWith('test/architecture/') && /eslint-disable|@ts-(?:ignore|nocheck|expect-error)/.test(text));
    expect(silenced.map(({ path }) => path)).toEqual([]);
  });

  it('skips no test for good, and runs no test alone', () => {
    expect(tests.filter(({ text, path }) => !path.startsWith('test/architecture/') && /\b(?:it|describe|test)\.(?:only|skip|todo)\(/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it(`has no file over ${maxFileLines} lines`, () => {
    expect([...sources, ...tests].filter((source) => linesOf(source) > maxFileLines).map(({ path }) => path)).toEqual([]);
  });

  it(`has no function over ${maxFunctionLines} lines`, () => {
    const all = sources.flatMap(functions);
    expect(all.filter(({ lines }) => lines > maxFunctionLines).map(({ place, lines }) => `${place} ${lines}`)).toEqual([]);
    console.log(`Median file: ${median(sources.map(linesOf))} lines; median function: ${median(all.map(({ lines }) => lines))} lines.`);
  });

  it('names no machine and no folder of one', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: projectDir, encoding: 'utf8' }).split('\n').filter((path) => /\.(?:tsx?|mjs|json|md|yml|css|html|csv|txt|run)$|\.ci\/run$/.test(path));
    const homes = new RegExp(`/(?:${['home', 'root', 'work', 'Users'].join('|')})/[A-Za-z]`);
    const named = tracked.filter((path) => path !== 'package-lock.json' && homes.test(readFileSync(join(projectDir, path), 'utf8')));
    expect(named).toEqual([]);
  });
});
