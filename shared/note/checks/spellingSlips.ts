import { said } from '../../words/keys.ts';
import { told } from '../../words/say.ts';
import type { Check, CheckedNote, Finding } from './check.ts';
import { isCommonWord } from './english.ts';
import { ownWords } from './ownWords.ts';
import { languageOf } from './language.ts';

interface Spelt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly string[];
}

/** A text of which more than this part is unknown is in another language, or no text. */
const maxUnknownShare = 0.34;
/** Shorter words are signs and abbreviations. */
const minLength = 3;

/** Addresses, handles, paths and whatever has a digit or a point inside are no words. */
const noWords = /\S*[@\\/#_\d]\S*|\S+\.\p{L}\S*|\{\{[^{}]*\}\}|\{%[^{}]*%\}/gu;
const wordPattern = /[\p{L}\p{M}]+(?:['’\-‐][\p{L}\p{M}]+)*/gu;

/** Fires on words in no dictionary, where the note is English; names, and what is known of the queue and the event, are words. */
export const spellingSlips: Check = (note) => {
  const { text, spelling } = note;
  if (spelling === null || languageOf(text) !== 'en') return [];
  const bare = text.replace(noWords, (piece) => ' '.repeat(piece.length));
  const own = ownWords(note);
  let looked = 0;
  const unknown: Spelt[] = [];
  for (const match of bare.matchAll(wordPattern)) {
    const opens = /(?:^|[.!?:;\n“"(–—])\s*$/.test(bare.slice(0, match.index));
    if (!isLookedAt(match[0])) continue;
    looked += 1;
    const suggestions = unknownWord(match[0], opens, note);
    if (suggestions === null || isOwn(match[0].toLowerCase(), own) || isOfQueue(match[0], note)) continue;
    unknown.push({ text: match[0], start: match.index, end: match.index + match[0].length, suggestions });
  }
  if (looked === 0 || unknown.length / looked > maxUnknownShare) return [];
  return unknown.map(finding);
};

function finding({ text, start, end, suggestions }: Spelt): Finding {
  const [first] = suggestions;
  const message = first === undefined ? told('writing.unknownWord', { word: text }) : told('writing.unknownWordNear', { word: text, near: suggestions.map((one) => said('store.named', { name: one })) });
  const slip: Finding = { id: 'typing-slip', level: 'warn', ...message, start, end, unknownWord: text };
  return first === undefined ? slip : { ...slip, fix: /^\p{Lu}/u.test(text) ? first.charAt(0).toUpperCase() + first.slice(1) : first };
}

/** Words with letters of other languages, in capitals or of mixed case are names and abbreviations. */
function isLookedAt(word: string): boolean {
  return word.length >= minLength && /^[A-Za-z][a-z'’\-‐]+$/.test(word);
}

/** What an unknown word may have been meant to be; null for a known one. */
function unknownWord(word: string, opens: boolean, { spelling }: CheckedNote): readonly string[] | null {
  if (spelling === null) return null;
  if (!/^[A-Z]/.test(word)) return spelling(word);
  return opens ? slippedOpening(word, spelling(word)) : null;
}

/** A capital at the start of a sentence may be a name's: only a slip in one of the commonest words is taken for one. */
function slippedOpening(word: string, suggestions: readonly string[] | null): readonly string[] | null {
  const small = word.toLowerCase();
  const letters = (text: string): string => Array.from(text).sort().join('');
  const near = (suggestions ?? []).map((one) => one.toLowerCase()).filter((one) => isCommonWord(one) && letters(one) === letters(small));
  return near.length === 0 ? null : near;
}

/** "Nightjars" where the company is called Nightjar. */
function isOwn(word: string, own: ReadonlySet<string>): boolean {
  return own.has(word) || own.has(word.replace(/s$/, ''));
}

function isOfQueue(word: string, { queue }: CheckedNote): boolean {
  const [first = ''] = word.toLowerCase().split(/[-‐]/);
  return queue?.index.begins(first) === true;
}
