import { cannedInvitation } from './cannedInvitation.ts';
import { blockingIds, checkIds } from './check.ts';
import type { Check, CheckedNote, CheckId, Finding } from './check.ts';
import { companyForm } from './companyForm.ts';
import { emptyNote } from './emptyNote.ts';
import { formOfAddress } from './formOfAddress.ts';
import { lengthAdvice } from './lengthAdvice.ts';
import { metBefore } from './metBefore.ts';
import { noEvent } from './noEvent.ts';
import { notPersonal } from './notPersonal.ts';
import { someoneElsesDetails } from './someoneElsesDetails.ts';
import { spellingSlips } from './spellingSlips.ts';
import { alreadySent, late, overBudget } from './timing.ts';
import { tooLong } from './tooLong.ts';
import { typingSlip } from './typingSlip.ts';
import { unresolvedPlaceholder } from './unresolvedPlaceholder.ts';
import { aboutMe, asksForSomething, claimsFriendship, noOffer, noReason, salesPhrasesCheck } from './wording.ts';
import { wrongGreeting } from './wrongGreeting.ts';

/** Every check by its id. A new check is one file, one id and one row here. */
const checks: Readonly<Record<CheckId, Check>> = {
  'empty-note': emptyNote,
  'unresolved-placeholder': unresolvedPlaceholder,
  'someone-elses-details': someoneElsesDetails,
  'too-long': tooLong,
  'canned-invitation': cannedInvitation,
  'wrong-greeting': (note) => [...wrongGreeting(note), ...formOfAddress(note)],
  'no-event': noEvent,
  'not-personal': notPersonal,
  'no-reason': noReason,
  'asks-for-something': asksForSomething,
  'claims-friendship': claimsFriendship,
  'sales-phrases': salesPhrasesCheck,
  'typing-slip': (note) => [...typingSlip(note), ...spellingSlips(note)],
  'already-sent': (note) => [...alreadySent(note), ...metBefore(note)],
  'over-budget': overBudget,
  'no-offer': noOffer,
  'length-advice': lengthAdvice,
  'about-me': aboutMe,
  'company-form': companyForm,
  late,
};

/** The checks that read the subject as well as the text. */
const alsoOnSubject: ReadonlySet<CheckId> = new Set<CheckId>(['unresolved-placeholder', 'someone-elses-details', 'sales-phrases', 'typing-slip', 'company-form']);

function run(ids: readonly CheckId[], note: CheckedNote): Finding[] {
  const { subject } = note;
  if (subject === null || subject.trim() === '') return ids.flatMap((id) => checks[id](note));
  const asText = { ...note, text: subject };
  return ids.flatMap((id) => {
    const onSubject = alsoOnSubject.has(id) ? checks[id](asText) : [];
    return [...checks[id](note), ...onSubject.map((finding): Finding => ({ ...finding, part: 'subject' }))];
  });
}

/** All that the checks find in one note, blocks first. */
export function checkNote(note: CheckedNote): readonly Finding[] {
  const found = run(checkIds, note);
  // An empty note lacks everything else as well; saying so once is enough.
  return found.some(({ id }) => id === 'empty-note') ? found.filter(({ level }) => level === 'block') : found;
}

/** Only what blocks a note: all that the gate on the way out has to know of thousands of them. */
export function findBlocks(note: CheckedNote): readonly Finding[] {
  return run(blockingIds, note).filter(({ level }) => level === 'block');
}

/** Whether anything found stops the note from being copied and exported. */
export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'block');
}
