import { useEffect } from 'react';
import { useSession } from '../state/useApp.ts';
import { allActions, shortcutsOf } from './actions.ts';
import type { Action } from './actions.ts';
import { isPress, isTypingSafe } from './keys.ts';
import type { Shortcut } from './keys.ts';
import { isMac } from './platform.ts';
import { isDialogOpen, isInTextField, keyInHand, takesBackTyping } from './typing.ts';

/** Makes the shortcuts of all actions work in the whole window, outside of dialogs. */
export function useShortcuts(): void {
  const session = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
      const pressed = findPressed(event);
      if (pressed?.action.when(session.store.get()) !== true) return;
      if (isInTextField(event.target) && (!isTypingSafe(pressed.shortcut) || takesBackTyping(pressed.action.id))) return;
      event.preventDefault();
      keyInHand.action = pressed.action.id;
      pressed.action.run(session);
    };
    const onLetGo = (): void => {
      keyInHand.action = null;
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keyup', onLetGo);
    window.addEventListener('blur', onLetGo);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keyup', onLetGo);
      window.removeEventListener('blur', onLetGo);
    };
  }, [session]);
}

function findPressed(event: KeyboardEvent): { readonly action: Action; readonly shortcut: Shortcut } | null {
  for (const action of allActions) {
    const shortcut = shortcutsOf(action).find((one) => isPress(one, event, isMac));
    if (shortcut !== undefined) return { action, shortcut };
  }
  return null;
}
