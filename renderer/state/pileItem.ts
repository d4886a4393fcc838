import type { SkippedRow } from '../../shared/import/importedList.ts';
import type { Problem } from '../../shared/problem.ts';

/** How far a file of the pile has come. `queued` is not begun yet; `waiting` is begun, and waits for a reader. */
export type PileStage = 'queued' | 'waiting' | 'decoding' | 'finding' | 'reading' | 'done' | 'failed' | 'cancelled';

/** One dropped, picked or pasted file on its way into an event. The file itself is read from disk only when its turn comes. */
export interface PileItem {
  readonly id: string;
  readonly eventId: string;
  readonly file: File;
  readonly kind: 'picture' | 'list';
  readonly stage: PileStage;
  /** Address of a small picture of it, once there is one. */
  readonly thumb: string | null;
  readonly personIds: readonly string[];
  readonly problems: readonly Problem[];
  readonly skipped: readonly SkippedRow[];
  /** What kind of list it turned out to be; null for pictures, and until it is known. */
  readonly format: string | null;
}

/** Whether a file still has its turn before it or is being read. */
export function isUnderWay({ stage }: PileItem): boolean {
  return stage === 'queued' || stage === 'waiting' || stage === 'decoding' || stage === 'finding' || stage === 'reading';
}
