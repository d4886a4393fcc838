import { spawn } from 'node:child_process';

/** Whether a window could be shown at all: only Linux and its kin run without a display. */
export function hasDisplay(platform, env) {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The program that opens an address in the user's browser, and its words. No shell reads the address. */
export function openCommand(platform, address) {
  if (platform === 'darwin') return { command: 'open', words: [address] };
  if (platform === 'win32') return { command: 'rundll32.exe', words: ['url.dll,FileProtocolHandler', address] };
  return { command: 'xdg-open', words: [address] };
}

/** Opens the address in the user's browser; where that fails nothing happens, for the address stands on the screen anyway. */
export function openAddress(platform, env, address) {
  if (!hasDisplay(platform, env)) return;
  const { command, words } = openCommand(platform, address);
  const child = spawn(command, words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
