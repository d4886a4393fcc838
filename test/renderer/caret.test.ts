import { describe, expect, it } from 'vitest';
import { movedTo } from '../../renderer/state/caret.ts';

const cases = [
  { says: 'stays before what was put in after it', before: 'Hi An|a.', after: 'Hi An|a. Bye.' },
  { says: 'moves along with its word when something is put in before it', before: 'Hi An|a.', after: 'Hello and hi An|a.' },
  { says: 'moves back when something before it is taken out', before: 'Well, hi An|a.', after: 'hi An|a.' },
  { says: 'inside of what was replaced stands at its end', before: 'a book abou|t soil', after: 'a map|' },
  { says: 'at the end stays at its word', before: 'Hi|', after: 'Hi| Ana' },
];

describe('the cursor, when the text around it changes', () => {
  for (const { says, before, after } of cases) {
    it(says, () => {
      expect(movedTo(before.indexOf('|'), before.replace('|', ''), after.replace('|', ''))).toBe(after.indexOf('|'));
    });
  }
});
