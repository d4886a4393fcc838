import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePeople } from '../../../shared/workspace/mergePeople.ts';
import { firstChoices, mergeRows, whoStays } from '../../../shared/workspace/mergeRows.ts';
import { anyPerson, card, personWith } from './somePeople.ts';

describe('two people side by side', () => {
  it('show what either has, and ask only where two values differ and one must stand', () => {
    const a = personWith('a', { name: 'Ana Silva', title: 'CTO', emails: ['a@x.example'], company: 'orchard' });
    const b = personWith('b', { name: 'Ana Silva', title: 'Founder', emails: ['b@x.example'], company: 'Orchard ' });
    expect(mergeRows(a, b).map(({ field, isChoice }) => [field, isChoice])).toEqual([['name', false], ['title', true], ['company', false], ['emails', false]]);
  });

  it('lead to a merge in which every chosen value stands', () => {
    fc.assert(
      fc.property(anyPerson('a'), anyPerson('b'), fc.constantFrom('kept' as const, 'gone' as const), (a, b, side) => {
        const rows = mergeRows(a, b);
        const merged = mergePeople(a, b, Object.fromEntries(rows.map(({ field }) => [field, side])));
        const after = new Map(mergeRows(merged, personWith('x', {})).map(({ field, kept }) => [field, kept]));
        for (const { field, isChoice, ...values } of rows) if (isChoice && field !== 'note') expect(after.get(field)).toBe(values[side]);
      }),
    );
  });

  it.each([
    ['who was typed stays before who was read from a card', personWith('a', {}, { origin: card }), personWith('b', {}), 'b'],
    ['who was looked at stays', personWith('a', {}, { origin: card }), personWith('b', {}, { origin: card, reviewed: true }), 'b'],
    ['who came first stays', personWith('a', {}, { addedAt: '2026-11-21T00:00:00.000Z' }), personWith('b', {}), 'b'],
  ])('%s', (_says, a, b, stays) => {
    expect(whoStays(a, b)[0].id).toBe(stays);
    expect(whoStays(b, a)[0].id).toBe(stays);
  });

  it('begin with the name that is written out', () => {
    expect(firstChoices(personWith('a', { name: 'A. Silva' }), personWith('b', { name: 'Ana Silva' }))).toEqual({ name: 'gone' });
    expect(firstChoices(personWith('a', { name: 'Ana Silva' }), personWith('b', { name: 'A Silva' }))).toEqual({ name: 'kept' });
  });

  it('begin with the name that says more, where it is the same one', () => {
    expect(firstChoices(personWith('a', { name: 'Ana Silva' }), personWith('b', { name: 'Ana Silva', prefix: 'Dr.' }))).toEqual({ name: 'gone' });
    expect(firstChoices(personWith('a', { name: 'Ana Silva', suffix: 'MBA' }), personWith('b', { name: 'Ana Silva' }))).toEqual({ name: 'kept' });
    expect(firstChoices(personWith('a', { name: 'Ana Silva' }), personWith('b', { name: 'Ana Costa', prefix: 'Dr.' }))).toEqual({ name: 'kept' });
    expect(firstChoices(personWith('a', { name: 'Ana Silva' }), personWith('b', { name: 'Ana Silva' }))).toEqual({ name: 'kept' });
  });
});
