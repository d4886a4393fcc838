import { useEffect } from 'react';
import { useApp, useSession } from '../state/useApp.ts';
import { wordsNow } from '../state/words.ts';
import { menuState, runChoice } from './menu.ts';
import { isDialogOpen, isInTextField } from './typing.ts';

/** Typing changes much that no menu shows: it is told once the hand rests. */
const restMs = 100;

/** On the desktop: tells the menu bar what can be done, whenever that changes, and does what is chosen in it. */
export function useMenu(): void {
  const session = useSession();
  const hasMenu = useApp((state) => state.info?.host === 'desktop');
  useEffect(() => {
    if (!hasMenu) return;
    let shown = '';
    let timer: number | undefined;
    const show = (): void => {
      const situation = { typing: isInTextField(document.activeElement), covered: isDialogOpen() };
      const menu = menuState(session.store.get(), wordsNow(session), situation);
      const text = JSON.stringify(menu);
      if (text === shown) return;
      shown = text;
      void session.bridge.call('app.menu', menu);
    };
    const showSoon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(show, restMs);
    };
    show();
    const ends = [session.store.subscribe(showSoon), session.bridge.on('app.action', (choice) => runChoice(session, choice))];
    // Dialogs that a screen opens by itself take the cursor, too.
    for (const name of ['focusin', 'focusout'] as const) window.addEventListener(name, showSoon);
    return () => {
      window.clearTimeout(timer);
      for (const end of ends) end();
      for (const name of ['focusin', 'focusout'] as const) window.removeEventListener(name, showSoon);
    };
  }, [session, hasMenu]);
}
