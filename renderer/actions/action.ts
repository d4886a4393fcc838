import type { MenuSection } from '../../shared/contract/menu.ts';
import type { PlainKey } from '../../shared/words/keys.ts';
import type { Told } from '../../shared/words/words.ts';
import type { Person, Place } from '../../shared/workspace/state.ts';
import type { AppState } from '../state/appState.ts';
import type { Session } from '../state/session.ts';
import type { Shortcut } from './keys.ts';

/** One thing the user can do: its name on buttons, in menus and in the help sheet, its shortcut, when it can be done, and how. */
export interface Action {
  readonly id: string;
  readonly title: PlainKey;
  readonly group: 'action.anywhere' | 'action.people' | 'action.writing' | 'action.places';
  /** Where it stands in a desktop's menus. */
  readonly menu: MenuSection;
  readonly shortcut: Shortcut | null;
  /** Another shortcut for the same, where systems differ. */
  readonly also?: Shortcut;
  /** What it would be done to just now, such as the change that "Undo" takes back. */
  readonly about?: (state: AppState) => Told | null;
  readonly when: (state: AppState) => boolean;
  /** Whether it makes sense for a person as they are: the menu on their row leaves out what doesn't. */
  readonly fits?: (person: Person) => boolean;
  readonly run: (session: Session) => void;
}

export const inEvent = (state: AppState): boolean => state.event !== null;

const hasPerson = (state: AppState): boolean => state.event?.people.some(({ id }) => id === state.settings.view.personId) ?? false;

/** Whether a person is looked at in one of the places. */
export const at = (...places: readonly Place[]) => (state: AppState): boolean => places.includes(state.settings.view.place) && hasPerson(state);
