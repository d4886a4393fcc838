import type { Bridge } from './api.ts';
import { loopbackBridge } from './loopback.ts';
import { preloadBridge } from './preload.ts';
import { followToken } from './token.ts';

export type { Bridge } from './api.ts';

/** The bridge of the host that shows this page: the desktop's preload script where there is one, else the loopback server. */
export function connect(): Bridge {
  const preload = window.wellmet;
  if (preload !== undefined) return preloadBridge(preload);
  return loopbackBridge({ origin: window.location.origin, token: followToken(window) });
}
