import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { projectDir } from '../../scripts/build.mjs';

export interface Source {
  /** From the project's folder, with slashes. */
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** The product's own sources below some rooms, as syntax trees. */
export function sourcesOf(...rooms: readonly string[]): readonly Source[] {
  return rooms.flatMap((room) => filesBelow(join(projectDir, room)).map(readSource));
}

/** All of what the product is built from. */
export function productSources(): readonly Source[] {
  return sourcesOf('shared', 'electron', 'renderer');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind);
  return { file: relative(projectDir, path).split(sep).join('/'), text, tree };
}

/** Every node of a tree, comments not among them. */
export function nodesOf(source: Source): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return nodes;
}

/** Where a name stands in code: as a variable, a property, a key or an attribute. */
export function filesNaming(sources: readonly Source[], name: string): readonly string[] {
  const names = (node: ts.Node): boolean => (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && node.text === name;
  return sources.filter((source) => nodesOf(source).some(names)).map(({ file }) => file);
}

/** The texts that stand in code, parts of templates among them. */
export function textsOf(source: Source): readonly string[] {
  return nodesOf(source).flatMap((node) =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) || ts.isJsxText(node) ? [node.text] : [],
  );
}

/** The modules a file imports, `import()` and `require` among them. */
export function importsOf(source: Source): readonly string[] {
  return nodesOf(source).flatMap((node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      return ts.isStringLiteral(node.moduleSpecifier) ? [node.moduleSpecifier.text] : [];
    }
    if (!ts.isCallExpression(node)) return [];
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require');
    const [first] = node.arguments;
    return isImport && first !== undefined && ts.isStringLiteralLike(first) ? [first.text] : [];
  });
}
