import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedNotes, createComposer, createDesk } from '../../../shared/queue/eventNotes.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { on } from '../note/noteTo.ts';
import { ana, eventWith, person } from '../note/people.ts';

const settings = { myName: 'Robin', plan: 'free' } as const;
const calendar = on('2026-11-21');
const names = ['Ana Silva', 'Tom Becker', 'Mei Tan', 'Rose Grace'] as const;

function named(name: string): Person['contact'] {
  const [firstName = '', lastName = ''] = name.split(' ');
  return { ...ana, name, firstName, lastName, company: `${lastName} Works`, emails: [`${firstName.toLowerCase()}@${lastName.toLowerCase()}.example`] };
}

/** One thing that happens to a queue: somebody comes, goes, is renamed, or gets a text of their own that may name another. */
type Step = (people: readonly Person[], at: number) => readonly Person[];
const name = fc.constantFrom(...names);
const step: fc.Arbitrary<Step> = fc.oneof(
  name.map((who): Step => (people, at) => [...people, person(`new-${at}`, named(who))]),
  fc.nat(9).map((n): Step => (people) => people.filter((_, index) => index !== n)),
  fc.tuple(fc.nat(9), name).map(([n, who]): Step => (people) => people.map((one, index) => (index === n ? { ...one, contact: named(who) } : one))),
  fc.tuple(fc.nat(9), name).map(([n, who]): Step => (people) => people.map((one, index) => {
    if (index !== n) return one;
    const text = `Hi ${one.contact.firstName}, ${who} of ${named(who).company} says hello from Web Days.`;
    return { ...one, tweak: { ...one.tweak, texts: { 'linkedin-invitation': { text, basedOn: '' } } } };
  })),
);

describe('what is kept of the blocks of a queue', () => {
  it('is what a fresh look at everybody finds, whoever came, went or changed meanwhile', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const desk = createDesk();
        const { details, channel, bases, subjects } = eventWith([], 'Hi {{ first_name }}, good to meet you at Web Days.');
        const composer = createComposer({ details, channel, bases, subjects, myName: settings.myName });
        let people: readonly Person[] = names.slice(0, 3).map((who, at) => person(`p${at}`, named(who)));
        steps.forEach((change, at) => {
          people = change(people, at);
          const kept = desk.open(people, composer, { plan: settings.plan, calendar, invitationsLeft: null, depth: 'blocks' });
          const fresh = checkedNotes({ ...eventWith(people, ''), bases }, settings, calendar, 'blocks');
          for (const one of people) expect(kept(one).findings).toEqual(fresh(one).findings);
        });
      }),
    );
  });

  it('finds blocks at all: a note that names another is stopped until that one goes', () => {
    const tom = person('tom', named('Tom Becker'));
    const text = { text: 'Hi Ana, Tom Becker says hello from Web Days.', basedOn: '' };
    const leaking: Person = { ...person('ana', named('Ana Silva')), tweak: { ...tom.tweak, texts: { 'linkedin-invitation': text } } };
    const desk = createDesk();
    const { details, channel, bases, subjects } = eventWith([], 'Hi {{ first_name }}');
    const composer = createComposer({ details, channel, bases, subjects, myName: settings.myName });
    const blocksWith = (people: readonly Person[]): readonly string[] =>
      desk.open(people, composer, { plan: settings.plan, calendar, invitationsLeft: null, depth: 'blocks' })(leaking).findings.map(({ id }) => id);
    expect(blocksWith([leaking, tom])).toEqual(['someone-elses-details']);
    expect(blocksWith([leaking])).toEqual([]);
    expect(blocksWith([leaking, tom])).toEqual(['someone-elses-details']);
  });
});
