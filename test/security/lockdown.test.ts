import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../electron/core/ports.ts';
import { helpOpener, outsideOpener } from '../../electron/hosts/desktop/external.ts';
import { lockContents, lockSession } from '../../electron/hosts/desktop/lockdown.ts';
import { helpLinks } from '../../electron/hosts/desktop/rules.ts';
import { firstWindowState, readWindowState, windowOptions } from '../../electron/hosts/desktop/window.ts';

function listeningLog(): { readonly log: Log; readonly errors: string[] } {
  const errors: string[] = [];
  return { errors, log: { info: () => undefined, error: (message) => void errors.push(message) } };
}

/** The hooks of a page, by hand: events as Electron emits them, and the handler it is given. */
class HandMadeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  policy = '';

  setWindowOpenHandler(handler: (details: never) => { action: string }): void {
    this.openHandler = handler as (details: { url: string }) => { action: string };
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.policy = policy;
  }
}

function lockedContents() {
  const { log, errors } = listeningLog();
  const opened: string[] = [];
  const contents = new HandMadeContents();
  lockContents(contents as unknown as WebContents, log, (address) => opened.push(address));
  const isStopped = (event: string, url: string): boolean => {
    let stopped = false;
    contents.emit(event, { url, preventDefault: () => (stopped = true) });
    return stopped;
  };
  return { contents, errors, opened, isStopped };
}

describe('a page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('[S13] is stopped at %s to anywhere but itself', (event) => {
    const { isStopped, errors } = lockedContents();
    expect(isStopped(event, 'https://example.org/?next=app://bundle/')).toBe(true);
    expect(isStopped(event, 'app://bundle/')).toBe(false);
    expect(errors).toHaveLength(1);
  });

  it('[S12] can attach no webview', () => {
    const { isStopped } = lockedContents();
    expect(isStopped('will-attach-webview', '')).toBe(true);
  });

  it('[S14] can open no window, whatever the address', () => {
    const { contents, opened } = lockedContents();
    for (const url of ['app://bundle/', 'about:blank', 'https://example.org/']) expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' });
    expect(opened).toHaveLength(3);
  });

  it('[SA] can send no packets past the browser', () => {
    expect(lockedContents().contents.policy).toBe('disable_non_proxied_udp');
  });
});

describe('[S15] the opener of help links', () => {
  it('opens our own links and logs the refusal of all others, without the address', () => {
    const { log, errors } = listeningLog();
    const opened: string[] = [];
    const shell = { openExternal: (address: string) => Promise.resolve(void opened.push(address)) };
    const open = helpOpener(outsideOpener(shell, log), log);
    const notOurs = ['https://evil.example/ana', 'file:///etc/passwd', 'https://www.linkedin.com/in/ana-silva/', 'mailto:ana@orchard.example'];
    for (const address of [...helpLinks, ...notOurs]) open(address);
    expect(opened).toEqual(helpLinks);
    expect(errors).toHaveLength(4);
    expect(errors.join()).not.toContain('evil');
  });
});

describe('[S15] the opener of people’s pages and of mail', () => {
  it('asks the rules again, and says what became of it', async () => {
    const { log, errors } = listeningLog();
    const opened: string[] = [];
    const shell = { openExternal: (address: string) => (address.includes('tom') ? Promise.reject(new Error('No program.')) : Promise.resolve(void opened.push(address))) };
    const open = outsideOpener(shell, log);
    expect(await open('https://www.linkedin.com/in/ana-silva/')).toBe(true);
    expect(await open('https://www.linkedin.com/in/tom-becker/')).toBe(false);
    expect(await open('https://www.linkedin.com.evil.example/in/ana-silva/')).toBe(false);
    expect(opened).toEqual(['https://www.linkedin.com/in/ana-silva/']);
    expect(errors).toHaveLength(2);
    expect(errors.join()).not.toMatch(/tom|evil/);
  });
});

function lockedSession() {
  const hooks: Record<string, unknown> = {};
  const keep = (name: string) => (handler: unknown) => (hooks[name] = handler);
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerDictionaryDownloadURL: keep('dictionaries'),
    webRequest: { onBeforeRequest: keep('before') },
  });
  const { log, errors } = listeningLog();
  lockSession(session as unknown as Session, log, false);
  return { session, hooks, errors };
}

describe('a session', () => {
  const details = { isMainFrame: true, requestingUrl: 'app://bundle/' };

  it('[S5] asks the same rule for a check and for a request', () => {
    const { hooks } = lockedSession();
    const check = hooks.check as (contents: null, permission: string, origin: string, details: object) => boolean;
    const request = hooks.request as (contents: null, permission: string, answer: (isGranted: boolean) => void, details: object) => void;
    for (const [permission, expected] of [['clipboard-sanitized-write', true], ['geolocation', false], ['media', false]] as const) {
      const answers: boolean[] = [];
      request(null, permission, (isGranted) => answers.push(isGranted), details);
      expect([check(null, permission, 'app://bundle/', details), ...answers]).toEqual([expected, expected]);
    }
    expect((hooks.device as () => boolean)()).toBe(false);
  });

  it('[SA] cancels requests and sends the spelling checker nowhere', () => {
    const { hooks, errors } = lockedSession();
    const before = hooks.before as (details: object, answer: (response: { cancel: boolean }) => void) => void;
    const answers: boolean[] = [];
    for (const url of ['app://bundle/', 'https://example.org/']) before({ url, resourceType: 'xhr' }, ({ cancel }) => answers.push(cancel));
    expect(answers).toEqual([false, true]);
    expect(errors).toHaveLength(1);
    expect(hooks.dictionaries).toMatch(/^app:/);
  });
});

describe('[SA] a download', () => {
  it.each([
    { what: 'of a file the page made', chain: ['blob:app://bundle/1f'], isStopped: false },
    { what: 'of anything else', chain: ['https://example.org/x.exe'], isStopped: true },
  ])('$what is stopped: $isStopped', ({ chain, isStopped }) => {
    const { session, errors } = lockedSession();
    let stopped = false;
    session.emit('will-download', { preventDefault: () => (stopped = true) }, { getURLChain: () => chain });
    expect([stopped, errors.length]).toEqual([isStopped, isStopped ? 1 : 0]);
  });
});

describe('the window', () => {
  const setting = { preload: '/app/preload.cjs', isDark: false, isDevelopment: false, hasOwnSpelling: false, state: firstWindowState };

  it('[S2] [S3] [S4] [S12] is made with exactly these settings', () => {
    expect(windowOptions(setting).webPreferences).toEqual({
      preload: '/app/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it.each([
    { why: 'a sound size', saved: { width: 1000, height: 700, maximised: true }, expected: { width: 1000, height: 700, maximised: true } },
    { why: 'nothing', saved: null, expected: firstWindowState },
    { why: 'text', saved: { width: '1000', height: 700 }, expected: firstWindowState },
    { why: 'a size no screen has', saved: { width: 1e9, height: 700 }, expected: firstWindowState },
    { why: 'a window too small to use', saved: { width: 10, height: 10 }, expected: firstWindowState },
  ])('comes back from $why as a window one can use', ({ saved, expected }) => {
    expect(readWindowState(saved)).toEqual(expected);
  });
});
