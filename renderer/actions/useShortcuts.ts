import { useEffect } from 'react';
import { useSession } from '../state/useApp.ts';
import { allActions, shortcutsOf } from './actions.ts';
import type { Action } from './actions.ts';
import { isPress, isTypingSafe } from './keys.ts';
import type { Shortcut } from './keys.ts';
import { isMac } from './platform.ts';

/** Makes the shortcuts of all actions work in the whole window, outside of dialogs. */
export function useShortcuts(): void {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return;
      const pressed = findPressed(event);
      if (pressed?.action.when(session.store.get()) !== true) return;
      if (isTextField(event.target) && (!isTypingSafe(pressed.shortcut) || isTyping.has(pressed.action.id))) return;
      event.preventDefault();
      pressed.action.run(session);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [session]);
}

/** In a text field these take back typing, as everywhere. */
const isTyping: ReadonlySet<string> = new Set(['event.undo', 'event.redo']);

function findPressed(event: KeyboardEvent): { readonly action: Action; readonly shortcut: Shortcut } | null {
  for (const action of allActions) {
    const shortcut = shortcutsOf(action).find((one) => isPress(one, event, isMac));
    if (shortcut !== undefined) return { action, shortcut };
  }
  return null;
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type="radio"]):not([type="checkbox"]), textarea') !== null;
}
