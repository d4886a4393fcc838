import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  helpLinks,
  isAppAddress,
  isHelpLink,
  mayDownload,
  mayNavigate,
  mayOpenOutside,
  mayRequest,
  mayUse,
  whyRefuseSender,
} from '../../electron/hosts/desktop/rules.ts';
import { projectDir } from '../../scripts/build.mjs';
import { hostileAddresses, openableAddresses } from './outsideAddresses.ts';

/** Addresses that look like the app's and are not. */
const lookAlikes = [
  { why: 'another host that starts the same', address: 'app://bundle.evil/' },
  { why: 'another host that ends the same', address: 'app://evil.bundle/' },
  { why: 'the app as a query of another', address: 'https://x.example/?next=app://bundle/' },
  { why: 'the app as a user name', address: 'app://bundle@evil/' },
  { why: 'a user name before the app', address: 'app://someone@bundle/' },
  { why: 'a password before the app', address: 'app://a:b@bundle/' },
  { why: 'a port', address: 'app://bundle:8080/' },
  { why: 'capitals, which Chromium would have folded', address: 'app://BUNDLE/' },
  { why: 'an escaped dot', address: 'app://bundle%2eevil/' },
  { why: 'another scheme', address: 'apps://bundle/' },
  { why: 'the scheme without a host', address: 'app:bundle' },
  { why: 'three slashes', address: 'app:///bundle/' },
  { why: 'script', address: 'javascript:alert(1)' },
  { why: 'a file', address: 'file:///etc/passwd' },
  { why: 'data', address: 'data:text/html,<p>hi' },
  { why: 'a file system address', address: 'filesystem:app://bundle/x' },
  { why: 'the web', address: 'https://bundle/' },
  { why: 'nothing', address: '' },
  { why: 'no address at all', address: 'not an address' },
];

describe('[S1] the app’s own addresses', () => {
  it.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/assets/main.js?v=1#top'])('takes %s', (address) => {
    expect(isAppAddress(address)).toBe(true);
  });

  it.each(lookAlikes)('does not take $why', ({ address }) => {
    expect(isAppAddress(address)).toBe(false);
  });
});

describe('[S13] navigation', () => {
  it.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/?event=1#people'])('lets the page load itself: %s', (address) => {
    expect(mayNavigate(address)).toBe(true);
  });

  it.each([...lookAlikes, { why: 'a file of the app that is no page', address: 'app://bundle/assets/main.js' }, { why: 'a blob', address: 'blob:app://bundle/1' }])(
    'keeps the page from $why',
    ({ address }) => {
      expect(mayNavigate(address)).toBe(false);
    },
  );
});

/** Every permission that Electron knows, from its own declarations. */
const declarations = readFileSync(join(projectDir, 'node_modules/electron/electron.d.ts'), 'utf8');
const declared = /setPermissionCheckHandler\(handler: \(\(webContents: \(WebContents\) \| \(null\), permission: ([^,]+),/.exec(declarations);
const permissions = [...(declared?.[1] ?? '').matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');

describe('[S5] permissions', () => {
  it('are all known', () => {
    expect(permissions.length).toBeGreaterThan(30);
    expect(permissions).toContain('clipboard-sanitized-write');
  });

  it.each(permissions)('%s', (permission) => {
    expect(mayUse(permission, 'app://bundle/', true)).toBe(permission === 'clipboard-sanitized-write');
  });

  it.each(lookAlikes)('copying is refused to $why', ({ address }) => {
    expect(mayUse('clipboard-sanitized-write', address, true)).toBe(false);
  });

  it('copying is refused to a frame inside the page', () => {
    expect(mayUse('clipboard-sanitized-write', 'app://bundle/', false)).toBe(false);
  });
});

describe('[SA] requests', () => {
  it.each(['app://bundle/', 'app://bundle/assets/main.css', 'blob:app://bundle/1f', 'data:image/png;base64,AA=='])('lets %s through', (address) => {
    expect(mayRequest(address, false)).toBe(true);
  });

  it.each([
    'http://127.0.0.1/',
    'https://www.linkedin.com/',
    'ws://localhost:9/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/hosts',
    'blob:https://example.org/1',
    'blob:app://bundle.evil/1',
    'chrome://gpu/',
    'chrome-extension://abc/x.js',
    'devtools://devtools/bundled/inspector.html',
    'about:blank',
    'app://nowhere/en-US.bdic',
    '',
  ])('stops %s', (address) => {
    expect(mayRequest(address, false)).toBe(false);
  });

  it('lets Chromium’s own tools load while developing', () => {
    expect(mayRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true);
  });
});

describe('[SA] downloads', () => {
  it.each([
    { why: 'a file the page made', chain: ['blob:app://bundle/1f'], expected: true },
    { why: 'a file of the web', chain: ['https://example.org/x.exe'], expected: false },
    { why: 'a file of the app', chain: ['app://bundle/index.html'], expected: false },
    { why: 'a file made by another page', chain: ['blob:https://example.org/1'], expected: false },
    { why: 'a file that was redirected to', chain: ['https://example.org/', 'blob:app://bundle/1f'], expected: false },
    { why: 'data', chain: ['data:text/plain,hi'], expected: false },
    { why: 'nothing', chain: [], expected: false },
  ])('$why: $expected', ({ chain, expected }) => {
    expect(mayDownload(chain)).toBe(expected);
  });
});

describe('[S15] addresses opened in the user’s browser', () => {
  it.each(helpLinks)('%s is one of ours, and https', (link) => {
    expect(mayOpenOutside(link)).toBe(true);
    expect(isHelpLink(link)).toBe(true);
    expect(new URL(link).protocol).toBe('https:');
  });

  it.each(openableAddresses)('opens $why', ({ address }) => {
    expect(mayOpenOutside(address)).toBe(true);
    expect(isHelpLink(address), 'a page can’t name it itself').toBe(false);
  });

  it.each(hostileAddresses)('refuses $why', ({ address }) => {
    expect(mayOpenOutside(address)).toBe(false);
    expect(isHelpLink(address)).toBe(false);
  });
});

describe('[S17] who may call', () => {
  const ours = { url: 'app://bundle/', origin: 'app://bundle', parent: null };

  it('takes the main frame of our page', () => {
    expect(whyRefuseSender(ours, true)).toBeNull();
  });

  it.each([
    { why: 'a frame that is gone', frame: null, isKnown: true, reason: 'frame-is-gone' },
    { why: 'a frame inside the page', frame: { ...ours, parent: {} }, isKnown: true, reason: 'not-the-main-frame' },
    { why: 'another origin', frame: { ...ours, origin: 'https://evil.example' }, isKnown: true, reason: 'other-origin' },
    { why: 'no origin', frame: { ...ours, origin: 'null' }, isKnown: true, reason: 'other-origin' },
    { why: 'an empty page', frame: { ...ours, url: 'about:blank' }, isKnown: true, reason: 'other-origin' },
    { why: 'our origin under another address', frame: { ...ours, url: 'app://bundle.evil/' }, isKnown: true, reason: 'other-origin' },
    { why: 'a window we did not open', frame: ours, isKnown: false, reason: 'unknown-window' },
  ])('refuses $why', ({ frame, isKnown, reason }) => {
    expect(whyRefuseSender(frame, isKnown)).toBe(reason);
  });
});
