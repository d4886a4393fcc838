import { BrowserWindow, nativeTheme } from 'electron';
import type { Log } from '../../core/ports.ts';
import { readSavedFile } from '../../store/savedFile.ts';
import { openElectronStore } from './electronStoreFile.ts';
import { readWindowState, windowOptions } from './window.ts';
import type { WindowState } from './window.ts';

export interface WindowPlan {
  readonly preload: string;
  readonly page: string;
  readonly dataDir: string;
  readonly isDevelopment: boolean;
  readonly log: Log;
  /** Told of every window, before its page is loaded. */
  readonly opened: (window: BrowserWindow) => void;
}

const fileName = 'window';

/** A page that dies this often has no use in being loaded again. */
const mostReloads = 3;

/** Makes the function that opens a window as it was left, and resolves when its page is there. */
export function windowOpener(plan: WindowPlan): () => Promise<void> {
  return async () => {
    const state = loadState(plan);
    const window = new BrowserWindow(
      windowOptions({
        preload: plan.preload,
        isDark: nativeTheme.shouldUseDarkColors,
        isDevelopment: plan.isDevelopment,
        hasOwnSpelling: process.platform === 'darwin',
        state,
      }),
    );
    if (state.maximised) window.maximize();
    window.once('ready-to-show', () => window.show());
    // Before the window is hidden, which changes its state on some systems.
    window.once('close', () => saveState(plan, stateOf(window)));
    reloadWhenGone(window, plan);
    plan.opened(window);
    await window.loadURL(plan.page);
  };
}

function stateOf(window: BrowserWindow): WindowState {
  const { width, height } = window.getNormalBounds();
  return { width, height, maximised: window.isMaximized() };
}

function loadState({ dataDir }: WindowPlan): WindowState {
  const now = new Date().toISOString();
  const load = (data: unknown) => ({ kind: 'loaded', value: readWindowState(data) }) as const;
  const saved = readSavedFile({ folder: dataDir, name: fileName, openJson: openElectronStore, load, now });
  return saved.kind === 'loaded' ? saved.value : readWindowState(null);
}

function saveState(plan: WindowPlan, state: WindowState): void {
  try {
    openElectronStore(plan.dataDir, fileName).write(state);
  } catch {
    plan.log.error('The size of the window could not be saved.');
  }
}

/** Everything typed is saved as it is typed, so a page that crashed comes back as it was. */
function reloadWhenGone(window: BrowserWindow, plan: WindowPlan): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    plan.log.error('The page is gone.', { reason });
    if (reason === 'clean-exit' || window.isDestroyed() || reloads === mostReloads) return;
    reloads += 1;
    window.loadURL(plan.page).catch(() => plan.log.error('The page could not be loaded again.'));
  });
}
