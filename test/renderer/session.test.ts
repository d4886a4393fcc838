import { beforeEach, describe, expect, it } from 'vitest';
import { memoryBridge } from '../../renderer/bridge/memory.ts';
import { applyLocally } from '../../renderer/state/core.ts';
import type { Core } from '../../renderer/state/core.ts';
import { openEvent } from '../../renderer/state/eventOps.ts';
import { undo } from '../../renderer/state/history.ts';
import { chooseFilter, chooseOrder, moveInHand, searchQueue, stepPerson } from '../../renderer/state/queueView.ts';
import { markAnswered, markSent, skipAndNext } from '../../renderer/state/sendOps.ts';
import { look } from '../../renderer/state/settingsOps.ts';
import { editTweak } from '../../renderer/state/tweakOps.ts';
import { createSession } from '../../renderer/state/session.ts';
import { emptyContact } from '../../shared/contact/contact.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import { emptyTweak } from '../../shared/note/tweak.ts';
import { applyChange } from '../../shared/workspace/changes.ts';
import { inverseOf } from '../../shared/workspace/inverse.ts';
import type { Change } from '../../shared/workspace/changes.ts';
import { firstSettings, summarise, untouched, unwritten } from '../../shared/workspace/state.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';

const at = '2026-11-20T18:00:00.000Z';

function person(id: string): Person {
  const contact = { ...emptyContact, name: id, firstName: id };
  return { id, contact, origin: { kind: 'hand' }, importId: 'i', reviewed: true, ...unwritten, statusAt: at, addedAt: at };
}

function event(id: string, people: readonly Person[]): EventState {
  const details = { name: id, place: '', start: null, end: null };
  return { ...untouched, id, details, people, createdAt: at };
}

describe('a session', () => {
  let stored: Map<string, EventState>;
  let isFull: boolean;
  let session: Core;

  /** What the services do, on a map instead of a disk. */
  function save(eventId: string, change: Change) {
    const before = stored.get(eventId);
    if (isFull || before === undefined) return fail('disk-full', 'The disk is full.', 'Make room.');
    lastInverse = inverseOf(before, change);
    stored.set(eventId, applyChange(before, change));
    return ok({ change, undo: { message: 'that' }, redo: null, step: 'that' });
  }
  let lastInverse: Change | null;

  beforeEach(async () => {
    isFull = false;
    lastInverse = null;
    stored = new Map([
      ['fair', event('fair', [person('Ana'), person('Tom')])],
      ['meetup', event('meetup', [])],
    ]);
    const bridge = memoryBridge({
      'event.open': ({ eventId }) => {
        const found = stored.get(eventId);
        return found === undefined ? fail('not-found', 'This event is gone.') : ok(found);
      },
      'event.undo': ({ eventId }) => {
        const before = stored.get(eventId);
        if (before === undefined || lastInverse === null) return ok(null);
        stored.set(eventId, applyChange(before, lastInverse));
        return ok({ change: lastInverse, undo: null, redo: { message: 'that' }, step: null });
      },
      'note.tweak': ({ eventId, personId, tweak }) => save(eventId, { kind: 'tweak-edited', personId, tweak }),
      'queue.mark': ({ eventId, personId, status, outgoing }) =>
        save(eventId, { kind: 'status-set', personId, status, at, ...(outgoing === undefined ? {} : { outgoing: { ...outgoing, at } }) }),
      'settings.update': () => ok(firstSettings),
    });
    // Without spelling, which wants a thread of a browser.
    const { store, saver } = createSession(bridge);
    session = { bridge, store, saver };
    await openEvent(session, 'fair');
  });

  const metAt = (id: string): string | undefined => session.store.get().event?.people.find((row) => row.id === id)?.tweak.metAt;
  const statusOf = (id: string): string | undefined => session.store.get().event?.people.find((row) => row.id === id)?.status;
  const type = (text: string): unknown => editTweak(session, 'Ana', { ...emptyTweak, metAt: text }, true);

  it('shows at once what is typed, and has saved it when it was asked to', async () => {
    type('by the door');
    expect(metAt('Ana')).toBe('by the door');
    expect(session.store.get().save.kind).toBe('saving');
    expect(await session.saver.flush()).toBe(true);
    expect(stored.get('fair')?.people[0]?.tweak.metAt).toBe('by the door');
  });

  it('keeps what could not be saved when another event is opened meanwhile, and saves it later', async () => {
    isFull = true;
    type('by the door');
    await openEvent(session, 'meetup');
    expect(session.store.get().save.kind).toBe('failed');
    expect(session.store.get().event?.id).toBe('meetup');
    await openEvent(session, 'fair');
    expect(metAt('Ana')).toBe('by the door');
    isFull = false;
    expect(await session.saver.flush()).toBe(true);
    expect(stored.get('fair')?.people[0]?.tweak.metAt).toBe('by the door');
    await openEvent(session, 'meetup');
    await openEvent(session, 'fair');
    expect(metAt('Ana')).toBe('by the door');
  });

  it('counts in the list of events who came and was written to, also in an event that is not open', async () => {
    session.store.update((now) => ({ ...now, events: [...stored.values()].map(summarise) }));
    const counts = () => session.store.get().events.map(({ id, people, toWrite }) => `${id} ${people} ${toWrite}`);
    applyLocally(session, 'fair', { kind: 'people-added', people: [person('Mei')] });
    markSent(session);
    await openEvent(session, 'meetup');
    expect(counts()).toEqual(['fair 3 2', 'meetup 0 0']);
    applyLocally(session, 'fair', { kind: 'people-added', people: [person('Jan'), person('Uma')] });
    expect(counts(), 'pictures of the other event are read to the end').toEqual(['fair 5 4', 'meetup 0 0']);
  });

  it('saves what waits before it takes the last change back', async () => {
    type('by the door');
    await undo(session);
    expect(metAt('Ana')).toBe('');
    expect(stored.get('fair')?.people[0]?.tweak.metAt).toBe('');
  });

  it('goes on after a skip, and comes back when that is taken back', async () => {
    expect(session.store.get().settings.view.personId).toBe('Ana');
    skipAndNext(session);
    expect([statusOf('Ana'), session.store.get().settings.view.personId]).toEqual(['skipped', 'Tom']);
    session.store.get().notice?.undo?.();
    await expect.poll(() => session.store.get().settings.view.personId).toBe('Ana');
    expect([statusOf('Ana'), session.store.get().settings.view.personId]).toEqual(['to-write', 'Ana']);
  });

  it('marks as sent only what the user marks', () => {
    markSent(session);
    expect([statusOf('Ana'), statusOf('Tom')]).toEqual(['sent', 'to-write']);
  });

  it('keeps what was sent as it left, and the times of all that happened', async () => {
    markSent(session);
    await session.saver.flush();
    const ana = stored.get('fair')?.people[0];
    expect(ana?.outgoing).toMatchObject({ channel: 'linkedin-invitation', text: expect.stringContaining('Ana') as string });
    markAnswered(session);
    await session.saver.flush();
    expect(Object.keys(stored.get('fair')?.people[0]?.times ?? {})).toEqual(['sent', 'answered']);
    expect(stored.get('fair')?.people[0]?.outgoing, 'what left stays as it left').toEqual(ana?.outgoing);
  });

  it('goes through the queue in the order and filter in view, and moves by hand', () => {
    look(session, { personId: 'Ana' });
    chooseOrder(session, 'hand', ['Tom', 'Ana']);
    stepPerson(session, -1);
    expect(session.store.get().settings.view.personId).toBe('Tom');
    moveInHand(session, 1);
    expect(session.store.get().event).toMatchObject({ order: 'hand', handOrder: ['Ana', 'Tom'] });
    moveInHand(session, 1);
    expect(session.store.get().said.text).toBe('Nobody is below.');
    skipAndNext(session);
    chooseFilter(session, 'skipped');
    stepPerson(session, -1);
    expect(session.store.get().settings.view.personId, 'nobody else was skipped').toBe('Ana');
    searchQueue(session, 'tom');
    stepPerson(session, 1);
    expect(session.store.get().settings.view.personId).toBe('Tom');
  });
});
