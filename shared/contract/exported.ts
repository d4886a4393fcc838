import type { Problem } from '../problem.ts';
import type { EventSummary } from '../workspace/state.ts';

/** A file ready to be saved: what to call it, its bytes, and how many people (or, in a backup, events) are in it. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** What a backup brought back, as new events, and what of it could not be. */
export interface RestoredBackup {
  readonly events: readonly EventSummary[];
  readonly problems: readonly Problem[];
}
