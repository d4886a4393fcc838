import { wordsOf } from '../words.ts';
import { englishLists, isCommonWord } from './english.ts';
import { germanLists, isCommonGermanWord } from './german.ts';
import type { WordLists } from './wordLists.ts';

/** A language that there is a list for. */
export type ListLanguage = 'en' | 'de';

const lists: Readonly<Record<ListLanguage, WordLists>> = { en: englishLists, de: germanLists };

/** A text is in a language when at least this part of it are its commonest words. */
const minShare = 0.2;
/** Shorter texts are in any language. */
const minWords = 8;

/** The language that most of the commonest words of a text are of; null where it is none of ours. Of very short ones a single such word tells. */
export function languageOf(text: string): ListLanguage | null {
  const words = wordsOf(text).map(({ folded }) => folded);
  const [english, german] = [words.filter(isCommonWord).length, words.filter(isCommonGermanWord).length];
  const least = words.length < minWords ? Math.min(1, words.length) : minShare * words.length;
  if (german > english) return german >= least ? 'de' : null;
  return english >= least ? 'en' : null;
}

/** The lists that go with a text: those of its language, of a very short one all, and none where it is none of ours. */
export function listsFor(text: string): readonly WordLists[] {
  if (wordsOf(text).length < minWords) return [lists.en, lists.de];
  const language = languageOf(text);
  return language === null ? [] : [lists[language]];
}

/** The lists of every language there are some for. */
export const everyList: readonly WordLists[] = Object.values(lists);
