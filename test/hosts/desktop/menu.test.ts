import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { acceleratorOf, menuTemplate } from '../../../electron/hosts/desktop/menu.ts';
import { allActions, shortcutsOf } from '../../../renderer/actions/actions.ts';
import { menuState } from '../../../renderer/actions/menu.ts';
import { firstState } from '../../../renderer/state/appState.ts';
import { menuSchema } from '../../../shared/contract/menu.ts';
import type { MenuState } from '../../../shared/contract/menu.ts';
import { languages } from '../../../shared/words/keys.ts';
import { wordsOf } from '../../../shared/words/words.ts';

const platforms = ['darwin', 'win32', 'linux'] as const;
type Platform = (typeof platforms)[number];

const english = menuState(firstState, wordsOf('en'), { typing: false, covered: false });
const german = menuState(firstState, wordsOf('de'), { typing: false, covered: false });

function build(platform: Platform, menu: MenuState = english, isDevelopment = false, chosen: unknown[] = []): MenuItemConstructorOptions[] {
  return menuTemplate({ platform, isDevelopment, menu, choose: (...all) => chosen.push(all) });
}

const itemsOf = ({ submenu }: MenuItemConstructorOptions): MenuItemConstructorOptions[] => (Array.isArray(submenu) ? submenu : []);
const allItems = (menus: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] => menus.flatMap(itemsOf);
const rolesOf = (menus: readonly MenuItemConstructorOptions[]): string[] => [...menus, ...allItems(menus)].flatMap(({ role }) => role ?? []);

/** What Electron binds by itself to the roles that we use, as its documentation and its source (menu-item-roles.ts) have it. */
const roleKeys: Readonly<Record<string, string>> = {
  close: 'CommandOrControl+W',
  copy: 'CommandOrControl+C',
  cut: 'CommandOrControl+X',
  hide: 'Command+H',
  hideOthers: 'Command+Alt+H',
  minimize: 'CommandOrControl+M',
  paste: 'CommandOrControl+V',
  quit: 'CommandOrControl+Q',
  reload: 'CommandOrControl+R',
  resetZoom: 'CommandOrControl+0',
  selectAll: 'CommandOrControl+A',
  toggleDevTools: 'Alt+Command+I Control+Shift+I',
  togglefullscreen: 'Control+Command+F F11',
  zoomIn: 'CommandOrControl+Plus',
  zoomOut: 'CommandOrControl+-',
};
const withoutKeys = ['about', 'services', 'unhide', 'delete', 'zoom', 'front', 'window', 'help'];

describe('the menu bar', () => {
  it.each([
    ['darwin', 'en', ['Wellmet', 'File', 'Edit', 'View', 'Go', 'Note', 'Window', 'Help']],
    ['darwin', 'de', ['Wellmet', 'Ablage', 'Bearbeiten', 'Darstellung', 'Gehe zu', 'Nachricht', 'Fenster', 'Hilfe']],
    ['win32', 'en', ['File', 'Edit', 'View', 'Go', 'Note', 'Window', 'Help']],
    ['linux', 'de', ['Datei', 'Bearbeiten', 'Ansicht', 'Gehe zu', 'Nachricht', 'Fenster', 'Hilfe']],
  ] as const)('has on %s in %s the menus that are expected there', (platform, language, expected) => {
    expect(build(platform, language === 'de' ? german : english).map(({ label }) => label)).toEqual(expected);
  });

  it.each(platforms)('holds every action once on %s, and copying and pasting among what the system does', (platform) => {
    const menus = build(platform);
    const own = allItems(menus).flatMap(({ id }) => id ?? []);
    expect([...own].sort()).toEqual(allActions.map(({ id }) => id).sort());
    expect(rolesOf(menus)).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'minimize', 'close', 'quit']));
  });

  it.each(platforms)('has a name for every item on %s, in both languages, and no line at an end or twice', (platform) => {
    for (const menu of [english, german]) {
      for (const top of build(platform, menu)) {
        const kinds = itemsOf(top).map(({ type }) => type ?? 'normal');
        expect(itemsOf(top).filter(({ type, label }) => type !== 'separator' && (label ?? '') === '')).toEqual([]);
        expect(kinds.join(' ')).not.toMatch(/^separator|separator separator|separator$/u);
      }
    }
  });

  it('has the settings in the menu of the app on macOS, and under File elsewhere', () => {
    const menuWith = (platform: Platform, id: string): string | undefined => build(platform).find((menu) => itemsOf(menu).some((item) => item.id === id))?.label;
    expect(platforms.map((platform) => menuWith(platform, 'app.settings'))).toEqual(['Wellmet', 'File', 'File']);
  });

  it('has Chromium’s tools while developing only', () => {
    expect(rolesOf(build('linux')).filter((role) => /devtools|reload/i.test(role))).toEqual([]);
    expect(rolesOf(build('linux', english, true))).toContain('toggleDevTools');
  });

  it('shows nothing of the app’s own before a page has said what can be done, and no empty menu', () => {
    const menus = build('linux', { language: 'en', rows: [] });
    expect(allItems(menus).flatMap(({ id }) => id ?? [])).toEqual([]);
    expect(menus.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Window']);
  });

  it('greys out what can’t be done, and says what was chosen and how', () => {
    const chosen: unknown[] = [];
    const items = allItems(build('win32', english, false, chosen));
    expect(items.find(({ id }) => id === 'event.undo')?.enabled).toBe(false);
    const settings = items.find(({ id }) => id === 'app.settings');
    settings?.click?.({} as never, undefined, {});
    settings?.click?.({} as never, undefined, { triggeredByAccelerator: true });
    expect(chosen).toEqual([['app.settings', false], ['app.settings', true]]);
  });

  it('shows an “&” of a name as it is', () => {
    const rows = english.rows.map((row) => (row.id === 'event.undo' ? { ...row, title: 'Undo: Ana & Co' } : row));
    expect(allItems(build('linux', { ...english, rows })).find(({ id }) => id === 'event.undo')?.label).toBe('Undo: Ana && Co');
  });
});

describe('keys in the menu bar', () => {
  it('of actions are shown and not bound: the page answers them', () => {
    const shown = allItems(build('win32')).filter(({ id, accelerator }) => id !== undefined && accelerator !== undefined);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
  });

  it('are of the kind that Electron understands', () => {
    const keys = allItems(build('darwin')).flatMap(({ accelerator }) => accelerator ?? []);
    for (const key of keys) expect(key).toMatch(/^(?:(?:CommandOrControl|Alt|Shift)\+)+(?:[A-Z0-9,.]|Enter|Up|Down)$/u);
  });

  it.each(platforms)('of actions are none that a role brings along on %s, and no two are the same', (platform) => {
    const used = rolesOf(build(platform, english, true));
    expect(used.filter((role) => !(role in roleKeys) && !withoutKeys.includes(role))).toEqual([]);
    const plain = (key: string): string => key.replace('CommandOrControl', platform === 'darwin' ? 'Command' : 'Control').split('+').sort().join('+');
    const taken = used.flatMap((role) => roleKeys[role]?.split(' ') ?? []).map(plain);
    const ours = allActions.flatMap(shortcutsOf).map((shortcut) => plain(acceleratorOf(shortcut)));
    expect(ours.filter((key) => taken.includes(key))).toEqual([]);
    expect(new Set(ours).size).toBe(ours.length);
  });
});

describe('what the page says of the menus', () => {
  it.each(languages)('is what the contract lets through, in %s', (language) => {
    expect(menuSchema.safeParse(menuState(firstState, wordsOf(language), { typing: false, covered: false })).success).toBe(true);
  });

  const undone = { ...firstState, event: {} as never, undo: { message: `removal of ${'Ana '.repeat(200)}` } };
  const rowOf = (id: string, situation: { typing: boolean; covered: boolean }) => menuState(undone, wordsOf('en'), situation).rows.find((row) => row.id === id);

  it('names what would be undone, and not more of it than a menu can show', () => {
    const row = rowOf('event.undo', { typing: false, covered: false });
    expect(row).toMatchObject({ enabled: true, title: expect.stringMatching(/^Undo: removal of Ana .*…$/u) as string });
    expect(row?.title.length).toBeLessThanOrEqual(60);
    expect(menuSchema.safeParse(menuState(undone, wordsOf('en'), { typing: false, covered: false })).success).toBe(true);
  });

  it('lets undoing be about the typing in a text field, under a dialog too', () => {
    expect(rowOf('event.undo', { typing: true, covered: true })).toMatchObject({ enabled: true, title: 'Undo' });
    expect(rowOf('event.undo', { typing: false, covered: true })).toMatchObject({ enabled: false });
  });

  it('lets nothing be done behind a dialog', () => {
    expect(menuState(undone, wordsOf('en'), { typing: false, covered: true }).rows.filter(({ enabled }) => enabled)).toEqual([]);
  });
});
