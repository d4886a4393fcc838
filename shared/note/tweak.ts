import type { NoteChannel } from './channels.ts';

/** A note edited by hand, and the text the base gave when the editing began: the ancestor that a later merge needs. */
export interface EditedText {
  readonly text: string;
  readonly basedOn: string;
}

/** What the user adds for one person: facts that fill placeholders, a promise made, and the note's own text and subject per channel where edited. */
export interface Tweak {
  readonly metAt: string;
  readonly talkedAbout: string;
  readonly reason: string;
  readonly offer: string;
  readonly promise: string;
  readonly texts: Readonly<Partial<Record<NoteChannel, EditedText>>>;
  readonly subjects: Readonly<Partial<Record<NoteChannel, EditedText>>>;
}

/** A tweak that changes nothing. */
export const emptyTweak: Tweak = { metAt: '', talkedAbout: '', reason: '', offer: '', promise: '', texts: {}, subjects: {} };
