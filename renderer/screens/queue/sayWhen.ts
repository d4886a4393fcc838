import type { Words } from '../../../shared/words/words.ts';

/** The time today, the day before that. */
export function sayWhen(iso: string, { time, day }: Pick<Words, 'time' | 'day'>): string {
  const now = new Date();
  return new Date(iso).toDateString() === now.toDateString() ? time(iso) : day(iso, now.toISOString());
}
