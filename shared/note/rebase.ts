import { diffIndices } from 'node-diff3';
import type { EditedText } from './tweak.ts';

/** A part of a text, as UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One place where the user's own words and the new base message can't both stand. */
export interface ConflictPlace {
  readonly mine: string;
  readonly base: string;
  readonly before: string;
}

/**
 * What becomes of an edited note when the base message has changed under it: merged, or a conflict for the user to decide.
 * `mine` is the whole note with the user's words in every place of conflict, `base` with the base message's.
 */
export type Rebased =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'conflict'; readonly mine: string; readonly base: string; readonly places: readonly ConflictPlace[] };

/** Comparing texts takes their lengths multiplied; beyond this many words each, only the plain cases are merged. */
const maxWords = 4_000;

/** Carries an edited note over to a new base message, word by word: untouched parts follow the base, every tweak stays. */
export function rebase(edited: EditedText, newBase: string): Rebased {
  const { text, basedOn } = edited;
  if (newBase === basedOn || newBase === text) return { kind: 'merged', text };
  if (text === basedOn) return { kind: 'merged', text: newBase };
  const [mine, ancestor, base] = [words(text), words(basedOn), words(newBase)];
  if (Math.max(mine.length, ancestor.length, base.length) > maxWords) {
    return { kind: 'conflict', mine: text, base: newBase, places: [{ mine: text, base: newBase, before: basedOn }] };
  }
  return merge(mine, ancestor, base);
}

/** A change of one side: which words of the ancestor it replaces, and by what. */
interface Hunk {
  readonly side: 'mine' | 'base';
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** Changes of the two sides with fewer untouched words than this between them belong to one thought, and are decided together. */
const minWordsBetween = 2;

function hunksOf(side: Hunk['side'], ancestor: readonly string[], changed: readonly string[]): Hunk[] {
  return differences(ancestor, changed).map(({ buffer1: [start, length], buffer2: [from, count] }) => ({ side, start, end: start + length, words: changed.slice(from, from + count) }));
}

/** Where two lists of words differ. The library keeps words as names of an object's properties: as they are, "constructor" would be one already. */
function differences(before: readonly string[], after: readonly string[]): ReturnType<typeof diffIndices<string>> {
  const [a, b] = [before, after].map((list) => list.map((word) => ` ${word}`));
  return diffIndices(a ?? [], b ?? []);
}

/** Puts changes that touch or nearly touch into one group each, in the order of the text. */
function groupHunks(hunks: readonly Hunk[], ancestor: readonly string[]): Hunk[][] {
  const groups: Hunk[][] = [];
  let end = -1;
  for (const hunk of [...hunks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const group = groups.at(-1);
    if (group !== undefined && isNear(ancestor.slice(end, hunk.start))) group.push(hunk);
    else groups.push([hunk]);
    end = Math.max(end, hunk.end);
  }
  return groups;
}

/** A sign such as a comma or a full stop ends a thought. */
function isNear(between: readonly string[]): boolean {
  const solid = between.filter((word) => word.trim() !== '');
  return solid.length < minWordsBetween && solid.every((word) => /[\p{L}\p{N}]/u.test(word));
}

/** What one side makes of the words from `start` to `end`. */
function applied(hunks: readonly Hunk[], ancestor: readonly string[], start: number, end: number): string {
  let text = '';
  let at = start;
  for (const hunk of hunks) {
    text += ancestor.slice(at, hunk.start).join('') + hunk.words.join('');
    at = hunk.end;
  }
  return text + ancestor.slice(at, end).join('');
}

function merge(mine: readonly string[], ancestor: readonly string[], base: readonly string[]): Rebased {
  const hunks = [...hunksOf('mine', ancestor, mine), ...hunksOf('base', ancestor, base)];
  const places: ConflictPlace[] = [];
  const texts = { mine: '', base: '' };
  let at = 0;
  for (const group of groupHunks(hunks, ancestor)) {
    const start = Math.min(...group.map((hunk) => hunk.start));
    const end = Math.max(...group.map((hunk) => hunk.end));
    const sideOf = (side: Hunk['side']): string => applied(group.filter((hunk) => hunk.side === side), ancestor, start, end);
    const before = ancestor.slice(start, end).join('');
    const [own, theirs] = [sideOf('mine'), sideOf('base')];
    const isConflict = own !== before && theirs !== before && own !== theirs;
    const untouched = ancestor.slice(at, start).join('');
    texts.mine += untouched + (isConflict || own !== before ? own : theirs);
    texts.base += untouched + (isConflict || own === before ? theirs : own);
    if (isConflict) places.push({ mine: own, base: theirs, before });
    at = end;
  }
  const rest = ancestor.slice(at).join('');
  const [mineText, baseText] = [texts.mine + rest, texts.base + rest];
  return places.length === 0 ? { kind: 'merged', text: mineText } : { kind: 'conflict', mine: mineText, base: baseText, places };
}

/** Where a note differs from what the base message gives, to be marked in it. A place where words were taken out is an empty span. */
export function tweakedSpans(text: string, fromBase: string): readonly Span[] {
  if (text === fromBase) return [];
  const [mine, base] = [words(text), words(fromBase)];
  if (Math.max(mine.length, base.length) > maxWords) return [{ start: 0, end: text.length }];
  const offsets = [0];
  for (const word of mine) offsets.push((offsets.at(-1) ?? 0) + word.length);
  return differences(base, mine).map(({ buffer2: [from, length] }) => ({
    start: offsets[from] ?? text.length,
    end: offsets[from + length] ?? text.length,
  }));
}

/** Words, runs of white space and single signs; joined they are the text again. */
export function words(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*|\S/gu) ?? [];
}

/** How many characters of a note are its own: those of words that the other text does not have in their place. */
export function ownCharacters(text: string, other: string): number {
  return tweakedSpans(text, other).reduce((sum, { start, end }) => sum + text.slice(start, end).trim().length, 0);
}
