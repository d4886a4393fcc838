import { fold, squashes } from '../../fold.ts';
import { wordsOf } from '../words.ts';
import type { Check } from './check.ts';
import { told } from '../../words/say.ts';

/** Words that many events have in their names, and that name none of them. */
const generalWords: ReadonlySet<string> = new Set(
  'the a an of for and in at on conference conf summit congress expo fair forum meetup meeting event events days day week weekend night annual international world global national european summer winter spring autumn fall edition konferenz kongress messe tagung treffen forum gipfel tage abend woche der die das und fur im am deutscher deutsche deutsches internationaler internationale nationaler europaischer berliner munchner hamburger wiener zurcher'.split(
    ' ',
  ),
);

/** Fires when the note names neither the event nor its place. */
export const noEvent: Check = ({ text, details }) => {
  if (text.trim() === '') return [];
  const words = wordsOf(text).flatMap(({ folded }) => [folded, ...folded.split('-')]);
  const [city = ''] = details.place.split(',');
  const inPlace = new Set(wordsOf(details.place).map(({ folded }) => folded));
  const known = [details.name, city].filter((name) => name.trim() !== '');
  const isThere = isNamed(words, details.name, inPlace) || isNamed(words, city, none) || known.some((name) => isWithin(text, name));
  if (isThere || hasAcronym(text, details.name)) return [];
  const { name: event, place } = details;
  const message = place === '' ? told('check.noEvent', { event }) : told('check.noEventOrPlace', { event, place });
  return [{ id: 'no-event', level: 'warn', ...message, start: 0, end: text.length }];
};

const none: ReadonlySet<string> = new Set();
/** Shorter words of a name say nothing alone: "web" of the Web Days. */
const minOwnLength = 5;

/**
 * All of a name's own words stand in the note, in any case or number; the city of the place may be left out. Where they are too short
 * to mean it alone, or there are none but general ones ("Web Days"), all of the name's words have to.
 */
function isNamed(words: readonly string[], name: string, inPlace: ReadonlySet<string>): boolean {
  const all = wordsOf(name).map(({ folded }) => folded).filter((word) => !/^(?:19|20)?\d\d$/.test(word));
  const own = all.filter((word) => !generalWords.has(word));
  const beyondPlace = own.filter((word) => !inPlace.has(word));
  const wanted = beyondPlace.length > 0 ? beyondPlace : own;
  const needed = wanted.join('').length >= minOwnLength || wanted.length === all.length ? wanted : all;
  const stems = new Set(words.map(stemOf));
  return needed.length > 0 && needed.every((word) => stems.has(stemOf(word)));
}

/** Without the endings that case and number give to a word. */
function stemOf(word: string): string {
  return word.length > 3 ? word.replace(/(?<=...)(?:e[nmrs]?|s)$/, '') : word;
}

/** "WebDays", "#webdays26" and "Web-Days"; a place may be typed in two ways. */
function isWithin(text: string, name: string): boolean {
  const bare = name.replace(/\b(?:19|20)\d\d\b/g, '');
  return squashes(bare).some((form) => form.length >= minOwnLength && squashes(text).some((whole) => whole.includes(form)));
}

function hasAcronym(text: string, name: string): boolean {
  const acronym = wordsOf(name).filter(({ text: word }) => /^\p{Lu}/u.test(word)).map(({ text: word }) => word.charAt(0)).join('');
  return acronym.length >= 3 && new RegExp(String.raw`(?<![\p{L}\p{N}])${acronym}(?![\p{L}])`, 'u').test(text.normalize('NFC')) && fold(acronym) !== '';
}
