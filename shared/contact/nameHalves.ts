import { calledNames } from './nameEnds.ts';
import type { Ends, NameHints } from './nameEnds.ts';
import { isPatronymic } from './nameOrder.ts';
import { isCapitals, isIberianFamilyName, isInitial, italianParticles, joiners, particles, secondGivenNames, smallParticles, twoFamilyNameCountries, wordKey } from './nameWords.ts';

/** "Hiroshi B." is called Hiroshi, "J. Edgar" is called J. Edgar, "J. R. R." is all there is. */
export function withoutInitials(words: readonly string[]): readonly string[] {
  const kept = words.filter((word, at) => at === 0 || !(isInitial(word) || isPatronymic(word)));
  return kept.length === 1 && isInitial(kept[0] ?? '') ? words : kept;
}

/** The given and the family names of what is left of a name between its ends. */
export function divide(ends: Ends, hints: NameHints): { readonly first: readonly string[]; readonly last: readonly string[] } {
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
