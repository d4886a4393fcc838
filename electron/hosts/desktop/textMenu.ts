import type { ContextMenuParams, Menu, MenuItemConstructorOptions, WebContents } from 'electron';
import type { Language, PlainKey } from '../../../shared/words/keys.ts';
import { wordsOf } from '../../../shared/words/words.ts';

type Item = MenuItemConstructorOptions;
type TextAt = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'>;
type Contents = Pick<WebContents, 'on' | 'replaceMisspelling'>;

interface Menus {
  readonly buildFromTemplate: (template: Item[]) => Pick<Menu, 'popup'>;
}

/** More proposals than these make a menu of another kind. */
const mostProposals = 5;

/**
 * The menu of a text as a value: what every system offers in a field, and copying where text is selected elsewhere; empty where there is
 * nothing to do. Spelling is proposed only where the window has a checker of the system's: it names no word elsewhere.
 */
export function textMenuTemplate({ isEditable, selectionText, editFlags, misspelledWord, dictionarySuggestions }: TextAt, language: Language, replace: (word: string) => void): Item[] {
  const { say } = wordsOf(language);
  const role = (name: NonNullable<Item['role']>, key: PlainKey, enabled: boolean): Item => ({ role: name, label: say(key), enabled });
  const copy = role('copy', 'menu.copy', editFlags.canCopy);
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const proposals = misspelledWord === '' ? [] : dictionarySuggestions.slice(0, mostProposals);
  return [
    // A single "&" would make the letter after it a key of the menu.
    ...proposals.map((word): Item => ({ label: word.replaceAll('&', '&&'), click: () => replace(word) })),
    ...(proposals.length === 0 ? [] : [line]),
    role('undo', 'action.undo', editFlags.canUndo),
    role('redo', 'action.redo', editFlags.canRedo),
    line,
    role('cut', 'menu.cut', editFlags.canCut),
    copy,
    role('paste', 'menu.paste', editFlags.canPaste),
    role('delete', 'menu.delete', editFlags.canDelete),
    line,
    role('selectAll', 'menu.selectAll', editFlags.canSelectAll),
  ];
}

const line: Item = { type: 'separator' };

/** Shows the menu of a text where the page asks for one: Electron has none by itself. The menus on rows are the page's own. */
export function offerTextMenu(contents: Contents, menus: Menus, language: () => Language): void {
  contents.on('context-menu', (_event, params) => {
    const template = textMenuTemplate(params, language(), (word) => contents.replaceMisspelling(word));
    if (template.length === 0) return;
    const { frame, menuSourceType: sourceType } = params;
    menus.buildFromTemplate(template).popup({ sourceType, ...(frame === null ? {} : { frame }) });
  });
}
