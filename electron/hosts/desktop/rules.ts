/**
 * Every decision on what the page may do, over plain values, so that each can be tried without Electron. What no rule
 * names is refused.
 */

import { mayBeOpened, sentInvitationsAddress } from '../../../shared/queue/links.ts';

const appProtocol = 'app:';
const appHost = 'bundle';

/** The origin of the screens, as Chromium writes it. */
export const appOrigin = `${appProtocol}//${appHost}`;

/** The address of the first page. */
export const appPage = `${appOrigin}/`;

/** The scheme the screens are served on, without its colon. */
export const appScheme = 'app';

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** The same app, compared part by part: Node gives schemes it doesn't know the origin `null`. */
function isOurs(url: URL | null): boolean {
  return url?.protocol === appProtocol && url.host === appHost && url.username === '' && url.password === '';
}

export function isAppAddress(address: string): boolean {
  return isOurs(parse(address));
}

/** A `blob:` address made by one of our pages. */
export function isAppBlob(address: string): boolean {
  const scheme = 'blob:';
  return address.startsWith(scheme) && isAppAddress(address.slice(scheme.length));
}

/** The page may only go to itself. */
export function mayNavigate(address: string): boolean {
  const url = parse(address);
  return isOurs(url) && (url?.pathname === '/' || url?.pathname === '/index.html');
}

/** Nothing leaves the machine: the screens' files, pictures from memory, and Chromium's own tools while developing. */
export function mayRequest(address: string, isDevelopment: boolean): boolean {
  const url = parse(address);
  if (url === null) return false;
  if (isOurs(url) || isAppBlob(address) || url.protocol === 'data:') return true;
  return isDevelopment && url.protocol === 'devtools:';
}

/** A page asks for a permission; copying text is the only one there is. */
export function mayUse(permission: string, requestingAddress: string, isMainFrame: boolean): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && isAppAddress(requestingAddress);
}

/** Exported files are made by the page itself; nothing else is ever saved. */
export function mayDownload(addresses: readonly string[]): boolean {
  return addresses.length > 0 && addresses.every(isAppBlob);
}

/** Our own help pages: the only addresses that a page may name itself. */
export const helpLinks: readonly string[] = [sentInvitationsAddress];

/** What a link in the page may open in the user's browser. */
export function isHelpLink(address: string): boolean {
  return helpLinks.includes(address);
}

/** What may be handed to the user's browser or mail program at all; Chromium must read it letter by letter as we do. */
export function mayOpenOutside(address: string): boolean {
  return mayBeOpened(address) && parse(address)?.href === address;
}

/** The parts of Electron's frame that tell who is calling. */
export interface CallingFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: unknown;
}

/** Why a call is refused, or null when it comes from the main frame of our own page in a window we opened. */
export function whyRefuseSender(frame: CallingFrame | null, isKnownWindow: boolean): string | null {
  if (!isKnownWindow) return 'unknown-window';
  if (frame === null) return 'frame-is-gone';
  if (frame.parent !== null) return 'not-the-main-frame';
  if (frame.origin !== appOrigin || !isAppAddress(frame.url)) return 'other-origin';
  return null;
}
