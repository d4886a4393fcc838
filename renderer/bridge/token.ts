import { enterPath, keyHeader, keyInAddress, tokenInAddress } from '../../shared/contract/wire.ts';

const storageKey = 'wellmet-token';

/** The parts of a window that the token passes through. */
export type TokenWindow = Pick<Window, 'location' | 'history' | 'sessionStorage' | 'addEventListener' | 'fetch'>;

/**
 * Takes the token out of the address, so that no screenshot, bookmark or shared link carries it, and keeps it for this tab.
 * An address with another token, put into the same tab later, changes it without loading the page again.
 */
export function followToken(view: TokenWindow): () => string | Promise<string> {
  let token: string | Promise<string> = takeToken(view) ?? recall(view);
  view.addEventListener('hashchange', () => {
    token = takeToken(view) ?? token;
  });
  return () => token;
}

/** What the launcher opens carries a key in place of the token: it is given for the token once, and an address seen elsewhere opens nothing. */
function takeToken(view: TokenWindow): string | Promise<string> | null {
  const { location, history } = view;
  const given = new URLSearchParams(location.hash.slice(1));
  const token = given.get(tokenInAddress);
  const key = given.get(keyInAddress);
  if (token === null && key === null) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  if (token === null) return enter(view, key ?? '');
  keep(view, token);
  return token;
}

/** A key that is used or too old leaves what this tab knew before, so that Back and Reload go on working. */
async function enter(view: TokenWindow, key: string): Promise<string> {
  try {
    const answer = await view.fetch(enterPath, { method: 'POST', headers: { [keyHeader]: key }, cache: 'no-store', credentials: 'omit', redirect: 'error' });
    if (!answer.ok) return recall(view);
    const token = await answer.text();
    keep(view, token);
    return token;
  } catch {
    return recall(view);
  }
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
