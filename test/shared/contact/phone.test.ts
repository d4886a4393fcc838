import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhoneKind } from '../../../shared/contact/contact.ts';
import { phoneCountry, phoneKindFromLabel, readPhone, type PhoneHints } from '../../../shared/contact/phone.ts';

const cases: readonly (readonly [
  why: string,
  text: string,
  hints: PhoneHints,
  value: string,
  kind: PhoneKind,
  e164: string | null,
])[] = [
  ['an international number', '+44 29 2018 0625', {}, '+44 29 2018 0625', 'work', '+442920180625'],
  ['the (0) of home use is no digit', '+49 (0)211 / 431239-65', {}, '+49 (0)211 / 431239-65', 'work', '+4921143123965'],
  ['a mobile number says so itself', '+49 172 6554858', {}, '+49 172 6554858', 'mobile', '+491726554858'],
  ['the country code in brackets', '(+34) 629 455 302', {}, '(+34) 629 455 302', 'mobile', '+34629455302'],
  ['00 for +', '0049 30 901820', {}, '0049 30 901820', 'work', '+4930901820'],
  ['a national number in a known country', '0160 3280654', { country: 'DE' }, '0160 3280654', 'mobile', '+491603280654'],
  ['a country in small letters', '0160 3280654', { country: 'de' }, '0160 3280654', 'mobile', '+491603280654'],
  ['a national number in an unknown country', '0341 852052-0', {}, '0341 852052-0', 'other', null],
  ['a country that is none', '0341 852052-0', { country: 'ZZ' }, '0341 852052-0', 'other', null],
  ['Italy keeps its zero', '011/8431681', { country: 'IT' }, '011/8431681', 'work', '+390118431681'],
  ['Brazil', '62 99438.0159', { country: 'BR' }, '62 99438.0159', 'mobile', '+5562994380159'],
  ['ten digits that no American number begins with', '011/8431681', { country: 'US' }, '011/8431681', 'other', null],
  ['dots', '312.555.0163', { country: 'US' }, '312.555.0163', 'work', '+13125550163'],
  ['an extension is kept', '619-555-0120 ext. 167', { country: 'US' }, '619-555-0120 ext. 167', 'work', '+16195550120'],
  ['a short extension', '+1 619 555 0120 x12', {}, '+1 619 555 0120 x12', 'work', '+16195550120'],
  ['a number kept for films still has its digits', '+44 7700 900832', {}, '+44 7700 900832', 'other', '+447700900832'],
  ['the column knows better', '+49 30 901820', { kind: 'fax' }, '+49 30 901820', 'fax', '+4930901820'],
  ['a label in front', 'Tel.: +49 30 901820', {}, '+49 30 901820', 'work', '+4930901820'],
  ['a letter in front', 'M +49 172 6554858', {}, '+49 172 6554858', 'mobile', '+491726554858'],
  ['a fax label beats the column', 'Fax: +49 30 901821', { kind: 'work' }, '+49 30 901821', 'fax', '+4930901821'],
  ['a label behind', '+1 404 555 0162 (mobile)', {}, '+1 404 555 0162', 'mobile', '+14045550162'],
  ['a link', 'tel:+14045550162', {}, '+14045550162', 'work', '+14045550162'],
  ['a hidden direction mark from a phone book', '\u202d+14045550162\u202c', {}, '+14045550162', 'work', '+14045550162'],
  ['a long dash', '+49 911–74935', {}, '+49 911-74935', 'work', '+4991174935'],
  ['letters for digits', '1-800-FLOWERS', { country: 'US' }, '1-800-FLOWERS', 'work', '+18003569377'],
];

describe('readPhone', () => {
  it.each(cases)('%s: %s', (_why, text, hints, value, kind, e164) => {
    expect(readPhone(text, hints)).toEqual({ value, kind, e164 });
  });

  it.each([
    ['nothing', ''],
    ['words', 'Web Developer'],
    ['an e-mail', 'ana42345@orchard.example'],
    ['a day', '2026-11-19'],
    ['a European day', '19.11.2026'],
    ['too few digits', '42'],
    ['what a spreadsheet made of it', '4.91512E+11'],
    ['two numbers in one', '+49 30 901820 +49 30 901820'],
    ['an address', '12345 Main Street 9'],
    ['dots and dashes', '-- . --'],
  ])('%s is no phone: %s', (_why, text) => {
    expect(readPhone(text, { country: 'US' })).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), phonelike), fc.constantFrom('DE', 'US', 'zz', ''), (text, country) => {
        const phone = readPhone(text, { country });
        if (phone !== null) expect(readPhone(phone.value, { country, kind: phone.kind })?.e164).toBe(phone.e164);
      }),
      { numRuns: 2000 },
    );
  });
});

const phonelike = fc
  .array(fc.constantFrom('+', '49', '0', '(0)', ' ', '-', '/', '172', '6554858', 'ext. 1', 'Fax', 'x', '30', '.', ','), { maxLength: 9 })
  .map((parts) => parts.join(''));

describe('phoneKindFromLabel', () => {
  it.each<[string, PhoneKind | null]>([
    ['Mobile', 'mobile'],
    ['Handy', 'mobile'],
    ['Téléphone portable', 'mobile'],
    ['Móvil', 'mobile'],
    ['Business Fax', 'fax'],
    ['workFax', 'fax'],
    ['Tel. Büro', 'work'],
    ['Main', 'work'],
    ['Home', 'other'],
    ['Phone', null],
    ['', null],
  ])('%s is %s', (label, kind) => {
    expect(phoneKindFromLabel(label)).toBe(kind);
  });
});

describe('phoneCountry', () => {
  it('tells the country of a number with a country code', () => {
    expect(phoneCountry({ value: '', kind: 'work', e164: '+4930901820' })).toBe('DE');
    expect(phoneCountry({ value: '0341 852052-0', kind: 'work', e164: null })).toBeNull();
  });
});
