import type { App, Clipboard, Notification } from 'electron';
import type { Desktop } from '../../core/ports.ts';
import type { OpenOutside } from './external.ts';

type Shown = Pick<Notification, 'on' | 'once' | 'show'>;
type NotificationClass = Pick<typeof Notification, 'isSupported'> & (new (options: { title: string; body: string }) => Shown);

/** A system that has said nothing by then is believed to have shown it: one reminder twice is worse than one that was missed. */
const saysWithinMs = 10_000;

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
  const kept = new Set<Shown>();
  return {
    openOutside,
    readClipboard: () => clipboard.readText(),
    remind: (title, text) => {
      if (!notification.isSupported()) return Promise.resolve(false);
      const made = new notification({ title, body: text });
      kept.clear();
      kept.add(made);
      made.on('click', toFront);
      return show(made);
    },
    showMenu,
    languages: () => app.getPreferredSystemLanguages(),
  };
}

/** False where the system says that it could not show it. */
function show(made: Shown): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), saysWithinMs);
    timer.unref();
    const settle = (isShown: boolean): void => {
      clearTimeout(timer);
      resolve(isShown);
    };
    made.once('show', () => settle(true));
    made.once('failed', () => settle(false));
    made.show();
  });
}
