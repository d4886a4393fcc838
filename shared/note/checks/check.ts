import type { Said } from '../../words/keys.ts';
import type { ContactFields } from '../../contact/contact.ts';
import type { EventDetails } from '../occasion.ts';
import type { Calendar, IsoDate, IsoTime } from '../dates.ts';
import type { Tweak } from '../tweak.ts';
import type { LinkedInPlan, NoteChannel } from '../channels.ts';
import type { Spelling } from '../spelling/speller.ts';
import type { QueueIndex } from './queueIndex.ts';
import type { NoteBag } from './similar.ts';

/**
 * How much a check matters: `block` stops copy and export of that note, `warn` is shown and counted, `tip` is only shown;
 * `passed` is a block that the user let pass for this person.
 */
export type CheckLevel = 'block' | 'warn' | 'tip' | 'passed';

/** Every check there is, in the order in which findings are shown. */
export const checkIds = [
  'empty-note',
  'unresolved-placeholder',
  'someone-elses-details',
  'too-long',
  'canned-invitation',
  'wrong-greeting',
  'no-event',
  'not-personal',
  'no-reason',
  'asks-for-something',
  'claims-friendship',
  'sales-phrases',
  'typing-slip',
  'already-sent',
  'over-budget',
  'no-offer',
  'length-advice',
  'about-me',
  'company-form',
  'late',
] as const;
export type CheckId = (typeof checkIds)[number];

/** The checks that can block. */
export const blockingIds: readonly CheckId[] = ['empty-note', 'unresolved-placeholder', 'someone-elses-details', 'too-long', 'canned-invitation'];

/** The blocks that the user may let pass for one person: there is no sense in sending nothing. */
export function canPass(id: CheckId): boolean {
  return id !== 'empty-note' && blockingIds.includes(id);
}

/**
 * Something a check found. `start` and `end` are UTF-16 offsets in the note (the whole note where no part is meant), or in its
 * subject where `part` says so; the message says what to do; `fix`, where there is one, is the text to put between them.
 */
export interface Finding {
  readonly id: CheckId;
  readonly part?: 'subject';
  readonly level: CheckLevel;
  readonly message: string;
  /** The message for any language. */
  readonly said?: Said;
  readonly start: number;
  readonly end: number;
  readonly fix?: string;
  /** The word in no dictionary, which the user may add to their own. */
  readonly unknownWord?: string;
}

/** Whom the note is for, and what is known of the earlier ones to them. */
export interface Addressee {
  readonly id: string;
  readonly contact: ContactFields;
  /** False while the name was read from a card with little certainty and nobody has looked. */
  readonly nameIsSure: boolean;
  /** Where and when a note was sent to this person already; null when none was. */
  readonly sent: { readonly event: string; readonly at: IsoTime } | null;
  /** Other events at which they were met. */
  readonly metBefore: readonly EarlierMeeting[];
}

/** Another event at which a person was met: its first day, and what they got after it; null where that is unknown. */
export interface EarlierMeeting {
  readonly event: string;
  readonly day: IsoDate | null;
  readonly text: string | null;
}

/** The rest of the queue, as far as checks need it. */
export interface QueueView {
  readonly index: QueueIndex;
  /** Other people's notes that are 90 % or more like this one; the id of one of them, or null. */
  readonly similarTo: (personId: string, note: NoteBag) => string | null;
  /** What somebody is called; words for it where that is not known. */
  readonly nameOf: (personId: string) => string | Said;
}

/** Noted invitations left this month, and how many drafts before this one want one. */
export interface InvitationBudget {
  readonly left: number;
  readonly wantedBefore: number;
}

/** All that checks look at. `subject` is null on channels without one. */
export interface CheckedNote {
  readonly text: string;
  readonly subject: string | null;
  readonly channel: NoteChannel;
  readonly plan: LinkedInPlan;
  readonly details: EventDetails;
  readonly addressee: Addressee;
  readonly tweak: Tweak;
  /** The base message filled in with nothing but the contact: what anybody would get. */
  readonly impersonal: string;
  readonly myName: string;
  readonly calendar: Calendar;
  readonly queue: QueueView | null;
  /** Null where no dictionary is at hand. */
  readonly spelling: Spelling | null;
  readonly budget: InvitationBudget | null;
}

/** A check: a pure function from a note to what it found. */
export type Check = (note: CheckedNote) => readonly Finding[];
