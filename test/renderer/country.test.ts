import { describe, expect, it } from 'vitest';
import { countryOf } from '../../renderer/state/country.ts';

describe('the country of a system’s language', () => {
  it.each([
    ['the one it names', 'de-AT', 'AT'],
    ['where most speak it', 'de', 'DE'],
    ['the one it names, for English too', 'en-GB', 'GB'],
    ['the one behind a script', 'zh-Hant-TW', 'TW'],
    ['none for a part of the world', 'es-419', null],
    ['none for nothing', '', null],
    ['none for nonsense', 'not a language', null],
  ])('is %s: %s', (_sentence, language, country) => {
    expect(countryOf(language)).toBe(country);
  });
});
