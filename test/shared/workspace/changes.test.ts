import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/workspace/changes.ts';
import { changeLabel, inverseOf } from '../../../shared/workspace/inverse.ts';
import type { Change } from '../../../shared/workspace/changes.ts';
import { noteStatuses, queueOrders } from '../../../shared/workspace/state.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import { amara, ana, details, eventWith, nobody, person } from '../note/people.ts';

const before = eventWith([person('a', ana), person('b', amara), person('c', nobody)], 'Hi');
const at = '2026-11-21T08:00:00.000Z';
const ids = fc.constantFrom('a', 'b', 'c', 'gone');

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.string().map((name): Change => ({ kind: 'event-edited', details: { ...details, name } })),
  fc.constantFrom(0, 3).map((people): Change => ({ kind: 'event-replaced', event: eventWith(before.people.slice(0, people), 'Hello') })),
  fc.constantFrom('email' as const, 'sms' as const).map((channel): Change => ({ kind: 'channel-chosen', channel })),
  fc.record({ kind: fc.constant('base-edited' as const), channel: fc.constantFrom('email' as const, 'linkedin-invitation' as const), text: fc.string() }),
  fc.uniqueArray(fc.constantFrom('x', 'y', 'z')).map((added): Change => ({ kind: 'people-added', people: added.map((id) => person(id, ana)) })),
  fc.uniqueArray(ids).map((personIds): Change => ({ kind: 'people-removed', personIds })),
  fc.uniqueArray(ids).map((goneIds): Change => ({ kind: 'people-replaced', goneIds, placed: goneIds.map((id, index) => ({ index, person: person(index === 0 ? id : `new-${id}`, nobody) })) })),
  ids.map((personId): Change => ({ kind: 'contact-edited', personId, contact: { ...ana, title: 'CEO' }, reviewed: true })),
  fc.tuple(ids, fc.string()).map(([personId, offer]): Change => ({ kind: 'tweak-edited', personId, tweak: { ...emptyTweak, offer } })),
  fc.tuple(ids, fc.constantFrom(...noteStatuses)).map(([personId, status]): Change => ({ kind: 'status-set', personId, status, at })),
  fc.tuple(ids, fc.option(fc.string())).map(([personId, text]): Change => {
    const outgoing = text === null ? null : { channel: 'email' as const, subject: '', text, at };
    return { kind: 'status-set', personId, status: 'copied', at, outgoing };
  }),
  fc.record({ kind: fc.constant('subject-edited' as const), channel: fc.constant('email' as const), text: fc.option(fc.string()) }),
  fc.record({ kind: fc.constant('order-chosen' as const), order: fc.constantFrom(...queueOrders), handOrder: fc.uniqueArray(ids) }),
  fc.record({ kind: fc.constant('set-apart' as const), pair: fc.tuple(ids, ids), apart: fc.boolean() }),
  fc.record({ kind: fc.constant('face-set' as const), personId: ids, face: fc.option(fc.constant('photo-1')) }),
  fc.tuple(ids, fc.boolean()).map(([personId, kept]): Change => ({ kind: 'promise-marked', personId, kept })),
  fc.tuple(ids, fc.string()).map(([personId, text]): Change => ({ kind: 'steps-edited', personId, nextSteps: [{ id: 's', text, due: null, done: false }] })),
  ids.map((personId): Change => ({ kind: 'overrides-set', personId, overrides: [{ check: 'too-long', channel: 'email', part: 'body', text: 'x', before: '', after: '', at }] })),
  fc.record({ kind: fc.constant('own-channel-set' as const), personIds: fc.uniqueArray(ids), channel: fc.option(fc.constant('sms' as const)) }),
  fc.uniqueArray(ids, { minLength: 2, maxLength: 2 }).map(([id = '', goneId = '']): Change => ({ kind: 'people-merged', merged: person(id, nobody), goneId, as: 'doubles' })),
);

/** Adding somebody who is there already can't happen: ids are new each time. */
function addsKnown(event: EventState, one: Change): boolean {
  const comes = one.kind === 'people-added' ? one.people : one.kind === 'people-replaced' ? one.placed.map((placed) => placed.person) : [];
  const stays = one.kind === 'people-replaced' ? event.people.filter(({ id }) => !one.goneIds.includes(id)) : event.people;
  return comes.some(({ id }) => stays.some((known) => known.id === id));
}

describe('a change', () => {
  it('taken back leaves the event as it was, to the letter', () => {
    fc.assert(
      fc.property(change, (one) => {
        const after = applyChange(before, one);
        const inverse = inverseOf(before, one);
        expect(inverse === null ? after : applyChange(after, inverse)).toEqual(before);
      }),
    );
  });

  it('several, taken back last first, leave the event as it was', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const inverses: Change[] = [];
        let event = before;
        for (const one of changes) {
          if (addsKnown(event, one)) continue;
          const inverse = inverseOf(event, one);
          if (inverse !== null) inverses.unshift(inverse);
          event = applyChange(event, one);
        }
        expect(inverses.reduce(applyChange, event)).toEqual(before);
      }),
    );
  });

  it('never changes the event it was given', () => {
    const copy = structuredClone(before);
    fc.assert(fc.property(change, (one) => void applyChange(before, one)));
    expect(before).toEqual(copy);
  });

  it('has a name that fits behind “Undo”', () => {
    expect(changeLabel(before, { kind: 'people-removed', personIds: ['a'] }).message).toBe('removal of 1 person');
    expect(changeLabel(before, { kind: 'tweak-edited', personId: 'a', tweak: emptyTweak }).message).toBe('edit of the note to Ana Silva');
  });
});
