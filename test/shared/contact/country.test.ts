import { describe, expect, it } from 'vitest';
import { countryCode, countryOfDomain } from '../../../shared/contact/country.ts';

describe('countryCode', () => {
  it.each([
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['ALEMANIA', 'DE'],
    ['Países Bajos', 'NL'],
    ['United States', 'US'],
    ['U.S.A.', 'US'],
    ['uk', 'GB'],
    ['pt', 'PT'],
    ['Atlantis', null],
    ['', null],
  ])('%s is %s', (name, code) => {
    expect(countryCode(name)).toBe(code);
  });
});

describe('countryOfDomain', () => {
  it.each([
    ['ana@firma.de', 'DE'],
    ['www.shop.co.uk', 'GB'],
    ['https://firma.fr/equipe', 'FR'],
    ['ana@startup.io', null],
    ['ana@orchard.example', null],
    ['ana@firma.zz', null],
    ['', null],
  ])('%s is %s', (address, code) => {
    expect(countryOfDomain(address)).toBe(code);
  });
});
