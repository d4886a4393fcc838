import type { Problem } from '../problem.ts';
import type { SkippedRow } from '../import/importedList.ts';
import type { Changed } from '../workspace/changes.ts';

/** What became of one dropped list: the people it added (`changed` is null when it added nobody), and each row left out with the reason. */
export interface ListOutcome {
  readonly changed: Changed | null;
  readonly format: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly added: number;
  readonly skipped: readonly SkippedRow[];
  readonly problems: readonly Problem[];
}
