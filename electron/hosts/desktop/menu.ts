import type { MenuItemConstructorOptions } from 'electron';
import type { MenuRow, MenuSection, MenuState } from '../../../shared/contract/menu.ts';
import type { PlainKey } from '../../../shared/words/keys.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import type { Words } from '../../../shared/words/words.ts';

type Item = MenuItemConstructorOptions;
type Role = NonNullable<Item['role']>;

export interface MenuPlan {
  readonly platform: NodeJS.Platform;
  readonly isDevelopment: boolean;
  /** What the window that is in front can do. */
  readonly menu: MenuState;
  readonly choose: (id: string, byKey: boolean) => void;
}

const line: Item = { type: 'separator' };

/** The application menu as a value: the app's own actions among what every system expects, in the language of the screens. */
export function menuTemplate(plan: MenuPlan): Item[] {
  const words = wordsOf(plan.menu.language);
  const isMac = plan.platform === 'darwin';
  const of = (section: MenuSection): Item[] => plan.menu.rows.filter((row) => row.section === section).map((row) => itemOf(row, plan));
  const role = (name: Role, key: PlainKey): Item => ({ role: name, label: words.say(key) });
  const menu = (key: PlainKey, ...groups: readonly Item[][]): Item => ({ label: words.say(key), submenu: groupItems(groups) });
  const edit = [role('cut', 'menu.cut'), role('copy', 'menu.copy'), role('paste', 'menu.paste'), role('delete', 'menu.delete'), role('selectAll', 'menu.selectAll')];
  const zoom = [role('resetZoom', 'menu.resetZoom'), role('zoomIn', 'menu.zoomIn'), role('zoomOut', 'menu.zoomOut')];
  const development: Item[] = plan.isDevelopment ? [{ role: 'reload' }, { role: 'toggleDevTools' }] : [];
  const leave = isMac ? [[role('close', 'menu.close')]] : [of('settings'), [role('quit', 'menu.quit')]];
  const menus: Item[] = [
    ...(isMac ? [appMenu(words, of('settings'))] : []),
    menu(isMac ? 'menu.fileOnMac' : 'menu.file', of('new'), of('bring'), of('event'), ...leave),
    menu('menu.edit', of('undo'), edit, of('find')),
    menu(isMac ? 'menu.viewOnMac' : 'menu.view', of('card'), zoom, [role('togglefullscreen', 'menu.fullScreen')], development),
    menu('menu.go', of('places'), of('people')),
    menu('menu.note', of('copy'), of('send'), of('mark'), of('move'), of('person')),
    { ...menu('menu.window', windowItems(words, isMac)), role: 'window' },
    { ...menu('menu.help', of('help')), role: 'help' },
  ];
  return menus.filter(hasItems);
}

/** The first menu on macOS, which the system gives the app's name. */
function appMenu({ say }: Words, settings: Item[]): Item {
  const app = 'Wellmet';
  return {
    label: app,
    submenu: groupItems([
      [{ role: 'about', label: say('menu.about', { app }) }],
      settings,
      [{ role: 'services', label: say('menu.services') }],
      [
        { role: 'hide', label: say('menu.hide', { app }) },
        { role: 'hideOthers', label: say('menu.hideOthers') },
        { role: 'unhide', label: say('menu.unhide') },
      ],
      [{ role: 'quit', label: say('menu.quitApp', { app }) }],
    ]),
  };
}

function windowItems({ say }: Words, isMac: boolean): Item[] {
  const minimise: Item = { role: 'minimize', label: say('menu.minimise') };
  if (!isMac) return [minimise, { role: 'close', label: say('menu.close') }];
  return [minimise, { role: 'zoom', label: say('menu.zoom') }, line, { role: 'front', label: say('menu.front') }];
}

function itemOf({ id, title, shortcut, enabled }: MenuRow, { choose }: MenuPlan): Item {
  return {
    id,
    // A single "&" would make the letter after it a key of the menu.
    label: title.replaceAll('&', '&&'),
    enabled,
    click: (_item, _window, event) => choose(id, event.triggeredByAccelerator === true),
    // The page answers its shortcuts itself: here they are only shown. macOS doesn't know that; there the page is asked first.
    ...(shortcut === null ? {} : { accelerator: acceleratorOf(shortcut), registerAccelerator: false }),
  };
}

/** A shortcut of the table of actions as Electron writes it. */
export function acceleratorOf(shortcut: string): string {
  return shortcut.replace('Mod', 'CommandOrControl').replace('Arrow', '');
}

function groupItems(groups: readonly Item[][]): Item[] {
  return groups.filter((group) => group.length > 0).flatMap((group, index) => (index === 0 ? group : [line, ...group]));
}

function hasItems({ submenu }: Item): boolean {
  return Array.isArray(submenu) && submenu.length > 0;
}
