import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContact } from '../../../shared/contact/contact.ts';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { linkedinProfile } from '../../../shared/contact/web.ts';
import { mailLink, mailLinkLimit, mayBeOpened, profileAddress, searchAddress } from '../../../shared/queue/links.ts';
import { hostileAddresses, openableAddresses } from '../../security/outsideAddresses.ts';

const contact = (parts: Partial<ContactFields>): ContactFields => ({ ...emptyContact, ...parts });

describe('what may be opened', () => {
  it.each(openableAddresses)('opens $why', ({ address }) => {
    expect(mayBeOpened(address)).toBe(true);
  });

  it.each(hostileAddresses)('refuses $why', ({ address }) => {
    expect(mayBeOpened(address)).toBe(false);
  });

  it('opens all that it makes itself, whatever people are called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 3_000 }), (name, subject, body) => {
        const search = searchAddress(contact({ name, company: subject }));
        if (search !== null) expect(mayBeOpened(search)).toBe(true);
        const mail = mailLink('ana@orchard.example', subject, body);
        expect(mail !== null && mayBeOpened(mail.address)).toBe(true);
        const profile = profileAddress(contact({ linkedin: linkedinProfile(`linkedin.com/in/${name}`) }));
        if (profile !== null) expect(mayBeOpened(profile)).toBe(true);
      }),
    );
  });

  it('a letter more makes any of them another address', () => {
    for (const { address } of openableAddresses) {
      for (const added of ['\n', ' ', '#', '?', '&cc=tom@evil.example', '/..']) expect(mayBeOpened(`${address}${added}`), `${address}${added}`).toBe(false);
    }
  });
});

describe('a person’s page', () => {
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['as it is kept', 'https://www.linkedin.com/in/ana-silva/', 'https://www.linkedin.com/in/ana-silva/'],
    ['with letters outside ASCII', linkedinProfile('no.linkedin.com/in/Zoë-Ødegård?x=1'), 'https://www.linkedin.com/in/zo%c3%ab-%c3%b8deg%c3%a5rd/'],
    ['none known', null, null],
    ['a short link can’t be resolved offline', 'https://lnkd.in/abc', null],
    ['a legacy page', 'https://www.linkedin.com/pub/ana-silva/1/2/3', null],
    ['what was typed as a profile and is none', 'https://evil.example/in/ana', null],
    ['a way up in the slug', linkedinProfile('linkedin.com/in/%2e%2e'), null],
  ];
  it.each(cases)('%s', (_sentence, linkedin, expected) => {
    expect(profileAddress(contact({ linkedin }))).toBe(expected);
  });

  const start = 'https://www.linkedin.com/search/results/people/?keywords=';
  const searches: readonly (readonly [string, Partial<ContactFields>, string | null])[] = [
    ['name and company', { name: 'Ana Silva', company: 'Orchard Labs' }, `${start}Ana%20Silva%20Orchard%20Labs`],
    ['the parts of a name', { firstName: 'Ana', lastName: 'Silva' }, `${start}Ana%20Silva`],
    ['signs', { name: 'O’Brien & Söhne', company: '100 % "Bio"' }, `${start}O%E2%80%99Brien%20%26%20S%C3%B6hne%20100%20%25%20%22Bio%22`],
    ['lines become one', { name: 'Ana\r\nSilva', company: '\u2028Labs' }, `${start}Ana%20Silva%20Labs`],
    ['a company alone', { company: 'Orchard Labs' }, `${start}Orchard%20Labs`],
    ['nothing to look for', { emails: ['ana@orchard.example'] }, null],
  ];
  it.each(searches)('the search: %s', (_sentence, parts, expected) => {
    expect(searchAddress(contact(parts))).toBe(expected);
  });
});

describe('a mail', () => {
  const cases: readonly (readonly [string, readonly [string, string, string], string | null])[] = [
    ['subject and text', ['ana@orchard.example', 'Web Days', 'Hi Ana,\ngood & well?'], 'mailto:ana@orchard.example?subject=Web%20Days&body=Hi%20Ana%2C%0D%0Agood%20%26%20well%3F'],
    ['without a subject', ['ana@orchard.example', '', 'Hi'], 'mailto:ana@orchard.example?body=Hi'],
    ['without a text', ['ana@orchard.example', 'Web Days', ''], 'mailto:ana@orchard.example?subject=Web%20Days'],
    ['Windows’ line ends stay single', ['ana@orchard.example', '', 'a\r\nb\rc'], 'mailto:ana@orchard.example?body=a%0D%0Ab%0D%0Ac'],
    ['a subject that wants to be a header', ['ana@orchard.example', 'Hi\r\nBcc: tom@evil.example', ''], 'mailto:ana@orchard.example?subject=Hi%20Bcc%3A%20tom%40evil.example'],
    ['a plus in the address', ['ana+fair@orchard.example', '', ''], 'mailto:ana%2Bfair@orchard.example'],
    ['an Irish name', ['ana.o\'brien@orchard.example', '', ''], 'mailto:ana.o%27brien@orchard.example'],
    ['two addresses', ['ana@orchard.example,tom@evil.example', '', ''], null],
    ['an address with a header', ['ana@orchard.example?cc=tom@evil.example', '', ''], null],
    ['an address with a line end', ['ana@orchard.example\r\nbcc:x', '', ''], null],
    ['a way through another host', ['ana%evil.example@orchard.example', '', ''], null],
    ['no address', ['Ana', '', ''], null],
  ];
  it.each(cases)('%s', (_sentence, [to, subject, body], expected) => {
    expect(mailLink(to, subject, body)?.address ?? null).toBe(expected);
  });

  it('a note that makes the address too long stays on the clipboard, and the mail has address and subject', () => {
    const fits = mailLink('ana@orchard.example', 'Web Days', 'x'.repeat(1_500));
    expect(fits).toMatchObject({ hasBody: true });
    expect(fits?.address.length).toBeLessThan(mailLinkLimit);
    expect(mailLink('ana@orchard.example', 'Web Days', 'x'.repeat(1_600))).toEqual({ address: 'mailto:ana@orchard.example?subject=Web%20Days', hasBody: false });
    expect(mailLink('ana@orchard.example', 'Web Days', 'é'.repeat(300)), 'it counts as it is escaped').toMatchObject({ hasBody: false });
    expect(mailLink('ana@orchard.example', 'x'.repeat(1_600), 'Hi')).toEqual({ address: 'mailto:ana@orchard.example', hasBody: false });
  });
});
