import { isCallName } from '../../shared/contract/channels.ts';
import type { CallName } from '../../shared/contract/channels.ts';
import { contract } from '../../shared/contract/contract.ts';
import { whyNotPlainData } from '../../shared/contract/guard.ts';
import { fail } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { Log } from './ports.ts';
import type { Services } from './services.ts';
import { said } from '../../shared/words/keys.ts';
import type { Said } from '../../shared/words/keys.ts';

const askForUpdate = said('trouble.askForUpdate');

/** The one way in: checks channel and input, runs the service, and always comes back with a `Result`. Never throws or rejects. */
export async function dispatch(services: Services, log: Log, channel: unknown, input: unknown): Promise<Result<unknown>> {
  if (typeof channel !== 'string' || !isCallName(channel)) {
    return fail('unknown-channel', said('trouble.unknownCall'), askForUpdate);
  }
  try {
    const reason = whyNotPlainData(input);
    if (reason !== null) return refuse(log, channel, reason);
    const checked = contract[channel].input.safeParse(input);
    if (!checked.success) return refuse(log, channel, firstIssue(checked.error.issues));
    return await run(services, channel, checked.data);
  } catch (error) {
    log.error('A service failed.', { channel, error: error instanceof Error ? error.name : typeof error });
    return fail('internal', said('trouble.inside'), askForUpdate);
  }
}

/** The schema of the very same channel has checked the input, which the compiler can't follow through a union of channels. */
function run(services: Services, channel: CallName, input: unknown): Promise<Result<unknown>> | Result<unknown> {
  const service = services[channel] as (checked: unknown) => Promise<Result<unknown>> | Result<unknown>;
  return service(input);
}

/** Issue messages name the field and the rule, never the value: they are logged. */
function refuse(log: Log, channel: CallName, reason: string | Said): Result<never> {
  log.error('Input was refused.', { channel });
  return fail('bad-input', said('trouble.notTaken', { reason }), said('trouble.notTakenNext'));
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function firstIssue(issues: readonly Issue[]): string | Said {
  const issue = issues[0];
  if (issue === undefined) return said('store.odd');
  const where = issue.path.map(String).join(' → ');
  return where === '' ? lowerEnd(issue.message) : `${where}: ${lowerEnd(issue.message)}`;
}

function lowerEnd(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
