import { fold } from '../fold.ts';
import type { IsoDate } from './dates.ts';

/** What was typed of a thing to do: its words, and the day they speak of; null when they name none. */
export interface DatedText {
  readonly text: string;
  readonly due: IsoDate | null;
}

const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'sonntag'],
  ['monday', 'mon', 'montag'],
  ['tuesday', 'tue', 'tues', 'dienstag'],
  ['wednesday', 'wed', 'mittwoch'],
  ['thursday', 'thu', 'thurs', 'donnerstag'],
  ['friday', 'fri', 'freitag'],
  ['saturday', 'sat', 'samstag', 'sonnabend'],
];
const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janner'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'marz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];
const nextWords = /^(?:next|nachste|nachsten|nachster|kommende|kommenden)$/;
const numbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, ein: 1, einem: 1, einer: 1, zwei: 2, drei: 3 };

const msPerDay = 86_400_000;

function plusDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);
}

function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** A day of a year, or null when there is none such, as 31 April. */
function dayOf(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** Without a year the next such day is meant. */
function comingDay(today: IsoDate, month: number, day: number): IsoDate | null {
  const year = Number(today.slice(0, 4));
  const thisYear = dayOf(year, month, day);
  return thisYear !== null && thisYear >= today ? thisYear : dayOf(year + 1, month, day);
}

const indexIn = (names: readonly (readonly string[])[], word: string): number => names.findIndex((one) => one.includes(word));

function numberIn(word: string): number | null {
  return /^\d{1,3}$/.test(word) ? Number(word) : (numbers[word] ?? null);
}

/** The day that some words are, all of them. */
function dayFrom(words: readonly string[], today: IsoDate): IsoDate | null {
  const [first = '', second = '', third = ''] = words;
  if (words.length === 1) return dayFromOne(first, today);
  if (words.length === 2) return dayFromTwo(first, second, today);
  if (words.length !== 3 || first !== 'in') return dayWithYear(words);
  const count = numberIn(second);
  if (count === null) return null;
  if (/^(?:days?|tag(?:en?)?)$/.test(third)) return plusDays(today, count);
  return /^(?:weeks?|wochen?)$/.test(third) ? plusDays(today, 7 * count) : null;
}

function dayFromOne(word: string, today: IsoDate): IsoDate | null {
  if (word === 'today' || word === 'heute') return today;
  if (word === 'tomorrow' || word === 'morgen') return plusDays(today, 1);
  if (word === 'ubermorgen') return plusDays(today, 2);
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(word);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(word);
  if (german !== null) return german[3] === undefined ? comingDay(today, Number(german[2]), Number(german[1])) : dayOf(Number(german[3]), Number(german[2]), Number(german[1]));
  const weekday = indexIn(weekdays, word);
  return weekday < 0 ? null : plusDays(today, (weekday - weekdayOf(today) + 6) % 7 + 1);
}

function dayFromTwo(first: string, second: string, today: IsoDate): IsoDate | null {
  if (nextWords.test(first)) return /^(?:week|woche)$/.test(second) ? plusDays(today, (7 - weekdayOf(today)) % 7 + 1) : indexIn(weekdays, second) < 0 ? null : dayFromOne(second, today);
  const monthFirst = indexIn(months, first);
  const month = monthFirst >= 0 ? monthFirst : indexIn(months, second);
  const day = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(monthFirst >= 0 ? second : first);
  return month < 0 || day === null ? null : comingDay(today, month + 1, Number(day[1]));
}

function dayWithYear(words: readonly string[]): IsoDate | null {
  const [first = '', second = '', year = ''] = words;
  const found = /^\d{4}$/.test(year) ? dayFromTwo(first, second, `${year}-01-01`) : null;
  return found?.startsWith(year) === true ? found : null;
}

const leading = /^(?:on|by|until|till|am|bis|ab|this|diesen)$/;
const maxWords = 3;

/** Finds the day at the end of what was typed, in English or German: "coffee on Friday", "send the paper in 2 weeks", "call 30 Nov". */
export function readPlainDate(typed: string, today: IsoDate): DatedText {
  const pieces = typed.trim().split(/\s+/);
  for (let count = Math.min(maxWords, pieces.length - 1); count > 0; count -= 1) {
    const due = dayFrom(pieces.slice(-count).map((word) => fold(word).replace(/,$/, '')), today);
    if (due === null) continue;
    const rest = pieces.slice(0, -count);
    if (rest.length > 1 && leading.test(fold(rest.at(-1) ?? ''))) rest.pop();
    return { text: rest.join(' ').replace(/[,;:–-]+$/, '').trim(), due };
  }
  return { text: typed.trim(), due: null };
}
