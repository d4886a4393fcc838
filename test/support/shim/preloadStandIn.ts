// In the page: gives the preload script, and nobody else, its `contextBridge` and `ipcRenderer`.
import type * as Electron from 'electron';

type Listener = (event: Electron.IpcRendererEvent, ...args: unknown[]) => void;
type Carry = (channel: string, args: readonly unknown[]) => Promise<{ ok: true; value: unknown } | { ok: false; message: string }>;

interface ShimPage {
  shimCarry?: Carry;
  shimDeliver?: (channel: string, args: readonly unknown[]) => void;
}

/** Takes the carrier off the page, and returns what `require` is to the preload script. */
export function preloadRequire(page: ShimPage): (name: string) => unknown {
  const carry = page.shimCarry;
  delete page.shimCarry;
  const listeners = new Map<string, Set<Listener>>();
  Object.defineProperty(page, 'shimDeliver', {
    enumerable: false,
    value: (channel: string, args: readonly unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({} as Electron.IpcRendererEvent, ...args);
    },
  });
  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      if (carry === undefined) throw new Error('The shim is not connected.');
      // What crosses is copied here already, so that what can't be cloned fails as it would in Electron.
      const answer = await carry(channel, structuredClone(args));
      if (answer.ok) return answer.value;
      throw new Error(`Error invoking remote method '${channel}': ${answer.message}`);
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener);
    },
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      Object.defineProperty(page, key, { value: bridged(api), enumerable: true, writable: false, configurable: false });
    },
  } satisfies Partial<Electron.ContextBridge>;
  return (name) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer };
  };
}

/** Electron copies and freezes what it exposes; functions stay callable. */
function bridged(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bridged(part)])));
}
