import { parseName } from '../../contact/name.ts';
import type { Candidate } from './candidates.ts';
import { ownerFit, personFit } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { isGivenName } from './firstNames.ts';
import { isTail } from './pieces.ts';
import { fold, foldedWords } from '../../fold.ts';
import { countryNamed } from './country.ts';
import { countFieldWords, countJobWords, countSentenceWords, countTradeWords, hasAmpersand, hasLegalForm, isDepartment } from './words.ts';

/** What is measured of a candidate, whatever role it is tried for. */
export interface Features {
  readonly person: number;
  readonly owner: number;
  readonly job: number;
  readonly field: number;
  readonly trade: number;
  readonly sentence: number;
  readonly legal: boolean;
  readonly ampersand: boolean;
  readonly given: boolean;
  readonly affixes: boolean;
  readonly nameShaped: boolean;
  readonly words: number;
  /** Words without the small ones inside of names. */
  readonly nameWords: number;
  readonly digits: boolean;
  /** Its size against the largest print on the card, 0 to 1. */
  readonly size: number;
  readonly pieces: number;
  /** Its second line is the end of a company's name. */
  readonly tail: boolean;
  readonly endsSentence: boolean;
  /** A part of a company by its first word: "Department of …". */
  readonly department: boolean;
  /** The name of a country, or a slogan that ends in a year: neither is anybody. */
  readonly nobody: boolean;
}

/** Small words inside of names; on some cards everything is in capitals. */
const particle = /^(?:von|van|der|den|de|del|della|di|da|dos|das|do|du|des|la|le|lo|ter|ten|te|zu|zur|und|y|e|af|av|al|el|bin|ibn|st\.?|op|het|vom|zum|i)$/i;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|d['’]\p{Lu}\p{L}+|(?:von|van|der|den|de|del|della|di|da|dos|das|do|du|des|la|le|ter|ten|te|zu|zur|und|y|e|af|av|al|el|bin|ibn|st\.?|'t|op|het|vom|zum|i)|\p{Lu}\.)$/u;

/** Measures a candidate; `largest` is the size of the largest print on the card. */
export function measure({ text, size, pieces }: Candidate, evidence: Evidence, largest: number): Features {
  const parsed = parseName(text);
  const words = parsed.name.split(/\s+/).filter((word) => word !== '');
  const first = fold(parsed.firstName.split(/[\s-]/)[0] ?? '');
  const person = personFit(text, evidence);
  // Some cards are set in small letters throughout; then only the addresses tell.
  const known = person >= 0.6 && words.every((word) => /^[\p{L}\p{M}'’.-]+$/u.test(word));
  return {
    person,
    owner: ownerFit(text, evidence),
    job: countJobWords(text),
    field: countFieldWords(text),
    trade: countTradeWords(text),
    sentence: countSentenceWords(words.filter((word, at) => at === 0 || !nameWord.test(word) || (/^\p{Lu}/u.test(word) && !isInside(words, at))).join(' ')),
    legal: hasLegalForm(text),
    ampersand: hasAmpersand(text),
    given: isGivenName(first),
    affixes: parsed.prefix !== '' || parsed.suffix !== '',
    nameShaped: words.length >= 1 && words.length <= 6 && (known || words.every((word) => nameWord.test(word))),
    words: foldedWords(text).length,
    nameWords: words.filter((_, at) => !isInside(words, at)).length,
    digits: /\d/.test(text),
    size: largest > 0 ? size / largest : 0,
    pieces: pieces.length,
    tail: pieces.length > 1 && isTail(pieces.at(-1)?.text ?? ''),
    endsSentence: /[.!?]$/.test(text) && !/\b\p{L}{1,5}\.$/u.test(text),
    department: isDepartment(text),
    nobody: countryNamed(text) !== null || /^\p{L}+\s(?:\p{L}+\s)?(?:1[789]|20)\d\d$/u.test(text),
  };
}

/** A small word between others that are all in capitals, or all small letters. */
function isInside(words: readonly string[], at: number): boolean {
  if (at === 0 || at === words.length - 1 || !particle.test(words[at] ?? '')) return false;
  return words.every((word) => word === word.toUpperCase()) || words[at] === words[at]?.toLowerCase();
}

const sizeWeight = 2;

/** How much the candidate looks like the person's name; 0 is undecided. */
export function nameScore(f: Features): number {
  if (!f.nameShaped || f.digits) return -6;
  const words = f.nameWords <= 1 ? -2 : f.nameWords <= 3 ? 1 : 0;
  return (
    words +
    (f.given ? 2 : 0) +
    (f.affixes ? 2 : 0) +
    4 * f.person +
    sizeWeight * f.size -
    2.5 * Math.min(2, f.job) -
    1.5 * Math.min(2, f.trade) -
    (f.legal ? 4 : 0) -
    (f.ampersand ? 2 : 0) -
    1.5 * f.sentence -
    (f.person < 0.5 ? 2 * f.owner : 0.5 * f.owner) -
    (f.department ? 4 : 0) -
    0.7 * (f.pieces - 1) -
    1.5
  );
}

/** How much it looks like what the person does. */
export function titleScore(f: Features): number {
  return (
    (f.job > 0 ? 3 + Math.min(1, f.job - 1) : -1) +
    0.7 * Math.min(2, f.field) -
    (f.legal ? 3 : 0) -
    (f.job === 0 ? 1.5 * Math.min(2, Math.max(0, f.trade - f.field)) + 1.2 * f.sentence + (f.department ? 2.5 : 0) : 0) -
    (f.job === 0 && f.given ? 1.5 : 0) -
    3 * f.person -
    2.5 * f.owner -
    (f.digits ? 1.5 : 0) -
    (f.endsSentence ? 2 : 0) -
    (f.words > 8 ? 2 : 0) -
    0.7 * (f.pieces - 1) -
    0.5
  );
}

/** How much it looks like who the person works for. */
export function companyScore(f: Features): number {
  return (
    (f.legal ? 3 : 0) +
    4 * f.owner +
    1.2 * Math.min(2, f.trade) +
    (f.ampersand && f.sentence === 0 ? 1 : 0) +
    0.8 * f.size -
    2 * Math.min(2, f.job) -
    3.5 * (f.owner > 0.7 ? 0.4 : 1) * f.person -
    (f.given && !f.legal ? 1 : 0) -
    (f.affixes && !f.legal ? 1 : 0) -
    1.2 * f.sentence -
    (f.endsSentence ? 1 : 0) -
    (f.digits ? 0.5 : 0) -
    (f.words > 7 ? 2 : 0) -
    (f.department ? 2 : 0) -
    (f.nobody ? 4 : 0) +
    (f.tail ? 1.5 : 0) -
    0.7 * (f.pieces - 1) +
    0.4
  );
}
