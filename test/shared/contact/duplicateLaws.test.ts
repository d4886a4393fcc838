import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContact, type ContactFields } from '../../../shared/contact/contact.ts';
import { createDoubleIndex, sharedByMany } from '../../../shared/contact/duplicates.ts';
import { somebody } from './somebody.ts';

const first = fc.constantFrom('Ana', 'A.', 'Anna', 'Bob', 'Robert', 'Tom', '', 'Jean-Pierre', 'Silva');
const last = fc.constantFrom('Silva', 'Siiva', 'Silva-Becker', 'Becker', 'Smith', 'Smith jun.', 'Ana', '');
const company = fc.constantFrom('Orchard', 'Orchard Ltd', 'Becker Druck GmbH', 'Freelance', '');
const email = fc.constantFrom('ana@orchard.example', 'info@orchard.example', 'a.silva@gmail.com', 'tom@becker.example');
const phone = fc.constantFrom('+351 912 345 678', '+49 30 901820', 'fax +49 30 901829');
const profile = fc.constantFrom('in/ana-silva', 'in/tom-becker');
const person: fc.Arbitrary<ContactFields> = fc
  .tuple(first, last, company, fc.subarray(['e', 'p', 'l']), email, phone, profile)
  .map(([given, family, firm, has, mail, number, slug]) =>
    somebody([`${given} ${family}`, firm, ...(has.includes('e') ? [mail] : []), ...(has.includes('p') ? [number] : []), ...(has.includes('l') ? [slug] : [])].join(' | ')),
  );
const people = fc.array(person, { minLength: 2, maxLength: 12 }).map((list) => list.map((contact, at) => ({ id: `p${10 + at}`, contact })));

describe('likely doubles', () => {
  it('are the same in whatever order the people come', () => {
    fc.assert(
      fc.property(people.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
        expect(createDoubleIndex(shuffled).all()).toEqual(createDoubleIndex(list).all());
      }),
    );
  });

  it('are seen by both, and never by oneself', () => {
    fc.assert(
      fc.property(people, (list) => {
        const index = createDoubleIndex(list);
        for (const double of index.all()) {
          expect(double.a < double.b).toBe(true);
          expect(double.reasons.length).toBeGreaterThan(0);
          expect(index.doublesOf(double.a)).toContainEqual(double);
          expect(index.doublesOf(double.b)).toContainEqual(double);
        }
      }),
    );
  });

  it('follow every edit as if all had been read afresh', () => {
    const edits = fc.array(fc.tuple(fc.nat(11), fc.option(person, { nil: null })), { maxLength: 8 });
    fc.assert(
      fc.property(people, edits, (list, changes) => {
        const index = createDoubleIndex(list);
        const now = new Map(list.map(({ id, contact }) => [id, contact]));
        for (const [at, contact] of changes) {
          const id = `p${10 + at}`;
          index.update(id, contact);
          if (contact === null) now.delete(id);
          else now.set(id, contact);
        }
        expect(index.all()).toEqual(createDoubleIndex([...now].map(([id, contact]) => ({ id, contact }))).all());
      }),
    );
  });

  it('are gone once what spoke for them is gone', () => {
    fc.assert(
      fc.property(people, (list) => {
        const index = createDoubleIndex(list);
        for (const { a } of index.all()) {
          index.update(a, emptyContact);
          expect(index.doublesOf(a)).toEqual([]);
          expect(index.all().filter((double) => double.a === a || double.b === a)).toEqual([]);
        }
      }),
    );
  });

  it('are found for somebody from elsewhere as for somebody among them', () => {
    fc.assert(
      fc.property(people, person, (list, contact) => {
        const within = createDoubleIndex([...list, { id: '', contact }]);
        expect(createDoubleIndex(list).lookUp(contact)).toEqual(within.doublesOf(''));
      }),
    );
  });

  it('never throw, whatever stands in the fields', () => {
    const text = fc.string({ unit: 'grapheme' });
    const wild = fc.record({ name: text, firstName: text, lastName: text, suffix: text, company: text, emails: fc.array(text), websites: fc.array(text), linkedin: fc.option(text) });
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 6 }), (list) => {
        createDoubleIndex(list.map((fields, at) => ({ id: String(at), contact: { ...emptyContact, ...fields } }))).all();
      }),
    );
  });
});

describe('what a whole house has in common', () => {
  const house = (size: number) => Array.from({ length: size }, (_, at) => ({ id: String(at), contact: somebody(`Ana Silva | Orchard | person${'x'.repeat(at)}@gmail.com | +49 30 901820`) }));

  it('speaks for doubles while a few have it', () => {
    expect(createDoubleIndex(house(3)).all()).toHaveLength(3);
  });

  it('tells nobody from another when more than so many have it, and costs no time', () => {
    expect(createDoubleIndex(house(sharedByMany + 1)).all()).toEqual([]);
  });
});
