import type { CallName, NoticeName } from '../../shared/contract/channels.ts';
import type { CallInput, CallOutput, Notice } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/contract/result.ts';

/** The screens' only way to the privileged side. Nothing it does throws or rejects. */
export interface Bridge {
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
  /** Listens to a kind of notice; the function that comes back ends it. */
  readonly on: <Name extends NoticeName>(name: Name, listener: (notice: Notice<Name>) => void) => () => void;
}
