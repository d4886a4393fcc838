import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRealDomain, linkedinProfile, normaliseEmail, normaliseWebsite } from '../../../shared/contact/web.ts';

describe('normaliseEmail', () => {
  it.each<[string, string, string | null]>([
    ['as it is', 'ana@orchard.example', 'ana@orchard.example'],
    ['in capitals', 'Ana.Silva@Orchard.Example', 'ana.silva@orchard.example'],
    ['a link', 'mailto:ana@orchard.example?subject=Hi', 'ana@orchard.example'],
    ['with a name', 'Ana Silva <ana@orchard.example>', 'ana@orchard.example'],
    ['with a label', 'E-Mail: ana@orchard.example', 'ana@orchard.example'],
    ['with a full stop', 'ana@orchard.example.', 'ana@orchard.example'],
    ['at in brackets', 'ana (at) orchard.example', 'ana@orchard.example'],
    ['a plus', 'ana+web@orchard.example', 'ana+web@orchard.example'],
    ['an apostrophe', "o'neill@orchard.example", "o'neill@orchard.example"],
    ['an umlaut domain', 'ana@obstgärten.example', 'ana@obstgärten.example'],
    ['hidden marks', '\u200bana@orchard.example\ufeff', 'ana@orchard.example'],
    ['nothing', '', null],
    ['no domain', 'ana@', null],
    ['no ending', 'ana@orchard', null],
    ['two', 'ana@orchard.example, bo@orchard.example', null],
    ['two dots', 'ana..silva@orchard.example', null],
    ['a number for an ending', 'ana@10.0.0.1', null],
    ['words', 'not an address', null],
  ])('%s: %s', (_why, text, expected) => {
    expect(normaliseEmail(text)).toBe(expected);
  });
});

describe('normaliseWebsite', () => {
  it.each<[string, string, string | null]>([
    ['a bare domain', 'orchard.com', 'orchard.com'],
    ['www and capitals', 'WWW.Orchard.COM/Team', 'www.orchard.com/Team'],
    ['a lone slash', 'https://orchard.com/', 'https://orchard.com'],
    ['a path and a query', 'http://orchard.com/a/?b=C#d', 'http://orchard.com/a/?b=C#d'],
    ['a port', 'orchard.com:8080', 'orchard.com:8080'],
    ['a label', 'Web: www.orchard.com', 'www.orchard.com'],
    ['a made-up company', 'orchard.example', 'orchard.example'],
    ['an umlaut', 'www.müller.de', 'www.müller.de'],
    ['a job is no site', 'Web Developer', null],
    ['a library is no site', 'Node.js', null],
    ['a saint is no site', 'St.John', null],
    ['a misread ending is no site', 'orchard.corn', null],
    ['an e-mail is no site', 'ana@orchard.com', null],
    ['another scheme is no site', 'javascript:alert(1)', null],
    ['a file is no site', 'file:///etc/hosts', null],
    ['nothing', '', null],
  ])('%s: %s', (_why, text, expected) => {
    expect(normaliseWebsite(text)).toBe(expected);
  });
});

describe('hasRealDomain', () => {
  it.each([
    ['ana@orchard.com', true],
    ['www.orchard.co.uk', true],
    ['ana@orchard.corn', false],
    ['orchard.example', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(hasRealDomain(text)).toBe(expected);
  });
});

describe('linkedinProfile', () => {
  const ana = 'https://www.linkedin.com/in/ana-silva/';
  it.each<[string, string, string | null]>([
    ['as it is', ana, ana],
    ['without a scheme', 'linkedin.com/in/ana-silva', ana],
    ['a country, a query and capitals', 'HTTPS://pt.LinkedIn.com/in/Ana-Silva?trk=x#top', ana],
    ['a language behind', 'https://www.linkedin.com/in/ana-silva/en', ana],
    ['the phone address', 'https://www.linkedin.com/mwlite/in/ana-silva', ana],
    ['only its end', '/in/ana-silva', ana],
    ['with a label', 'LinkedIn: in/ana-silva', ana],
    ['accents', 'linkedin.com/in/josé', 'https://www.linkedin.com/in/jos%c3%a9/'],
    ['accents in code', 'linkedin.com/in/jos%C3%A9', 'https://www.linkedin.com/in/jos%c3%a9/'],
    ['the old form', 'http://www.linkedin.com/pub/ana-silva/1/2b/3c?x', 'https://www.linkedin.com/pub/ana-silva/1/2b/3c'],
    ['a short link as printed', 'https://lnkd.in/eXyz', 'https://lnkd.in/eXyz'],
    ['a company is no profile', 'https://www.linkedin.com/company/orchard/', null],
    ['another site is no profile', 'https://linkedin.com.evil.example/in/ana-silva', null],
    ['a look-alike is no profile', 'https://notlinkedin.com/in/ana-silva', null],
    ['an advertisement number is no profile', 'AQHx93kdh', null],
    ['a word is no profile', 'LinkedIn', null],
    ['nothing', '', null],
  ])('%s: %s', (_why, text, expected) => {
    expect(linkedinProfile(text)).toBe(expected);
  });
});

describe('all of them', () => {
  const webby = fc
    .array(fc.constantFrom('linkedin.com', '/in/', 'ana', '@', '.', 'com', 'https://', '%', '%C3', 'é', '?', ' ', '-', 'www.'), { maxLength: 8 })
    .map((parts) => parts.join(''));

  it('never throw, and read what they wrote the same way', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), webby), (text) => {
        for (const read of [normaliseEmail, normaliseWebsite, linkedinProfile]) {
          const once = read(text);
          if (once !== null) expect(read(once)).toBe(once);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
