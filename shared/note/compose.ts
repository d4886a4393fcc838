import type { ContactFields } from '../contact/contact.ts';
import type { Problem } from '../problem.ts';
import type { EditedText, Tweak } from './tweak.ts';
import type { EventDetails } from './occasion.ts';
import { hasSubject } from './channels.ts';
import type { NoteChannel } from './channels.ts';
import { noteLanguage } from './noteLanguage.ts';
import { gatherFacts } from './placeholders.ts';
import { rebase } from './rebase.ts';
import type { Rebased } from './rebase.ts';
import { checkTemplate, fillTemplate } from './template.ts';

/** All that the note to one person is made of; `subject` is the base subject, which channels without one leave out. */
export interface NoteParts {
  readonly details: EventDetails;
  readonly contact: ContactFields;
  readonly tweak: Tweak;
  readonly channel: NoteChannel;
  readonly base: string;
  readonly subject: string;
  readonly myName: string;
}

/**
 * A text composed for one person. `text` is what is shown, copied and exported; `fromBase` is what the base alone gives;
 * `edited` tells whether the user's own text replaced it; `conflict` is set while the base changed where the user did, and waits
 * for a decision (`text` is the user's own until then); `empty` names placeholders nothing is known for; `problems` say why the
 * base could not be filled in (`fromBase` is '' then).
 */
export interface ComposedText {
  readonly text: string;
  readonly fromBase: string;
  readonly edited: boolean;
  readonly conflict: Conflict | null;
  readonly empty: readonly string[];
  readonly problems: readonly Problem[];
}

/** The note to one person, composed for a channel. `subjectLine` is null and `subject` is '' on channels without one. */
export interface Note extends ComposedText {
  readonly channel: NoteChannel;
  readonly subject: string;
  readonly subjectLine: ComposedText | null;
}

export type Conflict = Extract<Rebased, { readonly kind: 'conflict' }>;

/** The two texts of a note, by where a tweak keeps the user's own. */
export type NotePart = 'texts' | 'subjects';

/** Composes the note to one person from base message, contact and tweak. What was edited is carried over to the base as it is now. */
export function composeNote(parts: NoteParts): Note {
  const { channel, tweak } = parts;
  const text = composeText(tweak.texts[channel], fillBase(parts, parts.base));
  const subjectLine = hasSubject(channel) ? composeText(tweak.subjects[channel], fillSubject(parts)) : null;
  return { ...text, channel, subject: subjectLine?.text ?? '', subjectLine };
}

type FilledBase = Pick<ComposedText, 'fromBase' | 'empty' | 'problems'>;

function composeText(own: EditedText | undefined, filled: FilledBase): ComposedText {
  if (own === undefined) return { ...filled, text: filled.fromBase, edited: false, conflict: null };
  if (filled.problems.length > 0) return { ...filled, text: own.text, edited: true, conflict: null };
  const rebased = rebase(own, filled.fromBase);
  const isMerged = rebased.kind === 'merged';
  return { ...filled, text: isMerged ? rebased.text : own.text, edited: true, conflict: isMerged ? null : rebased, empty: [] };
}

function fillBase(parts: NoteParts, base: string): FilledBase {
  // Windows writes line ends as two characters; a note counts and copies them as one.
  const checked = checkTemplate(base.replace(/\r\n?/g, '\n'));
  if (checked.kind === 'broken') return { fromBase: '', empty: [], problems: checked.problems };
  // Only days are written by us, and few messages name them.
  const language = base.includes('date') ? noteLanguage(parts.base) : 'en';
  const filled = fillTemplate(checked, gatherFacts(parts.details, parts.contact, parts.tweak, parts.myName, language));
  if ('problem' in filled) return { fromBase: '', empty: [], problems: [filled.problem] };
  // Data may have its accents apart: put together, what is copied is as long as it is counted.
  return { fromBase: filled.text.normalize('NFC'), empty: filled.empty, problems: [] };
}

/** A subject is one line. A broken one stands as it was written, so that the check for what was left unfilled holds the note back. */
function fillSubject(parts: NoteParts): FilledBase {
  const filled = fillBase(parts, parts.subject);
  return { ...filled, fromBase: oneLine(filled.problems.length > 0 ? parts.subject : filled.fromBase) };
}

/** A text as the one line that a subject has room for. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

type Settled = Pick<ComposedText, 'fromBase' | 'conflict'>;

/**
 * The tweak with the note's own text set, as typed into `note`. Text equal to what the base gives means: follow the base again.
 * What was typed is based on the base as it was shown; while a conflict waits, or the base is broken, on what it was before.
 */
export function editText(tweak: Tweak, channel: NoteChannel, text: string, note: Settled & Pick<ComposedText, 'problems'>, part: NotePart = 'texts'): Tweak {
  if (text === note.fromBase && note.conflict === null) return followBase(tweak, channel, part);
  const isUnsettled = note.conflict !== null || note.problems.length > 0;
  const basedOn = (isUnsettled ? tweak[part][channel]?.basedOn : undefined) ?? note.fromBase;
  return withText(tweak, channel, { text, basedOn }, part);
}

/** Decides a conflict: the user's words, or the base message's, in every place where both changed. */
export function settleConflict(tweak: Tweak, channel: NoteChannel, note: Settled, keep: 'mine' | 'base', part: NotePart = 'texts'): Tweak {
  if (note.conflict === null) return tweak;
  const text = note.conflict[keep];
  return text === note.fromBase ? followBase(tweak, channel, part) : withText(tweak, channel, { text, basedOn: note.fromBase }, part);
}

function withText(tweak: Tweak, channel: NoteChannel, edited: EditedText, part: NotePart): Tweak {
  return { ...tweak, [part]: { ...tweak[part], [channel]: edited } };
}

/** The tweak without the note's own text: the note follows the base message again. */
export function followBase(tweak: Tweak, channel: NoteChannel, part: NotePart = 'texts'): Tweak {
  return { ...tweak, [part]: Object.fromEntries(Object.entries(tweak[part]).filter(([key]) => key !== channel)) };
}
