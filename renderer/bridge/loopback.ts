import type { CallName, NoticeName } from '../../shared/contract/channels.ts';
import { packFrame, unpackFrame } from '../../shared/contract/frame.ts';
import type { TextCodec } from '../../shared/contract/frame.ts';
import { fail } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { callPath, isResult, maxCallBytes, tokenHeader } from '../../shared/contract/wire.ts';
import { said } from '../../shared/words/keys.ts';
import type { Bridge } from './api.ts';
import { followNotices } from './notices.ts';

export interface LoopbackOptions {
  readonly origin: string;
  readonly token: () => string | Promise<string>;
  /** Waiting times between attempts to listen again, in milliseconds; the last one repeats. */
  readonly retryAfterMs?: readonly number[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const codec: TextCodec = { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) };

/** A bridge to the server on this machine that serves the page. */
export function loopbackBridge({ origin, token, retryAfterMs = [250, 500, 1000, 2000, 5000] }: LoopbackOptions): Bridge {
  const post = async (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(origin + path, {
      ...init,
      method: 'POST',
      headers: { [tokenHeader]: await token(), 'Content-Type': 'application/octet-stream' },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
    });
  const notices = followNotices(post, retryAfterMs);
  const call = async (name: CallName, input: unknown): Promise<Result<unknown>> => {
    const frame = packFrame(input, codec);
    if (frame.length > maxCallBytes(name)) return tooLarge();
    try {
      return await readAnswer(await post(callPath + name, { body: frame as BodyInit }));
    } catch {
      return stopped();
    }
  };
  const on = (name: NoticeName, listener: (notice: unknown) => void): (() => void) => notices.on(name, listener);
  // The contract's rows give each name its types; the wire itself carries any row.
  return { call, on } as Bridge;
}

async function readAnswer(response: Response): Promise<Result<unknown>> {
  if (response.status === 401) return otherStart();
  if (response.status === 413) return tooLarge();
  if (!response.ok) return stopped();
  const frame = unpackFrame(new Uint8Array(await response.arrayBuffer()), codec);
  return isResult(frame?.message) ? frame.message : fail('internal', said('trouble.nonsense'), said('trouble.startAgain'));
}

function stopped(): Result<never> {
  return fail('not-connected', said('trouble.lost'), said('trouble.lostNext'));
}

function otherStart(): Result<never> {
  return fail('not-connected', said('trouble.noKey'), said('trouble.noKeyNext'));
}

function tooLarge(): Result<never> {
  return fail('too-large', said('trouble.tooMuch'), said('trouble.tooMuchNext'));
}
