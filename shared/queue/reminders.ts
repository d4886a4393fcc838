import { daysSince } from '../note/dates.ts';
import type { DayOf, IsoDate } from '../note/dates.ts';
import type { EventState, Person } from '../workspace/state.ts';
import { dueSteps, hasOpenPromise } from './order.ts';

/** After so many days nobody is reminded of notes that were never written: the moment has passed, and nagging helps nobody. */
export const remindForDays = 60;

/** What waits for the user in one event; numbers only, so that it can be shown where others look on. */
export interface Reminder {
  readonly eventId: string;
  readonly name: string;
  /** People whose note has not gone out, a day or more after the event. */
  readonly waiting: number;
  /** Of these, those who were promised something. */
  readonly promised: number;
  /** Next steps that are due. */
  readonly due: number;
}

/** What the user should be reminded of today, the latest event first. */
export function remindersOf(events: readonly EventState[], today: IsoDate, dayOf: DayOf): readonly Reminder[] {
  return [...events]
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
    .map((event) => remindOf(event, today, dayOf))
    .filter(({ waiting, due }) => waiting + due > 0);
}

function remindOf(event: EventState, today: IsoDate, dayOf: DayOf): Reminder {
  const { start, end } = event.details;
  const last = end ?? start ?? dayOf(event.createdAt);
  const days = daysSince(last, today) ?? 0;
  const waiting = days >= 1 && days <= remindForDays ? event.people.filter(isWaiting) : [];
  return {
    eventId: event.id,
    name: event.details.name,
    waiting: waiting.length,
    promised: waiting.filter(hasOpenPromise).length,
    due: event.people.reduce((sum, person) => sum + dueSteps(person, today).length, 0),
  };
}

function isWaiting({ status }: Person): boolean {
  return status === 'to-write' || status === 'ready' || status === 'copied';
}
