import type { App, Clipboard, Notification } from 'electron';
import type { Desktop } from '../../core/ports.ts';
import type { OpenOutside } from './external.ts';

type NotificationClass = Pick<typeof Notification, 'isSupported'> & (new (options: { title: string; body: string }) => Pick<Notification, 'on' | 'show'>);

/** The parts of Electron that reach the user's desktop. */
export interface DesktopParts {
  readonly clipboard: Pick<Clipboard, 'readText'>;
  readonly notification: NotificationClass;
  readonly app: Pick<App, 'getPreferredSystemLanguages'>;
  readonly openOutside: OpenOutside;
  readonly toFront: () => void;
  readonly showMenu: Desktop['showMenu'];
}

/** What the services may do on the desktop. */
export function createDesktop({ clipboard, notification, app, openOutside, toFront, showMenu }: DesktopParts): Desktop {
  // A notification that nothing refers to may be collected before it is pressed.
  let shown: Pick<Notification, 'on' | 'show'> | null = null;
  return {
    openOutside,
    readClipboard: () => clipboard.readText(),
    remind: (title, text) => {
      if (!notification.isSupported()) return false;
      const made = new notification({ title, body: text });
      made.on('click', toFront);
      made.show();
      shown = made;
      return shown === made;
    },
    showMenu,
    languages: () => app.getPreferredSystemLanguages(),
  };
}
