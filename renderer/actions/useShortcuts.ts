import { useEffect } from 'react';
import { useSession } from '../state/useApp.ts';
import { allActions } from './actions.ts';
import { isPress, isTypingSafe } from './keys.ts';
import { isMac } from './platform.ts';

/** Makes the shortcuts of all actions work in the whole window, outside of dialogs. */
export function useShortcuts(): void {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]') !== null) return;
      const action = allActions.find(({ shortcut }) => shortcut !== null && isPress(shortcut, event, isMac));
      if (action?.shortcut === undefined || action.shortcut === null || !action.when(session.store.get())) return;
      // In a text field Mod+Z takes back typing, as everywhere.
      if (isTextField(event.target) && (!isTypingSafe(action.shortcut) || action.shortcut === 'Mod+Z')) return;
      event.preventDefault();
      action.run(session);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [session]);
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type="radio"]):not([type="checkbox"]), textarea') !== null;
}
