import type { Check, CheckedNote, Finding } from './check.ts';
import { emptyNote } from './emptyNote.ts';
import { tooLong } from './tooLong.ts';
import { unresolvedPlaceholder } from './unresolvedPlaceholder.ts';

/** Every check there is, in the order in which findings are shown. A new check is one file and one row here. */
const checks: readonly Check[] = [emptyNote, unresolvedPlaceholder, tooLong];

/** All that the checks find in one note. */
export function checkNote(note: CheckedNote): readonly Finding[] {
  return checks.flatMap((check) => check(note));
}

/** Whether anything found stops the note from being copied and exported. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'block');
}
