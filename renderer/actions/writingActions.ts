import { fixFirst } from '../state/noteOps.ts';
import { moveInHand, stepPerson } from '../state/queueView.ts';
import { copyAndNext, copyNote, markAnswered, markSent, markToWrite, openLinkedIn, openMail, openSentInvitations, readyAndNext, skipAndNext } from '../state/sendOps.ts';
import { openDialog } from '../state/session.ts';
import { at } from './action.ts';
import type { Action } from './action.ts';
import { pressInLine } from './press.ts';

/** The search of the queue is the only one of its name in the window. */
function focusSearch(): void {
  const search = document.querySelector<HTMLInputElement>('input[name="find-in-queue"]');
  search?.focus();
  search?.select();
}

/** What can be done with a note and with the queue: a part of the table of actions. */
export const writingActions = {
  copyAndNext: {
    id: 'note.copy-and-next',
    title: 'action.copyAndNext',
    group: 'action.writing',
    menu: 'copy',
    shortcut: 'Mod+Enter',
    when: at('write'),
    run: (session) => void copyAndNext(session),
  },
  copy: {
    id: 'note.copy',
    title: 'action.copy',
    group: 'action.writing',
    menu: 'copy',
    shortcut: 'Mod+Shift+C',
    when: at('write', 'send'),
    run: (session) => void copyNote(session),
  },
  fix: {
    id: 'note.fix',
    title: 'action.fix',
    group: 'action.writing',
    menu: 'copy',
    shortcut: 'Mod+.',
    when: at('people', 'write'),
    run: (session) => {
      if (session.store.get().settings.view.place === 'people') pressInLine('contact.take-reading');
      else fixFirst(session);
    },
  },
  ready: {
    id: 'queue.ready',
    title: 'action.ready',
    group: 'action.writing',
    menu: 'mark',
    shortcut: 'Mod+Shift+Enter',
    when: at('write'),
    fits: ({ status }) => status === 'to-write' || status === 'skipped',
    run: readyAndNext,
  },
  sent: {
    id: 'queue.sent',
    title: 'action.sent',
    group: 'action.writing',
    menu: 'mark',
    shortcut: 'Mod+S',
    when: at('write', 'send'),
    fits: ({ status }) => status !== 'sent' && status !== 'answered',
    run: markSent,
  },
  answered: {
    id: 'queue.answered',
    title: 'action.answered',
    group: 'action.writing',
    menu: 'mark',
    shortcut: 'Mod+Shift+Y',
    when: at('write', 'send'),
    fits: ({ status }) => status === 'sent',
    run: markAnswered,
  },
  openLinkedIn: {
    id: 'queue.linkedin',
    title: 'action.openLinkedIn',
    group: 'action.writing',
    menu: 'send',
    shortcut: 'Mod+L',
    when: at('write', 'send'),
    run: (session) => void openLinkedIn(session),
  },
  openMail: {
    id: 'queue.mail',
    title: 'action.openMail',
    group: 'action.writing',
    menu: 'send',
    shortcut: 'Mod+Shift+L',
    when: at('write', 'send'),
    fits: ({ contact }) => contact.emails.length > 0,
    run: (session) => void openMail(session),
  },
  sentInvitations: {
    id: 'queue.sent-invitations',
    title: 'action.sentInvitations',
    group: 'action.writing',
    menu: 'send',
    shortcut: null,
    when: at('write', 'send'),
    run: (session) => void openSentInvitations(session),
  },
  shareInvitations: {
    id: 'queue.share-invitations',
    title: 'action.shareInvitations',
    group: 'action.writing',
    menu: 'send',
    shortcut: null,
    when: at('write', 'send'),
    run: (session) => openDialog(session, { kind: 'share-invitations' }),
  },
  skip: {
    id: 'queue.skip',
    title: 'action.skip',
    group: 'action.writing',
    menu: 'mark',
    shortcut: 'Mod+Shift+K',
    when: at('write', 'send'),
    fits: ({ status }) => status !== 'skipped',
    run: skipAndNext,
  },
  toWriteAgain: {
    id: 'queue.to-write',
    title: 'rows.toWriteAgain',
    group: 'action.writing',
    menu: 'mark',
    shortcut: null,
    when: at('write', 'send'),
    fits: ({ status }) => status !== 'to-write',
    run: markToWrite,
  },
  nextPerson: {
    id: 'queue.next',
    title: 'action.nextPerson',
    group: 'action.writing',
    menu: 'people',
    shortcut: 'Alt+ArrowDown',
    when: at('write', 'send'),
    run: (session) => stepPerson(session, 1),
  },
  previousPerson: {
    id: 'queue.previous',
    title: 'action.previousPerson',
    group: 'action.writing',
    menu: 'people',
    shortcut: 'Alt+ArrowUp',
    when: at('write', 'send'),
    run: (session) => stepPerson(session, -1),
  },
  findInQueue: {
    id: 'queue.find',
    title: 'action.findInQueue',
    group: 'action.writing',
    menu: 'find',
    shortcut: 'Mod+F',
    when: at('write', 'send'),
    run: focusSearch,
  },
  moveDown: {
    id: 'queue.move-down',
    title: 'action.moveDown',
    group: 'action.writing',
    menu: 'move',
    shortcut: 'Alt+Shift+ArrowDown',
    when: at('write', 'send'),
    run: (session) => moveInHand(session, 1),
  },
  moveUp: {
    id: 'queue.move-up',
    title: 'action.moveUp',
    group: 'action.writing',
    menu: 'move',
    shortcut: 'Alt+Shift+ArrowUp',
    when: at('write', 'send'),
    run: (session) => moveInHand(session, -1),
  },
} as const satisfies Readonly<Record<string, Action>>;
