import type { CallName } from './channels.ts';
import { limits } from '../limits.ts';
import type { Result } from './result.ts';

/** The request header that carries the token; a page of another origin can't send it without asking first, and is refused then. */
export const tokenHeader = 'x-wellmet-token';

/** The name of the token in the fragment of the address. */
export const tokenInAddress = 'token';

/** The request header that carries a key which opens the page once, and its name in the fragment of the address. */
export const keyHeader = 'x-wellmet-key';
export const keyInAddress = 'key';

/** Where whoever has the token gets such a key, and where the page gives it for the token; both answer with plain text. */
export const doorPath = '/door';
export const enterPath = '/enter';

/** Where a call is posted to, as a frame; the answer is the frame of its `Result`. */
export const callPath = '/call/';

/** Where the notices come from: a POST whose answer stays open, one JSON object `{ name, notice }` a line. */
export const noticesPath = '/notices';

const roomForTheRest = 1024 * 1024;

/** The most bytes one call may post: the biggest file it can carry and some room for what stands beside it. */
export function maxCallBytes(name: CallName): number {
  return fileBytes(name) + roomForTheRest;
}

function fileBytes(name: CallName): number {
  if (name === 'import.backup') return limits.backupBytes;
  return name === 'import.list' || name === 'import.preview' ? limits.listBytes : limits.pictureBytes;
}

/** Tells a `Result` from any other data that came over a wire. */
export function isResult(value: unknown): value is Result<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'value' in value;
  return value.ok === false && 'error' in value && typeof value.error === 'object' && value.error !== null;
}
