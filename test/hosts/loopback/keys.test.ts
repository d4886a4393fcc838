import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeys } from '../../../electron/hosts/loopback/keys.ts';
import { createNoticeHub } from '../../../electron/hosts/loopback/noticeHub.ts';
import { startServer } from '../../../electron/hosts/loopback/server.ts';
import type { RunningServer } from '../../../electron/hosts/loopback/server.ts';
import { followToken } from '../../../renderer/bridge/token.ts';
import type { TokenWindow } from '../../../renderer/bridge/token.ts';
import { singleUseAddress } from '../../../scripts/launch/door.mjs';
import { ok } from '../../../shared/contract/result.ts';
import { pageOf } from '../../support/hostCall.ts';
import { rawRequest } from '../../support/rawRequest.ts';
import type { RawAnswer } from '../../support/rawRequest.ts';
import { temporaryFolder } from '../../support/temporary.ts';

describe('[SF] keys that open the page once', () => {
  it('work once, and not when nobody made them', () => {
    const keys = createKeys(() => 0);
    const key = keys.make();
    expect([keys.use('guess'), keys.use(key), keys.use(key)]).toEqual([false, true, false]);
  });

  it('are worth nothing a minute later', () => {
    let now = 0;
    const keys = createKeys(() => now);
    const key = keys.make();
    now = 61_000;
    expect(keys.use(key)).toBe(false);
  });

  it('are few at a time: the oldest goes', () => {
    const keys = createKeys(() => 0);
    const made = Array.from({ length: 17 }, () => keys.make());
    expect(made.map((key) => keys.use(key))).toEqual([false, ...Array<boolean>(16).fill(true)]);
  });
});

describe('[SF] the door of the loopback host', () => {
  const folder = temporaryFolder();
  let server: RunningServer;

  beforeAll(async () => {
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(join(folder.path, 'index.html'), '<!doctype html><title>Wellmet</title>');
    server = await startServer({ rendererDir: folder.path, hub: createNoticeHub(), port: 0, answer: () => Promise.resolve(ok('answered')) });
  });
  afterAll(async () => {
    await server.close();
    folder.remove();
  });

  const post = (path: string, changes: Readonly<Record<string, string>>): Promise<RawAnswer> => {
    const { port, headers } = pageOf(server.address);
    const kept = Object.fromEntries(Object.entries({ ...headers, ...changes }).filter(([, value]) => value !== ''));
    return rawRequest({ port, method: 'POST', path, headers: kept });
  };
  const enter = (key: string, changes: Readonly<Record<string, string>> = {}): Promise<RawAnswer> => post('/enter', { 'x-wellmet-token': '', 'x-wellmet-key': key, ...changes });
  const newKey = async (): Promise<string> => new URL((await singleUseAddress(server.address)) ?? '').hash.slice('#key='.length);

  it('gives the token for a key once: an address seen in the list of processes opens nothing any more', async () => {
    const key = await newKey();
    const first = await enter(key);
    expect([first.status, first.body.toString()]).toEqual([200, pageOf(server.address).headers['x-wellmet-token']]);
    expect((await enter(key)).status).toBe(401);
  });

  it.each([
    ['no key', '', {}],
    ['a guess', 'A'.repeat(43), {}],
    ['another origin', null, { origin: 'http://evil.example' }],
    ['no origin, as a form or a link sends it', null, { origin: '' }],
    ['another host name', null, { host: 'evil.example' }],
  ])('refuses %s', async (_says, given, changes) => {
    const key = given ?? (await newKey());
    expect((await enter(key, changes)).status).toBeGreaterThanOrEqual(401);
    if (given === null) expect((await enter(key)).status, 'a refusal does not use the key up').toBe(200);
  });

  it('gives keys to nobody without the token', async () => {
    expect((await post('/door', { 'x-wellmet-token': '' })).status).toBe(401);
    expect((await post('/door', { 'x-wellmet-token': 'B'.repeat(43) })).status).toBe(401);
  });

  const noKey: readonly (readonly [says: string, answer: RequestListener])[] = [
    ['refuses', (_request, response) => response.writeHead(401).end('no')],
    ['fails', (_request, response) => response.writeHead(500).end('A'.repeat(43))],
    ['answers with something else', (_request, response) => response.end('<!doctype html>')],
    ['never answers', () => undefined],
    ['begins an answer and never ends it', (_request, response) => response.write('A'.repeat(43))],
    ['breaks off', (_request, response) => response.destroy()],
  ];
  it.each(noKey)('has no address for a command line when it %s: the token is never put on one', async (_says, answer) => {
    const other = createServer(answer).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await singleUseAddress(`http://127.0.0.1:${port}/#token=${'T'.repeat(43)}`, 300)).toBeNull();
    other.closeAllConnections();
    other.close();
    await once(other, 'close');
    expect(await singleUseAddress(`http://127.0.0.1:${port}/#token=${'T'.repeat(43)}`), 'nobody is there').toBeNull();
  });

  it('is gone through by the page, which keeps the token for this tab and shows neither in its address', async () => {
    const { origin } = new URL(server.address);
    const token = pageOf(server.address).headers['x-wellmet-token'];
    const kept = new Map<string, string>();
    let shown = `/#key=${await newKey()}`;
    const view = (): TokenWindow =>
      ({
        location: { hash: new URL(shown, origin).hash, pathname: '/', search: '' },
        history: { state: null, replaceState: (_state: unknown, _title: string, url: string) => (shown = url) },
        sessionStorage: { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value) },
        addEventListener: () => undefined,
        fetch: async (_path: string, init: { readonly headers: Readonly<Record<string, string>> }) => {
          const { status, body } = await enter(init.headers['x-wellmet-key'] ?? '');
          return new Response(body.toString(), { status });
        },
      }) as unknown as TokenWindow;
    expect(await followToken(view())()).toBe(token);
    expect(shown).toBe('/');
    expect(await followToken(view())(), 'after a reload').toBe(token);
    shown = '/#key=used-before';
    expect(await followToken(view())(), 'with a used key, as Back brings it').toBe(token);
  });
});
