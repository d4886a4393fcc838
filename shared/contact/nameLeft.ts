import { fold } from '../fold.ts';
import type { ContactFields } from './contact.ts';
import { credentials, honorifics, wordKey } from './nameWords.ts';

/** A word of a name in the ways it is typed: Jürgen is Jurgen and Juergen. */
function formsOf(word: string): readonly string[] {
  return [fold(word), fold(word.normalize('NFC').replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue'))];
}

const partsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{M}\p{N}'’.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
const bare = (word: string): string => word.replace(/\./g, '');
const isTitle = (word: string): boolean => honorifics.has(wordKey(word)) || credentials.has(wordKey(word));

function isSameWord(a: string, b: string): boolean {
  return formsOf(bare(a)).some((form) => formsOf(bare(b)).includes(form));
}

/** "A." of Ana and of Àngel. */
function isInitialOf(word: string, whole: string): boolean {
  return /^\p{L}\p{M}*$/u.test(bare(word)) && fold(whole).startsWith(fold(bare(word)));
}

/** Whether every word of a name stands in another, or begins one that none of the rest says: "A. Silva" in "Ana Silva". */
function isWithin(name: readonly string[], whole: readonly string[]): boolean {
  const rest = [...whole];
  const take = (word: string, isIt: (word: string, other: string) => boolean): boolean => {
    const at = rest.findIndex((other) => isIt(word, other));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  };
  return name.filter((word) => !take(word, isSameWord)).every((word) => take(word, isInitialOf));
}

/**
 * What a contact's name says that another's does not: all of it where it is another name, the titles and degrees that are new where it
 * is the same but for them, initials, capitals, accents and order; '' where there is nothing new.
 */
export function nameLeft(other: ContactFields, standing: ContactFields): string {
  const [theirs, ours] = [wholeName(other), wholeName(standing)];
  const [title, core] = [theirs.filter(isTitle), theirs.filter((word) => !isTitle(word))];
  const beside = [other.prefix, other.suffix].flatMap((text) => text.split(/[\s,]+/)).filter((word) => word !== '');
  const titles = [standing.prefix, standing.suffix].flatMap(partsOf);
  if (core.length === 0 || !isWithin(core, ours)) return [other.prefix, theirs.length === 0 ? '' : nameOf(other), other.suffix].map((part) => part.trim()).filter((part) => part !== '').join(' ');
  return [...beside, ...title].filter((word) => ![...titles, ...ours].some((known) => isSameWord(word, known))).join(' ');
}

const nameOf = ({ name, firstName, lastName }: ContactFields): string => name || `${firstName} ${lastName}`.trim();
const wholeName = (contact: ContactFields): readonly string[] => partsOf(nameOf(contact));
