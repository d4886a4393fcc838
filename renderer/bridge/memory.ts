import type { CallName, NoticeName } from '../../shared/contract/channels.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { CallInput, CallOutput, Notice } from '../../shared/contract/contract.ts';
import { fail } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Bridge } from './api.ts';

/** Services in memory, as many as a test needs. */
export type SomeServices = {
  readonly [Name in CallName]?: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>> | Result<CallOutput<Name>>;
};

/** A bridge that carries notices by hand. */
export interface MemoryBridge extends Bridge {
  readonly notify: <Name extends NoticeName>(name: Name, notice: Notice<Name>) => void;
}

/**
 * A bridge without a host, for tests of screens. As on a real one, what crosses is copied and input is checked by the
 * contract, so that a screen can neither share objects with the services nor send what a host would refuse.
 */
export function memoryBridge(services: SomeServices): MemoryBridge {
  const listeners = new Map<NoticeName, Set<(notice: unknown) => void>>();
  const call = async (name: CallName, input: unknown): Promise<Result<unknown>> => {
    const service = services[name] as ((checked: unknown) => Promise<Result<unknown>> | Result<unknown>) | undefined;
    if (service === undefined) return fail('unknown-channel', `There is no service for ${name}.`);
    const checked = contract[name].input.safeParse(structuredClone(input));
    if (!checked.success) return fail('bad-input', `${name} was called with input that the contract refuses: ${checked.error.message}`);
    return structuredClone(await service(checked.data));
  };
  const on = (name: NoticeName, listener: (notice: unknown) => void): (() => void) => {
    listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    return () => void listeners.get(name)?.delete(listener);
  };
  const notify = (name: NoticeName, notice: unknown): void => {
    for (const listener of listeners.get(name) ?? []) listener(structuredClone(notice));
  };
  // The contract's rows give each name its types; one function carries any row.
  return { call, on, notify } as MemoryBridge;
}
