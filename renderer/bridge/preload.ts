import type { CallName, NoticeName } from '../../shared/contract/channels.ts';
import { fail } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { isResult } from '../../shared/contract/wire.ts';
import { said } from '../../shared/words/keys.ts';
import type { Bridge } from './api.ts';

/** What the preload script puts into the page: one function a channel. */
export type PreloadApi = Readonly<Record<CallName, (input: unknown) => Promise<unknown>>> &
  Readonly<Record<NoticeName, (listener: (notice: unknown) => void) => () => void>>;

declare global {
  interface Window {
    /** There on the desktop only. */
    readonly wellmet?: PreloadApi;
  }
}

/** A bridge over the functions of the preload script. */
export function preloadBridge(api: PreloadApi): Bridge {
  const call = async (name: CallName, input: unknown): Promise<Result<unknown>> => {
    try {
      const result = await api[name](input);
      return isResult(result) ? result : fail('internal', said('trouble.nonsense'), said('trouble.startAgain'));
    } catch {
      return fail('not-connected', said('trouble.refused'), said('trouble.refusedNext'));
    }
  };
  const on = (name: NoticeName, listener: (notice: unknown) => void): (() => void) => api[name](listener);
  // The contract's rows give each name its types; the functions themselves carry any row.
  return { call, on } as Bridge;
}
