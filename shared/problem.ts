import type { Said } from './words/keys.ts';
import { sayEnglish } from './words/say.ts';

/** Something the user should know about one input: a stable code for tests and scripts, a sentence for people; `said` is the same sentence for any language. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly said?: Said;
}

/** Makes a `Problem`; the text says what is wrong, with what, and what to do. Given as data, it can be said in any language. */
export function problem(code: string, text: string | Said): Problem {
  return typeof text === 'string' ? { code, message: text } : { code, message: sayEnglish(text), said: text };
}

/** Ends a `switch` over a tagged union: a new tag that nobody handles fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
