import type { App } from 'electron';

/** What is still being read after this long will not end by itself. */
const patience = 5_000;

/** Holds the app's end back until what is under way is finished, or for a few seconds at most. */
export function quitWhenSaved(app: Pick<App, 'on' | 'exit'>, finish: () => Promise<void>): void {
  let isFinishing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isFinishing) return;
    isFinishing = true;
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, patience));
    void Promise.race([finish(), timeout]).then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
}
