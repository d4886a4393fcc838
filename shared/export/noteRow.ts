import type { ContactFields } from '../contact/contact.ts';
import type { NoteChannel } from '../note/channels.ts';
import type { NextStep, NoteStatus } from '../workspace/state.ts';

/** What a note goes with where nothing was promised to the person or agreed with them. */
export const nothingAgreed = { promise: '', promiseKept: false, nextSteps: [] } as const satisfies Partial<NoteRow>;

/** One finished note on its way out: who it is for, and exactly the subject ('' where the channel has none) and the text to send. */
export interface NoteRow {
  readonly contact: ContactFields;
  readonly channel: NoteChannel;
  readonly subject: string;
  readonly note: string;
  readonly status: NoteStatus;
  /** '' where nothing was promised. */
  readonly promise: string;
  readonly promiseKept: boolean;
  readonly nextSteps: readonly NextStep[];
}
