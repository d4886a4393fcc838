import { needsLook } from '../../../shared/queue/review.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { isUnderWay } from '../../state/pileItem.ts';
import type { PileItem } from '../../state/pileItem.ts';

interface PileSummary {
  readonly files: number;
  readonly done: number;
  readonly people: number;
  readonly toLookAt: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly skipped: number;
}

export function summarisePile(items: readonly PileItem[], added: readonly Person[]): PileSummary {
  return {
    files: items.length,
    done: items.filter((item) => !isUnderWay(item) && item.stage !== 'cancelled').length,
    people: added.length,
    toLookAt: added.filter(needsLook).length,
    failed: items.filter(({ stage }) => stage === 'failed').length,
    cancelled: items.filter(({ stage }) => stage === 'cancelled').length,
    skipped: items.reduce((sum, item) => sum + item.skipped.length, 0),
  };
}

/** The pile in one line, such as "3 of 12 files read · 4 people, 1 needs a look · 1 file had a problem". */
export function sayPile({ files, done, people, toLookAt, failed, cancelled, skipped }: PileSummary): string {
  const read = done < files ? `${done} of ${count(files, 'file')} read` : `${count(files, 'file')} read`;
  const look = toLookAt === 0 ? '' : `, ${toLookAt} ${toLookAt === 1 ? 'needs' : 'need'} a look`;
  const parts = [read, `${people === 1 ? '1 person' : `${people} people`}${look}`];
  if (cancelled > 0) parts.push(`${cancelled} cancelled`);
  if (skipped > 0) parts.push(`${count(skipped, 'row')} not imported`);
  if (failed > 0) parts.push(`${count(failed, 'file')} had a problem`);
  return parts.join(' · ');
}

function count(number: number, unit: string): string {
  return number === 1 ? `1 ${unit}` : `${number} ${unit}s`;
}
