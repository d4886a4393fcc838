import { mergePeople } from './mergePeople.ts';
import type { Person } from './state.ts';

/** One person out of the two sides of a card: the front with what only the back says, and both pictures. Null when they are no two sides. */
export function joinSides(front: Person, back: Person): Person | null {
  const [{ origin }, { origin: other }] = [front, back];
  if (front.id === back.id || origin.kind !== 'card' || other.kind !== 'card' || origin.back !== null || other.back !== null) return null;
  const merged = mergePeople(front, back);
  return {
    ...merged,
    reviewed: front.reviewed,
    origin: { ...origin, read: origin.read ?? front.contact, back: { file: other.file, photoId: other.photoId, read: other.read ?? back.contact }, script: origin.script ?? other.script },
    otherOrigins: [...front.otherOrigins, ...back.otherOrigins],
  };
}
