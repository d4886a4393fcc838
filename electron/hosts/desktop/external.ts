import type { Shell } from 'electron';
import type { Log } from '../../core/ports.ts';
import { isHelpLink, mayOpenOutside } from './rules.ts';

/** Hands an address to the user's browser or mail program; false when that was refused or failed. */
export type OpenOutside = (address: string) => Promise<boolean>;

/** Makes the one function that hands addresses outside; it asks the rules again, whoever made the address. */
export function outsideOpener(shell: Pick<Shell, 'openExternal'>, log: Log): OpenOutside {
  return async (address) => {
    if (!mayOpenOutside(address)) {
      log.error('An address outside of the app was refused.');
      return false;
    }
    try {
      await shell.openExternal(address);
      return true;
    } catch {
      log.error('The browser or the mail program could not be opened.');
      return false;
    }
  };
}

/** What a page may open by a link of its own: our help pages, and nothing else. */
export function helpOpener(open: OpenOutside, log: Log): (address: string) => void {
  return (address) => {
    if (isHelpLink(address)) void open(address);
    else log.error('An address outside of the app was refused.');
  };
}
