import type { NoteChannel } from '../note/channels.ts';
import type { IsoTime } from '../note/dates.ts';
import type { Outgoing, Person } from '../workspace/state.ts';

/** A note as the Send place shows it: what "Copy" puts on the clipboard there, byte for byte. */
export interface ShownNote {
  readonly channel: NoteChannel;
  readonly subject: string;
  readonly text: string;
  /** When it was copied; null while it has not left. */
  readonly leftAt: IsoTime | null;
  /** The note has been changed since it left. */
  readonly hasChanged: boolean;
}

/** A note as it stands now. */
export type NoteNow = Omit<Outgoing, 'at'>;

/** Whether what left is what counts: copied, sent or answered. */
export function hasLeft({ status, outgoing }: Person): boolean {
  return outgoing !== null && (status === 'copied' || status === 'sent' || status === 'answered');
}

/** When a note was sent, whatever its status became since; null when none was. */
export function sentAt({ status, statusAt, times }: Pick<Person, 'status' | 'statusAt' | 'times'>): IsoTime | null {
  return status === 'sent' || status === 'answered' ? (times.sent ?? statusAt) : null;
}

/** What is shown of a note on its way out: as it left, once it has. */
export function shownNote(person: Person, now: NoteNow): ShownNote {
  const { outgoing } = person;
  if (outgoing === null || !hasLeft(person)) return { ...now, leftAt: null, hasChanged: false };
  const { channel, subject, text, at } = outgoing;
  return { channel, subject, text, leftAt: at, hasChanged: channel !== now.channel || subject !== now.subject || text !== now.text };
}
