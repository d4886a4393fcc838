import { displayName } from '../../shared/contact/contact.ts';
import { hasSubject } from '../../shared/note/channels.ts';
import type { NoteChannel } from '../../shared/note/channels.ts';
import type { Finding } from '../../shared/note/checks/check.ts';
import { isBlocked } from '../../shared/note/checks/checkNote.ts';
import { editText, followBase, settleConflict } from '../../shared/note/compose.ts';
import type { Note, NotePart } from '../../shared/note/compose.ts';
import type { ChannelStart } from '../../shared/note/startingPoints.ts';
import { checkedNotes } from '../../shared/queue/eventNotes.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import type { NoteStatus, Person } from '../../shared/workspace/state.ts';
import { fail } from '../../shared/contract/result.ts';
import { said } from '../../shared/words/keys.ts';
import { changeAndSave, say, showError, showNotice } from './core.ts';
import type { Core } from './core.ts';
import { currentPerson, goToNext, mark } from './peopleOps.ts';
import { typingPauseMs } from './saver.ts';
import { editBaseSubject, editSubject } from './subjectOps.ts';
import { look } from './settingsOps.ts';
import { editTweak } from './tweakOps.ts';
import { wordsNow } from './words.ts';

export function editBase(core: Core, channel: NoteChannel, text: string): void {
  const event = core.store.get().event;
  if (event === null) return;
  const eventId = event.id;
  changeAndSave(core, {
    eventId,
    key: `base/${channel}`,
    change: { kind: 'base-edited', channel, text },
    send: () => core.bridge.call('note.base', { eventId, channel, text }),
    pauseMs: typingPauseMs,
  });
}

/** What a base message is, in both its parts. */
type Start = Pick<ChannelStart, 'subject' | 'text'>;

/** Begins the base message anew from a starting point; "Undo" brings back what stood there. */
export function startFrom(core: Core, channel: NoteChannel, before: Start, { title, ...start }: Start & Pick<ChannelStart, 'title'>): void {
  const { say: sayIn } = wordsNow(core);
  const put = ({ subject, text }: Start): void => {
    editBase(core, channel, text);
    if (hasSubject(channel)) editBaseSubject(core, channel, subject);
  };
  put(start);
  const wayBack = (): void => {
    put(before);
    showNotice(core, { text: sayIn('note.baseAsItWas'), undo: null });
  };
  showNotice(core, { text: sayIn('note.baseStartsFrom', { title }), undo: wayBack });
}

export function chooseChannel(core: Core, channel: NoteChannel): void {
  const event = core.store.get().event;
  if (event === null || event.channel === channel) return;
  const eventId = event.id;
  changeAndSave(core, {
    eventId,
    key: 'channel',
    change: { kind: 'channel-chosen', channel },
    send: () => core.bridge.call('note.channel', { eventId, channel }),
  });
}

/** Sets the note's own text, as typed by the user. */
export function editNote(core: Core, { person, note }: CheckedPersonNote, text: string): void {
  editTweak(core, person.id, editText(person.tweak, note.channel, text, note));
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
  const { say: sayIn } = wordsNow(core);
  const name = shortName(person);
  editTweak(core, person.id, followBase(followBase(person.tweak, channel), channel, 'subjects'));
  const bringBack = (): void => {
    editTweak(core, person.id, person.tweak);
    showNotice(core, { text: sayIn('note.yoursAgain', { name }), undo: null });
  };
  showNotice(core, { text: sayIn('note.followsAgain', { name }), undo: bringBack });
}

/** What a person is called in sentences: the first name where there is one. */
export function shortName(person: Person): string {
  return person.contact.firstName.trim() || displayName(person.contact);
}

function currentNote(core: Core): CheckedPersonNote | null {
  const { event, settings } = core.store.get();
  const person = currentPerson(event, settings.view.personId);
  return event === null || person === null ? null : checkedNotes(event, settings, new Date().toISOString())(person);
}

/** Says that a note can't leave yet, and why; false when nothing stands in its way. The reason stands beside the note itself. */
function isHeld(core: Core, { person, note, findings }: CheckedPersonNote, what: 'copied' | 'ready'): boolean {
  if (!isBlocked(findings)) return false;
  const { say: sayIn, tell } = wordsNow(core);
  const reason = note.problems[0] ?? findings.find(({ level }) => level === 'block');
  const text = sayIn(what === 'copied' ? 'note.notCopied' : 'note.notReady', { name: shortName(person) });
  showNotice(core, { text, undo: null }, reason === undefined ? text : `${text} ${tell(reason)}`);
  return true;
}

/** Puts exactly the shown text on the clipboard; false when it was held back or the clipboard refused, with the reason shown. */
export async function copyNote(core: Core): Promise<boolean> {
  const current = currentNote(core);
  if (current === null || isHeld(core, current, 'copied')) return false;
  if (!(await toClipboard(core, current.note.text))) return false;
  const { person } = current;
  if (person.status === 'to-write' || person.status === 'ready' || person.status === 'skipped') mark(core, person.id, 'copied');
  showError(core, null);
  showNotice(core, { text: wordsNow(core).say('note.copied', { name: shortName(person) }), undo: null });
  return true;
}

/** Puts the subject on the clipboard, for mail programs that want it by itself. A note that is held back gives none of its parts. */
export async function copySubject(core: Core, checked: CheckedPersonNote): Promise<void> {
  if (isHeld(core, checked, 'copied') || !(await toClipboard(core, checked.note.subject))) return;
  showNotice(core, { text: wordsNow(core).say('writing.subjectCopied', { name: shortName(checked.person) }), undo: null });
}

export async function toClipboard(core: Core, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    showError(core, fail('no-permission', said('note.noClipboard'), said('note.noClipboardNext')).error);
    return false;
  }
}

export async function copyAndNext(core: Core): Promise<void> {
  if (await copyNote(core)) goToNext(core);
}

/** Marks the note as ready to be sent later, unless something blocks it, and goes on. */
export function readyAndNext(core: Core): void {
  const current = currentNote(core);
  if (current === null || isHeld(core, current, 'ready')) return;
  markWithWayBack(core, current.person, 'ready', wordsNow(core).say('note.isReady', { name: shortName(current.person) }));
  showError(core, null);
  goToNext(core);
}

export function skipAndNext(core: Core): void {
  const current = currentNote(core);
  if (current === null) return;
  markWithWayBack(core, current.person, 'skipped', wordsNow(core).say('note.skipped', { name: shortName(current.person) }));
  goToNext(core);
}

export function markSent(core: Core): void {
  const current = currentNote(core);
  if (current === null) return;
  markWithWayBack(core, current.person, 'sent', wordsNow(core).say('note.markedSent', { name: shortName(current.person) }));
}

/** Marks a note, says so, and offers to take it back and return to it: the cursor is in the next person's note by then. */
function markWithWayBack(core: Core, person: Person, status: NoteStatus, text: string): void {
  mark(core, person.id, status);
  const wayBack = (): void => {
    mark(core, person.id, person.status);
    look(core, { personId: person.id });
    showNotice(core, { text: wordsNow(core).say('note.backTo', { name: shortName(person) }), undo: null });
  };
  showNotice(core, { text, undo: wayBack });
}
