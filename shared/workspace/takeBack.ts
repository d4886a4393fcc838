import { inverseOf } from './inverse.ts';
import type { Change, PersonParts } from './changes.ts';
import { isFields, isList, isSame } from './sameData.ts';
import type { Item } from './sameData.ts';
import type { EventState } from './state.ts';

/** A change as it was made: what takes it back, and what would make it again then, which says what the change had set. */
export interface MadeChange {
  readonly inverse: Change;
  readonly made: Change | null;
}

/** What is kept of a change so that it can be taken back later by itself; `after` is the event right after it. */
export function madeChange(after: EventState, inverse: Change): MadeChange {
  return { inverse, made: inverseOf(after, inverse) };
}

/**
 * The change that takes one earlier change back and nothing else, whatever was done since; null when what it had set was changed since,
 * or is gone.
 */
export function takenBack(now: EventState, { inverse, made }: MadeChange): Change | null {
  const standing = inverseOf(now, inverse);
  if (standing === null || made === null) return null;
  if (inverse.kind !== 'parts-restored' || made.kind !== 'parts-restored' || standing.kind !== 'parts-restored') return isSame(standing, made) ? inverse : null;
  const people = inverse.people.map((before) => partsBack(before, partsIn(made.people, before), partsIn(standing.people, before)));
  const back = people.filter((one) => one !== null);
  return back.length === people.length ? { kind: 'parts-restored', people: back } : null;
}

function partsIn(people: readonly PersonParts[], { personId }: PersonParts): PersonParts | undefined {
  return people.find((one) => one.personId === personId);
}

function partsBack(before: PersonParts, made: PersonParts | undefined, now: PersonParts | undefined): PersonParts | null {
  if (made === undefined || now === undefined) return null;
  const parts = back({ before: before.parts, made: made.parts, now: now.parts }, 0);
  return parts === changedSince ? null : { personId: before.personId, parts: parts as PersonParts['parts'] };
}

/** One value at three times: before a change, after it, and now. */
interface Three {
  readonly before: unknown;
  readonly made: unknown;
  readonly now: unknown;
}

const changedSince = Symbol('changed since');

/** Parts, such as a tweak; their fields, such as texts; and those by channel. What is deeper belongs together. */
const maxDepth = 2;

/** What the value is once the change is taken back: as before where the change set it, as now where it did not. */
function back({ before, made, now }: Three, depth: number): unknown {
  if (isSame(before, made)) return now;
  if (isSame(now, made)) return before;
  if (isList(before) && isList(made) && isList(now)) return itemsBack(before, made, now);
  if (depth > maxDepth || !isFields(before) || !isFields(made) || !isFields(now)) return changedSince;
  const keys = new Set([...Object.keys(now), ...Object.keys(before)]);
  const values = [...keys].map((key) => [key, back({ before: before[key], made: made[key], now: now[key] }, depth + 1)] as const);
  if (values.some(([, value]) => value === changedSince)) return changedSince;
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** The same for a list whose items have ids: one that the change took out comes back where it stood. */
function itemsBack(before: readonly Item[], made: readonly Item[], now: readonly Item[]): unknown {
  const ids = new Set([...now, ...before].map(({ id }) => id));
  const byId = (items: readonly Item[], id: string): Item | undefined => items.find((item) => item.id === id);
  const items = new Map([...ids].map((id) => [id, back({ before: byId(before, id), made: byId(made, id), now: byId(now, id) }, maxDepth)]));
  if ([...items.values()].includes(changedSince)) return changedSince;
  const kept = now.map(({ id }) => items.get(id));
  const returned = before.flatMap(({ id }, index) => (byId(now, id) === undefined && items.get(id) !== undefined ? [{ index, item: items.get(id) }] : []));
  for (const { index, item } of returned) kept.splice(index, 0, item);
  return kept.filter((item) => item !== undefined);
}
