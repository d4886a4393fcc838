import { diff3Merge, diffIndices } from 'node-diff3';
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
  return join(diff3Merge(mine, ancestor, base, { excludeFalseConflicts: true }));
}

interface Region {
  readonly ok?: readonly string[];
  readonly conflict?: { readonly a: readonly string[]; readonly o: readonly string[]; readonly b: readonly string[] };
}

function join(regions: readonly Region[]): Rebased {
  const places: ConflictPlace[] = [];
  let mine = '';
  let base = '';
  for (const { ok, conflict } of regions) {
    if (ok !== undefined) {
      mine += ok.join('');
      base += ok.join('');
    }
    if (conflict !== undefined) {
      const place = { mine: conflict.a.join(''), base: conflict.b.join(''), before: conflict.o.join('') };
      mine += place.mine;
      base += place.base;
      places.push(place);
    }
  }
  return places.length === 0 ? { kind: 'merged', text: mine } : { kind: 'conflict', mine, base, places };
}

/** Where a note differs from what the base message gives, to be marked in it. A place where words were taken out is an empty span. */
export function tweakedSpans(text: string, fromBase: string): readonly Span[] {
  if (text === fromBase) return [];
  const [mine, base] = [words(text), words(fromBase)];
  if (Math.max(mine.length, base.length) > maxWords) return [{ start: 0, end: text.length }];
  const offsets = [0];
  for (const word of mine) offsets.push((offsets.at(-1) ?? 0) + word.length);
  return diffIndices(base, mine).map(({ buffer2: [from, length] }) => ({
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
