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
