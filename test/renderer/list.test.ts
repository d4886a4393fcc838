import { describe, expect, it } from 'vitest';
import { nextIndex, startingWith, typedIndex } from '../../renderer/components/listKeys.ts';

describe('keys in a list', () => {
  const cases: readonly (readonly [string, string, number, number, number | null])[] = [
    ['down goes to the next row', 'ArrowDown', 1, 5, 2],
    ['down stays on the last row', 'ArrowDown', 4, 5, 4],
    ['up goes to the row before', 'ArrowUp', 1, 5, 0],
    ['down enters a list in which nothing is selected at the top', 'ArrowDown', -1, 5, 0],
    ['up enters it at the bottom', 'ArrowUp', -1, 5, 4],
    ['Home goes to the first', 'Home', 3, 5, 0],
    ['End goes to the last', 'End', 0, 5, 4],
    ['Page Down goes a page on and no further than the end', 'PageDown', 0, 5, 4],
    ['an empty list has nowhere to go', 'ArrowDown', -1, 0, null],
    ['other keys are not the list’s', 'Escape', 1, 5, null],
  ];
  it.each(cases)('%s', (_sentence, key, index, count, expected) => {
    expect(nextIndex(key, index, count, 10)).toBe(expected);
  });
});

describe('typing in a list', () => {
  const names = ['Ana Silva', 'Tom Becker', 'Özil Šimić', 'Anders de la Cruz', 'Ana Maria'];
  const cases: readonly (readonly [string, string, number, number | null])[] = [
    ['finds the next name that starts with the letter', 't', 0, 1],
    ['the same letter goes on to the next of them', 'a', 0, 3],
    ['and round', 'a', 4, 0],
    ['several letters narrow down', 'and', 0, 3],
    ['a name still fitting stays selected', 'an', 0, 0],
    ['last names count too', 'beck', 0, 1],
    ['so do several words', 'de la', 0, 3],
    ['accents need not be typed', 'ozil', 0, 2],
    ['nothing found moves nothing', 'xyz', 0, null],
  ];
  it.each(cases)('%s', (_sentence, typed, index, expected) => {
    expect(typedIndex(typed, index, names)).toBe(expected);
  });
});

describe('typing in a menu', () => {
  const names = ['Copy', 'Open mail', 'Mark as sent', 'Öffnen'];
  it.each([
    ['finds the next name that starts with the letter, and no word within one', 'm', 0, 2],
    ['goes on and round', 'c', 0, 0],
    ['asks for no accents', 'o', 1, 3],
    ['begins at the first when nothing has the focus', 'c', -1, 0],
    ['nothing found moves nothing', 'x', 0, null],
    ['a key with a name is no letter', 'Enter', 0, null],
  ] as const)('%s', (_sentence, letter, index, expected) => {
    expect(startingWith(letter, index, names)).toBe(expected);
  });
});
