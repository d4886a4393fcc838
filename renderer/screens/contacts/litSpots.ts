import { spotOnCard } from '../../../shared/import/card/spot.ts';
import type { Spot } from '../../../shared/import/card/spot.ts';
import type { CardFieldName } from '../../../shared/import/card/reading.ts';
import type { Origin } from '../../../shared/workspace/state.ts';

/** A field of the form; `part` is which of its values where each has a line of its own, `null` for all of it. */
export interface Lit {
  readonly field: CardFieldName;
  readonly part: { readonly index: number; readonly of: number } | null;
}

/** Where a field stands on the front of the card somebody came from; nowhere when that was never kept. */
export function litSpots(origin: Origin, lit: Lit | null): readonly Spot[] {
  if (origin.kind !== 'card' || lit === null) return [];
  const spots = (origin.boxes[lit.field] ?? []).flatMap((box) => spotOnCard(origin.quad, box) ?? []);
  // With a number added or removed by hand nobody knows which place is whose.
  const one = lit.part !== null && lit.part.of === spots.length ? spots[lit.part.index] : undefined;
  return one === undefined ? spots : [one];
}
