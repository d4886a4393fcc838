import { fold } from '../../fold.ts';
import { wordsOf } from '../words.ts';
import type { Check } from './check.ts';
import { told } from '../../words/say.ts';

/** Words that many events have in their names, and that name none of them. */
const generalWords: ReadonlySet<string> = new Set(
  'the a an of for and in at on conference conf summit congress expo fair forum meetup meeting event events days day week weekend night annual international world global national european summer winter spring autumn fall edition'.split(
    ' ',
  ),
);

/** Fires when the note names neither the event nor its place. */
export const noEvent: Check = ({ text, details }) => {
  if (text.trim() === '') return [];
  const words = wordsOf(text).map(({ folded }) => folded);
  const known = [details.name, details.place].filter((name) => name.trim() !== '');
  if (known.some((name) => isNamed(words, name)) || hasAcronym(text, details.name)) return [];
  const { name: event, place } = details;
  const message = place === '' ? told('check.noEvent', { event }) : told('check.noEventOrPlace', { event, place });
  return [{ id: 'no-event', level: 'warn', ...message, start: 0, end: text.length }];
};

/** All of a name's own words stand in the note; where it has none but general ones ("Web Days"), all of those do. */
function isNamed(words: readonly string[], name: string): boolean {
  const all = wordsOf(name).map(({ folded }) => folded).filter((word) => !/^(?:19|20)?\d\d$/.test(word));
  const own = all.filter((word) => !generalWords.has(word));
  const needed = own.length > 0 ? own : all;
  return needed.length > 0 && needed.every((word) => words.includes(word));
}

function hasAcronym(text: string, name: string): boolean {
  const acronym = wordsOf(name).filter(({ text: word }) => /^\p{Lu}/u.test(word)).map(({ text: word }) => word.charAt(0)).join('');
  return acronym.length >= 3 && new RegExp(String.raw`(?<![\p{L}\p{N}])${acronym}(?![\p{L}])`, 'u').test(text.normalize('NFC')) && fold(acronym) !== '';
}
