import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagOf, findSimilar, similarity, similarityBound } from '../../../shared/note/checks/similar.ts';

const none = new Set<string>();
const words = fc.array(fc.constantFrom(...'soil frog bell lamp map boat rain press paper harbour lantern goat'.split(' ')), { minLength: 1, maxLength: 30 }).map((list) => list.join(' '));

describe('likeness of notes', () => {
  it('is 1 for the same note, the same both ways, and never above its bound', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [bagA, bagB] = [bagOf(a, none), bagOf(b, none)];
        expect(similarity(bagA, bagA)).toBe(1);
        expect(similarity(bagA, bagB)).toBe(similarity(bagB, bagA));
        expect(similarityBound(bagA, bagB)).toBeGreaterThanOrEqual(similarity(bagA, bagB));
      }),
    );
  });

  it.each([
    ['one word of twelve changed', 'a b c d e f g h i j k l', 'a b c d e f g h i j k x', true],
    ['three words of twelve changed', 'a b c d e f g h i j k l', 'a b c d e f g h i x y z', false],
    ['other accents and capitals', 'Über schöne Dinge spricht man gern lang', 'uber schone dinge spricht man gern lang', true],
    ['short notes', 'a b c', 'a b c', false],
  ])('finds a twin by %s: %s', (_says, mine, theirs, isTwin) => {
    expect(findSimilar('1', bagOf(mine, none), [['1', bagOf(mine, none)], ['2', bagOf(theirs, none)]])).toBe(isTwin ? '2' : null);
  });

  it('leaves the own name and company out', () => {
    expect([...bagOf('Hi Ana of Orchard', new Set(['ana', 'orchard'])).counts.keys()]).toEqual(['hi', 'of']);
  });
});
