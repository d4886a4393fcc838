import {
  ambiguousCredentials,
  credentials,
  degreeFields,
  dottedHonorifics,
  honorifics,
  hasDot,
  honorificsBeforeFullName,
  isAside,
  isCapitals,
  isInitial,
  isPronouns,
  isIberianFamilyName,
  isSpanishFamilyName,
  italianParticles,
  joiners,
  particles,
  secondGivenNames,
  smallParticles,
  tidyName,
  twoFamilyNameCountries,
  wordKey,
  wordsOf,
} from './nameWords.ts';
import { inWrittenOrder, isPatronymic } from './nameOrder.ts';

/** A name taken apart: `name` as written without what stands before and behind it, `firstName` without middle initials. */
export interface NameParts {
  readonly name: string;
  readonly prefix: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly suffix: string;
}

/** What helps to tell given from family names: `country` is a two-letter code such as `ES`. */
export interface NameHints {
  readonly country?: string;
}

interface Ends {
  readonly prefix: readonly string[];
  readonly words: readonly string[];
  readonly suffix: readonly string[];
}

const noName: NameParts = { name: '', prefix: '', firstName: '', lastName: '', suffix: '' };

/** Takes a written name apart; honorifics, degrees and credentials are kept beside it, and a name is never eaten down to nothing. */
export function parseName(text: string, hints: NameHints = {}): NameParts {
  const plain = plainFullName(text);
  if (plain !== null) return plain;
  const parts = tidyName(text)
    .split(/\s*,\s*/)
    .filter((part) => part !== '')
    .map(wordsOf);
  const [first, ...rest] = parts;
  if (first === undefined) return { ...noName, name: text.trim() };
  const behind = rest.filter((part) => isSuffixPart(part, first));
  const given = rest.filter((part) => !isSuffixPart(part, first)).flat();
  const suffixOf = (ends: Ends): readonly (readonly string[])[] => [ends.suffix, ...behind];
  if (given.length === 0) {
    const ends = cutEnds(first, hints);
    return assemble(ends, divide(ends, hints), ends.words, suffixOf(ends));
  }
  return assembleInverted(cutEnds(first, hints), cutEnds(given, hints), behind);
}

function plainParts(firstName: string, lastName: string): NameParts {
  return { name: `${firstName} ${lastName}`, prefix: '', firstName, lastName, suffix: '' };
}

/** "Ana Silva": two ordinary words, as in nearly all rows of long lists, need no second look. */
function plainFullName(text: string): NameParts | null {
  const words = /^([A-Z][a-z]+[0-9]*) ([A-Z][a-z]+[0-9]*)$/.exec(text);
  const [, firstName = '', lastName = ''] = words ?? [];
  if (words === null || honorifics.has(firstName.toLowerCase()) || firstName === 'Nguyen') return null;
  return credentials.has(lastName.toLowerCase()) ? null : plainParts(firstName, lastName);
}

function assembleInverted(family: Ends, given: Ends, behind: readonly (readonly string[])[]): NameParts {
  const ends: Ends = {
    prefix: [...family.prefix, ...given.prefix],
    words: [...given.words, ...family.words],
    suffix: [...family.suffix, ...given.suffix],
  };
  const halves = { first: withoutInitials(calledNames(given.words)), last: calledNames(family.words) };
  return assemble(ends, halves, ends.words, [ends.suffix, ...behind]);
}

function assemble(
  ends: Ends,
  halves: { readonly first: readonly string[]; readonly last: readonly string[] },
  whole: readonly string[],
  suffixes: readonly (readonly string[])[],
): NameParts {
  return {
    name: whole.join(' '),
    prefix: ends.prefix.join(' '),
    firstName: halves.first.join(' '),
    lastName: halves.last.join(' '),
    suffix: suffixes
      .map((part) => part.join(' '))
      .filter((part) => part !== '')
      .join(', '),
  };
}

function cutEnds(words: readonly string[], hints: NameHints): Ends {
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

function prefixLength(words: readonly string[]): number {
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

function suffixLength(words: readonly string[]): number {
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
function isSuffixPart(part: readonly string[], first: readonly string[]): boolean {
  return part.every((word) => {
    const key = wordKey(word);
    if (word === '&' || isPronouns(word) || (isAside(word) && degreeFields.has(key))) return true;
    if (credentials.has(key) && !ambiguousCredentials.has(key)) return true;
    const manyBefore = calledNames(first).length >= 2;
    if (ambiguousCredentials.has(key)) return manyBefore && (hasDot(word) || isCapitals(word) || key === 'sr');
    return credentials.has(wordKey(part.join(''))) || (manyBefore && /^\p{L}{1,5}\.(\p{L}{1,5}\.?)+$/u.test(word));
  });
}

const calledNames = (words: readonly string[]): readonly string[] => words.filter((word) => !isAside(word));

/** "Hiroshi B." is called Hiroshi, "J. Edgar" is called J. Edgar, "J. R. R." is all there is. */
function withoutInitials(words: readonly string[]): readonly string[] {
  const kept = words.filter((word, at) => at === 0 || !(isInitial(word) || isPatronymic(word)));
  return kept.length === 1 && isInitial(kept[0] ?? '') ? words : kept;
}

function divide(ends: Ends, hints: NameHints): { readonly first: readonly string[]; readonly last: readonly string[] } {
  const words = calledNames(ends.words);
  const [only] = words;
  if (words.length === 1 && only !== undefined) return divideOne(only, ends.prefix.length > 0);
  const at = familyNameFirst(words);
  if (at > 0) return { first: withoutInitials(words.slice(at)), last: words.slice(0, at) };
  const cut = familyNameStart(words, hints);
  return { first: withoutInitials(words.slice(0, cut)), last: words.slice(cut) };
}

/** "Dr. Smith" names the family, "Cher" is what she is called; 王小明 has the family name in front. */
function divideOne(word: string, hasPrefix: boolean): { readonly first: readonly string[]; readonly last: readonly string[] } {
  if (/^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(word)) {
    const cut = word.length === 4 ? 2 : 1;
    return { first: [word.slice(cut)], last: [word.slice(0, cut)] };
  }
  return hasPrefix ? { first: [], last: [word] } : { first: [word], last: [] };
}

/** How many words at the start are the family name, where it is written first: "LACROIX Gilles", "Nguyễn Văn An", "山田 太郎". */
function familyNameFirst(words: readonly string[]): number {
  const [first = ''] = words;
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(first)) return 1;
  if (/^nguy[eễ]n$/iu.test(first)) return 1;
  const capitals = words.findIndex((word) => !isCapitals(word));
  const shouted = capitals > 0 && words.slice(capitals).every((word) => !isCapitals(word) && !isInitial(word));
  return shouted && words.slice(0, capitals).every((word) => /\p{L}{3}/u.test(word) && /[AEIOUY]/.test(word.normalize('NFD'))) ? capitals : 0;
}

/** Where the family name begins: at capitals behind other letters, at a particle, at the first of two Iberian names, or at the last word. */
function familyNameStart(words: readonly string[], hints: NameHints): number {
  const last = words.length - 1;
  const shout = words.findIndex((_, at) => at > 0 && words.slice(at).every(isCapitals));
  if (shout > 0 && words.slice(0, shout).every((word) => !isCapitals(word))) return shout;
  const particle = words.findIndex((word, at) => at > 0 && at < last && isParticle(word, hints));
  if (particle > 0) return joiners.has(words[particle] ?? '') && particle > 1 ? particle - 1 : particle;
  const [first = ''] = words;
  if (first === first.toLowerCase() && isParticle(first, hints)) return 0;
  return hasTwoFamilyNames(words, hints) ? last - 1 : last;
}

function hasTwoFamilyNames(words: readonly string[], hints: NameHints): boolean {
  const father = words.at(-2) ?? '';
  const iberian = twoFamilyNameCountries.has(hints.country ?? '') || isIberianFamilyName(father);
  const calledByTwo = words.length === 3 && secondGivenNames.has(wordKey(father));
  return words.length >= 3 && iberian && !isInitial(father) && !calledByTwo;
}

function isParticle(word: string, hints: NameHints): boolean {
  const key = wordKey(word);
  if (hints.country === 'IT' && italianParticles.has(key)) return true;
  return particles.has(key) || /^['’`]t$/i.test(word) || (smallParticles.has(key) && word === word.toLowerCase());
}

/** The parts of a name as a list keeps them, each '' where the list has none. */
export interface NameCells {
  readonly prefix: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly suffix: string;
}

/** Puts a name together from its columns; a "Dr." in the given and a "PhD" in the family name go where they belong. */
export function joinName(cells: NameCells): NameParts {
  if (isPlain(cells)) return plainParts(cells.firstName, cells.lastName);
  const given = cutEnds(wordsOf(tidyName(cells.firstName)), {});
  const onlyTitle = given.words.length > 0 && given.words.every((word) => isHonorific(word)) && cells.lastName !== '';
  const [family = [], ...behind] = tidyName(cells.lastName).split(/\s*,\s*/).map(wordsOf);
  const cut = family.length > 1 ? family.length - suffixLength(family) : family.length;
  const [first, prefix] = onlyTitle ? [[], given.words] : [given.words, given.prefix];
  const spaced = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  return {
    name: inWrittenOrder([...first, ...wordsOf(tidyName(cells.middleName))], family.slice(0, cut)),
    prefix: spaced([cells.prefix, ...prefix]),
    firstName: first.join(' '),
    lastName: family.slice(0, cut).join(' '),
    suffix: [spaced([...given.suffix, ...family.slice(cut)]), ...behind.map((part) => part.join(' ')), cells.suffix]
      .filter((part) => part !== '')
      .join(', '),
  };
}

const plainWord = /^[A-Za-zÀ-ɏ'’-]+$/;
const numberedWord = /^[A-Za-z]+[0-9]*$/;

/** One word each and nothing else, as in nearly all rows of long lists: there is nothing to sort out. */
function isPlain({ prefix, firstName, middleName, lastName, suffix }: NameCells): boolean {
  if (prefix !== '' || middleName !== '' || suffix !== '' || firstName === '' || lastName === '') return false;
  if (plainWord.test(firstName) && plainWord.test(lastName)) return !honorifics.has(firstName.toLowerCase());
  if (!numberedWord.test(firstName) || !numberedWord.test(lastName)) return false;
  return !honorifics.has(firstName.toLowerCase()) && !honorificsBeforeFullName.has(firstName.toLowerCase());
}

/** True when the text is nothing but what stands before a name: "Dr.", "Mrs", "Prof. Dr.". */
export function isHonorific(text: string): boolean {
  const words = wordsOf(tidyName(text));
  return words.length > 0 && prefixLength([...words, 'Ana', 'Silva']) === words.length && words.length < 6;
}
