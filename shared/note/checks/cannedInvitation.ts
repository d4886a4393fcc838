import { wordsOf } from '../words.ts';
import type { Check } from './check.ts';
import { findGreeting } from './greeting.ts';
import { cannedInvitations, sameWords } from './invitations.ts';
import { told } from '../../words/say.ts';

/** The canned text may be this much of the note; with more of one's own around it, it is a phrase and no form letter. */
const cannedShare = 0.6;

const cannedWords = cannedInvitations.map(plainWordsOf);

/** The folded words, with one form for what is said in several. */
function plainWordsOf(text: string): string[] {
  return wordsOf(text.replace(/\bi[’']d\b/gi, 'i would')).map(({ folded }) => sameWords.get(folded) ?? folded);
}

/** Fires on LinkedIn's default text and near variants of it. */
export const cannedInvitation: Check = ({ text, addressee }) => {
  const greeting = findGreeting(text);
  const body = greeting === null ? text.replace(/^\s*(?:hi|hello|hey|dear|hallo|guten tag|bonjour|hola|ciao|buongiorno|salve|olá|oi|hoi|dag|beste)\s*(?:there|zusammen)?\s*[,!.]?/i, '') : text.slice(greeting.end);
  const own = new Set([addressee.contact.firstName, addressee.contact.lastName].flatMap((name) => wordsOf(name).map(({ folded }) => folded)));
  const words = plainWordsOf(body).filter((word) => !own.has(word));
  if (words.length === 0 || !cannedWords.some((canned) => sharedShare(words, canned) >= cannedShare && coverage(words, canned) >= 0.75)) return [];
  return [{ id: 'canned-invitation', level: 'block', ...told('check.canned'), start: 0, end: text.length }];
};

/** The part of the note that the canned text makes up. */
function sharedShare(words: readonly string[], canned: readonly string[]): number {
  return common(words, canned) / words.length;
}

/** The part of the canned text that stands in the note. */
function coverage(words: readonly string[], canned: readonly string[]): number {
  return common(words, canned) / canned.length;
}

/** How many words of `canned` stand in `words` in that order. */
function common(words: readonly string[], canned: readonly string[]): number {
  let previous = new Array<number>(canned.length + 1).fill(0);
  for (const word of words.slice(0, 200)) {
    const current = [0];
    canned.forEach((other, index) => {
      current.push(word === other ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, current[index] ?? 0));
    });
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
