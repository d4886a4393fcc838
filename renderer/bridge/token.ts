import { tokenInAddress } from '../../shared/contract/wire.ts';

const storageKey = 'wellmet-token';

/** The parts of a window that the token passes through. */
export type TokenWindow = Pick<Window, 'location' | 'history' | 'sessionStorage' | 'addEventListener'>;

/**
 * Takes the token out of the address, so that no screenshot, bookmark or shared link carries it, and keeps it for this tab.
 * An address with another token, put into the same tab later, changes it without loading the page again.
 */
export function followToken(view: TokenWindow): () => string {
  let token = takeToken(view) ?? recall(view);
  view.addEventListener('hashchange', () => {
    token = takeToken(view) ?? token;
  });
  return () => token;
}

function takeToken(view: TokenWindow): string | null {
  const { location, history } = view;
  const given = new URLSearchParams(location.hash.slice(1)).get(tokenInAddress);
  if (given === null) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  keep(view, given);
  return given;
}

function keep(view: TokenWindow, token: string): void {
  try {
    view.sessionStorage.setItem(storageKey, token);
  } catch {
    // Where the browser forbids storage, the token lives until the page is loaded again.
  }
}

function recall(view: TokenWindow): string {
  try {
    return view.sessionStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}
