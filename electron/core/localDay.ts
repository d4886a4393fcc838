import type { Calendar, IsoDate, IsoTime } from '../../shared/note/dates.ts';

/** The day of the user's own calendar in which a moment lies. */
export function localDay(moment: IsoTime): IsoDate {
  const at = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The user's own calendar at a moment. */
export function calendarAt(now: IsoTime): Calendar {
  return { today: localDay(now), dayOf: localDay };
}
