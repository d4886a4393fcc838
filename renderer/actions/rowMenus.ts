import type { MenuEntry } from '../components/ContextMenu.tsx';
import { currentPerson } from '../state/peopleOps.ts';
import type { Session } from '../state/session.ts';
import type { Words } from '../../shared/words/words.ts';
import { actions } from './actions.ts';
import type { Action } from './actions.ts';
import { showShortcut } from './keys.ts';
import { isMac } from './platform.ts';

type Groups = readonly (readonly Action[])[];

const { copy, openLinkedIn, openMail, ready, sent, answered, skip, toWriteAgain, moveUp, moveDown, toWrite, toExport } = actions;
const { editPerson, removePerson, forgetPerson, enlarge, turn, turnOver, editEvent, versions, removeEvent, promises } = actions;

/** What the menus on people's rows offer, by the place of the list. */
export const rowActions = {
  people: [[editPerson, toWrite], [enlarge, turn, turnOver], [removePerson, forgetPerson]],
  write: [[copy, openLinkedIn, openMail], [ready, sent, answered, skip, toWriteAgain], [moveUp, moveDown], [editPerson], [removePerson, forgetPerson]],
  send: [[copy, openLinkedIn, openMail], [sent, answered, skip, toWriteAgain], [moveUp, moveDown], [toWrite, editPerson], [removePerson, forgetPerson]],
} as const satisfies Readonly<Record<string, Groups>>;

/** What the menu on an event offers. */
export const eventActions: Groups = [[editEvent, versions, promises, toExport], [removeEvent]];

/** An action as it stands in a menu, with its name and shortcut. */
export function entryOf({ id, title, shortcut }: Action, words: Words, run: () => void): MenuEntry {
  return { id, title: words.say(title), keys: shortcut === null ? '' : showShortcut(shortcut, isMac, words), run };
}

/** Of some actions those that can be done just now, and make sense for the person looked at. */
export function entriesFor(groups: Groups, session: Session, words: Words): readonly (readonly MenuEntry[])[] {
  const state = session.store.get();
  const person = currentPerson(state.event, state.settings.view.personId);
  const fits = ({ when, fits: isFor }: Action): boolean => when(state) && (isFor === undefined || (person !== null && isFor(person)));
  return groups.map((group) => group.filter(fits).map((action) => entryOf(action, words, () => action.run(session))));
}
