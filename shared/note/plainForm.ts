import { editDistance } from '../fold.ts';
import { placeholders } from './placeholders.ts';
import type { PlaceholderName } from './placeholders.ts';

/** What each placeholder is called in one language, such as `first name` or `Vorname`. */
export type SlotNames = Readonly<Record<PlaceholderName, string>>;

/** How placeholders are written for people, and what may be read as one. */
export interface SlotWords {
  readonly shown: SlotNames;
  readonly read: ReadonlyMap<string, PlaceholderName>;
}

/** A stretch of a base message: plain words, a placeholder, or the signs around what is left out where a placeholder is empty. */
export interface PlainPiece {
  readonly start: number;
  readonly piece: string;
  readonly kind: 'words' | 'slot' | 'condition';
}

/** Names to write placeholders by, and to read them by: those of every language given, and the engine's own. */
export function slotWords(shown: SlotNames, ...others: readonly SlotNames[]): SlotWords {
  const read = new Map<string, PlaceholderName>();
  for (const names of [shown, ...others]) for (const { name } of placeholders) keepFirst(read, fold(names[name]), name);
  for (const { name } of placeholders) keepFirst(read, fold(name), name);
  return { shown, read };
}

function keepFirst(read: Map<string, PlaceholderName>, word: string, name: PlaceholderName): void {
  if (!read.has(word)) read.set(word, name);
}

function fold(word: string): string {
  return word.trim().toLowerCase().replace(/[\s_]+/gu, ' ');
}

const engineSlot = /\{\{[ \t]*([a-z_]+)[ \t]*(?:\|[ \t]*default:[ \t]*"([^"{}|[\]\n]*)"[ \t]*)?\}\}/gu;
const engineCondition = /\{%[ \t]*if[ \t]+([a-z_]+)[ \t]*%\}((?:(?!\{%)[^[\]])*)\{%[ \t]*endif[ \t]*%\}/gu;
/** Braces with a name between them, and perhaps words for those of whom it isn't known: `{first name | there}`. */
const plainSlot = /(?<!\{)(?:\{\{([^{}|%\n]+)\}\}|\{([^{}|%\n]+)(?:\|([^{}|"[\]\n]*))?\})(?!\})/gu;
const plainCondition = /\[([^[\]]*)\]/gu;

const isPlaceholder = (name: string): name is PlaceholderName => placeholders.some((one) => one.name === name);

/**
 * A base message as people read it: `{{ first_name | default: "there" }}` is `{first name | there}`, and
 * `{% if offer %}{{ offer }} {% endif %}` is `[{offer} ]`. What has no such form stays as the engine has it.
 */
export function toPlain(template: string, words: SlotWords): string {
  const plain = template
    .replace(engineCondition, (whole, name: string, body: string) => (firstIn(body) === name ? `[${body}]` : whole))
    .replace(engineSlot, (whole, name: string, fallback: string | undefined) => {
      if (!isPlaceholder(name)) return whole;
      return fallback === undefined ? `{${words.shown[name]}}` : `{${words.shown[name]} | ${fallback}}`;
    });
  // Brackets and braces that the message has as plain words would be read as something else on the way back.
  return evenly(fromPlain(plain, words)) === evenly(template) ? plain : template;
}

/** The base message for the engine. What is no placeholder stays as it was typed; so does what is in the engine's form already. */
export function fromPlain(plain: string, words: SlotWords): string {
  const conditions = plain.replace(plainCondition, (whole, body: string) => {
    const name = firstSlot(body, words);
    return name === null ? whole : `{% if ${name} %}${body}{% endif %}`;
  });
  return conditions.replace(plainSlot, (whole, doubled: string | undefined, single: string | undefined, fallback: string | undefined) => {
    const name = plainName(doubled, single, words);
    if (name === undefined) return whole;
    return fallback === undefined ? `{{ ${name} }}` : `{{ ${name} | default: "${fallback.trim()}" }}`;
  });
}

/** Cuts a base message where placeholders and conditions begin and end, in either form; joined, the pieces are the message. */
export function cutPlain(text: string, words: SlotWords): readonly PlainPiece[] {
  const marks = [...marksOf(text, words)].sort((a, b) => a.start - b.start);
  const pieces: PlainPiece[] = [];
  let at = 0;
  for (const { start, piece, kind } of marks) {
    if (start < at) continue;
    if (start > at) pieces.push({ start: at, piece: text.slice(at, start), kind: 'words' });
    pieces.push({ start, piece, kind });
    at = start + piece.length;
  }
  if (at < text.length) pieces.push({ start: at, piece: text.slice(at), kind: 'words' });
  return pieces;
}

function* marksOf(text: string, words: SlotWords): Generator<PlainPiece> {
  for (const { 0: piece, index } of text.matchAll(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/gu)) yield { start: index, piece, kind: piece.startsWith('{%') ? 'condition' : 'slot' };
  for (const match of text.matchAll(plainSlot)) if (plainName(match[1], match[2], words) !== undefined) yield { start: match.index, piece: match[0], kind: 'slot' };
  for (const { 0: whole, 1: body = '', index } of text.matchAll(plainCondition)) {
    if (firstSlot(body, words) === null) continue;
    yield { start: index, piece: '[', kind: 'condition' };
    yield { start: index + whole.length - 1, piece: ']', kind: 'condition' };
  }
}

/** What stands between braces and is no placeholder, such as a mistyped one, with the one it most likely means. */
export interface UnknownSlot {
  readonly typed: string;
  readonly near: PlaceholderName | null;
}

/** The names between single braces that are no placeholder's, each once. */
export function unknownSlots(template: string, words: SlotWords): readonly UnknownSlot[] {
  const typed = [...template.matchAll(plainSlot)].flatMap(({ 2: single }) => (single === undefined || words.read.has(fold(single)) ? [] : [single.trim()]));
  return [...new Set(typed)].map((one) => ({ typed: one, near: nearestSlot(one, words) }));
}

function nearestSlot(typed: string, words: SlotWords): PlaceholderName | null {
  const known = [...words.read].map(([word, name]) => ({ name, distance: editDistance(fold(typed), word) }));
  const [best] = known.sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(1, Math.floor(typed.length / 3)) ? best.name : null;
}

/** The base message for the engine, with a mistyped name between single braces set right. */
export function mendedSlot(template: string, typed: string, meant: PlaceholderName): string {
  return template.replace(plainSlot, (whole, _doubled: string | undefined, single: string | undefined) => (single?.trim() === typed ? `{{ ${meant} }}` : whole));
}

/** Whether the cursor stands inside of brackets: there a placeholder needs none of its own. */
export function inBrackets(plain: string, cursor: number): boolean {
  const before = plain.slice(0, cursor);
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}

/** The placeholder that stands in plain form between braces; what the engine can read already is none. */
function plainName(doubled: string | undefined, single: string | undefined, words: SlotWords): PlaceholderName | undefined {
  return doubled !== undefined && isPlaceholder(doubled.trim()) ? undefined : words.read.get(fold(doubled ?? single ?? ''));
}

function firstSlot(body: string, words: SlotWords): PlaceholderName | null {
  for (const { 1: doubled, 2: single } of body.matchAll(plainSlot)) {
    const name = plainName(doubled, single, words);
    if (name !== undefined) return name;
  }
  return null;
}

function firstIn(body: string): string | null {
  for (const { 1: name = '' } of body.matchAll(engineSlot)) if (isPlaceholder(name)) return name;
  return null;
}

/** The same message whatever the spaces inside of its braces. */
function evenly(template: string): string {
  return template
    .replace(engineSlot, (_whole, name: string, fallback: string | undefined) => (fallback === undefined ? `{{ ${name} }}` : `{{ ${name} | default: "${fallback.trim()}" }}`))
    .replace(/\{%[ \t]*(if[ \t]+[a-z_]+|endif)[ \t]*%\}/gu, (_whole, inner: string) => `{% ${inner.replace(/[ \t]+/gu, ' ')} %}`);
}
