import nspell from 'nspell';
import { stemOf } from './stem.ts';
import { americanForms, isBritishWord, isBusinessWord, withoutPrefix } from './wordList.ts';

/** Tells of a word what it may have been meant to be, best first; null when there is nothing wrong with it. */
export type Spelling = (word: string) => readonly string[] | null;

/** A Hunspell dictionary, as texts. */
export interface DictionaryTexts {
  readonly aff: string;
  readonly dic: string;
}

/** Longer words take seconds to find a neighbour for. */
const maxSuggestedLength = 16;
/** Shorter parts of a word with a dash are beginnings. */
const minPart = 4;
/** More choices help nobody. */
const maxSuggestions = 3;

/** A spelling of English, British and American; taking the dictionary in takes more than half a second. */
export function createSpelling({ aff, dic }: DictionaryTexts): Spelling {
  const dictionary = nspell(aff, dic);
  const isKnown = (word: string): boolean => dictionary.correct(word) || dictionary.correct(word.toLowerCase());
  const isPlain = (word: string): boolean => {
    const small = word.toLowerCase();
    const isListed = (form: string): boolean => dictionary.correct(form) || isBusinessWord(form);
    if (isKnown(word) || isBusinessWord(small) || isBritishWord(small) || americanForms(small).some(isListed)) return true;
    const rest = withoutPrefix(small);
    return rest !== null && isListed(rest);
  };
  const judge = (typed: string): readonly string[] | null => {
    const word = stemOf(typed.replace(/[‘’ʼ]/g, "'"));
    if (word === '' || isPlain(word)) return null;
    if (/[-‐]/.test(word)) return partsOf(word).every(isPlain) ? null : [];
    const suggested = word.length > maxSuggestedLength ? [] : dictionary.suggest(word);
    const choices = [...turnedRound(word).filter((turned) => dictionary.correct(turned)), ...suggested];
    return [...new Set(choices)].slice(0, maxSuggestions);
  };
  return remembered(judge);
}

/** The same words come again in note after note, and finding what one was meant to be takes long. */
function remembered(judge: Spelling): Spelling {
  const known = new Map<string, readonly string[] | null>();
  return (word) => {
    const before = known.get(word);
    const judged = before === undefined ? judge(word) : before;
    known.set(word, judged);
    return judged;
  };
}

/** The parts of a word with dashes that are words of their own; "co-" and "re-" are none. */
function partsOf(word: string): string[] {
  return word.split(/[-‐]/).filter((part) => part.length >= minPart);
}

/** The word with each two neighbours turned round: the commonest slip of quick fingers. */
function turnedRound(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2));
}
