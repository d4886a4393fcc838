import { fail } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import { said } from '../../shared/words/keys.ts';
import type { Said } from '../../shared/words/keys.ts';

/** The system's code of an error, such as `ENOSPC`; '' when it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The system's code as part of a sentence. */
export function codeOf(error: unknown): string | Said {
  return systemCode(error) || said('store.unknownReason');
}

/** Why something could not be saved, in a sentence for the user. `what` is a noun phrase such as “the event”. */
export function cannotSave(error: unknown, what: Said, folder: string): Result<never> {
  const kept = said('store.kept');
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return fail('disk-full', said('store.diskFull', { what }), said('store.freeSpace', { kept }));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('no-permission', said('store.mayNotWrite', { folder, what }), said('store.makeWritable', { kept }));
    case 'EBUSY':
      return fail('cannot-save', said('trust.busy'), said('trust.busyNext'));
    default:
      return fail('cannot-save', said('store.notSaved', { what, folder, code: codeOf(error) }), kept);
  }
}

/** Why something could not be read, in a sentence for the user. */
export function cannotRead(error: unknown, what: Said, folder: string): Result<never> {
  const code = systemCode(error);
  if (code === 'ENOENT') return fail('not-found', said('store.gone', { what }), said('store.chooseAnother'));
  return fail('no-permission', said('store.notRead', { what, folder, code: code || said('store.unknownReason') }), said('store.checkFolder'));
}
