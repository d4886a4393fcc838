import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContact } from '../../../shared/contact/contact.ts';
import { buildQueueIndex } from '../../../shared/note/checks/queueIndex.ts';
import type { Detail, IndexedPerson } from '../../../shared/note/checks/queueIndex.ts';

const words = ['ana', 'tom', 'silva', 'becker', 'orchard', 'labs'] as const;
const word = fc.constantFrom(...words);
const queue: fc.Arbitrary<readonly IndexedPerson[]> = fc.array(fc.tuple(word, word, fc.constantFrom('', 'Orchard', 'Orchard Labs', 'Labs Becker')), { maxLength: 12 }).map((rows) =>
  rows.map(([firstName, lastName, company], at) => ({ id: `p${at}`, contact: { ...emptyContact, name: `${firstName} ${lastName}`, firstName, lastName, company, emails: [`${firstName}@example.com`] } })),
);

const same = ({ kind, words: folded }: Detail): string => `${kind}: ${folded.join(' ')}`;

describe('the index of a queue', () => {
  it('finds, for whoever asks, every detail of others that a look at everybody finds', () => {
    fc.assert(
      fc.property(queue, word, fc.option(word, { nil: undefined }), (people, first, second) => {
        const index = buildQueueIndex(people);
        for (const { id } of people) {
          const everybody = people.flatMap((person) => (person.id === id ? [] : [...index.detailsOf(person.id)]));
          const wanted = everybody.filter(({ words: folded }) => folded[0] === first && (folded[1] === undefined || folded[1] === second));
          const found = index.startingWith(first, second).filter(({ personId }) => personId !== id);
          expect(new Set(found.map(same))).toEqual(new Set(wanted.map(same)));
        }
      }),
    );
  });

  it('after people came, changed and went is as if made anew', () => {
    fc.assert(
      fc.property(queue, queue, (before, after) => {
        const index = buildQueueIndex(before);
        for (const { id } of before) index.update(id, null);
        for (const first of words) expect([index.begins(first), index.startingWith(first)]).toEqual([false, []]);
        for (const { id, contact } of [...before, ...after]) index.update(id, contact);
        for (const { id } of before.slice(after.length)) index.update(id, null);
        const fresh = buildQueueIndex(after);
        for (const first of words) {
          expect(index.begins(first)).toBe(fresh.begins(first));
          for (const second of words) expect(new Set(index.startingWith(first, second).map(same))).toEqual(new Set(fresh.startingWith(first, second).map(same)));
        }
      }),
    );
  });

  it('names at most two of thousands who share a first name', () => {
    const crowd = Array.from({ length: 3_000 }, (_, at) => ({ id: `p${at}`, contact: { ...emptyContact, name: `Ana Last${at}`, firstName: 'Ana', lastName: `Last${at}` } }));
    const index = buildQueueIndex(crowd);
    expect(index.startingWith('ana', 'last7').map(same)).toEqual(['first-name: ana', 'first-name: ana', 'name: ana last7']);
  });
});
