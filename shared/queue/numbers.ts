import { daysSince } from '../note/dates.ts';
import type { DayOf, IsoDate } from '../note/dates.ts';
import type { EventState, Person } from '../workspace/state.ts';

/** How long the note to one person took, in days since they were met; negative when it left before the event was over. */
export interface FollowUpDelay {
  readonly person: Person;
  readonly days: number;
}

/** An event at a glance. `written` counts what was written at least, sent and answered included; `sent` counts the answered too. */
export interface EventNumbers {
  readonly met: number;
  readonly written: number;
  readonly sent: number;
  readonly answered: number;
  readonly skipped: number;
  /** The longest first. */
  readonly delays: readonly FollowUpDelay[];
  /** The delay that half of the notes stayed below or at; null while none is sent. */
  readonly medianDelay: number | null;
}

/** Counts an event's people, and how long each note took from the event's last day. */
export function eventNumbers({ people, details }: Pick<EventState, 'people' | 'details'>, dayOf: DayOf): EventNumbers {
  const count = (...statuses: readonly Person['status'][]): number => people.filter(({ status }) => statuses.includes(status)).length;
  const delays = people.flatMap((person) => delayOf(person, details.end ?? details.start, dayOf)).sort((a, b) => b.days - a.days);
  return {
    met: people.length,
    written: count('ready', 'copied', 'sent', 'answered'),
    sent: count('sent', 'answered'),
    answered: count('answered'),
    skipped: count('skipped'),
    delays,
    medianDelay: delays[Math.floor(delays.length / 2)]?.days ?? null,
  };
}

function delayOf(person: Person, lastDay: IsoDate | null, dayOf: DayOf): readonly FollowUpDelay[] {
  const { status, times, addedAt } = person;
  if ((status !== 'sent' && status !== 'answered') || times.sent === undefined) return [];
  const days = daysSince(lastDay ?? dayOf(addedAt), dayOf(times.sent));
  return days === null ? [] : [{ person, days }];
}
