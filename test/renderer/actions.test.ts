import { describe, expect, it } from 'vitest';
import { allActions, shortcutsOf } from '../../renderer/actions/actions.ts';
import { ariaShortcut, isPress, isTypingSafe, showShortcut } from '../../renderer/actions/keys.ts';
import type { KeyPress } from '../../renderer/actions/keys.ts';
import { menuState } from '../../renderer/actions/menu.ts';
import { firstState } from '../../renderer/state/appState.ts';
import { wordsOf } from '../../shared/words/words.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('shortcuts', () => {
  const cases: readonly (readonly [string, string, KeyPress, boolean, boolean])[] = [
    ['Control is Mod on Windows and Linux', 'Mod+Enter', press('Enter', { ctrlKey: true }), false, true],
    ['Command is Mod on a Mac', 'Mod+Enter', press('Enter', { metaKey: true }), true, true],
    ['Control is not Mod on a Mac', 'Mod+Enter', press('Enter', { ctrlKey: true }), true, false],
    ['Enter alone is not Mod+Enter', 'Mod+Enter', press('Enter'), false, false],
    ['Shift held too is another shortcut', 'Mod+Enter', press('Enter', { ctrlKey: true, shiftKey: true }), false, false],
    ['letters come in capitals with Shift', 'Mod+Shift+K', press('K', { ctrlKey: true, shiftKey: true }), false, true],
    ['letters match without regard to case', 'Mod+S', press('s', { ctrlKey: true }), false, true],
    ['a sign is what was typed, wherever it is on the keyboard', '?', press('?', { shiftKey: true }), false, true],
    ['a sign with Control is something else', '?', press('?', { ctrlKey: true }), false, false],
    ['digits go by their key where the layout types signs', 'Mod+2', press('é', { ctrlKey: true, code: 'Digit2' }), false, true],
    ['Alt with an arrow', 'Alt+ArrowDown', press('ArrowDown', { altKey: true }), false, true],
    ['AltGr, which is Control and Alt, is typing', 'Mod+S', press('s', { ctrlKey: true, altKey: true }), false, false],
  ];
  it.each(cases)('%s', (_sentence, shortcut, keyPress, isMac, expected) => {
    expect(isPress(shortcut, keyPress, isMac)).toBe(expected);
  });

  it.each([
    ['by signs on a Mac, whatever the language', 'Mod+Shift+Enter', true, 'de', '⌘⇧↵'],
    ['by names elsewhere', 'Mod+Shift+Enter', false, 'en', 'Ctrl Shift ↵'],
    ['by the names on a German keyboard', 'Mod+Shift+Enter', false, 'de', 'Strg Umschalt ↵'],
    ['by signs where keys have them everywhere', 'Alt+ArrowDown', false, 'de', 'Alt ↓'],
  ] as const)('are shown %s', (_, shortcut, isMac, language, shown) => {
    expect(showShortcut(shortcut, isMac, wordsOf(language))).toBe(shown);
  });

  it('show no English name of a key in German, while menus get the shortcut itself', () => {
    const german = wordsOf('de');
    const shown = allActions.flatMap(shortcutsOf).map((shortcut) => showShortcut(shortcut, false, german));
    expect(shown.filter((keys) => /Ctrl|Shift|Mod|Arrow|Enter|Delete|Insert|Home|End|Page/u.test(keys))).toEqual([]);
    const { rows } = menuState(firstState, german, { typing: false, covered: false });
    expect(rows.map(({ shortcut }) => shortcut).filter((shortcut) => shortcut !== null && /Strg|Umschalt/u.test(shortcut))).toEqual([]);
  });

  it('are told to those who hear the screen as the platform names them', () => {
    expect(ariaShortcut('Mod+Enter', true)).toBe('Meta+Enter');
    expect(ariaShortcut('Mod+Enter', false)).toBe('Control+Enter');
  });

  it('fire while typing only when they can be no text', () => {
    expect(isTypingSafe('Mod+Enter')).toBe(true);
    expect(isTypingSafe('?')).toBe(false);
  });
});

describe('the table of actions', () => {
  it('gives no shortcut to two actions', () => {
    const shortcuts = allActions.flatMap(shortcutsOf);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('gives no id to two actions, and each starts with one of the words of the app', () => {
    const ids = allActions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(?:import|contact|queue|note|export|event|app)\.[a-z-]+$/u);
  });

  it('takes no shortcut that a browser keeps for itself', () => {
    const kept = ['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Shift+N', 'Mod+Shift+T', 'Mod+Shift+W', 'Mod+Q'];
    expect(allActions.flatMap(shortcutsOf).filter((shortcut) => kept.includes(shortcut))).toEqual([]);
  });

  it('lets nothing be done to a person or an event before there is one', () => {
    const possible = allActions.filter(({ when }) => when(firstState)).map(({ id }) => id);
    expect(possible).toEqual(['event.create', 'event.sample', 'import.pick', 'event.restore', 'app.palette', 'app.settings', 'app.help', 'app.show-log']);
  });
});
