import type { BrowserWindow } from 'electron';
import type { Notify } from '../../core/ports.ts';
import { noticeChannel } from './ipcNames.ts';

/** Tells every open window; a window that is just closing has nobody left to tell. */
export function notifyPages(windows: () => readonly Pick<BrowserWindow, 'isDestroyed' | 'webContents'>[]): Notify {
  return (name, notice) => {
    for (const window of windows()) {
      if (!window.isDestroyed()) window.webContents.send(noticeChannel, name, notice);
    }
  };
}
