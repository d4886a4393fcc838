import fc from 'fast-check';
import { getCountries, getCountryCallingCode, getExampleNumber, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { kindOfPlain, readPlainNumber } from '../../../shared/contact/plainNumber.ts';

const kinds: Readonly<Record<string, string>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'work',
  FIXED_LINE_OR_MOBILE: 'work',
  TOLL_FREE: 'work',
  SHARED_COST: 'work',
  PREMIUM_RATE: 'work',
  UAN: 'work',
  VOIP: 'work',
};

/** What libphonenumber itself makes of a number. */
function library(number: string, region: CountryCode | undefined): unknown {
  const parsed = parsePhoneNumberFromString(number, region);
  if (parsed?.isPossible() !== true) return 'none';
  const type = parsed.getType();
  return { e164: parsed.number, kind: type === undefined ? null : (kinds[type] ?? 'other') };
}

function ours(number: string, region: CountryCode | undefined): unknown {
  const read = readPlainNumber(number, region);
  return typeof read === 'string' ? read : { e164: read.e164, kind: kindOfPlain(read) };
}

const countries = getCountries();
const country = fc.constantFrom(...countries);
const digits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((all) => all.join(''));
/** Numbers near real ones meet the rules that random digits never meet. */
const likely = fc
  .tuple(country, fc.constantFrom('', '0', '1', '8', '00', '011'), digits(0, 4), fc.boolean())
  .map(([code, before, end, withCode]) => {
    const real = (getExampleNumber(code, examples)?.nationalNumber ?? '20123456');
    return `${before}${withCode ? getCountryCallingCode(code) : ''}${real.slice(0, real.length - end.length)}${end}`;
  });
const spaced = fc.tuple(fc.oneof(digits(3, 18), likely), fc.constantFrom('', ' ', '-', '.', ') ')).map(([all, sign]) => all.replace(/^(\d{3})/, `$1${sign}`));

describe('plain numbers', () => {
  it('are read as libphonenumber reads them in every country, and most of them without it', () => {
    let unsure = 0;
    const both = fc.property(spaced, country, fc.boolean(), (number, code, plus) => {
      const [written, region] = plus ? [`+${getCountryCallingCode(code)}${number}`, undefined] : [number, code];
      const read = ours(written, region);
      if (read === 'unsure') unsure += 1;
      else expect(read).toEqual(library(written, region));
    });
    fc.assert(both, { numRuns: 20_000 });
    expect(unsure).toBeLessThan(6_000);
  });

  it('with any digits behind the plus are read as libphonenumber reads them', () => {
    fc.assert(
      fc.property(digits(3, 16), (number) => {
        const read = ours(`+${number}`, undefined);
        if (read !== 'unsure') expect(read).toEqual(library(`+${number}`, undefined));
      }),
      { numRuns: 10_000 },
    );
  });

  it('of every country in its own writing and with its calling code, are found', () => {
    for (const code of countries) {
      const example = getExampleNumber(code, examples);
      if (example === undefined) continue;
      const international = example.formatInternational();
      const read = ours(international, undefined);
      expect([code, read]).toEqual([code, read === 'unsure' ? 'unsure' : library(international, undefined)]);
    }
  });

  it('in a country that is none are no numbers, and with letters a case for libphonenumber', () => {
    expect(readPlainNumber('030 1234567', undefined)).toBe('none');
    expect(readPlainNumber('030 1234567', 'ZZ')).toBe('none');
    expect(readPlainNumber('+1 800 FLOWERS', undefined)).toBe('unsure');
  });
});
