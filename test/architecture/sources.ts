import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';
import { projectDir } from '../../scripts/build.mjs';

/** A source file of the project with its parsed tree; `path` is relative to the project, with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Where an import points: a file of the project, or a package (or Node module) by its bare name. */
export type Target = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'package'; readonly name: string };

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** All TypeScript below some rooms. */
export function readSources(...rooms: readonly string[]): Source[] {
  return rooms
    .flatMap((room) => filesBelow(join(projectDir, room)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const path = relative(projectDir, file).split(sep).join('/');
      const text = readFileSync(file, 'utf8');
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) };
    });
}

/** Everything a file imports or re-exports, types included. */
export function importsOf(source: Source): Target[] {
  const found = ts.preProcessFile(source.text, true, true).importedFiles.map(({ fileName }) => fileName);
  return found.map((name) => {
    if (name.startsWith('.')) return { kind: 'file', path: normalize(join(dirname(source.path), name)).split(sep).join('/') };
    const parts = name.split('/');
    return { kind: 'package', name: name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name) };
  });
}

/** Every node of a tree, the root first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** `path:line` of a node. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
