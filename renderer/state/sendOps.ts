import type { CopyCheck, OpenTarget } from '../../shared/contract/contract.ts';
import { fail } from '../../shared/contract/result.ts';
import { isBlocked } from '../../shared/note/checks/checkNote.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import { hasLeft, shownNote } from '../../shared/queue/outgoing.ts';
import type { NoteNow, ShownNote } from '../../shared/queue/outgoing.ts';
import { mayBeOpened } from '../../shared/queue/links.ts';
import type { NoteStatus, Person } from '../../shared/workspace/state.ts';
import { said } from '../../shared/words/keys.ts';
import { currentNote, noteNow, shortName } from './currentNote.ts';
import { showError, showNotice } from './core.ts';
import type { Core, StepMade } from './core.ts';
import { changeAndSave } from './edit.ts';
import { takeBack } from './history.ts';
import { goToNext, goToNextOut, queuePlace, turnTo } from './queueView.ts';
import { wordsNow } from './words.ts';

/** Marks how far a note has come; `outgoing` is the note as it leaves. */
export function mark(core: Core, personId: string, status: NoteStatus, outgoing?: NoteNow): StepMade {
  const event = core.store.get().event;
  if (event === null) return () => null;
  const eventId = event.id;
  const at = new Date().toISOString();
  const left = outgoing === undefined ? {} : { outgoing: { ...outgoing, at } };
  return changeAndSave(core, {
    eventId,
    about: [`status/${personId}`],
    change: { kind: 'status-set', personId, status, at, ...left },
    send: () => core.bridge.call('queue.mark', { eventId, personId, status, ...(outgoing === undefined ? {} : { outgoing }) }),
  });
}

/** What "Copy" puts on the clipboard: in Write the note in the editor, in Send the note as it is shown there. */
function shownHere(core: Core, checked: CheckedPersonNote): ShownNote {
  const now = noteNow(checked);
  return queuePlace(core.store.get()) === 'send' ? shownNote(checked.person, now) : { ...now, leftAt: null, hasChanged: false };
}

/** Says that a note can't leave yet, and why; false when nothing stands in its way. The reason stands beside the note itself. */
export function isHeld(core: Core, { person, note, findings }: CheckedPersonNote, what: 'copied' | 'ready'): boolean {
  const { say, tell } = wordsNow(core);
  if (!isBlocked(findings)) {
    const isUndecided = note.conflict !== null || (note.subjectLine?.conflict ?? null) !== null;
    // What was typed beside a note that was changed by hand is not in it yet: copied in passing it would go without.
    if (isUndecided) showNotice(core, { text: say(what === 'copied' ? 'note.notCopiedUndecided' : 'note.notReadyUndecided', { name: shortName(person) }), undo: null });
    return isUndecided;
  }
  const reason = note.problems[0] ?? findings.find(({ level }) => level === 'block');
  const text = say(what === 'copied' ? 'note.notCopied' : 'note.notReady', { name: shortName(person) });
  showNotice(core, { text, undo: null }, reason === undefined ? text : `${text} ${tell(reason)}`);
  return true;
}

/** Puts exactly the shown text on the clipboard; false when it was held back or the clipboard refused, with the reason shown. */
export async function copyNote(core: Core): Promise<boolean> {
  const current = currentNote(core);
  if (current === null) return false;
  const shown = shownHere(core, current);
  // What has left is past holding back; it is copied as it left.
  if (shown.leftAt === null && isHeld(core, current, 'copied')) return false;
  const copied = await toClipboard(core, shown.text);
  if (copied === null) return false;
  noteCopied(core, current.person, shown);
  showError(core, null);
  sayCopied(core, current.person, copied);
  return true;
}

function noteCopied(core: Core, person: Person, { channel, subject, text, leftAt }: ShownNote): void {
  const { status, outgoing } = person;
  const isSame = status === 'copied' && outgoing?.text === text && outgoing.channel === channel && outgoing.subject === subject;
  // Copying what was sent once more, to look at it or to answer, makes nothing unsent.
  if (leftAt !== null || isSame || status === 'sent' || status === 'answered') return;
  mark(core, person.id, 'copied', { channel, subject, text });
}

function sayCopied(core: Core, person: Person, copied: CopyCheck): void {
  const { say } = wordsNow(core);
  const text = say('note.copied', { name: shortName(person) });
  const isFirst = copied === 'unknown' && !core.store.get().queue.toldUnchecked;
  if (isFirst) core.store.update((now) => ({ ...now, queue: { ...now.queue, toldUnchecked: true } }));
  showNotice(core, { text: isFirst ? say('send.copiedUnchecked', { said: text }) : text, undo: null });
}

/** Puts the subject on the clipboard, for mail programs that want it by itself. A note that is held back gives none of its parts. */
export async function copySubject(core: Core, checked: CheckedPersonNote): Promise<void> {
  if (isHeld(core, checked, 'copied') || (await toClipboard(core, checked.note.subject)) === null) return;
  showNotice(core, { text: wordsNow(core).say('writing.subjectCopied', { name: shortName(checked.person) }), undo: null });
}

/** Puts a text on the clipboard and reads it back where the host lets us; null when it isn't there, with the reason shown. */
export async function toClipboard(core: Core, text: string): Promise<Exclude<CopyCheck, 'other'> | null> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    showError(core, fail('no-permission', said('note.noClipboard'), said('note.noClipboardNext')).error);
    return null;
  }
  const found = await readBack(core, text);
  if (found !== 'other') return found;
  showError(core, fail('no-permission', said('send.otherOnClipboard'), said('send.copyAgain')).error);
  return null;
}

/** On the desktop the privileged side looks; a browser is asked only where it lets us read without asking the user. */
async function readBack(core: Core, text: string): Promise<CopyCheck> {
  if (core.store.get().info?.host === 'desktop') {
    const looked = await core.bridge.call('queue.copied', { text });
    return looked.ok ? looked.value : 'unknown';
  }
  try {
    const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName });
    if (state !== 'granted') return 'unknown';
    const there = await navigator.clipboard.readText();
    return there.replace(/\r\n/gu, '\n') === text.replace(/\r\n/gu, '\n') ? 'same' : 'other';
  } catch {
    return 'unknown';
  }
}

export async function copyAndNext(core: Core): Promise<void> {
  if (await copyNote(core)) goToNext(core);
}

/** Marks the note as ready to be sent later, unless something blocks it, and goes on. */
export function readyAndNext(core: Core): void {
  const current = currentNote(core);
  if (current === null || isHeld(core, current, 'ready')) return;
  markAs(core, current, 'ready');
  showError(core, null);
  goToNext(core);
}

export function skipAndNext(core: Core): void {
  const current = currentNote(core);
  if (current === null) return;
  markAs(core, current, 'skipped');
  if (queuePlace(core.store.get()) === 'send') goToNextOut(core);
  else goToNext(core);
}

/** Marks the note as sent. In Send the next one follows. */
export function markSent(core: Core): void {
  const current = currentNote(core);
  if (current === null) return;
  markAs(core, current, 'sent');
  if (queuePlace(core.store.get()) === 'send') goToNextOut(core);
}

export function markAnswered(core: Core): void {
  const current = currentNote(core);
  if (current !== null) markAs(core, current, 'answered');
}

/** The note is to be written after all. */
export function markToWrite(core: Core): void {
  const current = currentNote(core);
  if (current !== null) markAs(core, current, 'to-write');
}

/** The note is to leave in its new words: it is ready again, as it stands now, unless something blocks it. */
export function takeNewWords(core: Core, checked: CheckedPersonNote): void {
  if (!isHeld(core, checked, 'ready')) markAs(core, checked, 'ready');
}

/** Marks a note as it was chosen from all statuses, as the keys would: what blocks it stands in the way here too. */
export function chooseStatus(core: Core, checked: CheckedPersonNote, status: NoteStatus): void {
  const { person } = checked;
  if (status === person.status) return;
  const isNew = status === 'ready' || (status === 'copied' && !hasLeft(person));
  if (!isNew || !isHeld(core, checked, status)) markAs(core, checked, status);
}

const markedAs = {
  'to-write': 'send.markedToWrite',
  ready: 'note.isReady',
  copied: 'send.markedCopied',
  sent: 'note.markedSent',
  answered: 'send.markedAnswered',
  skipped: 'note.skipped',
} as const satisfies Record<NoteStatus, string>;

/** Marks a note. What was never copied here went out as it stands now; when it was held back, that is told. */
function markAs(core: Core, checked: CheckedPersonNote, status: NoteStatus): void {
  const { person, findings } = checked;
  const isOut = status === 'copied' || status === 'sent' || status === 'answered';
  const leaves = isOut && !hasLeft(person);
  const { say } = wordsNow(core);
  const text = say(markedAs[status], { name: shortName(person) });
  const told = leaves && isBlocked(findings) ? say('send.markedHeld', { said: text }) : text;
  markWithWayBack(core, person, status, told, leaves ? noteNow(checked) : undefined);
}

/** Marks a note, says so, and offers to take it back and return to it: the cursor is in the next person's note by then. */
function markWithWayBack(core: Core, person: Person, status: NoteStatus, text: string, outgoing?: NoteNow): void {
  const eventId = core.store.get().event?.id;
  if (eventId === undefined) return;
  const step = mark(core, person.id, status, outgoing);
  const wayBack = (): void =>
    void takeBack(core, eventId, [step], () => {
      turnTo(core, person.id);
      return wordsNow(core).say('note.backTo', { name: shortName(person) });
    });
  showNotice(core, { text, undo: wayBack });
}

/** Opens the person's LinkedIn page, or the search for them; a note that has not left yet is copied first. */
export async function openLinkedIn(core: Core): Promise<void> {
  if (await copyBefore(core)) await openOutside(core, 'linkedin', null);
}

/** Opens the user's mail program with the note in it; who has several addresses is asked about. */
export async function openMail(core: Core): Promise<void> {
  const person = currentNote(core)?.person;
  if (person === undefined || !(await copyBefore(core)) || leftInOtherWords(core)) return;
  const [, second] = person.contact.emails;
  if (second === undefined) await openOutside(core, 'mail', 0);
  else core.store.update((now) => ({ ...now, dialog: { kind: 'choose-email', personId: person.id } }));
}

/** Says that a mail would have other words than those in view: what was sent stays as it was sent. */
function leftInOtherWords(core: Core): boolean {
  const current = currentNote(core);
  if (current === null || !showsOtherWords(core, current)) return false;
  showNotice(core, { text: wordsNow(core).say('send.leftInOtherWords', { name: shortName(current.person) }), undo: null });
  return true;
}

export async function openSentInvitations(core: Core): Promise<void> {
  await openOutside(core, 'sent-invitations', null);
}

/** Copies a note that has not left yet in the words in view. */
async function copyBefore(core: Core): Promise<boolean> {
  const current = currentNote(core);
  if (current === null) return false;
  const { status } = current.person;
  return status === 'to-write' || status === 'ready' || (status === 'copied' && showsOtherWords(core, current)) ? copyNote(core) : true;
}

/** Whether Write shows a note in other words than it left in; Send shows it as it left. */
function showsOtherWords(core: Core, checked: CheckedPersonNote): boolean {
  return queuePlace(core.store.get()) !== 'send' && shownNote(checked.person, noteNow(checked)).hasChanged;
}

/** Opens something outside of the app, always on the user's own key press; the address is made by the privileged side. */
export async function openOutside(core: Core, target: OpenTarget, email: number | null): Promise<void> {
  const { event, settings } = core.store.get();
  const personId = settings.view.personId;
  if (event === null || personId === null) return;
  if (!(await core.saver.flush())) {
    showError(core, fail('cannot-save', said('send.notSavedYet'), said('send.tryAgainAbove')).error);
    return;
  }
  const opened = await core.bridge.call('queue.open', { eventId: event.id, personId, target, email });
  if (!opened.ok) {
    showError(core, opened.error);
    return;
  }
  const { address, hasNote } = opened.value;
  if (address !== null && mayBeOpened(address)) openInPage(address);
  showError(core, null);
  const person = event.people.find(({ id }) => id === personId);
  const isTooLong = target === 'mail' && !hasNote && person !== undefined && (person.outgoing?.text ?? '') !== '' && hasLeft(person);
  if (isTooLong) showNotice(core, { text: wordsNow(core).say('send.tooLongForMail', { name: shortName(person) }), undo: null });
}

/** In a browser the page opens what the server has made; a mail program takes its link without a new tab. */
function openInPage(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.relList.add('noopener', 'noreferrer');
  if (address.startsWith('https:')) link.target = '_blank';
  link.click();
}
