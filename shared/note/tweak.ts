import type { NoteChannel } from './channels.ts';

/** A note edited by hand, and the text the base gave when the editing began: the ancestor that a later merge needs. */
export interface EditedText {
  readonly text: string;
  readonly basedOn: string;
}

/** What the user adds for one person: facts that fill placeholders, and the note's own text per channel where edited. */
export interface Tweak {
  readonly metAt: string;
  readonly talkedAbout: string;
  readonly reason: string;
  readonly offer: string;
  readonly texts: Readonly<Partial<Record<NoteChannel, EditedText>>>;
}

/** A tweak that changes nothing. */
export const emptyTweak: Tweak = { metAt: '', talkedAbout: '', reason: '', offer: '', texts: {} };
