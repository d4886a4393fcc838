import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../renderer/screens/note/cutText.ts';
import type { Finding } from '../../shared/note/checks/check.ts';

const finding = (start: number, end: number, level: Finding['level'] = 'warn'): Finding => ({ id: 'too-long', level, message: '', start, end });

describe('marks in a note', () => {
  it('cut the text where findings begin and end, the gravest winning where they overlap', () => {
    expect(cutText('Hi Tom, hello', [finding(3, 6, 'warn'), finding(5, 8, 'block')])).toEqual([
      { start: 0, piece: 'Hi ', level: null, isTweak: false },
      { start: 3, piece: 'To', level: 'warn', isTweak: false },
      { start: 5, piece: 'm', level: 'block', isTweak: false },
      { start: 6, piece: ', ', level: 'block', isTweak: false },
      { start: 8, piece: 'hello', level: null, isTweak: false },
    ]);
  });

  it('leave out tips and what is said of the whole note', () => {
    expect(cutText('Hi Tom', [finding(0, 6, 'block'), finding(0, 2, 'tip')])).toEqual([
      { start: 0, piece: 'Hi Tom', level: null, isTweak: false },
    ]);
  });

  it('tell what is the user’s own from what the base gave', () => {
    const pieces = cutText('Hi Tom, hello', [finding(3, 6)], [{ start: 3, end: 13 }]);
    expect(pieces.map(({ piece, level, isTweak }) => [piece, level, isTweak])).toEqual([
      ['Hi ', null, false],
      ['Tom', 'warn', true],
      [', hello', null, true],
    ]);
  });

  it('never lose a letter, wherever findings point', () => {
    const anyFinding = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })).map(([start, end]) => finding(start, end));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(anyFinding, { maxLength: 6 }), (text, findings) => {
        const pieces = cutText(text, findings);
        expect(pieces.map(({ piece }) => piece).join('')).toBe(text);
      }),
    );
  });
});
