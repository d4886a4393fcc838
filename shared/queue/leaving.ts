import { isBlocked } from '../note/checks/checkNote.ts';
import type { CheckedPersonNote } from './eventNotes.ts';
import { hasLeft, shownNote } from './outgoing.ts';
import type { ShownNote } from './outgoing.ts';

/** Whether something in a note must be fixed before it may leave; one that has left is beyond that. */
export function isHeld({ person, findings }: CheckedPersonNote): boolean {
  return !hasLeft(person) && isBlocked(findings);
}

/** A note as files and lists give it: what has left, in the words that the person got. */
export function leavingNote({ person, note: { channel, subject, text } }: CheckedPersonNote): ShownNote {
  return shownNote(person, { channel, subject, text });
}
