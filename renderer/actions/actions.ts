import type { AppState } from '../state/appState.ts';
import { chooseFiles } from '../state/chooseFiles.ts';
import { redo, undo } from '../state/history.ts';
import { openDialog, trySample } from '../state/session.ts';
import { look } from '../state/settingsOps.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Person, Place } from '../../shared/workspace/state.ts';
import { at, inEvent } from './action.ts';
import type { Action } from './action.ts';
import type { Shortcut } from './keys.ts';
import { peopleActions } from './peopleActions.ts';
import { pressButton } from './press.ts';
import { writingActions } from './writingActions.ts';

export type { Action } from './action.ts';

function place(id: string, target: Place, digit: string): Action {
  return { id, title: `app.place.${target}`, group: 'action.places', menu: 'places', shortcut: `Mod+${digit}`, when: inEvent, run: (session) => look(session, { place: target }) };
}

const isFromCard = ({ origin }: Person): boolean => origin.kind === 'card';

/** Everything there is to do by key or button. Buttons, shortcuts, the palette, the menus and the help sheet are all made from this table. */
export const actions = {
  newEvent: {
    id: 'event.create',
    title: 'action.newEvent',
    group: 'action.anywhere',
    menu: 'new',
    shortcut: 'Mod+Shift+E',
    when: () => true,
    run: (session) => openDialog(session, { kind: 'new-event', files: [] }),
  },
  sample: {
    id: 'event.sample',
    title: 'action.sample',
    group: 'action.anywhere',
    menu: 'bring',
    shortcut: null,
    when: () => true,
    run: (session) => void trySample(session),
  },
  pickFiles: {
    id: 'import.pick',
    title: 'action.pickFiles',
    group: 'action.anywhere',
    menu: 'bring',
    shortcut: 'Mod+O',
    when: () => true,
    run: (session) => chooseFiles(session, 'people'),
  },
  restore: {
    id: 'event.restore',
    title: 'action.restore',
    group: 'action.anywhere',
    menu: 'bring',
    shortcut: null,
    when: () => true,
    run: (session) => chooseFiles(session, 'backup'),
  },
  addPerson: {
    id: 'contact.add',
    title: 'action.addPerson',
    group: 'action.anywhere',
    menu: 'new',
    shortcut: 'Mod+Shift+P',
    when: inEvent,
    run: (session) => openDialog(session, { kind: 'add-person' }),
  },
  undo: {
    id: 'event.undo',
    title: 'action.undo',
    group: 'action.anywhere',
    menu: 'undo',
    shortcut: 'Mod+Z',
    about: (state) => state.undo,
    // What is typed can be undone, but has no name before it is saved.
    when: (state) => inEvent(state) && (state.undo !== null || state.save.kind !== 'saved'),
    run: (session) => void undo(session),
  },
  redo: {
    id: 'event.redo',
    title: 'action.redo',
    group: 'action.anywhere',
    menu: 'undo',
    shortcut: 'Mod+Shift+Z',
    also: 'Mod+Y',
    about: (state) => state.redo,
    when: (state) => inEvent(state) && state.redo !== null,
    run: (session) => void redo(session),
  },
  palette: {
    id: 'app.palette',
    title: 'action.palette',
    group: 'action.anywhere',
    menu: 'find',
    shortcut: 'Mod+K',
    when: () => true,
    run: (session) => openDialog(session, { kind: 'palette' }),
  },
  settings: {
    id: 'app.settings',
    title: 'settings.title',
    group: 'action.anywhere',
    menu: 'settings',
    shortcut: 'Mod+,',
    when: () => true,
    run: (session) => openDialog(session, { kind: 'settings' }),
  },
  help: {
    id: 'app.help',
    title: 'action.help',
    group: 'action.anywhere',
    menu: 'help',
    shortcut: '?',
    when: () => true,
    run: (session) => openDialog(session, { kind: 'help' }),
  },
  log: {
    id: 'app.show-log',
    title: 'trust.showLog',
    group: 'action.anywhere',
    menu: 'help',
    shortcut: null,
    when: () => true,
    run: (session) => openDialog(session, { kind: 'log' }),
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
    menu: 'card',
    shortcut: 'Mod+E',
    when: at('people'),
    fits: isFromCard,
    run: () => pressButton('card.enlarge'),
  },
  turn: {
    id: 'contact.turn',
    title: 'action.turn',
    group: 'action.people',
    menu: 'card',
    shortcut: 'Mod+U',
    when: at('people'),
    fits: isFromCard,
    run: () => pressButton('card.turn'),
  },
  turnOver: {
    id: 'contact.turn-over',
    title: 'action.turnOver',
    group: 'action.people',
    menu: 'card',
    shortcut: 'Mod+B',
    when: at('people'),
    fits: ({ origin }) => origin.kind === 'card' && origin.back !== null,
    run: () => pressButton('card.turn-over'),
  },
  ...peopleActions,
  ...writingActions,
} as const satisfies Readonly<Record<string, Action>>;

/** The same, as a list. */
export const allActions: readonly Action[] = Object.values(actions);

/** All keys that lead to an action. */
export function shortcutsOf({ shortcut, also }: Action): readonly Shortcut[] {
  return [shortcut, also].flatMap((one) => one ?? []);
}

/** An action by its name, with what it would be done to where that is known: "Undo: removal of 1 person". */
export function sayAction({ title, about }: Action, state: AppState, { say, tell }: Words): string {
  const what = about?.(state) ?? null;
  return what === null ? say(title) : say('action.aboutWhat', { action: say(title), what: tell(what) });
}
