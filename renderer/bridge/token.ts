import { tokenInAddress } from '../../shared/contract/wire.ts';

const storageKey = 'wellmet-token';

/** The parts of a window that the token passes through. */
export type TokenWindow = Pick<Window, 'location' | 'history' | 'sessionStorage' | 'addEventListener'>;

/**
 * Takes the token out of the address, so that no screenshot, bookmark or shared link carries it, and keeps it for this tab.
 * An address with another token, put into the same tab later, changes it without loading the page again.
 */
export function followToken(view: TokenWindow): () => string {
  let token = takeToken(view);
  view.addEventListener('hashchange', () => {
    token = takeToken(view);
  });
  return () => token;
}

function takeToken({ location, history, sessionStorage }: TokenWindow): string {
  const given = new URLSearchParams(location.hash.slice(1)).get(tokenInAddress);
  if (given === null) return sessionStorage.getItem(storageKey) ?? '';
  sessionStorage.setItem(storageKey, given);
  history.replaceState(history.state, '', location.pathname + location.search);
  return given;
}
