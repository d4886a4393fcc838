import { describe, expect, it } from 'vitest';
import { plainNumber, sayNumberOf } from '../../../../shared/import/sheets/numberFormat.ts';

const said = (digits: string, format: string, count: 1900 | 1904 = 1900): string => sayNumberOf(164, new Map([[164, format]]), count)(digits);
const known = (digits: string, id: number): string => sayNumberOf(id, new Map(), 1900)(digits);

describe('numbers of a workbook', () => {
  it.each([
    ['a long phone is no power of ten', '4.917612345678E12', '4917612345678'],
    ['nor is one longer still', '1E22', '10000000000000000000000'],
    ['nor a tiny fraction', '1E-7', '0.0000001'],
    ['noise behind the fifteenth digit goes', '0.30000000000000004', '0.3'],
    ['a whole number stays', '42', '42'],
    ['with a sign', '-1.50', '-1.5'],
    ['what is no number stays as it is', '12 monkeys', '12 monkeys'],
    ['nothing is nothing', '', ''],
  ])('%s', (_what, digits, text) => expect(plainNumber(digits)).toBe(text));

  it.each([
    ['a day', '46353', 'dd.mm.yyyy', '2026-11-27'],
    ['a day with its language', '46353', '[$-407]d. mmmm yyyy;@', '2026-11-27'],
    ['a day among quoted words', '46353', 'yyyy"年"m"月"d"日"', '2026-11-27'],
    ['a day whose hours are not shown', '46353.75', 'yyyy-mm-dd', '2026-11-27'],
    ['a day with its time', '46353.770833333', 'm/d/yy h:mm', '2026-11-27 18:30'],
    ['a day with a time of midnight', '46353', 'm/d/yy h:mm', '2026-11-27'],
    ['a time alone', '0.770833333', 'h:mm AM/PM', '18:30'],
    ['a time with seconds', '0.5000115740740741', 'hh:mm:ss', '12:00:01'],
    ['hours beyond a day', '1.5', '[h]:mm', '36:00'],
    ['the first day', '1', 'yyyy-mm-dd', '1900-01-01'],
    ['the day before the one that never was', '59', 'yyyy-mm-dd', '1900-02-28'],
    ['the day after it', '61', 'yyyy-mm-dd', '1900-03-01'],
    ['the last day', '2958465', 'yyyy-mm-dd', '9999-12-31'],
    ['what is beyond all days stays a number', '2958466', 'yyyy-mm-dd', '2958466'],
    ['what is before them too', '-1', 'yyyy-mm-dd', '-1'],
    ['percent', '0.255', '0.0%', '25.5%'],
    ['a percent sign among words is none', '12', '0" of 100%"', '12 of 100%'],
    ['a postcode keeps its zeros', '1067', '00000', '01067'],
    ['a phone keeps its plus', '4930901820', '"+"0', '+4930901820'],
    ['a phone keeps its groups', '123456789', '0#" "##" "##" "##" "##', '01 23 45 67 89'],
    ['a phone keeps its brackets', '2025550178', '(###) ###-####', '(202) 555-0178'],
    ['an amount is plain', '1234.5', '#,##0.00 "€"', '1234.5'],
    ['an amount with a sign of its own', '1234.5', '[$€-407]#,##0.00', '1234.5'],
    ['text is what was typed', '123', '@', '123'],
    ['a condition is not followed', '5550178', '[<=9999999]###-####;(###) ###-####', '5550178'],
  ])('%s', (_what, digits, format, text) => expect(said(digits, format)).toBe(text));

  it('days are counted from 1904 where the workbook says so', () => expect(said('44891', 'yyyy-mm-dd', 1904)).toBe('2026-11-27'));

  it.each([
    [14, '46353', '2026-11-27'],
    [22, '46353.75', '2026-11-27 18:00'],
    [9, '0.5', '50%'],
    [0, '7', '7'],
    [49, '7', '7'],
    [21, '0.75', '18:00'],
  ])('format %i needs no code', (id, digits, text) => expect(known(digits, id)).toBe(text));
});
