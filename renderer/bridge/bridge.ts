import type { CallName, NoticeName } from '../../shared/contract/channels.ts';
import type { CallInput, CallOutput, Notice } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/contract/result.ts';
import { loopbackBridge } from './loopback.ts';
import { preloadBridge } from './preload.ts';
import { followToken } from './token.ts';

/** The screens' only way to the privileged side. Nothing it does throws or rejects. */
export interface Bridge {
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
  /** Listens to a kind of notice; the function that comes back ends it. */
  readonly on: <Name extends NoticeName>(name: Name, listener: (notice: Notice<Name>) => void) => () => void;
}

/** The bridge of the host that shows this page: the desktop's preload script where there is one, else the loopback server. */
export function connect(): Bridge {
  const preload = window.wellmet;
  if (preload !== undefined) return preloadBridge(preload);
  return loopbackBridge({ origin: window.location.origin, token: followToken(window) });
}
