import type { BrowserWindowConstructorOptions } from 'electron';

/** What a window remembers between two starts. */
export interface WindowState {
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

export const firstWindowState: WindowState = { width: 1280, height: 820, maximised: false };
const smallest = { width: 820, height: 560 };
const largest = 20_000;

export interface WindowSetting {
  readonly preload: string;
  readonly isDark: boolean;
  readonly isDevelopment: boolean;
  /** Elsewhere than on macOS, Chromium's spelling checker fetches its dictionaries from the network. */
  readonly hasOwnSpelling: boolean;
  readonly state: WindowState;
}

/** The window as a value. The security settings are spelled out, though most are Electron's defaults. */
export function windowOptions(setting: WindowSetting): BrowserWindowConstructorOptions {
  return {
    title: 'Wellmet',
    width: setting.state.width,
    height: setting.state.height,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    autoHideMenuBar: true,
    // The colour behind the page until it is drawn, so that the window doesn't flash.
    backgroundColor: setting.isDark ? '#1e1e1c' : '#fdfdfc',
    webPreferences: {
      preload: setting.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: setting.hasOwnSpelling,
      devTools: setting.isDevelopment,
    },
  };
}

/** Takes what was saved if it is a size a window can have, and the first size otherwise. */
export function readWindowState(saved: unknown): WindowState {
  if (typeof saved !== 'object' || saved === null) return firstWindowState;
  const { width, height, maximised } = saved as Readonly<Record<string, unknown>>;
  if (!isLength(width, smallest.width) || !isLength(height, smallest.height)) return firstWindowState;
  return { width, height, maximised: maximised === true };
}

function isLength(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= largest;
}
