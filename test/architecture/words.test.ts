import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { en } from '../../shared/words/en/index.ts';
import { nodesOf, placeOf, readSources } from './sources.ts';
import type { Source } from './sources.ts';

const sources = readSources('shared', 'electron', 'renderer').filter(({ path }) => !/^shared\/words\/(?:en|de)\//.test(path));
/** Texts that notes are made of or measured by, and no word to the user. */
const ofNotes: ReadonlySet<string> = new Set(
  ['checks/english.ts', 'checks/german.ts', 'checks/greeting.ts', 'checks/invitations.ts', 'checks/namelessGreeting.ts', 'germanStartingPoints.ts', 'offering.ts', 'startingPoints.ts'].map((file) => `shared/note/${file}`),
);
/** The bridge in memory stands in for the services, and the gallery shows the components: only their makers read what they say. */
const screens = sources.filter(({ path }) => (path.startsWith('renderer/') || /^shared\/(?:note|queue)\//.test(path)) && !ofNotes.has(path) && path !== 'renderer/bridge/memory.ts' && !path.startsWith('renderer/gallery/'));

/** Files whose texts still stand in them. Take a file out when its texts have moved to shared/words; put none in. */
const notYet: readonly string[] = [];

/** Props and fields that users see or hear. */
const seen = /^(?:aria-label|aria-description|aria-roledescription|aria-valuetext|title|label|placeholder|alt|hint|text|error|submitTitle|name|message)$/;
const isWords = (text: string): boolean => /\p{L}{2}/u.test(text);
/** Two words or more with a space between: a sentence, or a name on a button. */
const isSentence = (text: string): boolean => /\p{L}[,.:…]? \p{L}/u.test(text) && !isCode(text);
/** Codes of countries; what goes into a base message; an answer to a browser by hand. */
const isCode = (text: string): boolean => text === text.toUpperCase() || text.startsWith('{%') || text.startsWith('HTTP/');

/** Texts in a tree that a user would see and that no language can change. */
function literals(source: Source): string[] {
  return [...nodesOf(source.tree)].filter((node) => isVisible(node)).map((node) => `${placeOf(source, node)} ${node.getText().trim()}`);
}

function isVisible(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return isWords(node.text);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return isShown(node, node.text);
  if (ts.isTemplateExpression(node)) return isShown(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('0'));
  return false;
}

function isShown(node: ts.Node, text: string): boolean {
  if (!isWords(text) || isForMachines(node)) return false;
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return parent.name.getText() !== 'name' && seen.test(parent.name.getText());
  if (ts.isJsxExpression(parent) && !ts.isJsxAttribute(parent.parent)) return true;
  return isSentence(text);
}

/** Imports, mistakes of ours, lines of the log, what is compared, and the names of styles. */
function isForMachines(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isCallExpression(at) && /\blog\.(?:info|error)$/.test(at.expression.getText())) return true;
    if (ts.isNewExpression(at) && at.expression.getText() === 'Error') return true;
    if (ts.isImportDeclaration(at) || ts.isThrowStatement(at) || ts.isLiteralTypeNode(at)) return true;
    if (ts.isCallExpression(at) && /(?:querySelector(?:All)?|closest|matches|matchMedia|font|observe|Symbol|split|includes|replace)$/.test(at.expression.getText())) return true;
    if (ts.isJsxAttribute(at)) return /^(?:className|style|accept|data-)/.test(at.name.getText());
    if (ts.isPropertyAssignment(at)) return /^(?:style|transform|font|className)$/.test(at.name.getText());
  }
  return false;
}

/**
 * The privileged side and the hosts of windows say what they have to say as keys, too. Left out is what speaks to browsers, in answers that
 * no page shows, to who calls with what no screen sends, and to a terminal, where everything is English.
 */
const privileged = sources.filter(({ path }) => /^(?:electron\/(?:services|store|core|lists|recognise|hosts\/desktop|hosts\/loopback)|shared\/workspace)\/(?!contentSecurityPolicy|rendererFiles|schemas|(?:main|options|dataFolder)\.ts)/.test(path));

describe('words', () => {
  it('of the privileged side all stand in shared/words', () => {
    expect(privileged.flatMap(literals)).toEqual([]);
  });

  it('of the screens, the notes and the queue all stand in shared/words', () => {
    expect(screens.filter(({ path }) => !notYet.includes(path)).flatMap(literals)).toEqual([]);
  });

  it('the list of files that are still to be converted names only such files', () => {
    const open = screens.filter((source) => literals(source).length > 0).map(({ path }) => path);
    expect(notYet.filter((path) => !open.includes(path))).toEqual([]);
  });

  it('each of them is used', () => {
    const used = new Set(sources.flatMap(({ tree }) => [...nodesOf(tree)].filter(ts.isStringLiteralLike).map(({ text }) => text)));
    const starts = sources.flatMap(({ tree }) => [...nodesOf(tree)].filter(ts.isTemplateHead).map(({ text }) => text)).filter((text) => /^\w+\./.test(text));
    const keys = Object.entries(en).flatMap(([area, texts]) => Object.keys(texts).map((name) => `${area}.${name.replace(/_(?:one|other)$/, '')}`));
    expect(keys.filter((key) => !used.has(key) && !starts.some((start) => key.startsWith(start)))).toEqual([]);
  });
});

describe('the finder of texts', () => {
  const find = (text: string): string[] => literals({ path: 'a.tsx', text, tree: ts.createSourceFile('a.tsx', text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX) });

  it.each([
    ['text between tags', '<p>Hello</p>'],
    ['a text in braces', "<p>{'Hello'}</p>"],
    ['a prop that is shown', '<Button title="Hello" />'],
    ['a prop that is heard', '<button aria-label="Hello" />'],
    ['a choice of two', "<p title={a ? 'One person' : 'Many people'} />"],
    ['a sentence put together', 'const text = `${count} people added`;'],
    ['a sentence outside of tags', "showNotice(core, { text: 'All is well', undo: null });"],
  ])('finds %s', (_, code) => {
    expect(find(code).length).toBeGreaterThan(0);
  });

  it.each([
    ['a key', "<p>{say('app.close')}</p>"],
    ['a class', '<p className="one two" />'],
    ['a selector', "document.querySelector('main nav a')"],
    ['a line of the log', "log.error('A request was refused.', { kind });"],
    ['a mistake of ours', "throw new Error('This cannot be.')"],
    ['a sign', '<p>· …</p>'],
    ['a kind', "const kind = 'new-event';"],
  ])('passes over %s', (_, code) => {
    expect(find(code)).toEqual([]);
  });
});
