/** A day of `YYYY-MM-DD` as a moment in UTC; null when it is no date. */
function momentOf(day: string): Date | null {
  const moment = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  return moment === null || Number.isNaN(moment.getTime()) ? null : moment;
}

const known = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes longer than using it a hundred times. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = known.get(key) ?? new Intl.DateTimeFormat(locale, options);
  known.set(key, format);
  return format;
}

/** An event's days on screen, such as "19–20 November", with the year where it is another than now's; '' when unknown. */
export function writeDays(locale: string, start: string | null, end: string | null, now: string): string {
  const from = momentOf(start ?? '');
  const to = momentOf(end ?? '');
  const isThisYear = [from, to].every((day) => day === null || day.toISOString().slice(0, 4) === now.slice(0, 4));
  const format = formatter(locale, { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }), timeZone: 'UTC' });
  if (from === null || to === null || to < from) return from === null && to === null ? '' : format.format(from ?? to ?? undefined);
  return format.formatRange(from, to);
}

/** How long ago something was as people say it: "today", "yesterday", "3 days ago", "in 2 days". */
export function writeAgo(locale: string, days: number): string {
  const unit = Math.abs(days) >= 60 ? ('month' as const) : ('day' as const);
  const count = unit === 'month' ? Math.round(days / 30.4) : days;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-count, unit);
}

/** A moment (ISO) as its day of the user's own calendar, such as "19 Nov", with the year where it is another than now's. */
export function writeDay(locale: string, moment: string, now: string): string {
  const isSameYear = moment.slice(0, 4) === now.slice(0, 4);
  return formatter(locale, { day: 'numeric', month: 'short', ...(isSameYear ? {} : { year: 'numeric' }) }).format(new Date(moment));
}

/** A moment (ISO) as the time of the user's own day, such as "21:05". */
export function writeTime(locale: string, moment: string): string {
  return formatter(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(moment));
}
