import type { Calendar, IsoDate, IsoTime } from '../../shared/note/dates.ts';

/** The day of the user's own calendar in which a moment lies. */
export function dayOf(moment: IsoTime | Date): IsoDate {
  const at = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Today in the user's own calendar. */
export function today(): IsoDate {
  return dayOf(new Date());
}

/** The user's own calendar as it is now. */
export function calendarNow(): Calendar {
  return { today: today(), dayOf };
}

/** When this month began in the user's own calendar, and the moment a week ago. */
export function budgetMoments(now = new Date()): { readonly monthStart: IsoTime; readonly weekStart: IsoTime } {
  const monthStart = new Date(now.getFullYear(), now.getMonth(), 1).toISOString();
  return { monthStart, weekStart: new Date(now.getTime() - 7 * 86_400_000).toISOString() };
}
