import type { Said } from '../words/keys.ts';
import { sayEnglish } from '../words/say.ts';

/** Why a call failed, for code to branch on; the sentence for people is in the error's `message`. */
export const errorCodes = [
  'unknown-channel',
  'bad-input',
  'too-large',
  'not-found',
  'disk-full',
  'no-permission',
  'damaged-file',
  'newer-file',
  'cannot-save',
  'not-connected',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as data: `message` says what is wrong and with what, `next` says what the user can do; `said` and `nextSaid` are the same for any language. */
export interface AppError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly next: string;
  readonly said?: Said;
  readonly nextSaid?: Said;
}

/** What every call returns; nothing is thrown across a host. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

/** A result that worked. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A result that failed, with a sentence for the user and what to do next; given as data, they can be said in any language. */
export function fail(code: ErrorCode, message: string | Said, next: string | Said = ''): { readonly ok: false; readonly error: AppError } {
  const first = typeof message === 'string' ? { message } : { message: sayEnglish(message), said: message };
  const then = typeof next === 'string' ? { next } : { next: sayEnglish(next), nextSaid: next };
  return { ok: false, error: { code, ...first, ...then } };
}
