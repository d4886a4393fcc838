import type { ContactFields } from '../contact/contact.ts';
import type { Problem } from '../problem.ts';
import type { EventDetails, Tweak } from '../workspace/state.ts';
import type { NoteChannel } from './channels.ts';
import { gatherFacts } from './placeholders.ts';
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
 * `edited` tells whether the user's own text replaced it; `empty` names placeholders nothing is known for;
 * `problems` say why the base could not be filled in (`fromBase` is '' then).
 */
export interface Note {
  readonly text: string;
  readonly fromBase: string;
  readonly edited: boolean;
  readonly empty: readonly string[];
  readonly problems: readonly Problem[];
}

/** Composes the note to one person from base message, contact and tweak. */
export function composeNote(parts: NoteParts): Note {
  const own = parts.tweak.texts[parts.channel];
  const filled = fillBase(parts);
  if (own === undefined) return { ...filled, text: filled.fromBase, edited: false };
  return { ...filled, text: own.text, edited: true, empty: [] };
}

function fillBase(parts: NoteParts): Pick<Note, 'fromBase' | 'empty' | 'problems'> {
  const checked = checkTemplate(parts.base);
  if (checked.kind === 'broken') return { fromBase: '', empty: [], problems: checked.problems };
  const filled = fillTemplate(checked, gatherFacts(parts.details, parts.contact, parts.tweak, parts.myName));
  if ('problem' in filled) return { fromBase: '', empty: [], problems: [filled.problem] };
  return { fromBase: filled.text, empty: filled.empty, problems: [] };
}

/** The tweak with the note's own text set; text equal to what the base gives means: follow the base again. */
export function editText(tweak: Tweak, channel: NoteChannel, text: string, fromBase: string): Tweak {
  if (text === fromBase) return followBase(tweak, channel);
  const basedOn = tweak.texts[channel]?.basedOn ?? fromBase;
  return { ...tweak, texts: { ...tweak.texts, [channel]: { text, basedOn } } };
}

/** The tweak without the note's own text: the note follows the base message again. */
export function followBase(tweak: Tweak, channel: NoteChannel): Tweak {
  return { ...tweak, texts: Object.fromEntries(Object.entries(tweak.texts).filter(([key]) => key !== channel)) };
}
