import { Menu } from 'electron';
import type { BrowserWindow } from 'electron';
import type { MenuState } from '../../../shared/contract/menu.ts';
import type { Language } from '../../../shared/words/keys.ts';
import { chooseLanguage } from '../../../shared/words/words.ts';
import { menuTemplate } from './menu.ts';
import { notifyPages } from './notices.ts';

export interface MenuBar {
  /** Shows what a page says can be done. */
  readonly show: (menu: MenuState) => void;
  /** Shows only what needs no page. */
  readonly clear: () => void;
  /** The language that the menus speak now: that of the page. */
  readonly language: () => Language;
}

interface Surroundings {
  readonly isDevelopment: boolean;
  /** The languages the user's system is set to. */
  readonly languages: () => readonly string[];
  /** The window that is in front, or would be. */
  readonly window: () => Pick<BrowserWindow, 'isDestroyed' | 'webContents'> | null;
}

/** The menu bar; what is chosen in it is told to the page of the window in front, which does it if it still can. */
export function createMenuBar({ isDevelopment, languages, window }: Surroundings): MenuBar {
  const tell = notifyPages(() => [window()].filter((one) => one !== null));
  const choose = (id: string, byKey: boolean): void => tell('app.action', { id, byKey });
  let spoken: Language = chooseLanguage('system', languages()).language;
  const show = (menu: MenuState): void => {
    spoken = menu.language;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, isDevelopment, menu, choose })));
  };
  return { show, clear: () => show({ language: chooseLanguage('system', languages()).language, rows: [] }), language: () => spoken };
}
