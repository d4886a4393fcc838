import { describe, expect, it } from 'vitest';
import { sayPile } from '../../renderer/screens/import/pileSummary.ts';
import { wordsOf } from '../../shared/words/words.ts';

const nothing = { files: 0, done: 0, people: 0, toLookAt: 0, failed: 0, cancelled: 0, asking: 0, skipped: 0 };
const { say } = wordsOf('en');

describe('the pile in one line', () => {
  it.each([
    ['says how far it is', { files: 12, done: 3, people: 4, toLookAt: 1 }, '3 of 12 files read · 4 people, 1 needs a look'],
    ['counts what was read, not what failed', { files: 5, done: 5, people: 1, failed: 3, skipped: 2 }, '2 files read · 1 person · 2 rows not imported · 3 files had a problem'],
    ['is at its end when the rest was cancelled', { files: 5, done: 4, people: 1, failed: 3, cancelled: 1 }, '1 file read · 1 person · 1 cancelled · 3 files had a problem'],
    ['claims nothing read where all failed', { files: 2, done: 2, failed: 2 }, '2 files had a problem'],
    ['names lists that ask', { asking: 1 }, '1 list waits for you'],
  ])('%s', (_says, counts, line) => {
    expect(sayPile({ ...nothing, ...counts }, say)).toBe(line);
  });
});
