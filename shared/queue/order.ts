import { displayName } from '../contact/contact.ts';
import { fold } from '../fold.ts';
import type { IsoDate } from '../note/dates.ts';
import type { EventState, NextStep, Person } from '../workspace/state.ts';

/** People who were brought in with no longer pauses between them than this were met at the same time, as far as memory goes. */
export const sittingPauseMs = 30 * 60_000;

/** Whether something was promised to a person that is not marked as done. */
export function isOwed({ tweak, promiseKept }: Person): boolean {
  return tweak.promise.trim() !== '' && !promiseKept;
}

/** Whether something is owed to a person and the note that speaks of it has not gone out. */
export function hasOpenPromise(person: Person): boolean {
  const { status } = person;
  return isOwed(person) && (status === 'to-write' || status === 'ready' || status === 'copied');
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
      return byName(people);
    case 'hand':
      return byHand(people, handOrder);
  }
}

/** What a person is ordered by, made once for each: a person that changes is another value. */
interface Key {
  readonly person: Person;
  readonly name: string;
  readonly addedAt: number;
}

const keys = new WeakMap<Person, Key>();

function keyOf(person: Person): Key {
  const known = keys.get(person);
  if (known !== undefined) return known;
  const key = { person, name: nameKey(person), addedAt: Date.parse(person.addedAt) };
  keys.set(person, key);
  return key;
}

/** Open promises and due next steps first, then the freshest memory, then the alphabet. */
function byNeed(people: readonly Person[], today: IsoDate | null): readonly Person[] {
  return inSittings(people)
    .map(({ key, sitting }) => ({ key, sitting, rank: hasOpenPromise(key.person) || dueSteps(key.person, today).length > 0 ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank || a.sitting - b.sitting || compare(a.key.name, b.key.name))
    .map(({ key }) => key.person);
}

/** Everybody with how many sittings ago they were brought in; 0 for the latest. Those of one moment stay in the order given. */
function inSittings(people: readonly Person[]): readonly { readonly key: Key; readonly sitting: number }[] {
  let sitting = 0;
  let before: number | null = null;
  return people
    .map(keyOf)
    .sort((a, b) => b.addedAt - a.addedAt)
    .map((key) => {
      if (before !== null && before - key.addedAt > sittingPauseMs) sitting += 1;
      before = key.addedAt;
      return { key, sitting };
    });
}

/** Who is not in the order made by hand follows in the order in which they came. */
function byHand(people: readonly Person[], handOrder: readonly string[]): readonly Person[] {
  const places = new Map(handOrder.map((id, index) => [id, index]));
  const place = ({ id }: Person): number => places.get(id) ?? handOrder.length;
  return [...people].sort((a, b) => place(a) - place(b));
}

function byName(people: readonly Person[]): readonly Person[] {
  return people
    .map(keyOf)
    .sort((a, b) => compare(a.name, b.name))
    .map(({ person }) => person);
}

const nameKeys = new WeakMap<Person['contact'], string>();

/** Folding thousands of names takes long, and names seldom change. */
function nameKey({ contact }: Person): string {
  const known = nameKeys.get(contact) ?? fold(displayName(contact, ''));
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
