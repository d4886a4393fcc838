import { noticeNames } from '../../shared/contract/channels.ts';
import type { NoticeName } from '../../shared/contract/channels.ts';
import { noticesPath } from '../../shared/contract/wire.ts';

type Post = (path: string, init?: RequestInit) => Promise<Response>;
type Listener = (notice: unknown) => void;

/**
 * Listens to the server's notices while somebody wants them and the page is seen: browsers open only six connections to one
 * address, so tabs in the background must not hold them all. A lost connection is tried again.
 */
export function followNotices(post: Post, retryAfterMs: readonly number[]): { readonly on: (name: NoticeName, listener: Listener) => () => void } {
  const listeners = new Map<NoticeName, Set<Listener>>();
  let listening: AbortController | null = null;

  const tell = (line: string): void => {
    const message = parseNotice(line);
    if (message !== null) for (const listener of listeners.get(message.name) ?? []) listener(message.notice);
  };
  const update = (): void => {
    const wanted = !document.hidden && [...listeners.values()].some((some) => some.size > 0);
    if (wanted && listening === null) {
      listening = new AbortController();
      void listen(post, tell, listening.signal, retryAfterMs);
    } else if (!wanted) {
      listening?.abort();
      listening = null;
    }
  };
  document.addEventListener('visibilitychange', update);
  const on = (name: NoticeName, listener: Listener): (() => void) => {
    listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    update();
    return () => {
      listeners.get(name)?.delete(listener);
      update();
    };
  };
  return { on };
}

async function listen(post: Post, tell: (line: string) => void, signal: AbortSignal, retryAfterMs: readonly number[]): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const response = await post(noticesPath, { signal });
      if (response.ok && response.body !== null) {
        failures = 0;
        await readLines(response.body, tell);
      }
    } catch {
      // Lost or refused: the next attempt follows, and every call says so meanwhile.
    }
    await wait(retryAfterMs[Math.min(failures, retryAfterMs.length - 1)] ?? 1000, signal);
  }
}

async function readLines(body: ReadableStream<Uint8Array>, tell: (line: string) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) tell(line);
  }
}

function parseNotice(line: string): { readonly name: NoticeName; readonly notice: unknown } | null {
  if (line === '') return null;
  try {
    const message: unknown = JSON.parse(line);
    if (typeof message !== 'object' || message === null || !('name' in message) || !('notice' in message)) return null;
    const name = noticeNames.find((known) => known === message.name);
    return name === undefined ? null : { name, notice: message.notice };
  } catch {
    return null;
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
