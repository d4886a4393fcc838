import type { Spelling } from './speller.ts';
import { stemOf } from './stem.ts';

/** A spelling that knows the user's own words as well, in capitals or small letters. */
export function withOwnWords(spelling: Spelling, words: readonly string[]): Spelling {
  if (words.length === 0) return spelling;
  const own = new Set(words.map((word) => word.toLowerCase()));
  return (word) => (own.has(word.toLowerCase()) || own.has(stemOf(word.replace(/[‘’ʼ]/g, "'")).toLowerCase()) ? null : spelling(word));
}
