import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainDate } from '../../../shared/note/plainDate.ts';

/** A Wednesday. */
const today = '2026-11-25';

const cases: readonly (readonly [typed: string, text: string, due: string | null])[] = [
  ['Coffee tomorrow', 'Coffee', '2026-11-26'],
  ['Coffee on Friday', 'Coffee', '2026-11-27'],
  ['Call, Wednesday', 'Call', '2026-12-02'],
  ['send the paper in 2 weeks', 'send the paper', '2026-12-09'],
  ['send it in three days', 'send it', '2026-11-28'],
  ['Call next week', 'Call', '2026-11-30'],
  ['Call next Monday', 'Call', '2026-11-30'],
  ['Lunch 30 Nov', 'Lunch', '2026-11-30'],
  ['Lunch on Nov 30th', 'Lunch', '2026-11-30'],
  ['Lunch by 3 March', 'Lunch', '2027-03-03'],
  ['Lunch 1 June 2028', 'Lunch', '2028-06-01'],
  ['Lunch 2026-12-24', 'Lunch', '2026-12-24'],
  ['Kaffee am 30.11.', 'Kaffee', '2026-11-30'],
  ['Kaffee 1.2.2027', 'Kaffee', '2027-02-01'],
  ['Anrufen morgen', 'Anrufen', '2026-11-26'],
  ['Anrufen am Freitag', 'Anrufen', '2026-11-27'],
  ['Papier schicken in zwei Wochen', 'Papier schicken', '2026-12-09'],
  ['Treffen nächste Woche', 'Treffen', '2026-11-30'],
  ['Treffen am 3. März', 'Treffen', '2027-03-03'],
  ['Send the notes', 'Send the notes', null],
  ['Talk about Friday prayers', 'Talk about Friday prayers', null],
  ['Lunch 31 April', 'Lunch 31 April', null],
  ['Read chapter 12', 'Read chapter 12', null],
  ['tomorrow', 'tomorrow', null],
  ['', '', null],
];

describe('a day in plain words', () => {
  it.each(cases)('“%s” is “%s” on %s', (typed, text, due) => {
    expect(readPlainDate(typed, today)).toEqual({ text, due });
  });

  it('is a day to come, or none, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('tomorrow', 'on Friday', 'in 3 days', '1 Jan', ''), (typed, day) => {
        const { due } = readPlainDate(`${typed} ${day}`, today);
        if (due !== null) expect(due).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
