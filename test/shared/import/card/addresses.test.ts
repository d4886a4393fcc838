import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressPart, findAddress } from '../../../../shared/import/card/address.ts';
import { matchEmails, repairHost } from '../../../../shared/import/card/emails.ts';
import { matchLinkedin, matchWebsites } from '../../../../shared/import/card/links.ts';
import { matchNumbers, readPhones } from '../../../../shared/import/card/phones.ts';
import type { Piece } from '../../../../shared/import/card/pieces.ts';

const values = (matches: readonly { readonly value: string }[]): readonly string[] => matches.map(({ value }) => value);

describe('e-mail addresses in lines as they are read', () => {
  test.each([
    ['an address behind its label', 'E frida@hexaora.co.uk', ['frida@hexaora.co.uk']],
    ['two addresses on one line', 'a.b@firma.de | info@firma.de', ['a.b@firma.de', 'info@firma.de']],
    ['spaces around the sign', 'lena @ firma.de', ['lena@firma.de']],
    ['a sign that was read as another one', 'lena©firma.de', ['lena@firma.de']],
    ['a space before the ending', 'lena@firma. de', ['lena@firma.de']],
    ['an ending that does not exist', 'lena@firma.corn', ['lena@firma.com']],
    ['a comma for a dot', 'lena@firma,de', ['lena@firma.de']],
    ['words behind the address', 'lena@firma.de. Call me', ['lena@firma.de']],
    ['a space in the middle of the name', 'e-mail. robert _stjohn@aquiflow.com', ['robert_stjohn@aquiflow.com']],
    ['a label with a dot is no name', 'E-mail. laurens-bosch@synthware.nl', ['laurens-bosch@synthware.nl']],
    ['a label in another language is none either', 'courriel. armide@clarmark.fr', ['armide@clarmark.fr']],
    ['capitals are folded', 'Lea.Noel@ParisDupuis.com', ['lea.noel@parisdupuis.com']],
    ['a website glued to it stays apart', 'www.solano.it.menardo@solano.it', ['menardo@solano.it']],
    ['a website glued behind it stays apart', 'b.ash@vale.com.au.w.www.vale.com.au', ['b.ash@vale.com.au']],
    ['a website behind a dash', 'info@firma.de-www.firma.de', ['info@firma.de']],
    ['a website behind it with its label', 'lena@firma.de, www.firma.de', ['lena@firma.de']],
    ['a handle is no address', '@terrawareofficial', []],
    ['a company with an at sign is none', 'Made @ home', []],
  ])('%s', (_sentence, line, expected) => {
    expect(values(matchEmails(line))).toEqual(expected);
  });

  test('a host is only repaired into one that can exist', () => {
    expect(repairHost('firma.corn')).toBe('firma.com');
    expect(repairHost('firma.qqqq')).toBeNull();
  });
});

describe('addresses on the web', () => {
  test.each([
    ['with www', 'W www.hexaora.co.uk', ['www.hexaora.co.uk']],
    ['without www', 'Web: aquiora.co.uk', ['aquiora.co.uk']],
    ['with a scheme', 'https://geenergia.com', ['https://geenergia.com']],
    ['with a path', 'www.aquinova.com/torino', ['www.aquinova.com/torino']],
    ['a space behind www', 'www. synthvista.es', ['www.synthvista.es']],
    ['a label with a dot before www', 'web. www.aquiflow.com', ['www.aquiflow.com']],
    ['a degree is no website', 'Anna Becker, M.Sc.', []],
    ['a trade is no website', 'Web Developer', []],
    ['a legal form is no website', 'Zensoft Sp.z o.o.', []],
    ['initials are no website', 'J.R.Becker', []],
  ])('%s', (_sentence, line, expected) => {
    expect(values(matchWebsites(line))).toEqual(expected);
  });

  test.each([
    ['as printed', 'linkedin.com/in/ana-silva', 'https://www.linkedin.com/in/ana-silva/'],
    ['with a letter misread', 'www.Iinkedln.com/in/ana-silva', 'https://www.linkedin.com/in/ana-silva/'],
    ['short', '/in/ana-silva', 'https://www.linkedin.com/in/ana-silva/'],
  ])('a LinkedIn profile %s', (_sentence, line, expected) => {
    expect(values(matchLinkedin(line))).toEqual([expected]);
  });
});

const phonesIn = (line: string, country: string | null = null): readonly (readonly [string, string, string | null])[] =>
  readPhones(
    matchNumbers(line).map(({ start, value }) => ({ value, before: line.slice(0, start), line: 0, confidence: 1, box: { x: 0, y: 0, width: 1, height: 1 } })),
    country,
  ).map(({ phone }) => [phone.value, phone.kind, phone.e164]);

describe('phone numbers', () => {
  test.each([
    ['international with a label', 'T +44 29 2018 0625', null, [['+44 29 2018 0625', 'work', '+442920180625']]],
    ['a mobile by its own digits', '+44 7911 123456', null, [['+44 7911 123456', 'mobile', '+447911123456']]],
    ['a fax by its letter', 'F +44 29 2018 0349', null, [['+44 29 2018 0349', 'fax', '+442920180349']]],
    ['national in the country of the card', 'Tel 0341 852052-0', 'DE', [['0341 852052-0', 'work', '+493418520520']]],
    ['the trunk zero in brackets', '+49 (0)911 / 68085-50', null, [['+49 (0)911 / 68085-50', 'work', '+499116808550']]],
    ['a letter among the digits', '+1 3l2 555 0119', null, [['+1 312 555 0119', 'work', '+13125550119']]],
    ['an extension', '503.555.0144 Ext 885', 'US', [['503.555.0144 Ext 885', 'work', '+15035550144']]],
  ])('%s', (_sentence, line, country, expected) => {
    expect(phonesIn(line, country)).toEqual(expected);
  });

  test.each(['USt-IdNr. DE258785222', 'SIRET 018 870 930 94459', 'P.IVA 00296506580', 'Company No. 01339697', 'NMLS 418935', 'HRB 123456', 'IČO: 40006824', 'Curitiba - PR, 80084-895', 'IBAN DE89 3704 0044 0532 0130 00', '@nora98765432'])(
    'no phone number in "%s"',
    (line) => {
      expect(phonesIn(line, 'DE')).toEqual([]);
    },
  );

  test('two numbers on one line stay two', () => {
    expect(phonesIn('+1 312 555 0119 | +1 312 555 0136').map(([value]) => value)).toEqual(['+1 312 555 0119', '+1 312 555 0136']);
    expect(phonesIn('704.555.0154 · 704.555.0176', 'US').map(([value]) => value)).toEqual(['704.555.0154', '704.555.0176']);
  });

  test('no text whatever makes it throw, and what it finds is in the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { start, end } of matchNumbers(text)) expect(start >= 0 && end <= text.length && start < end).toBe(true);
        matchEmails(text);
        matchWebsites(text);
        matchLinkedin(text);
      }),
    );
  });
});

const pieces = (...texts: readonly string[]): readonly Piece[] =>
  texts.map((text, line) => ({ text, line, confidence: 0.9, box: { x: 0, y: line * 30, width: text.length * 10, height: 24 }, others: [] }));

describe('postal addresses', () => {
  test.each([
    ['Königstr. 144 c', 'sure'],
    ['46 Mill Lane, Cardiff CF10 7EW', 'sure'],
    ['37 rue Molière, 75047 Paris', 'sure'],
    ['04155 Leipzig', 'sure'],
    ['Gran Vía, 45, 7º Izq.', 'sure'],
    ['3176 Market Street, Floor 223', 'sure'],
    ['The Netherlands', 'country'],
    ['Since 1987', 'no'],
    ['NMLS 158286', 'no'],
    ['Altistone Consulting', 'no'],
    ['Senior Vice President, Sales', 'no'],
  ])('"%s" is: %s', (text, part) => {
    expect(addressPart(text)).toBe(part);
  });

  test('the lines of an address are joined, and their neighbours left alone', () => {
    const found = findAddress(pieces('Altistone Consulting', 'Königstr. 144 c', '04155 Leipzig', 'Deutschland'));
    expect(found).toMatchObject({ text: 'Königstr. 144 c, 04155 Leipzig, Deutschland', country: 'DE' });
  });

  test('a card without an address has none', () => {
    expect(findAddress(pieces('Ana Silva', 'CTO', 'Orchard Labs'))).toBeNull();
  });
});
