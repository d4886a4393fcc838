import { describe, expect, it } from 'vitest';
import type { WantedLayout } from '../../../shared/import/layout.ts';
import { wantMore } from '../../../shared/import/wishes.ts';

const a = { sheet: 'A', headerRow: 1, columns: ['name'] } as const;
const b = { sheet: 'B', headerRow: null, columns: ['emails'] } as const;

describe('what is wanted of the sheets of a workbook', () => {
  it.each<[string, WantedLayout | null, WantedLayout, WantedLayout]>([
    ['the first wish is just that', null, a, a],
    ['a later one of the same sheet takes its place', a, { ...a, headerRow: 2 }, { ...a, headerRow: 2 }],
    ['turning to another sheet keeps it', a, { sheet: 'B', columns: [] }, { sheet: 'B', columns: [], also: [a] }],
    ['so does a wish for another', a, b, { ...b, also: [a] }],
    ['turning back finds it again', { ...b, also: [a] }, { sheet: 'A', columns: [] }, { ...a, also: [b] }],
    ['a sheet that was only looked at leaves no wish', { sheet: 'B', columns: [], also: [a] }, { sheet: 'A', columns: [] }, a],
    ['a CSV has no sheets', { headerRow: 1, columns: ['name'] }, { headerRow: 2, columns: [] }, { headerRow: 2, columns: [] }],
  ])('%s', (_what, before, next, wanted) => expect(wantMore(before, next)).toEqual(wanted));
});
