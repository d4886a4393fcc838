import { describe, expect, it } from 'vitest';
import { splitAtGap } from '../../electron/recognise/splitLine.ts';
import type { LineCharacter } from '../../electron/recognise/paddleRead.ts';
import type { Quad } from '../../shared/import/card/reading.ts';

const quad: Quad = [[0, 0], [1000, 0], [1000, 50], [0, 50]];
const lettersAt = (...places: readonly number[]): readonly LineCharacter[] => places.map((at) => ({ text: 'a', confidence: 1, at: at / 1000 }));

describe('a line with a gap', () => {
  it.each([
    ['of letters side by side is one', lettersAt(20, 50, 80, 140, 170)],
    ['of spaced-out capitals is one', lettersAt(20, 120, 220, 320)],
    ['of two words in spaced-out capitals is one', lettersAt(20, 80, 140, 290, 350, 410)],
    ['without letters is one', []],
  ])('%s', (_, letters) => {
    expect(splitAtGap(quad, letters, 20)).toBeNull();
  });

  it('is two where the gap is wide, each with all of its letters and none of the other’s', () => {
    const halves = splitAtGap(quad, lettersAt(20, 50, 80, 700, 740), 20);
    expect(halves?.map(([[left], [right]]) => [left, right].map(Math.round))).toEqual([[0, 115], [665, 1000]]);
  });

  it('is cut at the widest of several', () => {
    expect(splitAtGap(quad, lettersAt(20, 50, 200, 600, 620, 650), 20)?.[0][1][0]).toBeCloseTo(235);
  });
});
