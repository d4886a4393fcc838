import type { PlainKey } from '../../shared/words/keys.ts';
import type { Words } from '../../shared/words/words.ts';

/**
 * A shortcut as text: modifiers and one key, such as `Mod+Shift+Enter`. `Mod` is Command on a Mac and Control elsewhere;
 * a letter or digit is the one printed on the key.
 */
export type Shortcut = string;

/** What of a keyboard event a shortcut looks at. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a key press is the shortcut. */
export function isPress(shortcut: Shortcut, press: KeyPress, isMac: boolean): boolean {
  const { key, mod, alt, shift } = parse(shortcut);
  const hasMod = isMac ? press.metaKey : press.ctrlKey;
  const hasOther = isMac ? press.ctrlKey : press.metaKey;
  if (hasMod !== mod || hasOther || press.altKey !== alt) return false;
  // Shift is part of typing a sign such as "?", and a modifier only on letters, digits and named keys.
  if (isSign(key)) return press.key === key;
  return press.shiftKey === shift && (press.key.toLowerCase() === key.toLowerCase() || press.code === `Digit${key}`);
}

/** Whether a shortcut may fire while the user types: those without Command, Control or Alt are typing. */
export function isTypingSafe(shortcut: Shortcut): boolean {
  const { mod, alt, key } = parse(shortcut);
  return mod || alt || /^F\d+$/u.test(key);
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↵', ArrowDown: '↓', ArrowUp: '↑' };
/** Elsewhere these keys bear names, which keyboards have in their own language. */
const keyNames: Readonly<Record<string, PlainKey>> = { Mod: 'key.control', Alt: 'key.alt', Shift: 'key.shift' };

/** The shortcut as it is shown on buttons and in the help sheet. */
export function showShortcut(shortcut: Shortcut, isMac: boolean, { say }: Pick<Words, 'say'>): string {
  const show = (part: string): string => {
    const name = isMac ? undefined : keyNames[part];
    return name === undefined ? (macSigns[part] ?? part) : say(name);
  };
  return shortcut.split('+').map(show).join(isMac ? '' : ' ');
}

/** The shortcut as `aria-keyshortcuts` wants it. */
export function ariaShortcut(shortcut: Shortcut, isMac: boolean): string {
  return shortcut.replace('Mod', isMac ? 'Meta' : 'Control');
}

function parse(shortcut: Shortcut): { readonly key: string; readonly mod: boolean; readonly alt: boolean; readonly shift: boolean } {
  const parts = shortcut.split('+');
  return { key: parts.at(-1) ?? '', mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') };
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/iu.test(key);
}
