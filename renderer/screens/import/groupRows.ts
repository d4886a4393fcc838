import type { SkippedRow } from '../../../shared/import/importedList.ts';

/** Rows with one reason: how many, and which, such as "3, 5–9, 12". */
export interface RowGroup {
  readonly remark: SkippedRow;
  readonly rows: string;
  readonly count: number;
  /** The sheet of a workbook on which they stand. */
  readonly sheet: string | null;
}

/** Rows by their reason, each reason once for each sheet, in the order in which they come first. */
export function groupRows(remarks: readonly SkippedRow[]): readonly RowGroup[] {
  const groups = new Map<string, SkippedRow[]>();
  for (const remark of remarks) {
    const key = JSON.stringify([remark.reason, remark.place?.sheet]);
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return [...groups.values()].flatMap((group) => {
    const [remark] = group;
    return remark === undefined ? [] : [{ remark, rows: sayRuns(group.map(({ row, place }) => place?.row ?? row)), count: group.length, sheet: remark.place?.sheet ?? null }];
  });
}

const shownRuns = 12;

/** Rows that follow each other as a run. */
function sayRuns(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const said = runs.slice(0, shownRuns).map(([from, to]) => (from === to ? String(from) : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`));
  return said.join(', ') + (runs.length > shownRuns ? ', …' : '');
}
