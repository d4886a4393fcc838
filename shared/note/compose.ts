import type { ContactFields } from '../contact/contact.ts';
import type { Problem } from '../problem.ts';
import type { EditedText, Tweak } from './tweak.ts';
import type { EventDetails } from './occasion.ts';
import type { NoteChannel } from './channels.ts';
import { gatherFacts } from './placeholders.ts';
import { rebase } from './rebase.ts';
import type { Rebased } from './rebase.ts';
import { checkTemplate, fillTemplate } from './template.ts';

/** All that the note to one person is made of. */
export interface NoteParts {
  readonly details: EventDetails;
  readonly contact: ContactFields;
  readonly tweak: Tweak;
  readonly channel: NoteChannel;
  readonly base: string;
  readonly myName: string;
}

/**
 * The note to one person. `text` is what is shown, copied and exported; `fromBase` is what the base message alone gives;
 * `edited` tells whether the user's own text replaced it; `conflict` is set while the base changed where the user did, and waits
 * for a decision (`text` is the user's own until then); `empty` names placeholders nothing is known for; `problems` say why the
 * base could not be filled in (`fromBase` is '' then).
 */
export interface Note {
  readonly text: string;
  readonly fromBase: string;
  readonly edited: boolean;
  readonly conflict: Conflict | null;
  readonly empty: readonly string[];
  readonly problems: readonly Problem[];
}

export type Conflict = Extract<Rebased, { readonly kind: 'conflict' }>;

/** Composes the note to one person from base message, contact and tweak. An edited note is carried over to the base as it is now. */
export function composeNote(parts: NoteParts): Note {
  const own = parts.tweak.texts[parts.channel];
  const filled = fillBase(parts);
  if (own === undefined) return { ...filled, text: filled.fromBase, edited: false, conflict: null };
  if (filled.problems.length > 0) return { ...filled, text: own.text, edited: true, conflict: null };
  const rebased = rebase(own, filled.fromBase);
  const isMerged = rebased.kind === 'merged';
  return { ...filled, text: isMerged ? rebased.text : own.text, edited: true, conflict: isMerged ? null : rebased, empty: [] };
}

function fillBase(parts: NoteParts): Pick<Note, 'fromBase' | 'empty' | 'problems'> {
  // Windows writes line ends as two characters; a note counts and copies them as one.
  const checked = checkTemplate(parts.base.replace(/\r\n?/g, '\n'));
  if (checked.kind === 'broken') return { fromBase: '', empty: [], problems: checked.problems };
  const filled = fillTemplate(checked, gatherFacts(parts.details, parts.contact, parts.tweak, parts.myName));
  if ('problem' in filled) return { fromBase: '', empty: [], problems: [filled.problem] };
  return { fromBase: filled.text, empty: filled.empty, problems: [] };
}

/**
 * The tweak with the note's own text set, as typed into `note`. Text equal to what the base gives means: follow the base again.
 * What was typed is based on the base as it was shown; while a conflict waits, or the base is broken, on what it was before.
 */
export function editText(tweak: Tweak, channel: NoteChannel, text: string, note: Pick<Note, 'fromBase' | 'conflict' | 'problems'>): Tweak {
  if (text === note.fromBase && note.conflict === null) return followBase(tweak, channel);
  const isUnsettled = note.conflict !== null || note.problems.length > 0;
  const basedOn = (isUnsettled ? tweak.texts[channel]?.basedOn : undefined) ?? note.fromBase;
  return withText(tweak, channel, { text, basedOn });
}

/** Decides a conflict: the user's words, or the base message's, in every place where both changed. */
export function settleConflict(tweak: Tweak, channel: NoteChannel, note: Pick<Note, 'fromBase' | 'conflict'>, keep: 'mine' | 'base'): Tweak {
  if (note.conflict === null) return tweak;
  const text = note.conflict[keep];
  return text === note.fromBase ? followBase(tweak, channel) : withText(tweak, channel, { text, basedOn: note.fromBase });
}

function withText(tweak: Tweak, channel: NoteChannel, edited: EditedText): Tweak {
  return { ...tweak, texts: { ...tweak.texts, [channel]: edited } };
}

/** The tweak without the note's own text: the note follows the base message again. */
export function followBase(tweak: Tweak, channel: NoteChannel): Tweak {
  return { ...tweak, texts: Object.fromEntries(Object.entries(tweak.texts).filter(([key]) => key !== channel)) };
}
