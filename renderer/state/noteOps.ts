import { hasSubject } from '../../shared/note/channels.ts';
import type { NoteChannel } from '../../shared/note/channels.ts';
import type { Finding } from '../../shared/note/checks/check.ts';
import { editText, followBase, settleConflict } from '../../shared/note/compose.ts';
import type { Note, NotePart } from '../../shared/note/compose.ts';
import type { ChannelStart } from '../../shared/note/startingPoints.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import type { Person } from '../../shared/workspace/state.ts';
import { say, showNotice } from './core.ts';
import type { Core, StepMade } from './core.ts';
import { currentNote, shortName } from './currentNote.ts';
import { changeAndSave } from './edit.ts';
import { takeBack } from './history.ts';
import { editBaseSubject, editSubject } from './subjectOps.ts';
import { editTweak } from './tweakOps.ts';
import { wordsNow } from './words.ts';

/** Sets the message that everybody's starts from; `typed` where it comes from typing in the field. */
export function editBase(core: Core, channel: NoteChannel, text: string, typed = false): StepMade {
  const event = core.store.get().event;
  if (event === null) return () => null;
  const eventId = event.id;
  return changeAndSave(core, {
    eventId,
    about: [`base/${channel}`],
    change: { kind: 'base-edited', channel, text },
    value: { before: event.bases[channel] ?? '', after: text },
    send: (basedOn) => core.bridge.call('note.base', { eventId, channel, text, typed, basedOn }),
    typed,
  });
}

/** What a base message is, in both its parts. */
type Start = Pick<ChannelStart, 'subject' | 'text'>;

/** Begins the base message anew from a starting point; "Undo" brings back what stood there. */
export function startFrom(core: Core, channel: NoteChannel, { title, subject, text }: Start & { readonly title: string }): void {
  const eventId = core.store.get().event?.id;
  if (eventId === undefined) return;
  const { say: sayIn } = wordsNow(core);
  const steps = [editBase(core, channel, text), ...(hasSubject(channel) ? [editBaseSubject(core, channel, subject)] : [])];
  const wayBack = (): void => void takeBack(core, eventId, steps, () => sayIn('note.baseAsItWas'));
  showNotice(core, { text: sayIn('note.baseStartsFrom', { title }), undo: wayBack });
}

export function chooseChannel(core: Core, channel: NoteChannel): void {
  const event = core.store.get().event;
  if (event === null || event.channel === channel) return;
  const eventId = event.id;
  changeAndSave(core, {
    eventId,
    about: ['channel'],
    change: { kind: 'channel-chosen', channel },
    send: () => core.bridge.call('note.channel', { eventId, channel }),
  });
}

/** Sets the note's own text. */
export function editNote(core: Core, { person, note }: CheckedPersonNote, text: string, typed = false): void {
  editTweak(core, person.id, editText(person.tweak, note.channel, text, note), typed);
}

/** Decides between the user's words and the base message's where both changed. */
export function settleNote(core: Core, person: Person, note: Note, keep: 'mine' | 'base', part: NotePart = 'texts'): void {
  const composed = part === 'texts' ? note : note.subjectLine;
  if (composed === null) return;
  editTweak(core, person.id, settleConflict(person.tweak, note.channel, composed, keep, part));
  say(core, wordsNow(core).say(keep === 'mine' ? 'note.yoursStand' : 'note.basesStand'));
}

/** Puts in what a finding offers instead of what it points at. */
export function fixNote(core: Core, checked: CheckedPersonNote, { part, start, end, fix }: Finding): void {
  if (fix === undefined) return;
  const { text, subject } = checked.note;
  const fixed = (before: string): string => before.slice(0, start) + fix + before.slice(end);
  if (part === 'subject') editSubject(core, checked, fixed(subject));
  else editNote(core, checked, fixed(text));
  const { say: sayIn } = wordsNow(core);
  say(core, fix.trim() === '' ? sayIn('note.fixed') : sayIn('note.wrote', { words: fix }));
}

/** Puts in the first fix that the checks of the note in view offer. */
export function fixFirst(core: Core): void {
  const current = currentNote(core);
  const finding = current?.findings.find(({ fix }) => fix !== undefined);
  if (current !== null && finding !== undefined) fixNote(core, current, finding);
  else say(core, wordsNow(core).say('note.nothingToFix'));
}

/** Lets the note follow the base message again, its subject too; "Undo" brings the user's own words back. */
export function resetNote(core: Core, { person, note: { channel } }: CheckedPersonNote): void {
  const eventId = core.store.get().event?.id;
  if (eventId === undefined) return;
  const { say: sayIn } = wordsNow(core);
  const name = shortName(person);
  const step = editTweak(core, person.id, followBase(followBase(person.tweak, channel), channel, 'subjects'));
  const bringBack = (): void => void takeBack(core, eventId, [step], () => sayIn('note.yoursAgain', { name }));
  showNotice(core, { text: sayIn('note.followsAgain', { name }), undo: bringBack });
}
