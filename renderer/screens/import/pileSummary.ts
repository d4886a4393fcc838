import { needsLook } from '../../../shared/queue/review.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import type { Words } from '../../../shared/words/words.ts';
import { isUnderWay } from '../../state/pileItem.ts';
import type { PileItem } from '../../state/pileItem.ts';

interface PileSummary {
  readonly files: number;
  readonly done: number;
  readonly people: number;
  readonly toLookAt: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly asking: number;
  readonly skipped: number;
}

export function summarisePile(items: readonly PileItem[], added: readonly Person[]): PileSummary {
  const asking = items.filter(({ stage }) => stage === 'asks').length;
  return {
    files: items.length - asking,
    done: items.filter((item) => !isUnderWay(item) && item.stage !== 'cancelled' && item.stage !== 'asks').length,
    people: added.length,
    toLookAt: added.filter(needsLook).length,
    failed: items.filter(({ stage }) => stage === 'failed').length,
    cancelled: items.filter(({ stage }) => stage === 'cancelled').length,
    asking,
    skipped: items.reduce((sum, { list, stage }) => sum + (stage === 'done' ? (list?.skipped.count ?? 0) : 0), 0),
  };
}

/** The pile in one line, such as "3 of 12 files read · 4 people, 1 needs a look · 1 file had a problem". */
export function sayPile({ files, done, people, toLookAt, failed, cancelled, asking, skipped }: PileSummary, say: Words['say']): string {
  const parts: string[] = [];
  // What was cancelled keeps nobody waiting.
  if (done + cancelled < files) parts.push(say('import.readOf', { done, count: files }));
  else if (done > failed) parts.push(say('import.read', { count: done - failed }));
  const found = say('import.people', { count: people });
  if (files > failed + cancelled || people > 0) parts.push(toLookAt === 0 ? found : `${found}, ${say('import.needLook', { count: toLookAt })}`);
  if (asking > 0) parts.push(say('import.waitForYou', { count: asking }));
  if (cancelled > 0) parts.push(say('import.cancelledCount', { count: cancelled }));
  if (skipped > 0) parts.push(say('import.rowsSkipped', { count: skipped }));
  if (failed > 0) parts.push(say('import.filesFailed', { count: failed }));
  return parts.join(' · ');
}
