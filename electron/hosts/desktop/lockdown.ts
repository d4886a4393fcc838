import type { DownloadItem, Event, Session, WebContents } from 'electron';
import type { Log } from '../../core/ports.ts';
import { mayDownload, mayNavigate, mayRequest, mayUse } from './rules.ts';

/** An address that answers nothing, where Chromium is sent for dictionaries. */
const nowhere = 'app://nowhere/';

/** Puts the rules around everything that any page in this session asks the browser for. */
export function lockSession(session: Session, log: Log, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl, details.isMainFrame));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    mayUse(permission, requestingOrigin, details.isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerDictionaryDownloadURL(nowhere);
  session.webRequest.onBeforeRequest((details, answer) => {
    const isAllowed = mayRequest(details.url, isDevelopment);
    if (!isAllowed) log.error('A request was refused.', { kind: details.resourceType });
    answer({ cancel: !isAllowed });
  });
  session.on('will-download', (event, item) => guardDownload(event, item, log));
}

/** Electron asks the user where to save what it lets through: we set no path. */
export function guardDownload(event: Pick<Event, 'preventDefault'>, item: Pick<DownloadItem, 'getURLChain'>, log: Log): void {
  if (mayDownload(item.getURLChain())) return;
  event.preventDefault();
  log.error('A download was refused.');
}

/** Keeps one page where it is: it can't leave, open windows, hold others in itself, or talk past the browser. */
export function lockContents(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>,
  log: Log,
  openHelp: (address: string) => void,
): void {
  const guard = (event: { readonly url: string; preventDefault(): void }): void => {
    if (mayNavigate(event.url)) return;
    event.preventDefault();
    log.error('A page tried to leave the app.');
  };
  contents.on('will-navigate', guard);
  contents.on('will-redirect', guard);
  contents.on('will-frame-navigate', guard);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openHelp(url);
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
