import type { IsoDate } from '../note/dates.ts';
import { noteStatuses } from '../workspace/state.ts';
import type { NoteStatus, Person } from '../workspace/state.ts';
import { dueSteps, isOwed } from './order.ts';
import { matchesSearch, needsLook } from './review.ts';

/** What the lists of Write and Send can be narrowed to: a status, or something that asks for the user. `open` is ready or copied, `gone` sent or answered. */
export const queueFilters = ['all', 'open', 'gone', ...noteStatuses, 'needs-look', 'blocked', 'promised'] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** What a list is narrowed by; `isBlocked` is asked only where it matters, because it takes checking a note. */
export interface Narrowing {
  readonly filter: QueueFilter;
  readonly search: string;
  readonly today: IsoDate | null;
  readonly isBlocked: (person: Person) => boolean;
  /** The one in hand stays in view when a mark moves them out of the filter, so that the mark can be taken back. */
  readonly inHand: string | null;
}

/** The people of the list that are shown, in the list's own order. */
export function narrow(people: readonly Person[], { filter, search, today, isBlocked, inHand }: Narrowing): readonly Person[] {
  const passes = filterTest(filter, today, isBlocked);
  const isAll = filter === 'all' && search.trim() === '';
  return isAll ? people : people.filter((person) => (passes(person) || person.id === inHand) && matchesSearch(person, search));
}

/** How many people a filter shows; searching aside. */
export function countFiltered(people: readonly Person[], filter: QueueFilter, today: IsoDate | null): number {
  return people.filter(filterTest(filter, today, () => false)).length;
}

function filterTest(filter: QueueFilter, today: IsoDate | null, isBlocked: (person: Person) => boolean): (person: Person) => boolean {
  switch (filter) {
    case 'all':
      return () => true;
    case 'open':
      return hasStatus('ready', 'copied');
    case 'gone':
      return hasStatus('sent', 'answered');
    case 'needs-look':
      return needsLook;
    case 'blocked':
      return (person) => !hasStatus('sent', 'answered', 'skipped')(person) && isBlocked(person);
    case 'promised':
      return (person) => isOwed(person) || dueSteps(person, today).length > 0 || person.nextSteps.some(({ done }) => !done);
    default:
      return hasStatus(filter);
  }
}

function hasStatus(...statuses: readonly NoteStatus[]): (person: Person) => boolean {
  return ({ status }) => statuses.includes(status);
}

/** Reads a filter that was kept between two starts. */
export function readFilter(kept: unknown, otherwise: QueueFilter): QueueFilter {
  return queueFilters.find((filter) => filter === kept) ?? otherwise;
}

/**
 * Who to write to after `personId`: the next one of those shown who is still to write to, from there on and round; null when nobody
 * is left. The one in hand may have left the list, so their place among all of the queue counts.
 */
export function nextShownToWrite(ordered: readonly Person[], shown: readonly Person[], personId: string | null): Person | null {
  const index = ordered.findIndex(({ id }) => id === personId);
  const isShown = new Set(shown.map(({ id }) => id));
  const round = [...ordered.slice(index + 1), ...ordered.slice(0, Math.max(0, index))];
  return round.find(({ id, status }) => status === 'to-write' && isShown.has(id)) ?? null;
}
