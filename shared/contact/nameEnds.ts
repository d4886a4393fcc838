import { ambiguousCredentials, credentials, degreeFields, dottedHonorifics, hasDot, honorifics, honorificsBeforeFullName, isAside, isCapitals, isPronouns, isSpanishFamilyName, wordKey } from './nameWords.ts';

/** What helps to tell given from family names: `country` is a two-letter code such as `ES`. */
export interface NameHints {
  readonly country?: string;
}

/** A name between what stands before and what stands behind it. */
export interface Ends {
  readonly prefix: readonly string[];
  readonly words: readonly string[];
  readonly suffix: readonly string[];
}

/** The words that somebody is called by: not what stands in brackets or quotation marks. */
export const calledNames = (words: readonly string[]): readonly string[] => words.filter((word) => !isAside(word));

/** Cuts honorifics, degrees and credentials off a name, but never the name itself. */
export function cutEnds(words: readonly string[], hints: NameHints): Ends {
  const before = isDon(words, hints) ? 1 : prefixLength(words);
  const behind = words.length - suffixLength(words.slice(before));
  const left = words.slice(before, behind);
  // "Dr." or "MBA" alone is all there is: better a strange name than none.
  if (calledNames(left).length === 0) return { prefix: [], words, suffix: [] };
  return { prefix: words.slice(0, before), words: left, suffix: words.slice(behind) };
}

/** "D. Gilberto Preciado Briones": a Spanish Don, where others would have an initial. */
function isDon(words: readonly string[], hints: NameHints): boolean {
  const spanish = hints.country === 'ES' || isSpanishFamilyName(words.at(-2) ?? '');
  return /^d(\.|ª\.?|ña\.?)$/i.test(words[0] ?? '') && words.length >= 4 && spanish;
}

/** How many words stand before the name. */
export function prefixLength(words: readonly string[]): number {
  let length = 0;
  while (length < words.length - 1) {
    const step = prefixStep(words, length);
    if (step === 0) break;
    length += step;
  }
  return length;
}

/** How many words at `at` belong to what stands before the name. */
function prefixStep(words: readonly string[], at: number): number {
  const word = words[at] ?? '';
  const key = wordKey(word);
  const following = words.length - at - 1;
  if (honorifics.has(key) || /^(dipl|dr|prof|mag)\.?-\p{L}/iu.test(word)) return 1;
  if (dottedHonorifics.has(key) && word.endsWith('.')) return 1;
  if (honorificsBeforeFullName.has(key) && following >= 2 && !hasDot(word)) return 1;
  return at === 0 ? 0 : degreeFieldStep(word, words[at + 1] ?? '');
}

/** How many words go on with a degree that was named just before: "rer.", "(FH)", "h. c.". */
function degreeFieldStep(word: string, next: string): number {
  if (/^[eh]\.?$/i.test(word) && /^[ch]\.?$/.test(next)) return 2;
  const written = hasDot(word) || isAside(word) || word === word.toLowerCase();
  return degreeFields.has(wordKey(word)) && written ? 1 : 0;
}

/** How many of the last words are credentials. */
export function suffixLength(words: readonly string[]): number {
  let length = 0;
  while (length < words.length - 1) {
    const step = suffixStep(words.slice(0, words.length - length));
    if (step === 0) break;
    length += step;
  }
  return length;
}

/** How many of the last words are a credential; "Ph. D." and "M. Sc." are written in two. */
function suffixStep(words: readonly string[]): number {
  const last = words.at(-1) ?? '';
  if (isPronouns(last)) return 1;
  if (words.length > 2 && words.slice(-2).every(hasDot) && credentials.has(wordKey(words.slice(-2).join('')))) return 2;
  return isCredential(last, words.slice(0, -1)) ? 1 : 0;
}

function isCredential(word: string, before: readonly string[]): boolean {
  const key = wordKey(word);
  if (ambiguousCredentials.has(key)) {
    if (calledNames(before).length < 2) return false;
    return (hasDot(word) && word.length > 3) || key === 'sr' || (isCapitals(word) && !before.every(isCapitals));
  }
  if (!credentials.has(key)) return false;
  return !/^[ivx]+$/.test(key) || (word === word.toUpperCase() && before.length >= 2);
}

/** Behind a comma stands either a credential or, in "Last, First", the given name. */
export function isSuffixPart(part: readonly string[], first: readonly string[]): boolean {
  return part.every((word) => {
    const key = wordKey(word);
    if (word === '&' || isPronouns(word) || (isAside(word) && degreeFields.has(key))) return true;
    if (credentials.has(key) && !ambiguousCredentials.has(key)) return true;
    const manyBefore = calledNames(first).length >= 2;
    if (ambiguousCredentials.has(key)) return manyBefore && (hasDot(word) || isCapitals(word) || key === 'sr');
    return credentials.has(wordKey(part.join(''))) || (manyBefore && /^\p{L}{1,5}\.(\p{L}{1,5}\.?)+$/u.test(word));
  });
}
