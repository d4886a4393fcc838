import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/core/contentSecurityPolicy.ts';
import { resolveRendererFile, serveRendererFile } from '../../electron/core/rendererFiles.ts';
import { answerAppRequest, appSchemes } from '../../electron/hosts/desktop/appProtocol.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'wellmet-files-')));
const screens = join(folder, 'renderer');

beforeAll(() => {
  mkdirSync(join(screens, 'assets', 'folder.js'), { recursive: true });
  writeFileSync(join(screens, 'index.html'), '<title>Wellmet</title>');
  writeFileSync(join(screens, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(screens, 'assets', 'name with spaces.css'), 'p {}');
  writeFileSync(join(screens, 'assets', 'data.json'), '{}');
  writeFileSync(join(screens, '.hidden.js'), 'hidden');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  mkdirSync(join(folder, 'renderer-other'));
  writeFileSync(join(folder, 'renderer-other', 'secret.js'), 'secret');
  if (process.platform !== 'win32') {
    symlinkSync(join(folder, 'secret.js'), join(screens, 'link.js'));
    symlinkSync(folder, join(screens, 'up'));
    symlinkSync(join(screens, 'assets', 'main.js'), join(screens, 'inside.js'));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Asks as the page does, through `app:`; the address is not parsed first, so that nothing is tidied away. */
async function ask(path: string, method = 'GET'): Promise<{ status: number; text: string; type: string | null; headers: Headers }> {
  const response = await answerAppRequest(screens, { url: `app://bundle${path}`, method });
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type'), headers: response.headers };
}

describe('[S18] the app’s own protocol', () => {
  it('is a standard, secure scheme and nothing more', () => {
    expect(appSchemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  });

  it.each([
    { path: '', type: 'text/html; charset=utf-8' },
    { path: '/', type: 'text/html; charset=utf-8' },
    { path: '/index.html', type: 'text/html; charset=utf-8' },
    { path: '/?event=1#people', type: 'text/html; charset=utf-8' },
    { path: '/assets/main.js', type: 'text/javascript; charset=utf-8' },
    { path: '/assets/main.js?v=../../secret.js', type: 'text/javascript; charset=utf-8' },
    { path: '/assets/name%20with%20spaces.css', type: 'text/css; charset=utf-8' },
  ])('serves “$path” as $type', async ({ path, type }) => {
    const answer = await ask(path);
    expect([answer.status, answer.type]).toEqual([200, type]);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it.each([
    { why: 'a way up', path: '/../secret.js' },
    { why: 'a way up from below', path: '/assets/../../secret.js' },
    { why: 'a way up, escaped', path: '/%2e%2e/secret.js' },
    { why: 'a way up, half escaped', path: '/.%2e/secret.js' },
    { why: 'a way up, escaped twice', path: '/%252e%252e/secret.js' },
    { why: 'an escaped slash', path: '/..%2fsecret.js' },
    { why: 'an escaped slash inside', path: '/assets%2fmain.js' },
    { why: 'a backslash', path: '/..\\secret.js' },
    { why: 'an escaped backslash', path: '/..%5csecret.js' },
    { why: 'a folder whose name starts the same', path: '/../renderer-other/secret.js' },
    { why: 'an absolute path', path: `/${join(folder, 'secret.js')}` },
    { why: 'a drive', path: '/C:/secret.js' },
    { why: 'an alternate stream', path: '/index.html::$DATA' },
    { why: 'a NUL', path: '/index.html%00.js' },
    { why: 'bad escapes', path: '/%E0%A4%A' },
    { why: 'an empty name', path: '//assets/main.js' },
    { why: 'a hidden file', path: '/.hidden.js' },
    { why: 'a folder', path: '/assets/' },
    { why: 'a folder with the name of a script', path: '/assets/folder.js' },
    { why: 'a file that is not there', path: '/missing.js' },
    { why: 'a kind of file we do not serve', path: '/assets/data.json' },
    { why: 'a file without a kind', path: '/index' },
    { why: 'a link that leads out', path: '/link.js' },
    { why: 'a folder link that leads out', path: '/up/secret.js' },
  ])('refuses $why', async ({ path }) => {
    const answer = await ask(path);
    expect([answer.status, answer.text]).toEqual([404, 'Not found.']);
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });

  it.skipIf(process.platform === 'win32')('follows a link that stays inside', async () => {
    expect((await ask('/inside.js')).status).toBe(200);
  });

  it.each(['app://bundle.evil/', 'app://other/', 'https://bundle/', 'app://user@bundle/'])('refuses the other host %s', async (url) => {
    expect((await answerAppRequest(screens, { url, method: 'GET' })).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
    expect((await serveRendererFile(screens, method, '/index.html')).status).toBe(405);
  });

  it('serves nothing outside of its folder, whatever is asked', async () => {
    const part = fc.constantFrom('..', '.', '%2e', '%2e%2e', '%2f', '%5c', '\\', '/', 'assets', 'up', 'secret.js', 'link.js', 'main.js', 'C:', '%00', '?', '#', '~');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const file = await resolveRendererFile(screens, `/${parts.join('/')}`);
        expect(file === null || (file.path.startsWith(screens) && !file.path.includes('secret'))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('[S7] the content security policy', () => {
  const directives = new Map(contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }));

  it('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  it('has no unsafe word, no wildcard and no address', () => {
    const sources = [...directives.values()].flat();
    expect(sources.filter((source) => !["'self'", "'none'", 'blob:', 'data:'].includes(source))).toEqual([]);
  });

  it.each(['script-src', 'style-src', 'connect-src', 'font-src', 'worker-src'])('takes %s from the app alone', (name) => {
    expect(directives.get(name)).toEqual(["'self'"]);
  });

  it('takes pictures from memory too, and from nowhere else', () => {
    expect(directives.get('img-src')).toEqual(["'self'", 'blob:', 'data:']);
  });

  it.each(['base-uri', 'form-action', 'frame-ancestors'])('closes %s, which default-src does not', (name) => {
    expect(directives.get(name)).toEqual(["'none'"]);
  });
});
