import { createHash, timingSafeEqual } from 'node:crypto';
import { callPath, doorPath, enterPath, noticesPath } from '../../../shared/contract/wire.ts';
import type { PlainKey } from '../../../shared/words/keys.ts';

/** What of a request decides whether it is answered at all. */
export interface RequestFacts {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly token: string | undefined;
}

/** Who this server is, and the token that its own page knows. */
export interface Identity {
  readonly host: string;
  readonly origin: string;
  readonly token: string;
}

export interface Refusal {
  readonly status: 401 | 403 | 405 | 421;
  readonly reason: PlainKey;
}

/** True for what only the page itself may ask for; everything else is the page's own files. */
export function needsToken(path: string): boolean {
  return path === noticesPath || path === doorPath || path.startsWith(callPath);
}

/** Why a request is refused, or null. Another name for this machine means that somebody's name server points here. */
export function whyRefused(facts: RequestFacts, own: Identity): Refusal | null {
  if (facts.host !== own.host) return { status: 421, reason: 'trouble.ownAddressOnly' };
  if (facts.origin !== undefined && facts.origin !== own.origin) return { status: 403, reason: 'trouble.ownPageOnly' };
  if (!needsToken(facts.path) && facts.path !== enterPath) return null;
  if (facts.method !== 'POST') return { status: 405, reason: 'trouble.onlyPost' };
  if (facts.origin === undefined) return { status: 403, reason: 'trouble.ownPageOnly' };
  // Who enters has no token yet: the key is looked at by whoever made it.
  if (facts.path === enterPath) return null;
  if (!isSame(facts.token ?? '', own.token)) return { status: 401, reason: 'trouble.noToken' };
  return null;
}

/** Compares digests, so that neither the first difference nor the length shows in the time it takes. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
