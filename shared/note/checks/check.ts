import type { LinkedInPlan, NoteChannel } from '../channels.ts';

/** How much a check matters: `block` stops copy and export of that note, `warn` is shown and counted, `tip` is only shown. */
export type CheckLevel = 'block' | 'warn' | 'tip';

/** Something a check found. `start` and `end` are UTF-16 offsets in the note; the message says what to do. */
export interface Finding {
  readonly id: string;
  readonly level: CheckLevel;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** What a check looks at. */
export interface CheckedNote {
  readonly text: string;
  readonly channel: NoteChannel;
  readonly plan: LinkedInPlan;
}

/** A check: a pure function from a note to what it found. */
export type Check = (note: CheckedNote) => readonly Finding[];
