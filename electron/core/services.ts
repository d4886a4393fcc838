import type { CallName } from '../../shared/contract/channels.ts';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/contract/result.ts';

/** One service for each channel: checked input in, `Result` out. A service may throw only by mistake; `dispatch` catches it. */
export type Services = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>> | Result<CallOutput<Name>>;
};

/** The part of the services whose channels start with one word, such as `note.`. */
export type ServicesOf<Word extends string> = Pick<Services, Extract<CallName, `${Word}.${string}`>>;
