import type { WantedLayout } from '../../shared/import/layout.ts';
import type { ListOutcome } from '../../shared/contract/listOutcome.ts';
import type { Problem } from '../../shared/problem.ts';

/**
 * How far a file of the pile has come. `queued` is not begun yet; `waiting` is begun, and waits for a reader; `asks` is a list whose
 * columns somebody should look at before anybody is added.
 */
export type PileStage = 'queued' | 'waiting' | 'decoding' | 'finding' | 'reading' | 'asks' | 'done' | 'failed' | 'cancelled';

/** What a list turned out to be when it was read last. */
export type ListRead = Pick<ListOutcome, 'importId' | 'format' | 'layout' | 'questions' | 'skipped'>;

/** One dropped, picked or pasted file on its way into an event, or a picture that waited in the data folder. */
export interface PileItem {
  readonly id: string;
  readonly eventId: string;
  readonly file: Pick<File, 'name' | 'size'>;
  /** The file itself, read from disk only when its turn comes; null for a picture of an earlier start, which lies in the data folder alone. */
  readonly source: File | null;
  /** Whether the data folder keeps a picture for the next start: not yet, so, or no more, as it has its answer or was cancelled. */
  readonly kept: 'not-yet' | 'kept' | 'over';
  readonly kind: 'picture' | 'list';
  readonly stage: PileStage;
  readonly personIds: readonly string[];
  readonly problems: readonly Problem[];
  /** Null for pictures, and until it is known. */
  readonly list: ListRead | null;
  /** How many rows of a list are read by now, and of how many. */
  readonly rows: readonly [number, number] | null;
  /** How the user wants the columns of a list read; null while nobody said. */
  readonly wanted: WantedLayout | null;
  /** Text from the clipboard, which nobody has named or seen as a file. */
  readonly pasted: boolean;
}

/** Whether a file still has its turn before it or is being read. */
export function isUnderWay({ stage }: PileItem): boolean {
  return stage === 'queued' || stage === 'waiting' || stage === 'decoding' || stage === 'finding' || stage === 'reading';
}

/** Whether there is anything left that could be read again. */
export function canRetry({ stage, source, kept }: PileItem): boolean {
  return (stage === 'failed' || stage === 'cancelled') && (source !== null || kept === 'kept');
}
