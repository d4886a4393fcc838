import { randomBytes } from 'node:crypto';

/** Keys that open the page once: they stand in an address that other users of the machine may see in the list of processes. */
export interface Keys {
  readonly make: () => string;
  /** True once for each key, and only soon after it was made. */
  readonly use: (key: string) => boolean;
}

/** A browser that starts cold on a slow machine needs a while. */
const livesMs = 60_000;
const mostKeys = 16;

export function createKeys(now: () => number): Keys {
  const keys = new Map<string, number>();
  return {
    make() {
      const [oldest] = keys.keys();
      if (keys.size >= mostKeys && oldest !== undefined) keys.delete(oldest);
      const key = randomBytes(32).toString('base64url');
      keys.set(key, now() + livesMs);
      return key;
    },
    use(key) {
      const until = keys.get(key);
      keys.delete(key);
      return until !== undefined && now() <= until;
    },
  };
}
