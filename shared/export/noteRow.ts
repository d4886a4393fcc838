import type { ContactFields } from '../contact/contact.ts';
import type { NoteChannel } from '../note/channels.ts';
import type { NoteStatus } from '../workspace/state.ts';

/** One finished note on its way out: who it is for, and exactly the subject ('' where the channel has none) and the text to send. */
export interface NoteRow {
  readonly contact: ContactFields;
  readonly channel: NoteChannel;
  readonly subject: string;
  readonly note: string;
  readonly status: NoteStatus;
}
