import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGuesses } from '../../../electron/hosts/loopback/guesses.ts';
import { createNoticeHub } from '../../../electron/hosts/loopback/noticeHub.ts';
import { startServer } from '../../../electron/hosts/loopback/server.ts';
import type { RunningServer } from '../../../electron/hosts/loopback/server.ts';
import { codec } from '../../../electron/hosts/loopback/codec.ts';
import { packFrame } from '../../../shared/contract/frame.ts';
import { ok } from '../../../shared/contract/result.ts';
import { countFigure } from '../../support/figures.ts';
import { pageOf } from '../../support/hostCall.ts';
import { rawRequest } from '../../support/rawRequest.ts';
import type { RawAnswer } from '../../support/rawRequest.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import type { TemporaryFolder } from '../../support/temporary.ts';

describe('[SF] the patience with guesses', () => {
  it('lets a page left over from an earlier start be wrong a few times, then doubles up to a limit', () => {
    const guesses = createGuesses(() => 0, 100, 1000);
    const waits = Array.from({ length: 16 }, () => guesses.wrong());
    expect(waits).toEqual([...Array<number>(10).fill(0), 100, 200, 400, 800, 1000, 1000]);
  });

  it('forgets them when it was quiet for a while', () => {
    let now = 0;
    const guesses = createGuesses(() => now, 100, 1000);
    for (let count = 0; count < 20; count += 1) guesses.wrong();
    now = 59_000;
    expect(guesses.wrong()).toBe(1000);
    now += 61_000;
    expect(guesses.wrong()).toBe(0);
  });

  it('does not lose count of very many', () => {
    const guesses = createGuesses(() => 0, 100, 1000);
    for (let count = 0; count < 100_000; count += 1) guesses.wrong();
    expect(guesses.wrong()).toBe(1000);
  });
});

describe('[SF] another program of this machine that guesses or floods', () => {
  let folder: TemporaryFolder;
  let server: RunningServer;
  let sockets: Socket[];

  beforeEach(async () => {
    folder = temporaryFolder();
    sockets = [];
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(`${folder.path}/index.html`, '<!doctype html><title>Wellmet</title>');
    // So patient that an answer to a guess never comes within the test.
    server = await startServer({ rendererDir: folder.path, hub: createNoticeHub(), port: 0, guessMs: 600_000, answer: () => Promise.resolve(ok('answered')) });
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await server.close();
    folder.remove();
  });

  const send = (path: string, changes: Readonly<Record<string, string>> = {}): Promise<RawAnswer> => {
    const { port, headers } = pageOf(server.address);
    return rawRequest({ port, method: 'POST', path, headers: { ...headers, ...changes }, body: [packFrame({}, codec)] });
  };
  const guess = (index: number): Promise<RawAnswer> => send('/call/app.info', { 'x-wellmet-token': String(index).padStart(43, 'A') });
  const guessKey = (index: number): Promise<RawAnswer> => send('/enter', { 'x-wellmet-token': '', 'x-wellmet-key': String(index).padStart(43, 'A') });

  it.each([
    ['tokens', guess],
    ['keys', guessKey],
  ])('waits ever longer for the answer to wrong %s, while the right token is answered at once', async (_what, tryOne) => {
    for (let index = 0; index < 10; index += 1) expect((await tryOne(index)).status).toBe(401);
    let answers = 0;
    const waiting = Array.from({ length: 50 }, (_, index) => tryOne(100 + index).then(() => (answers += 1), () => 'no answer'));
    for (let count = 0; count < 20; count += 1) expect((await send('/call/app.info')).status).toBe(200);
    expect((await send('/door')).status).toBe(200);
    expect(answers, 'nobody who guessed has an answer yet').toBe(0);
    await server.close();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['no answer']));
  });

  const headOf = (changes: Readonly<Record<string, string>>, path = '/call/app.info'): string =>
    `POST ${path} HTTP/1.1\r\n${Object.entries({ ...pageOf(server.address).headers, ...changes }).map(([name, value]) => `${name}: ${value}\r\n`).join('')}`;

  /** Connects many times, says a word, and holds on. */
  const flood = async (count: number, word: string): Promise<void> => {
    const { port } = pageOf(server.address);
    await Promise.all(
      Array.from({ length: count }, () => {
        const socket = connect(port, '127.0.0.1');
        sockets.push(socket);
        socket.on('error', () => undefined).resume();
        return new Promise<void>((resolve) => {
          socket.on('connect', () => socket.write(word, () => resolve()));
          socket.on('close', () => resolve());
        });
      }),
    );
  };

  it.each([
    ['nothing', ''],
    ['half a head', 'POST /call/app.info HTTP/1.1\r\nX-Slow: '],
    ['guesses whose bodies never come', 'guess'],
  ])('who holds hundreds of connections and sends %s shuts nobody out: the oldest strangers go', async (_says, word) => {
    await flood(400, word === 'guess' ? `${headOf({ 'x-wellmet-token': 'A'.repeat(43) })}Content-Length: 1000\r\n\r\nx` : word);
    for (let count = 0; count < 5; count += 1) expect((await send('/call/app.info')).status).toBe(200);
    const { port, headers } = pageOf(server.address);
    expect((await rawRequest({ port, headers: { host: headers.host ?? '' } })).status, 'the page itself').toBe(200);
    await expect.poll(() => sockets.filter((socket) => !socket.closed).length).toBeLessThanOrEqual(64);
  });

  it('does not cut off the page that has shown its token and listens', async () => {
    const listening = connect(pageOf(server.address).port, '127.0.0.1');
    sockets.push(listening);
    const heard = new Promise<string>((resolve) => listening.once('data', (part: Buffer) => resolve(part.toString('latin1'))));
    listening.write(`${headOf({}, '/notices')}Content-Length: 0\r\n\r\n`);
    expect(await heard).toMatch(/^HTTP\/1\.1 200 /);
    await flood(400, '');
    await expect.poll(() => sockets.filter((socket) => !socket.closed).length).toBeLessThanOrEqual(65);
    expect(listening.closed).toBe(false);
  });

  it('counts what it has refused', async ({ task }) => {
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => guess(index)));
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(401));
    countFigure(task, 'requests refused', all.length);
  });
});
