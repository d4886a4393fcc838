import { calledNames, cutEnds, isSuffixPart, prefixLength, suffixLength } from './nameEnds.ts';
import type { Ends, NameHints } from './nameEnds.ts';
import { divide, withoutInitials } from './nameHalves.ts';
import { inWrittenOrder } from './nameOrder.ts';
import { credentials, honorifics, honorificsBeforeFullName, tidyName, wordsOf } from './nameWords.ts';

/** A name taken apart: `name` as written without what stands before and behind it, `firstName` without middle initials. */
export interface NameParts {
  readonly name: string;
  readonly prefix: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly suffix: string;
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
