import { displayName } from '../../shared/contact/contact.ts';
import type { NoteChannel } from '../../shared/note/channels.ts';
import type { Finding } from '../../shared/note/checks/check.ts';
import { isBlocked } from '../../shared/note/checks/checkNote.ts';
import { editText, followBase, settleConflict } from '../../shared/note/compose.ts';
import type { Note } from '../../shared/note/compose.ts';
import { checkedNotes } from '../../shared/queue/eventNotes.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import type { NoteStatus, Person } from '../../shared/workspace/state.ts';
import type { Tweak } from '../../shared/note/tweak.ts';
import { fail } from '../../shared/contract/result.ts';
import { said } from '../../shared/words/keys.ts';
import { changeAndSave, say, showError, showNotice } from './core.ts';
import type { Core } from './core.ts';
import { currentPerson, goToNext, mark } from './peopleOps.ts';
import { typingPauseMs } from './saver.ts';
import { look } from './settingsOps.ts';
import { wordsNow } from './words.ts';

export function editBase(core: Core, text: string): void {
  const event = core.store.get().event;
  if (event === null) return;
  const { id: eventId, channel } = event;
  changeAndSave(core, {
    eventId,
    key: `base/${channel}`,
    change: { kind: 'base-edited', channel, text },
    send: () => core.bridge.call('note.base', { eventId, channel, text }),
    pauseMs: typingPauseMs,
  });
}

/** Begins the base message anew from a starting point; "Undo" brings back what stood there. */
export function startFrom(core: Core, before: string, { title, text }: { readonly title: string; readonly text: string }): void {
  const { say: sayIn } = wordsNow(core);
  editBase(core, text);
  const wayBack = (): void => {
    editBase(core, before);
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

export function editTweak(core: Core, personId: string, tweak: Tweak): void {
  const event = core.store.get().event;
  if (event === null) return;
  const eventId = event.id;
  changeAndSave(core, {
    eventId,
    key: `tweak/${personId}`,
    change: { kind: 'tweak-edited', personId, tweak },
    send: () => core.bridge.call('note.tweak', { eventId, personId, tweak }),
    pauseMs: typingPauseMs,
  });
}

/** Sets the note's own text, as typed by the user. */
export function editNote(core: Core, { person, note }: CheckedPersonNote, text: string): void {
  const channel = core.store.get().event?.channel;
  if (channel !== undefined) editTweak(core, person.id, editText(person.tweak, channel, text, note));
}

/** Decides between the user's words and the base message's where both changed. */
export function settleNote(core: Core, person: Person, note: Note, keep: 'mine' | 'base'): void {
  const channel = core.store.get().event?.channel;
  if (channel === undefined) return;
  editTweak(core, person.id, settleConflict(person.tweak, channel, note, keep));
  say(core, wordsNow(core).say(keep === 'mine' ? 'note.yoursStand' : 'note.basesStand'));
}

/** Puts in what a finding offers instead of what it points at. */
export function fixNote(core: Core, checked: CheckedPersonNote, { start, end, fix }: Finding): void {
  if (fix === undefined) return;
  const { text } = checked.note;
  editNote(core, checked, text.slice(0, start) + fix + text.slice(end));
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

/** Lets the note follow the base message again; "Undo" brings the user's own text back. */
export function resetNote(core: Core, person: Person): void {
  const channel = core.store.get().event?.channel;
  if (channel === undefined) return;
  const { say: sayIn } = wordsNow(core);
  const name = shortName(person);
  editTweak(core, person.id, followBase(person.tweak, channel));
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
