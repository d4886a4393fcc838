import type { Notice } from '../../shared/contract/contract.ts';
import type { MenuRow, MenuState } from '../../shared/contract/menu.ts';
import type { Words } from '../../shared/words/words.ts';
import type { AppState } from '../state/appState.ts';
import type { Session } from '../state/session.ts';
import { allActions, sayAction } from './actions.ts';
import type { Action } from './actions.ts';
import { isTypingSafe } from './keys.ts';
import { isDialogOpen, isInTextField, keyInHand, takesBackTyping } from './typing.ts';

const mostSigns = 60;

/** What decides how the menus stand, beside the state. */
export interface MenuSituation {
  /** The cursor is in a text field: undoing is about what was typed in it. */
  readonly typing: boolean;
  /** A dialog is open: nothing behind it can be done. */
  readonly covered: boolean;
}

/** The table of actions as the menus of a desktop show it. */
export function menuState(state: AppState, words: Words, situation: MenuSituation): MenuState {
  return { language: words.language, rows: allActions.map((action) => rowOf(action, state, words, situation)) };
}

function rowOf(action: Action, state: AppState, words: Words, { typing, covered }: MenuSituation): MenuRow {
  const { id, menu, shortcut } = action;
  const isAboutTyping = typing && takesBackTyping(id);
  return {
    id,
    section: menu,
    title: cutTitle(isAboutTyping ? words.say(action.title) : sayAction(action, state, words)),
    // A sign alone would be taken from who types it.
    shortcut: shortcut !== null && isTypingSafe(shortcut) ? shortcut : null,
    enabled: isAboutTyping || (!covered && action.when(state)),
  };
}

/** A menu is as wide as its longest line, and some names are long. */
function cutTitle(title: string): string {
  const signs = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment);
  return signs.length <= mostSigns ? title : `${signs.slice(0, mostSigns - 1).join('')}…`;
}

/** Does what was chosen in a menu, where it can still be done. */
export function runChoice(session: Session, { id, byKey }: Notice<'app.action'>): void {
  const action = allActions.find((one) => one.id === id);
  if (action === undefined || (byKey && keyInHand.action === id)) return;
  if (isInTextField(document.activeElement) && takesBackTyping(id)) {
    typeBack(id);
    return;
  }
  if (!isDialogOpen() && action.when(session.store.get())) action.run(session);
}

/** The browser's own undo of a text field; there is no other way to it. */
function typeBack(id: string): void {
  const { execCommand } = document as unknown as { readonly execCommand?: (command: string) => boolean };
  execCommand?.call(document, id === 'event.undo' ? 'undo' : 'redo');
}
