import type { AppState } from '../state/appState.ts';
import { redo, undo } from '../state/eventOps.ts';
import { pickBackup } from '../state/exportOps.ts';
import { fixFirst } from '../state/noteOps.ts';
import { moveInHand, stepPerson } from '../state/queueView.ts';
import { copyAndNext, copyNote, markAnswered, markSent, openLinkedIn, openMail, openSentInvitations, readyAndNext, skipAndNext } from '../state/sendOps.ts';
import { openDialog, trySample } from '../state/session.ts';
import type { Session } from '../state/session.ts';
import { look } from '../state/settingsOps.ts';
import type { Place } from '../../shared/workspace/state.ts';
import type { PlainKey } from '../../shared/words/keys.ts';
import type { Told } from '../../shared/words/words.ts';
import type { Shortcut } from './keys.ts';
import { pressButton, pressInLine } from './press.ts';

/** One thing the user can do: its name on buttons and in the help sheet, its shortcut, when it can be done, and how. */
export interface Action {
  readonly id: string;
  readonly title: PlainKey;
  readonly group: 'action.anywhere' | 'action.people' | 'action.writing' | 'action.places';
  readonly shortcut: Shortcut | null;
  /** Another shortcut for the same, where systems differ. */
  readonly also?: Shortcut;
  /** What it would be done to just now, such as the change that "Undo" takes back. */
  readonly about?: (state: AppState) => Told | null;
  readonly when: (state: AppState) => boolean;
  readonly run: (session: Session) => void;
}

const inEvent = (state: AppState): boolean => state.event !== null;
const hasPerson = (state: AppState): boolean => state.event?.people.some(({ id }) => id === state.settings.view.personId) ?? false;
const at = (...places: readonly Place[]) => (state: AppState): boolean => hasPerson(state) && places.includes(state.settings.view.place);

function place(id: string, target: Place, digit: string): Action {
  return { id, title: `app.place.${target}`, group: 'action.places', shortcut: `Mod+${digit}`, when: inEvent, run: (session) => look(session, { place: target }) };
}

/** The search of the queue is the only one of its name in the window. */
function focusSearch(): void {
  const search = document.querySelector<HTMLInputElement>('input[name="find-in-queue"]');
  search?.focus();
  search?.select();
}

/** Everything there is to do by key or button. Buttons, shortcuts, the palette, the menus and the help sheet are all made from this table. */
export const actions = {
  newEvent: {
    id: 'event.create',
    title: 'action.newEvent',
    group: 'action.anywhere',
    shortcut: 'Mod+Shift+E',
    when: () => true,
    run: (session) => openDialog(session, { kind: 'new-event', files: [] }),
  },
  sample: {
    id: 'event.sample',
    title: 'action.sample',
    group: 'action.anywhere',
    shortcut: null,
    when: () => true,
    run: (session) => void trySample(session),
  },
  restore: {
    id: 'event.restore',
    title: 'action.restore',
    group: 'action.anywhere',
    shortcut: null,
    when: () => true,
    run: pickBackup,
  },
  addPerson: {
    id: 'contact.add',
    title: 'action.addPerson',
    group: 'action.anywhere',
    shortcut: 'Mod+Shift+P',
    when: inEvent,
    run: (session) => openDialog(session, { kind: 'add-person' }),
  },
  undo: {
    id: 'event.undo',
    title: 'action.undo',
    group: 'action.anywhere',
    shortcut: 'Mod+Z',
    about: (state) => state.undo,
    when: inEvent,
    run: (session) => void undo(session),
  },
  redo: {
    id: 'event.redo',
    title: 'action.redo',
    group: 'action.anywhere',
    shortcut: 'Mod+Shift+Z',
    also: 'Mod+Y',
    about: (state) => state.redo,
    when: inEvent,
    run: (session) => void redo(session),
  },
  palette: {
    id: 'app.palette',
    title: 'action.palette',
    group: 'action.anywhere',
    shortcut: 'Mod+K',
    when: () => true,
    run: (session) => openDialog(session, { kind: 'palette' }),
  },
  settings: {
    id: 'app.settings',
    title: 'settings.title',
    group: 'action.anywhere',
    shortcut: 'Mod+,',
    when: () => true,
    run: (session) => openDialog(session, { kind: 'settings' }),
  },
  help: {
    id: 'app.help',
    title: 'action.help',
    group: 'action.anywhere',
    shortcut: '?',
    when: () => true,
    run: (session) => openDialog(session, { kind: 'help' }),
  },
  toImport: place('import.show', 'import', '1'),
  toPeople: place('contact.show', 'people', '2'),
  toWrite: place('note.show', 'write', '3'),
  toSend: place('queue.show', 'send', '4'),
  toExport: place('export.show', 'export', '5'),
  enlarge: {
    id: 'contact.enlarge',
    title: 'action.enlarge',
    group: 'action.people',
    shortcut: 'Mod+E',
    when: at('people'),
    run: () => pressButton('card.enlarge'),
  },
  turn: {
    id: 'contact.turn',
    title: 'action.turn',
    group: 'action.people',
    shortcut: 'Mod+U',
    when: at('people'),
    run: () => pressButton('card.turn'),
  },
  turnOver: {
    id: 'contact.turn-over',
    title: 'action.turnOver',
    group: 'action.people',
    shortcut: 'Mod+B',
    when: at('people'),
    run: () => pressButton('card.turn-over'),
  },
  copyAndNext: {
    id: 'note.copy-and-next',
    title: 'action.copyAndNext',
    group: 'action.writing',
    shortcut: 'Mod+Enter',
    when: at('write'),
    run: (session) => void copyAndNext(session),
  },
  copy: {
    id: 'note.copy',
    title: 'action.copy',
    group: 'action.writing',
    shortcut: 'Mod+Shift+C',
    when: at('write', 'send'),
    run: (session) => void copyNote(session),
  },
  fix: {
    id: 'note.fix',
    title: 'action.fix',
    group: 'action.writing',
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
    shortcut: 'Mod+Shift+Enter',
    when: at('write'),
    run: readyAndNext,
  },
  sent: {
    id: 'queue.sent',
    title: 'action.sent',
    group: 'action.writing',
    shortcut: 'Mod+S',
    when: at('write', 'send'),
    run: markSent,
  },
  answered: {
    id: 'queue.answered',
    title: 'action.answered',
    group: 'action.writing',
    shortcut: 'Mod+Shift+Y',
    when: at('write', 'send'),
    run: markAnswered,
  },
  openLinkedIn: {
    id: 'queue.linkedin',
    title: 'action.openLinkedIn',
    group: 'action.writing',
    shortcut: 'Mod+L',
    when: at('write', 'send'),
    run: (session) => void openLinkedIn(session),
  },
  openMail: {
    id: 'queue.mail',
    title: 'action.openMail',
    group: 'action.writing',
    shortcut: 'Mod+Shift+L',
    when: at('write', 'send'),
    run: (session) => void openMail(session),
  },
  sentInvitations: {
    id: 'queue.sent-invitations',
    title: 'action.sentInvitations',
    group: 'action.writing',
    shortcut: null,
    when: at('write', 'send'),
    run: (session) => void openSentInvitations(session),
  },
  shareInvitations: {
    id: 'queue.share-invitations',
    title: 'action.shareInvitations',
    group: 'action.writing',
    shortcut: null,
    when: at('write', 'send'),
    run: (session) => openDialog(session, { kind: 'share-invitations' }),
  },
  skip: {
    id: 'queue.skip',
    title: 'action.skip',
    group: 'action.writing',
    shortcut: 'Mod+Shift+K',
    when: at('write', 'send'),
    run: skipAndNext,
  },
  nextPerson: {
    id: 'queue.next',
    title: 'action.nextPerson',
    group: 'action.writing',
    shortcut: 'Alt+ArrowDown',
    when: at('write', 'send'),
    run: (session) => stepPerson(session, 1),
  },
  previousPerson: {
    id: 'queue.previous',
    title: 'action.previousPerson',
    group: 'action.writing',
    shortcut: 'Alt+ArrowUp',
    when: at('write', 'send'),
    run: (session) => stepPerson(session, -1),
  },
  findInQueue: {
    id: 'queue.find',
    title: 'action.findInQueue',
    group: 'action.writing',
    shortcut: 'Mod+F',
    when: at('write', 'send'),
    run: focusSearch,
  },
  moveDown: {
    id: 'queue.move-down',
    title: 'action.moveDown',
    group: 'action.writing',
    shortcut: 'Alt+Shift+ArrowDown',
    when: at('write', 'send'),
    run: (session) => moveInHand(session, 1),
  },
  moveUp: {
    id: 'queue.move-up',
    title: 'action.moveUp',
    group: 'action.writing',
    shortcut: 'Alt+Shift+ArrowUp',
    when: at('write', 'send'),
    run: (session) => moveInHand(session, -1),
  },
} as const satisfies Readonly<Record<string, Action>>;

/** The same, as a list. */
export const allActions: readonly Action[] = Object.values(actions);

/** All keys that lead to an action. */
export function shortcutsOf({ shortcut, also }: Action): readonly Shortcut[] {
  return [shortcut, also].flatMap((one) => one ?? []);
}
