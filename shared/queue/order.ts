import { displayName } from '../contact/contact.ts';
import { fold } from '../fold.ts';
import type { IsoDate } from '../note/dates.ts';
import type { EventState, NextStep, Person } from '../workspace/state.ts';

/** People who were brought in with no longer pauses between them than this were met at the same time, as far as memory goes. */
export const sittingPauseMs = 30 * 60_000;

/** Whether something was promised to a person and the note that keeps it has not gone out. */
export function hasOpenPromise({ tweak, status }: Person): boolean {
  return tweak.promise.trim() !== '' && (status === 'to-write' || status === 'ready' || status === 'copied');
}

/** The next steps that should have been taken by today (the day of the user's own calendar); none where today is unknown. */
export function dueSteps({ nextSteps }: Person, today: IsoDate | null): readonly NextStep[] {
  return today === null ? [] : nextSteps.filter(({ due, done }) => !done && due !== null && due <= today);
}

type Ordered = Pick<EventState, 'people' | 'order' | 'handOrder'>;

/** The queue in the order the user chose. */
export function orderQueue({ people, order, handOrder }: Ordered, today: IsoDate | null): readonly Person[] {
  switch (order) {
    case 'needs-you':
      return byNeed(people, today);
    case 'freshest':
      return [...people].sort((a, b) => compare(b.addedAt, a.addedAt));
    case 'name':
      return sortedBy(people, nameKey);
    case 'hand':
      return byHand(people, handOrder);
  }
}

/** Open promises and due next steps first, then the freshest memory, then the alphabet. */
function byNeed(people: readonly Person[], today: IsoDate | null): readonly Person[] {
  const sittings = sittingsOf(people);
  const ranks = new Map(people.map((person) => [person.id, hasOpenPromise(person) || dueSteps(person, today).length > 0 ? 0 : 1]));
  const names = new Map(people.map((person) => [person.id, nameKey(person)]));
  const rank = ({ id }: Person): number => ranks.get(id) ?? 1;
  const sitting = ({ id }: Person): number => sittings.get(id) ?? 0;
  return [...people].sort((a, b) => rank(a) - rank(b) || sitting(a) - sitting(b) || compare(names.get(a.id) ?? '', names.get(b.id) ?? ''));
}

/** For each person, how many sittings ago they were brought in; 0 for the latest. */
function sittingsOf(people: readonly Person[]): ReadonlyMap<string, number> {
  const latestFirst = people.map(({ id, addedAt }) => ({ id, at: Date.parse(addedAt) })).sort((a, b) => b.at - a.at);
  const sittings = new Map<string, number>();
  let sitting = 0;
  latestFirst.forEach(({ id, at }, index) => {
    const before = latestFirst[index - 1];
    if (before !== undefined && before.at - at > sittingPauseMs) sitting += 1;
    sittings.set(id, sitting);
  });
  return sittings;
}

/** Who is not in the order made by hand follows in the order in which they came. */
function byHand(people: readonly Person[], handOrder: readonly string[]): readonly Person[] {
  const places = new Map(handOrder.map((id, index) => [id, index]));
  const place = ({ id }: Person): number => places.get(id) ?? handOrder.length;
  return [...people].sort((a, b) => place(a) - place(b));
}

function sortedBy(people: readonly Person[], keyOf: (person: Person) => string): readonly Person[] {
  const keys = new Map(people.map((person) => [person.id, keyOf(person)]));
  return [...people].sort((a, b) => compare(keys.get(a.id) ?? '', keys.get(b.id) ?? ''));
}

const nameKeys = new WeakMap<Person['contact'], string>();

/** Folding thousands of names takes long, and names seldom change. */
function nameKey({ contact }: Person): string {
  const known = nameKeys.get(contact) ?? fold(displayName(contact));
  nameKeys.set(contact, known);
  return known;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order by hand in which a person stands `step` places further down among those shown; null when they are at the end. */
export function movedInOrder(ordered: readonly Person[], shown: readonly Person[], personId: string, step: 1 | -1): readonly string[] | null {
  const neighbour = shown[shown.findIndex(({ id }) => id === personId) + step];
  if (!shown.some(({ id }) => id === personId) || neighbour === undefined) return null;
  return placedInOrder(ordered, personId, neighbour.id, step === 1 ? 'after' : 'before');
}

/** The order by hand in which a person stands right before or after another. */
export function placedInOrder(ordered: readonly Person[], personId: string, otherId: string, where: 'before' | 'after'): readonly string[] {
  const others = ordered.flatMap(({ id }) => (id === personId ? [] : [id]));
  const index = others.indexOf(otherId);
  if (index < 0) return ordered.map(({ id }) => id);
  return others.toSpliced(where === 'before' ? index : index + 1, 0, personId);
}
