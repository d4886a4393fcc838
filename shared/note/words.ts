import { fold } from '../fold.ts';

/** The other way umlauts are typed: "Müller" → "mueller"; the same as `fold` where there is none. */
function foldUmlauts(word: string): string {
  return fold(word.normalize('NFC').replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue'));
}

const umlaut = /[äöü]|[aou]\u0308/i;

/** The ways a name or one word of it may be typed, folded: with its umlauts as one letter and, where it has any, as two. */
export function foldings(name: string): readonly string[] {
  return umlaut.test(name) ? [fold(name), foldUmlauts(name)] : [fold(name)];
}

/** The folded words of a name for each way it may be typed; a double name is two words, so that its dash makes no difference. */
export function nameWords(name: string): readonly (readonly string[])[] {
  return foldings(name).map((folded) => folded.match(/[\p{L}\p{N}]+(?:['&][\p{L}\p{N}]+)*/gu) ?? []);
}

/** A word of a text: as it stands there, folded, and where. `opens` is true at the start of a sentence or line. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
}

/** The words of a text, signs left out; an apostrophe, a dash or an ampersand inside belongs to the word. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’&-][\p{L}\p{M}\p{N}]+)*/gu)) {
    const between = text.slice(end, match.index);
    const opens = found.length === 0 || /[.!?:;\n"“(–—]/.test(between);
    end = match.index + match[0].length;
    // A possessive belongs to the sentence, not to the name.
    const bare = match[0].replace(/['’]s$/i, '');
    found.push({ text: bare, folded: fold(bare), start: match.index, end: match.index + bare.length, opens });
  }
  return found;
}

/** How many words a reader would count: pieces between spaces that have a letter or a digit, an address being one. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
