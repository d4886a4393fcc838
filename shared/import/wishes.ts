import type { SheetWish, WantedLayout } from './layout.ts';

/**
 * What is wanted of a list when something more is: what was wanted of another sheet stays wanted, and a sheet that is only turned to
 * is as it was left.
 */
export function wantMore(before: WantedLayout | null, next: WantedLayout): WantedLayout {
  const wishes = [...(before?.also ?? []), ...wishOf(before)];
  const also = wishes.filter(({ sheet }) => sheet !== next.sheet);
  const left = next.headerRow === undefined ? wishes.find(({ sheet }) => sheet === next.sheet) : undefined;
  return { ...(left ?? next), ...(also.length === 0 ? {} : { also }) };
}

/** What is wanted of the sheet that is spoken of, where that is more than to see it. */
function wishOf(wanted: WantedLayout | null): readonly SheetWish[] {
  if (wanted?.sheet === undefined || wanted.headerRow === undefined) return [];
  return [{ sheet: wanted.sheet, headerRow: wanted.headerRow, columns: wanted.columns }];
}
