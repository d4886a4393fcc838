import type { Problem } from '../problem.ts';
import type { Changed } from '../workspace/changes.ts';

/** What became of one dropped picture: the people it added (`changed` is null when it added nobody) and what went wrong. */
export interface PictureOutcome {
  readonly changed: Changed | null;
  readonly cards: number;
  readonly problems: readonly Problem[];
}

/** Codes of problems with which a reading ended before the picture had its answer. */
const passing: ReadonlySet<string> = new Set(['cancelled', 'timed-out', 'worker-died']);

/** Whether another try may help: the reading was cut off, ran out of time or died, and the picture was neither read nor refused. */
export function mayHelpAgain({ cards, problems }: Pick<PictureOutcome, 'cards' | 'problems'>): boolean {
  return cards === 0 && problems.some(({ code }) => passing.has(code));
}
