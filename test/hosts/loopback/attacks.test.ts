import { connect } from 'node:net';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createNoticeHub } from '../../../electron/hosts/loopback/noticeHub.ts';
import { startServer } from '../../../electron/hosts/loopback/server.ts';
import type { RunningServer } from '../../../electron/hosts/loopback/server.ts';
import { codec } from '../../../electron/hosts/loopback/codec.ts';
import { packFrame, unpackFrame } from '../../../shared/contract/frame.ts';
import { ok } from '../../../shared/contract/result.ts';
import { maxCallBytes } from '../../../shared/contract/wire.ts';
import { countFigure } from '../../support/figures.ts';
import { rawRequest } from '../../support/rawRequest.ts';
import type { RawRequest } from '../../support/rawRequest.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const folder = temporaryFolder();
const rendererDir = join(folder.path, 'renderer');
const answered: string[] = [];
let refusals = 0;
let server: RunningServer;
let port: number;
let token: string;
let origin: string;

beforeAll(async () => {
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Wellmet</title>');
  writeFileSync(join(rendererDir, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(folder.path, 'secret.html'), 'the secret');
  symlinkSync(join(folder.path, 'secret.html'), join(rendererDir, 'link.html'));
  server = await startServer({
    rendererDir,
    hub: createNoticeHub(),
    port: 0,
    headMs: 400,
    bodyMs: 700,
    answer: (channel) => {
      answered.push(channel);
      return Promise.resolve(ok('answered'));
    },
  });
  const address = new URL(server.address);
  port = Number(address.port);
  origin = address.origin;
  token = new URLSearchParams(address.hash.slice(1)).get('token') ?? '';
});

afterAll(async () => {
  await server.close();
  folder.remove();
});

beforeEach(() => {
  answered.length = 0;
  refusals = 0;
});

afterEach(({ task }) => countFigure(task, 'requests refused', refusals));

/** A call that is in order, but for what the case changes. A header set to '' is left out. */
async function call(changes: Partial<RawRequest> = {}): ReturnType<typeof rawRequest> {
  const headers = { host: `127.0.0.1:${port}`, origin, 'x-wellmet-token': token, ...changes.headers };
  const kept = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
  const answer = await rawRequest({ port, method: 'POST', path: '/call/app.info', body: [packFrame({}, codec)], ...changes, headers: kept });
  if (answer.status >= 400) refusals += 1;
  return answer;
}

describe('[SF] the loopback host, attacked', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'Wellmet antwortet nur unter seiner eigenen Adresse'],
    ['fr,en-GB;q=0.5', 'Wellmet answers to its own address only'],
    ['', 'Wellmet answers to its own address only'],
    ['x'.repeat(5000) + ','.repeat(5000), 'Wellmet answers to its own address only'],
  ])('says in the language of the browser that it answers to its own address only: %.20s', async (language, sentence) => {
    const answer = await call({ path: '/', headers: { host: `localhost:${port}`, 'accept-language': language } });
    expect([answer.status, answer.body.toString()]).toEqual([421, expect.stringContaining(sentence)]);
  });

  it('answers its own page', async () => {
    const answer = await call();
    expect(answer.status).toBe(200);
    expect(unpackFrame(answer.body, codec)?.message).toEqual({ ok: true, value: 'answered' });
    expect(answered).toEqual(['app.info']);
  });

  it('has a token of 256 bits, another one at every start', async () => {
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const other = await startServer({ rendererDir, hub: createNoticeHub(), port: 0, answer: () => Promise.resolve(ok(null)) });
    expect(other.address).not.toContain(token);
    await other.close();
  });

  const refused: readonly (readonly [what: string, status: number, changes: () => Partial<RawRequest>])[] = [
    ['a call without a token', 401, () => ({ headers: { 'x-wellmet-token': '' } })],
    ['a call with another token of the same length', 401, () => ({ headers: { 'x-wellmet-token': 'A'.repeat(43) } })],
    ['a call with the beginning of the token', 401, () => ({ headers: { 'x-wellmet-token': token.slice(0, -1) } })],
    ['a call with the token and more', 401, () => ({ headers: { 'x-wellmet-token': `${token}A` } })],
    ['a call with the token in the address instead of the header', 401, () => ({ path: `/call/app.info?token=${token}`, headers: { 'x-wellmet-token': '' } })],
    ['a call with the token in a cookie', 401, () => ({ headers: { 'x-wellmet-token': '', cookie: `token=${token}` } })],
    ['a call from a page elsewhere', 403, () => ({ headers: { origin: 'https://attacker.example' } })],
    ['a call from a page of another port on this machine', 403, () => ({ headers: { origin: `http://127.0.0.1:${port + 1}` } })],
    ['a call from a page of the same port by another name', 403, () => ({ headers: { origin: `http://localhost:${port}` } })],
    ['a call from a sandboxed frame or a file', 403, () => ({ headers: { origin: 'null' } })],
    ['a call that does not say where it comes from', 403, () => ({ headers: { origin: '' } })],
    ['a name that a foreign name server points here', 421, () => ({ headers: { host: `attacker.example:${port}` } })],
    ['this machine by another name', 421, () => ({ headers: { host: `localhost:${port}` } })],
    ['the right address without its port', 421, () => ({ headers: { host: '127.0.0.1' } })],
    ['a name that only starts like ours', 421, () => ({ headers: { host: `127.0.0.1:${port}.attacker.example` } })],
    ['a call by GET', 405, () => ({ method: 'GET', body: [] })],
    ['a call by PUT', 405, () => ({ method: 'PUT' })],
    ['the question of another origin whether it may call', 403, () => ({ method: 'OPTIONS', body: [], headers: { origin: 'https://attacker.example' } })],
    ['notices by GET, which an address in a picture could ask for', 405, () => ({ method: 'GET', path: '/notices', body: [] })],
    ['notices without a token', 401, () => ({ path: '/notices', body: [], headers: { 'x-wellmet-token': '' } })],
    ['a form, which any page may send without asking', 401, () => ({ headers: { 'x-wellmet-token': '', 'content-type': 'application/x-www-form-urlencoded' } })],
    ['a body that is no frame', 400, () => ({ body: [Buffer.from('{}')] })],
    ['a file by POST', 405, () => ({ path: '/index.html' })],
    ['a file for a page elsewhere', 403, () => ({ method: 'GET', path: '/', body: [], headers: { origin: 'https://attacker.example' } })],
    ['a file under a foreign name', 421, () => ({ method: 'GET', path: '/', body: [], headers: { host: 'attacker.example' } })],
  ];

  it.each(refused)('refuses %s with %i, and no service hears of it', async (_what, status, changes) => {
    const answer = await call(changes());
    expect(answer.status).toBe(status);
    expect(answered).toEqual([]);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('hands a channel that nobody knows to dispatch, which refuses it, but takes no load for it', async () => {
    expect((await call({ path: '/call/app.destroy' })).status).toBe(200);
    expect((await call({ path: '/call/app.destroy', body: [Buffer.alloc(70_000)] })).status).toBe(413);
    expect(answered).toEqual(['app.destroy']);
  });

  describe('too much or too slow', () => {
    const tooMuch = maxCallBytes('app.info') + 1;
    const megabyte = Buffer.alloc(1024 * 1024);

    it('refuses a length that is too much before a byte of it came', async () => {
      expect(await rawText(`POST /call/app.info HTTP/1.1\r\n${goodHeaders()}Content-Length: ${tooMuch}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /u);
      expect(answered).toEqual([]);
    });

    it('counts the bytes of a body that claims no length', async () => {
      const patient = await startServer({ rendererDir, hub: createNoticeHub(), port: 0, answer: () => Promise.reject(new Error('Called.')) });
      const { port: other, origin: from, hash } = new URL(patient.address);
      const headers = { host: `127.0.0.1:${other}`, origin: from, 'x-wellmet-token': new URLSearchParams(hash.slice(1)).get('token') ?? '' };
      const parts = Array.from({ length: Math.ceil(tooMuch / megabyte.length) + 1 }, () => megabyte);
      const answer = await rawRequest({ port: Number(other), method: 'POST', path: '/call/app.info', headers, body: parts });
      expect(answer.status).toBe(413);
      await patient.close();
    });

    it('takes no second request out of the bytes behind a claimed length', async () => {
      const frame = packFrame({}, codec);
      const second = `POST /call/app.info HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 0\r\n\r\n`;
      const text = await rawText(`POST /call/app.info HTTP/1.1\r\n${goodHeaders()}Content-Length: ${frame.length}\r\n\r\n`, frame, second);
      expect(text.match(/HTTP\/1\.1 \d+/gu)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 403']);
      expect(answered).toEqual(['app.info']);
    });

    it('refuses a body with a length and chunks at once', async () => {
      expect(await rawText(`POST /call/app.info HTTP/1.1\r\n${goodHeaders()}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /u);
      expect(answered).toEqual([]);
    });

    it('ends a request whose head only drips', async () => {
      // Said by the server: had the test's own patience ended it, nothing would have been said.
      expect(await rawText(`POST /call/app.info HTTP/1.1\r\n${goodHeaders()}X-Slow: `, drip(100))).toMatch(/^HTTP\/1\.1 408 /u);
      expect(answered).toEqual([]);
    });

    it('ends a body that only drips', async () => {
      const text = await rawText(`POST /call/app.info HTTP/1.1\r\n${goodHeaders()}Content-Length: 1000\r\n\r\nx`, drip(100));
      expect(text).toMatch(/^HTTP\/1\.1 408 /u);
      expect(answered).toEqual([]);
    });
  });

  describe('files', () => {
    it('serves the page with the policy and without leave for other origins', async () => {
      const answer = await call({ method: 'GET', path: '/', body: [], headers: { origin: '', 'x-wellmet-token': '' } });
      expect(answer.status).toBe(200);
      expect(answer.body.toString()).toContain('<title>Wellmet</title>');
      expect(answer.headers).toMatchObject({
        'content-security-policy': expect.stringContaining("script-src 'self'") as string,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
    });

    const outside = [
      '/../secret.html',
      '/assets/../../secret.html',
      '/%2e%2e/secret.html',
      '/..%2fsecret.html',
      '/..%5csecret.html',
      '/assets/%2e%2e%2f%2e%2e%2fsecret.html',
      '//secret.html',
      '/./../secret.html',
      '/link.html',
      '/index.html%00.js',
      '/%',
      '/assets',
      '/assets/',
      '/.built-renderer',
      '/nothing.html',
      'http://attacker.example/index.html',
      '/C:/secret.html',
    ];
    it.each(outside)('has nothing at %s', async (path) => {
      const answer = await call({ method: 'GET', path, body: [], headers: { origin: '' } });
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).toBe('Not found.');
    });
  });

  it.each([
    ['without a token', () => `Host: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\n`],
    ['from a page elsewhere', () => `Host: 127.0.0.1:${port}\r\nOrigin: https://attacker.example\r\n`],
    ['even with the token', goodHeaders],
  ])('refuses to become a WebSocket, %s', async (_who, headers) => {
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
    for (const path of ['/', '/notices', '/call/app.info']) expect(await rawText(`GET ${path} HTTP/1.1\r\n${headers()}${upgrade}\r\n`)).toMatch(/^HTTP\/1\.1 403 /u);
    refusals += 3;
    expect(answered).toEqual([]);
  });

  it('is no way to other servers', async () => {
    expect(await rawText(`CONNECT attacker.example:443 HTTP/1.1\r\n${goodHeaders()}\r\n`)).not.toMatch(/ 200 /u);
  });

  it('listens on 127.0.0.1 and on no other address of this machine', async () => {
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []).filter(({ address }) => address !== '127.0.0.1');
    const hosts = ['127.0.0.2', '::1', ...others.map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))];
    expect(await connects('127.0.0.1')).toBe(true);
    for (const host of hosts) expect([host, await connects(host)]).toEqual([host, false]);
  });
});

function goodHeaders(): string {
  return `Host: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\nX-Wellmet-Token: ${token}\r\n`;
}

async function* drip(everyMs: number): AsyncGenerator<string> {
  for (let count = 0; count < 100; count += 1) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    yield 'x';
  }
}

/** Writes the parts to a bare connection, and gives all that comes back until the server, or silence, ends it. */
function rawText(...parts: readonly (string | Uint8Array | AsyncGenerator<string>)[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setTimeout(2500, () => socket.destroy());
    socket.on('data', (part) => (text += part.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
    void (async () => {
      for (const part of parts) {
        if (typeof part === 'string' || part instanceof Uint8Array) socket.write(part);
        else for await (const drop of part) if (!socket.writable || !socket.write(drop)) break;
      }
    })();
  });
}

function connects(host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const done = (connected: boolean): void => {
      socket.destroy();
      resolve(connected);
    };
    socket.setTimeout(1000, () => done(false));
    socket.on('connect', () => done(true));
    socket.on('error', () => done(false));
  });
}
