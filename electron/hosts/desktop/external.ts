import type { Shell } from 'electron';
import type { Log } from '../../core/ports.ts';
import { mayOpenOutside } from './rules.ts';

/** Makes the one function that hands an address to the user's browser: our own help pages, and nothing else. */
export function helpOpener(shell: Pick<Shell, 'openExternal'>, log: Log): (address: string) => void {
  return (address) => {
    if (!mayOpenOutside(address)) {
      log.error('An address outside of the app was refused.');
      return;
    }
    shell.openExternal(address).catch(() => log.error('The browser could not be opened.'));
  };
}
