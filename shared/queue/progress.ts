import type { NoteStatus, Person } from '../workspace/state.ts';
import { needsLook } from './review.ts';

/** How far the people of an event have come, for the numbers beside the places. */
export interface QueueProgress {
  readonly people: number;
  readonly toLookAt: number;
  readonly toWrite: number;
  /** Ready or copied, and not marked as sent. */
  readonly toSend: number;
  /** Sent or answered. */
  readonly sent: number;
}

/** Counts how far the people of an event have come. */
export function progressOf(people: readonly Person[]): QueueProgress {
  const count = (statuses: readonly NoteStatus[]): number => people.filter(({ status }) => statuses.includes(status)).length;
  return {
    people: people.length,
    toLookAt: people.filter(needsLook).length,
    toWrite: count(['to-write']),
    toSend: count(['ready', 'copied']),
    sent: count(['sent', 'answered']),
  };
}

/** Who to write to after `personId`: the next one still to write, from there on and round; null when nobody is left. */
export function nextToWrite(people: readonly Person[], personId: string | null): Person | null {
  const index = people.findIndex(({ id }) => id === personId);
  const round = [...people.slice(index + 1), ...people.slice(0, Math.max(0, index))];
  return round.find(({ status }) => status === 'to-write') ?? null;
}
