import type { Spelling } from '../../shared/note/spelling/speller.ts';

/** What the thread with the dictionary says of some words. */
export type Verdicts = readonly (readonly [word: string, suggestions: readonly string[] | null])[];

/** The thread with the dictionary: asked words, it answers with a verdict on each. */
export interface WordThread {
  readonly postMessage: (words: readonly string[]) => void;
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: Verdicts }) => void) => void;
}

/** A spelling that takes every word for right until the thread has answered; `get` gives another one whenever it has. */
export interface LazySpelling {
  readonly get: () => Spelling;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Words are asked once typing pauses: half a word is no misspelt one. */
const pauseMs = 350;

/** Starts its thread with the first word asked. */
export function createLazySpelling(start: () => WordThread): LazySpelling {
  const known = new Map<string, readonly string[] | null>();
  const waiting = new Set<string>();
  const listeners = new Set<() => void>();
  let thread: WordThread | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const spellingNow = (): Spelling => (word) => {
    const verdict = known.get(word);
    if (verdict === undefined) ask(word);
    return verdict ?? null;
  };
  let spelling = spellingNow();
  const take = (verdicts: Verdicts): void => {
    for (const [word, verdict] of verdicts) known.set(word, verdict);
    if (verdicts.every(([, verdict]) => verdict === null)) return;
    spelling = spellingNow();
    for (const listener of [...listeners]) listener();
  };
  const started = (): WordThread => {
    const made = start();
    made.addEventListener('message', ({ data }) => take(data));
    return made;
  };
  const send = (): void => {
    thread ??= started();
    thread.postMessage([...waiting]);
    waiting.clear();
  };
  const ask = (word: string): void => {
    waiting.add(word);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(send, pauseMs);
  };
  return {
    get: () => spelling,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
