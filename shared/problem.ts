/** Something the user should know about one input: a stable code for tests and scripts, a sentence for people. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** Makes a `Problem`; the message says what is wrong, with what, and what to do. */
export function problem(code: string, message: string): Problem {
  return { code, message };
}

/** Ends a `switch` over a tagged union: a new tag that nobody handles fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
