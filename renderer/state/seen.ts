import type { Changed, NewsMark } from '../../shared/workspace/changes.ts';

/** A window, known by its state. */
interface Window {
  readonly store: object;
}

/** How far each event in view holds what was made of it, by whichever window. */
const marks = new WeakMap<object, Map<string, NewsMark>>();

function marksOf({ store }: Window): Map<string, NewsMark> {
  const known = marks.get(store) ?? new Map<string, NewsMark>();
  marks.set(store, known);
  return known;
}

/** How far this window has heard of an event's changes; null when it has not begun to listen. */
export function seenOf(core: Window, eventId: string): NewsMark | null {
  return marksOf(core).get(eventId) ?? null;
}

export function setSeen(core: Window, eventId: string, mark: NewsMark): void {
  marksOf(core).set(eventId, mark);
}

/** Whether the window holds everything up to a mark. */
export function hasSeen(core: Window, eventId: string, mark: NewsMark): boolean {
  const seen = seenOf(core, eventId);
  return seen?.run === mark.run && seen.nth >= mark.nth;
}

/** Notes the answer to a change of this window's own; false when it came in as news before, and others' changes may have come after it. */
export function isNewHere(core: Window, eventId: string, { mark }: Changed): boolean {
  if (mark === undefined) return true;
  if (hasSeen(core, eventId, mark)) return false;
  const seen = seenOf(core, eventId);
  // Changes of others in between are still to be heard of, and this one with them, in their order.
  if (seen?.run === mark.run && seen.nth === mark.nth - 1) setSeen(core, eventId, mark);
  return true;
}
