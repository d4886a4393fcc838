import type { ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import type { Action } from './actions.ts';
import { ariaShortcut, showShortcut } from './keys.ts';
import { isMac } from './platform.ts';

interface ActionButtonProps {
  readonly action: Action;
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly icon?: ReactNode;
  readonly showKeys?: boolean;
  readonly iconOnly?: boolean;
  readonly title?: string;
}

/** The button of an action, with its shortcut. */
export function ActionButton({ action, kind = 'plain', icon, showKeys = false, iconOnly = false, title }: ActionButtonProps) {
  const words = useWords();
  const session = useSession();
  const can = useApp(action.when);
  const { shortcut } = action;
  const keys = shortcut === null ? undefined : showShortcut(shortcut, isMac, words);
  const label = title ?? words.say(action.title);
  const hint = keys === undefined ? label : `${label} (${keys})`;
  return (
    <Button
      kind={kind}
      icon={icon}
      disabled={!can}
      title={hint}
      data-action={action.id}
      aria-keyshortcuts={shortcut === null ? undefined : ariaShortcut(shortcut, isMac)}
      {...(iconOnly ? { 'aria-label': label } : {})}
      {...(showKeys && keys !== undefined ? { keys } : {})}
      onClick={() => action.run(session)}
    >
      {iconOnly ? null : label}
    </Button>
  );
}
