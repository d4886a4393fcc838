import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement, mergeReadings } from '../../electron/recognise/mergeReadings.ts';
import type { Letter } from '../../electron/recognise/mergeReadings.ts';

/** A reading; letters in brackets are unsure. */
function letters(text: string, sure = 0.95): readonly Letter[] {
  let unsure = false;
  return Array.from(text).flatMap((sign): readonly Letter[] => {
    if (sign === '[' || sign === ']') unsure = sign === '[';
    return sign === '[' || sign === ']' ? [] : [{ text: sign, confidence: unsure ? 0.4 : sure }];
  });
}

const cases: readonly (readonly [sentence: string, first: string, second: string, merged: string])[] = [
  ['spaces come from the second reader', 'AltistoneConsulting', 'Altistone Consulting', 'Altistone Consulting'],
  ['accents come from the second reader', 'Konigstr.144c', 'Königstr. 144 c', 'Königstr. 144 c'],
  ['letters with a stroke come from the second reader', 'Pawel Golab', 'Paweł Gołąb', 'Paweł Gołąb'],
  ['two letters of the first reader that are one', 'Yusuf Weifs', 'Yusuf Weiß', 'Yusuf Weiß'],
  ['accents of the first reader are kept', 'Bürger', 'Burger', 'Bürger'],
  ['a letter between digits is a digit', '0l60 3280654', '0160 3280654', '0160 3280654'],
  ['a digit between letters is a letter', 'Mülheim', 'Mü1heim', 'Mülheim'],
  ['the surer reader wins where they differ', 'Fra[x]k', 'Frank', 'Frank'],
  ['no spaces within an e-mail address', 'E lena@firma.de', 'E lena @ firma. de', 'E lena@firma.de'],
  ['no accents within an e-mail address', 'Web carmen@geenergia.com', 'Web carmen@geenergía.com', 'Web carmen@geenergia.com'],
  ['no spaces within a web address', 'www.hexaora.co.uk', 'www. hexaora. co.uk', 'www.hexaora.co.uk'],
  ['a reader that saw something else is not mixed in', 'Anna Becker', '~~ |__', 'Anna Becker'],
  ['one reader alone is taken as it is', 'Anna Becker', '', 'Anna Becker'],
  ['letters that changed places are read once', 'ab cd ef gh', 'ba cd fe gh', 'ab cd ef gh'],
  ['no reading at all is no text', '', '', ''],
];

describe('merging two readings of one line', () => {
  test.each(cases)('%s', (_sentence, first, second, merged) => {
    expect(mergeReadings(letters(first), letters(second, 0.9)).text).toBe(merged);
  });

  const reading = fc.string({ maxLength: 30 }).map((text) => letters(text.replace(/[[\]]/g, '')));

  test('a reading merged with itself stays what it is, white space aside', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9äöü ]{0,30}$/), (text) => {
        expect(mergeReadings(letters(text), letters(text)).text).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  test('agreement is between 0 and 1, and the same both ways', () => {
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        const agreed = agreement(a, b);
        expect(agreed).toBeGreaterThanOrEqual(0);
        expect(agreed).toBeLessThanOrEqual(1);
        expect(agreement(b, a)).toBeCloseTo(agreed, 6);
      }),
    );
  });

  test('readings of few different letters, which tie in every way, are merged all the same', () => {
    const few = fc.stringMatching(/^[abO0 ]{0,12}$/).map((text) => letters(text));
    fc.assert(
      fc.property(few, few, (a, b) => {
        expect(mergeReadings(a, b).text.length).toBeLessThanOrEqual(a.length + b.length);
      }),
    );
  });

  test('confidence is between 0 and 1', () => {
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        const { confidence } = mergeReadings(a, b);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });
});
