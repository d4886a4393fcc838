import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rereadContact } from '../../../shared/contact/rereadContact.ts';
import { applyChange, type Change } from '../../../shared/workspace/changes.ts';
import { inverseOf } from '../../../shared/workspace/inverse.ts';
import { leaveOut, rowsOf } from '../../../shared/workspace/leftOut.ts';
import { mergePeople } from '../../../shared/workspace/mergePeople.ts';
import { rereadPeople } from '../../../shared/workspace/reread.ts';
import { eventSchema } from '../../../shared/workspace/schemas.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { anyContact, anyPerson, eventOf, personWith } from './somePeople.ts';

const listed = (person: Person, row: number, part?: number): Person => ({ ...person, importId: 'list', origin: { kind: 'list', file: 'people.csv', format: 'luma', row, ...(part === undefined ? {} : { part }) } });
/** One of the rows names two people. */
const rows: [row: number, part?: number][] = [[2], [3], [3, 2], [5]];
/** Some people of one list between two others, as they may be after an evening of work. */
const anyEvent: fc.Arbitrary<EventState> = fc
  .tuple(anyPerson('first'), fc.subarray(rows), fc.array(anyPerson('x'), { minLength: 4, maxLength: 4 }), anyPerson('last'))
  .map(([first, here, people, last]) => eventOf([first, ...here.map((row, at) => listed({ ...(people[at] ?? first), id: `row-${row.join('-')}` }, ...row)), { ...last, importId: 'other' }]));
/** What the list says when it is read again. */
const anyReading = fc.tuple(fc.subarray(rows, { minLength: 1 }), fc.array(anyContact, { minLength: 4, maxLength: 4 })).map(([read, contacts]) => read.map((row, at) => listed(personWith(`new-${row.join('-')}`, contacts[at] ?? {}), ...row)));
const work = fc.array(fc.record({ kind: fc.constantFrom('edit', 'merge', 'remove', 'undo'), a: fc.nat(9), b: fc.nat(9), contact: anyContact }), { maxLength: 6 });

/** Does some work on an event, each step taken back by its inverse where it is undone at once. */
function worked(start: EventState, steps: readonly { readonly kind: string; readonly a: number; readonly b: number; readonly contact: Person['contact'] }[]): EventState {
  let event = start;
  for (const { kind, a, b, contact } of steps) {
    const [one, other] = [event.people[a % event.people.length], event.people[b % event.people.length]];
    if (one === undefined || other === undefined) return event;
    const change: Change | null =
      kind === 'edit' ? { kind: 'contact-edited', personId: one.id, contact, reviewed: true }
      : kind === 'remove' ? { kind: 'people-removed', personIds: [one.id] }
      : one === other ? null
      : { kind: 'people-merged', merged: mergePeople(one, other), goneId: other.id, as: 'doubles' };
    if (change === null) continue;
    const after = applyChange(event, change);
    const inverse = inverseOf(event, change);
    expect(inverse === null ? null : applyChange(after, inverse)).toEqual(event);
    if (kind !== 'undo') event = after;
  }
  return event;
}

describe('a list read again', () => {
  it('after any edits, merges and removals is taken back to exactly what was, and can be saved', () => {
    fc.assert(
      fc.property(anyEvent, work, anyReading, (start, steps, reading) => {
        const event = worked(start, steps);
        const { change } = rereadPeople(event, 'list', reading);
        const after = applyChange(event, change);
        expect(eventSchema.safeParse(after).success).toBe(true);
        const inverse = inverseOf(event, change);
        expect(inverse === null ? null : applyChange(after, inverse)).toEqual(event);
      }),
      { numRuns: 200 },
    );
  });

  it('has each row once, none whose person was removed, and everybody else in their order', () => {
    fc.assert(
      fc.property(anyEvent, work, anyReading, (start, steps, reading) => {
        const event = worked(start, steps);
        const before = event.people.map(({ id }) => id);
        const { people } = applyChange(event, rereadPeople(event, 'list', reading).change);
        const standing = people.flatMap(rowsOf).filter(({ importId }) => importId === 'list').map(({ row }) => row);
        expect(new Set(standing).size).toBe(standing.length);
        const anew = !event.people.some((person) => rowsOf(person).some(({ importId }) => importId === 'list'));
        if (!anew) for (const row of event.leftOut.list ?? []) expect(standing).not.toContain(row);
        expect(people.map(({ id }) => id).filter((id) => before.includes(id))).toEqual(before.filter((id) => people.some((person) => person.id === id)));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what was written, sent and planned of everybody who has anything of the kind', () => {
    fc.assert(
      fc.property(anyEvent, anyReading, (event, reading) => {
        const { people } = applyChange(event, rereadPeople(event, 'list', reading).change);
        for (const { id, tweak, outgoing, nextSteps, status } of event.people) {
          const after = people.find((person) => person.id === id);
          if (outgoing !== null || nextSteps.length > 0 || status === 'sent') expect(after).toMatchObject({ tweak, outgoing, nextSteps, status });
        }
      }),
    );
  });
});

describe('a contact whose row is read again', () => {
  it('says what the row says now where nobody touched it, and what it said where the row says the same', () => {
    fc.assert(
      fc.property(anyContact, anyContact, anyContact, (mine, before, now) => {
        expect(rereadContact(before, { before, now, others: [] })).toEqual(now);
        const same = rereadContact(mine, { before, now: before, others: [] });
        for (const field of ['title', 'company', 'department'] as const) if (mine[field] !== '') expect(same[field]).toBe(mine[field]);
        for (const email of mine.emails) expect(same.emails).toContain(email);
      }),
    );
  });
});

describe('a row that names two people', () => {
  const ana = listed(personWith('ana', { name: 'Ana' }), 3);
  const tom = listed(personWith('tom', { name: 'Tom' }), 3, 2);
  const mei = listed(personWith('mei', { name: 'Mei' }), 4);
  const again = [ana, tom, mei].map((person) => ({ ...person, id: `${person.id}-2`, contact: { ...person.contact, company: 'Orchard' } }));
  const namesAfter = (event: EventState): readonly string[] => applyChange(event, rereadPeople(event, 'list', again).change).people.map(({ contact }) => `${contact.name} ${contact.company}`);

  it('says of each what it says now', () => {
    expect(namesAfter(eventOf([ana, tom, mei]))).toEqual(['Ana Orchard', 'Tom Orchard', 'Mei Orchard']);
  });

  it('brings nobody back who was removed, and puts whoever is new beside the other', () => {
    const without = applyChange(eventOf([ana, tom, mei]), { kind: 'people-removed', personIds: ['tom'] });
    expect(namesAfter(without)).toEqual(['Ana Orchard', 'Mei Orchard']);
    expect(namesAfter(eventOf([ana, mei]))).toEqual(['Ana Orchard', 'Tom Orchard', 'Mei Orchard']);
  });
});

describe('rows that are left out', () => {
  it('are remembered once, by their import', () => {
    const people = [listed(personWith('a', {}), 2), listed(personWith('b', {}), 2), listed(personWith('c', {}), 3)];
    expect(leaveOut({ other: [7] }, people)).toEqual({ other: [7], list: [2, 3] });
  });
});
