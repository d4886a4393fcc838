import type { Problem } from '../problem.ts';
import type { Changed } from '../workspace/changes.ts';

/** What became of one dropped picture: the people it added (`changed` is null when it added nobody) and what went wrong. */
export interface PictureOutcome {
  readonly changed: Changed | null;
  readonly cards: number;
  readonly problems: readonly Problem[];
}
