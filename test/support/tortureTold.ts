import { expect } from 'vitest';
import type { CallName } from '../../shared/contract/channels.ts';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { hostCall, hostGet } from './hostCall.ts';

/** Two people who are being made one: each is known by an e-mail address of their own. */
export interface Pair {
  readonly ids: readonly [kept: string, gone: string];
  readonly emails: readonly [string, string];
  isMerged: boolean;
}

/** An event of the torture: what was said to be saved of it, and what was told but not answered before the app was killed. */
export interface ToldEvent {
  readonly people: Map<string, string>;
  readonly pairs: Pair[];
  /** The title that was last said to be saved, and those told since. */
  titles: readonly string[];
}

export interface Told {
  readonly events: Map<string, ToldEvent>;
  /** Events that came out of backups, with the people each has to have, and those that were removed again. */
  readonly restored: Map<string, readonly string[]>;
  readonly removed: Set<string>;
  /** Those that were being removed: their pictures go first. */
  readonly leaving: Set<string>;
  /** The people of every backup that was restored, answered or not: what came in is one of them, whole. */
  readonly backups: Set<string>;
  myName: readonly string[];
  acknowledged: number;
}

export function newTold(): Told {
  return { events: new Map(), restored: new Map(), removed: new Set(), leaving: new Set(), backups: new Set(), myName: [''], acknowledged: 0 };
}

/** An answer that refuses: no change of the torture may be refused. */
export class Refused extends Error {}

/** The value of a call. Throws `Refused` when it is refused, and anything else when the app is gone before it has answered. */
export async function must<Name extends CallName>(address: string, name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const result = await hostCall(address, name, input);
  if (!result.ok) throw new Refused(`${name}: ${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Does work again and again until the app is gone. */
export async function untilGone(work: () => Promise<unknown>): Promise<void> {
  try {
    for (;;) await work();
  } catch (error) {
    // It was killed before it answered: what was asked last may be there or not.
    if (error instanceof Refused || (error instanceof Error && error.name === 'AssertionError')) throw error;
  }
}

/** Finds all that was acknowledged; what is there now is on disk, so from now on nothing else will do. */
export async function expectAllThere(address: string, told: Told, seed: number): Promise<void> {
  expect({ seed, problems: (await hostGet(address, 'app.info', {})).problems }).toEqual({ seed, problems: [] });
  const { myName } = await hostGet(address, 'settings.get', {});
  expect({ seed, myName: told.myName.includes(myName) ? myName : told.myName }).toEqual({ seed, myName });
  told.myName = [myName];
  for (const [eventId, toldEvent] of told.events) {
    const event = await hostGet(address, 'event.open', { eventId });
    expect({ seed, lost: lostOf(event, toldEvent) }).toEqual({ seed, lost: [] });
    const title = event.details.name;
    const possible = toldEvent.titles.length === 0 ? [title] : toldEvent.titles;
    expect({ seed, title: possible.includes(title) ? title : possible }).toEqual({ seed, title });
    toldEvent.titles = [title];
  }
  await expectRestored(address, told, seed);
}

/** Who was acknowledged and is not there, or is not what they were made. */
export function lostOf(event: EventState, { people, pairs }: Pick<ToldEvent, 'people' | 'pairs'>): readonly string[] {
  const byId = new Map(event.people.map((person) => [person.id, person.contact]));
  const lost = [...people].filter(([id, name]) => byId.get(id)?.name !== name).map(([id]) => id);
  const lostPairs = pairs.filter((pair) => {
    const [kept, gone] = pair.ids.map((id) => byId.get(id)?.emails);
    // One with both addresses, or two with one each; and one only when the merging was acknowledged.
    if (gone === undefined) return kept === undefined || pair.emails.some((email) => !kept.includes(email));
    return pair.isMerged || kept?.join() !== pair.emails[0] || gone.join() !== pair.emails[1];
  });
  return [...lost, ...lostPairs.map(({ ids }) => ids.join('+'))];
}

/** A restored event is there whole with its pictures, or not at all, and one that was removed is gone. Takes those away that nobody was told of. */
async function expectRestored(address: string, told: Told, seed: number): Promise<void> {
  const here = new Set((await hostGet(address, 'event.list', {})).map(({ id }) => id));
  expect({ seed, lost: [...told.restored.keys()].filter((id) => !here.has(id)), back: [...told.removed].filter((id) => here.has(id)) }).toEqual({ seed, lost: [], back: [] });
  for (const eventId of here) {
    if (told.events.has(eventId)) continue;
    const event = await hostGet(address, 'event.open', { eventId });
    if (event.people.length === 0 && !told.restored.has(eventId)) continue;
    const people = event.people.map(({ id }) => id).join();
    expect({ seed, isWhole: told.restored.get(eventId)?.join() === people || (!told.restored.has(eventId) && told.backups.has(people)) }).toEqual({ seed, isWhole: true });
    const photoIds = told.leaving.has(eventId) ? [] : event.people.flatMap(({ face }) => face ?? []);
    for (const photoId of photoIds) expect((await hostGet(address, 'contact.photo', { eventId, photoId })).bytes.length).toBeGreaterThan(100);
    await hostGet(address, 'event.remove', { eventId });
    told.restored.delete(eventId);
    told.removed.add(eventId);
  }
}
