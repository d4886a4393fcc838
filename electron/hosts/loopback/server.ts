import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { isCallName } from '../../../shared/contract/channels.ts';
import { packFrame, unpackFrame } from '../../../shared/contract/frame.ts';
import type { Result } from '../../../shared/contract/result.ts';
import { callPath, doorPath, enterPath, keyHeader, maxCallBytes, noticesPath, tokenHeader, tokenInAddress } from '../../../shared/contract/wire.ts';
import type { PlainKey } from '../../../shared/words/keys.ts';
import { say } from '../../../shared/words/say.ts';
import { securityHeaders } from '../../core/contentSecurityPolicy.ts';
import { serveRendererFile } from '../../core/rendererFiles.ts';
import { readBody } from './body.ts';
import { needsToken, whyRefused } from './checks.ts';
import type { Identity } from './checks.ts';
import { codec } from './codec.ts';
import { createGuesses } from './guesses.ts';
import type { Guesses } from './guesses.ts';
import { languageAsked } from './language.ts';
import { createKeys } from './keys.ts';
import type { Keys } from './keys.ts';
import type { NoticeHub } from './noticeHub.ts';
import { watchStrangers } from './strangers.ts';
import type { Strangers } from './strangers.ts';

export interface ServerOptions {
  readonly rendererDir: string;
  readonly hub: NoticeHub;
  /** Answers a call; never rejects. */
  readonly answer: (channel: string, input: unknown) => Promise<Result<unknown>>;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** How long the head of a request may take to arrive, and its body. */
  readonly headMs?: number;
  readonly bodyMs?: number;
  /** How long the first wrong token after a few waits for its answer; the wait doubles with each. */
  readonly guessMs?: number;
}

/** What the server knows of those who ask. */
interface Doorkeeping {
  readonly keys: Keys;
  readonly guesses: Guesses;
  readonly strangers: Strangers;
}

export interface RunningServer {
  /** The address to open, with the token in its fragment, which browsers send to nobody. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The only address it listens on: nothing outside of this machine gets that far. */
const ownAddress = '127.0.0.1';
const lingerMs = 1000;
const longestGuessMs = 5000;
/** A channel nobody knows carries nothing that is worth reading. */
const maxUnknownBytes = 64 * 1024;

const headers: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Starts the server. Rejects when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  // Node's own limit on the whole request comes last: it closes the connection without an answer.
  const server = createServer({ headersTimeout: options.headMs ?? 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 500 });
  server.maxConnections = 128;
  server.on('upgrade', (_request, socket: Duplex) => {
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  const port = await listen(server, options.port);
  const host = `${ownAddress}:${port}`;
  const own: Identity = { host, origin: `http://${host}`, token: randomBytes(32).toString('base64url') };
  const now = (): number => performance.now();
  const guessMs = options.guessMs ?? 100;
  const door: Doorkeeping = { keys: createKeys(now), guesses: createGuesses(now, guessMs, Math.max(guessMs, longestGuessMs)), strangers: watchStrangers(server) };
  server.on('request', (request, response) => {
    handle(request, response, own, { ...options, ...door }).catch(() => response.destroy());
  });
  return { address: `${own.origin}/#${tokenInAddress}=${own.token}`, close: () => close(server, options.hub) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: ownAddress, port, exclusive: true }, () => {
      server.off('error', reject);
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new Error('The server has no port.'));
      else resolve(bound.port);
    });
  });
}

function close(server: Server, hub: NoticeHub): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    hub.close();
    server.closeAllConnections();
  });
}

async function handle(request: IncomingMessage, response: ServerResponse, own: Identity, options: ServerOptions & Doorkeeping): Promise<void> {
  response.on('error', () => undefined);
  const method = request.method ?? '';
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const token = request.headers[tokenHeader];
  const facts = { method, path, host: request.headers.host, origin: request.headers.origin, token: typeof token === 'string' ? token : undefined };
  const refusal = whyRefused(facts, own);
  if (refusal !== null) {
    await (refusal.status === 401 ? slowDown(response, options.guesses) : null);
    refuse(request, response, refusal.status, refusal.reason); return;
  }
  if (needsToken(path)) options.strangers.knows(request.socket);
  if (path === doorPath) sendText(request, response, options.keys.make());
  else if (path === enterPath) await enter(request, response, own, options);
  else if (path === noticesPath) startNotices(request, response, options.hub);
  else if (path.startsWith(callPath)) await answerCall(request, response, path.slice(callPath.length), options);
  else await sendFile(response, method, path, options.rendererDir);
}

/** Lets who was wrong wait for the answer, without keeping anybody else from theirs. */
function slowDown(response: ServerResponse, guesses: Guesses): Promise<void> {
  const ms = guesses.wrong();
  return ms === 0
    ? Promise.resolve()
    : new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        response.once('close', () => {
          clearTimeout(timer);
          resolve();
        });
      });
}

/** The key is worth the token once; after that it is worth nothing to whoever has seen it. */
async function enter(request: IncomingMessage, response: ServerResponse, own: Identity, { keys, guesses, strangers }: Doorkeeping): Promise<void> {
  const key = request.headers[keyHeader];
  if (typeof key === 'string' && keys.use(key)) {
    strangers.knows(request.socket);
    sendText(request, response, own.token); return;
  }
  await slowDown(response, guesses);
  refuse(request, response, 401, 'trouble.keyGone');
}

function sendText(request: IncomingMessage, response: ServerResponse, text: string): void {
  request.resume();
  response.writeHead(200, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

async function sendFile(response: ServerResponse, method: string, path: string, rendererDir: string): Promise<void> {
  const file = await serveRendererFile(rendererDir, method, path);
  response.writeHead(file.status, { ...headers, ...file.headers }).end(file.body);
}

function startNotices(request: IncomingMessage, response: ServerResponse, hub: NoticeHub): void {
  request.resume();
  response.writeHead(200, { ...headers, 'Content-Type': 'application/x-ndjson' });
  hub.add(response);
}

async function answerCall(request: IncomingMessage, response: ServerResponse, channel: string, options: ServerOptions): Promise<void> {
  const maxBytes = isCallName(channel) ? maxCallBytes(channel) : maxUnknownBytes;
  const body = await readBody(request, maxBytes, options.bodyMs ?? 60_000);
  switch (body.kind) {
    case 'too-large':
      refuse(request, response, 413, 'trouble.tooMuch');
      break;
    case 'too-slow':
      refuse(request, response, 408, 'trouble.tooSlow');
      break;
    case 'cut-off':
      response.destroy();
      break;
    case 'whole': {
      const frame = unpackFrame(body.bytes, codec);
      if (frame === null) refuse(request, response, 400, 'trouble.noMessage');
      else sendResult(response, await options.answer(channel, frame.message));
    }
  }
}

function sendResult(response: ServerResponse, result: Result<unknown>): void {
  response.writeHead(200, { ...headers, 'Content-Type': 'application/octet-stream' }).end(packFrame(result, codec));
}

/** Answers, and then takes what is still on its way for a moment: a connection closed at once would lose the answer too. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, reason: PlainKey): void {
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    Connection: 'close',
    ...(status === 405 ? { Allow: 'POST' } : {}),
  });
  response.end(say(languageAsked(request.headers['accept-language']), reason));
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), lingerMs);
  request.socket.once('close', () => clearTimeout(timer));
}
