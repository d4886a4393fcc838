import type { Language } from '../words/keys.ts';

/** A moment as ISO 8601 in UTC, such as `2026-11-20T18:30:00.000Z`. */
export type IsoTime = string;

/** A day as `YYYY-MM-DD`, in the event's own place. */
export type IsoDate = string;

/** Gives the day (of the user's own calendar) in which a moment lies. */
export type DayOf = (moment: IsoTime) => IsoDate;

/** The user's own calendar; `today` is null where no clock is at hand. */
export interface Calendar {
  readonly today: IsoDate | null;
  readonly dayOf: DayOf;
}

const months: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
};

/** `day` is written as the language writes the number of a day: 19, 19. */
interface Day {
  readonly year: number;
  readonly month: string;
  readonly day: string;
}

function readDay(date: IsoDate, language: Language): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (match === null) return null;
  const month = months[language][Number(match[2]) - 1];
  return month === undefined ? null : { year: Number(match[1]), month, day: `${Number(match[3])}${language === 'de' ? '.' : ''}` };
}

/** An event's days as a sentence in that language says them, such as "19–20 November" or "30. November – 2. Dezember"; '' when unknown. */
export function sayDates(start: IsoDate | null, end: IsoDate | null, language: Language): string {
  const from = start === null ? null : readDay(start, language);
  const to = end === null ? null : readDay(end, language);
  if (from === null || to === null) return sayDay(from ?? to);
  if (from.year !== to.year) return `${sayDay(from)} ${from.year} – ${sayDay(to)} ${to.year}`;
  if (from.month !== to.month) return `${sayDay(from)} – ${sayDay(to)}`;
  return from.day === to.day ? sayDay(from) : `${from.day}–${to.day} ${from.month}`;
}

function sayDay(day: Day | null): string {
  return day === null ? '' : `${day.day} ${day.month}`;
}

const msPerDay = 86_400_000;

/** Whole days from a day to another, or to that of a moment in UTC; negative when the first is still to come, null when it is no date. */
export function daysSince(date: IsoDate, until: IsoTime): number | null {
  const from = Date.parse(`${date}T00:00:00Z`);
  const to = Date.parse(`${until.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(from) || Number.isNaN(to) ? null : Math.round((to - from) / msPerDay);
}
