import { fail } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { said } from '../../shared/words/keys.ts';

/** The system's code of an error, such as `ENOSPC`; '' when it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Why something could not be saved, in a sentence for the user. `what` is a noun phrase such as "the event". */
export function cannotSave(error: unknown, what: string, folder: string): Result<never> {
  const kept = 'What you typed is still on the screen and is saved with your next change.';
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return fail('disk-full', `The disk is full, so ${what} could not be saved.`, `Free some space. ${kept}`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('no-permission', `Wellmet may not write to ${folder}, so ${what} could not be saved.`, `Make the folder writable. ${kept}`);
    case 'EBUSY':
      return fail('cannot-save', said('trust.busy'), said('trust.busyNext'));
    default:
      return fail('cannot-save', `${sentence(what)} could not be saved in ${folder} (${systemCode(error) || 'unknown reason'}).`, kept);
  }
}

/** Why something could not be read, in a sentence for the user. */
export function cannotRead(error: unknown, what: string, folder: string): Result<never> {
  const code = systemCode(error);
  if (code === 'ENOENT') return fail('not-found', `${sentence(what)} is not there any more.`, 'Choose another one.');
  return fail('no-permission', `${sentence(what)} could not be read from ${folder} (${code || 'unknown reason'}).`, 'Check the folder and start Wellmet again.');
}

function sentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
