import type { App, BrowserWindow } from 'electron';

type Closable = Pick<BrowserWindow, 'on' | 'webContents' | 'isDestroyed' | 'isFullScreen' | 'hide' | 'blur' | 'show' | 'close'>;

/**
 * Makes what lets a page save the last words before its window is gone: the window leaves the screen, which the page
 * notices and saves; when nothing is under way any more it is closed. A page that still has something unsaved, because the
 * disk is full, may refuse to be unloaded: then the window comes back, and the app goes on.
 */
export function closeWhenSaved(app: Pick<App, 'on' | 'quit'>, quiet: () => Promise<void>): (window: Closable) => void {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  return (window) => {
    let state: 'open' | 'saving' | 'saved' = 'open';
    const closeAgain = (): void => {
      state = 'saved';
      if (window.isDestroyed()) return;
      // Holding the window back has cancelled the quitting too.
      if (isQuitting) app.quit();
      else window.close();
    };
    window.on('close', (event) => {
      if (state === 'saved') return;
      event.preventDefault();
      if (state === 'saving') return;
      state = 'saving';
      leaveScreen(window);
      void quiet().then(closeAgain);
    });
    window.webContents.on('will-prevent-unload', () => {
      state = 'open';
      isQuitting = false;
      window.show();
    });
  };
}

/** Hiding a full-screen window on macOS leaves an empty black space. */
function leaveScreen(window: Closable): void {
  if (window.isFullScreen()) window.blur();
  else window.hide();
}
