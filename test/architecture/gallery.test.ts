import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importsOf, nodesOf, readSources } from './sources.ts';
import type { Source } from './sources.ts';

const sources = readSources('renderer');
const gallery = sources.filter(({ path }) => path.startsWith('renderer/gallery/'));
const components = sources.filter(({ path }) => /^renderer\/components\/\w+\.tsx$/.test(path));

/** The components that a file exports: functions and classes with the name of one. */
function exported({ tree }: Source): string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (!ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node)) return [];
    const isExported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
    const name = node.name?.text ?? '';
    return isExported && /^[A-Z]/.test(name) ? [name] : [];
  });
}

describe('the gallery', () => {
  it('shows every component', () => {
    const names = components.flatMap(exported);
    const shown = new Set(gallery.flatMap(({ tree }) => [...nodesOf(tree)].filter((node) => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)).map(({ tagName }) => tagName.getText())));
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('is no part of the app', () => {
    const users = sources.filter(({ path }) => !path.startsWith('renderer/gallery/')).filter((source) => importsOf(source).some((target) => target.kind === 'file' && target.path.startsWith('renderer/gallery/')));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});
