import type { ListLayout } from '../import/layout.ts';
import type { RowRemarks } from '../import/remarks.ts';
import type { Problem } from '../problem.ts';
import type { Changed, PlacedPerson } from '../workspace/changes.ts';

/**
 * What became of one list. `changed` holds the first people it added (null when it added nobody), `import.people` gives the others of
 * `importId`. `asks` is true when nobody was added because somebody should look at the columns first.
 */
export interface ListOutcome {
  readonly changed: Changed | null;
  readonly importId: string;
  readonly added: number;
  readonly asks: boolean;
  readonly format: string;
  readonly layout: ListLayout | null;
  readonly questions: RowRemarks;
  readonly skipped: RowRemarks;
  readonly problems: readonly Problem[];
}

/** Some people of one import with their places in the event, in order, and how many it has in all. */
export interface PeoplePart {
  readonly placed: readonly PlacedPerson[];
  readonly of: number;
}

/** So many people cross at once: taking more over would stop the window for a moment. */
export const peopleAtOnce = 1_000;
