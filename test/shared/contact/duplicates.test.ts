import { describe, expect, it } from 'vitest';
import { createDoubleIndex, type Double, type DoubleReason } from '../../../shared/contact/duplicates.ts';
import { somebody } from './somebody.ts';

function doubles(...lines: readonly string[]): readonly Double[] {
  return createDoubleIndex(lines.map((line, at) => ({ id: String.fromCharCode(97 + at), contact: somebody(line) }))).all();
}

const said = (reason: DoubleReason): string => (reason.kind === 'name' ? `${reason.likeness}${reason.company ? '+company' : ''}` : reason.kind);
const verdict = (a: string, b: string): string => doubles(a, b).map(({ strength, reasons }) => `${strength}: ${reasons.map(said).join(', ')}`).join() || 'no';

describe('two people who are one', () => {
  it.each([
    ['the same e-mail', 'Ana Silva | ana@orchard.example', 'Ana Silva | ana@orchard.example', 'strong: email, same+company'],
    ['an e-mail in other capitals', 'Ana Silva | Ana@Orchard.example', 'Ana Silva | ana@orchard.EXAMPLE', 'strong: email, same+company'],
    ['an e-mail with a tag', 'Ana Silva | ana+fair@orchard.example', 'Ana Silva | ana@orchard.example', 'strong: email, same+company'],
    ['the dots that Gmail ignores', 'Ana Silva | ana.silva@gmail.com', 'Ana Silva | anasilva@googlemail.com', 'strong: email, same'],
    ['the second of two e-mails', 'Ana Silva | a@b.example | ana@gmail.com', 'Ana Silva | ana@gmail.com', 'strong: email, same'],
    ['an e-mail and no name', 'Ana Silva | ana@gmail.com', ' | ana@gmail.com', 'likely: email'],
    ['an e-mail and half a name', 'Ana Silva | ana@gmail.com', 'Ana | ana@gmail.com', 'likely: email'],
    ['an e-mail and a new family name', 'Ana Silva | ana@gmail.com', 'Ana Becker | ana@gmail.com', 'likely: email'],
    ['an e-mail, and the company where the name should be', 'Orchard Labs | Orchard Labs | ana@gmail.com', 'Ana Silva | Orchard Labs | ana@gmail.com', 'likely: email'],
    ['the same number', 'Ana Silva | +351 912 345 678', 'Ana Silva | +351912345678', 'strong: phone, same'],
    ['a number that just two have, one of them without a name', 'Ana Silva | +351 912 345 678', ' | Orchard Labs | +351 912 345 678', 'likely: phone'],
    ['a number and a new family name', 'Ana Silva | +351 912 345 678', 'Ana Becker | +351 912 345 678', 'possible: phone'],
    ['the same profile', 'Ana Silva | in/ana-silva', 'Ana Silva | in/ana-silva', 'strong: profile, same'],
    ['the same profile under quite another name', 'Ana Silva | in/ana-silva', 'Tom Becker | in/ana-silva', 'possible: profile'],
    ['the same profile and a new family name', 'Ana Silva | in/ana-silva', 'Ana Becker | in/ana-silva', 'likely: profile'],
    ['an e-mail, but two profiles', 'Ana Silva | ana@gmail.com | in/ana-silva', 'Ana Silva | ana@gmail.com | in/ana-silva-2', 'possible: email, same'],
    ['name and company', 'Ana Silva | Orchard Labs', 'Ana Silva | Orchard Labs', 'likely: same+company'],
    ['a company with its legal form', 'Ana Silva | Becker Druck', 'Ana Silva | Becker Druck GmbH & Co. KG', 'likely: same+company'],
    ['a company in other letters', 'Ana Silva | ORCHARD LABS', 'Ana Silva | Orchard-Labs', 'likely: same+company'],
    ['a company read wrongly', 'Ana Silva | 0rchard Iabs', 'Ana Silva | Orchard Labs', 'likely: same+company'],
    ['a company known by its e-mails', 'Ana Silva | a.silva@orchard.example', 'Ana Silva | ana@orchard.example', 'likely: same+company'],
    ['a company known by e-mail and website', 'Ana Silva | info@orchard.example', 'Ana Silva | www.orchard.example', 'likely: same+company'],
    ['accents', 'Zoë Ødegård | Fjord', 'Zoe Odegard | Fjord', 'likely: same+company'],
    ['umlauts typed as two letters', 'Jürgen Müller | Weber', 'Juergen Mueller | Weber', 'likely: same+company'],
    ['capitals', 'ANA SILVA | Orchard', 'Ana Silva | Orchard', 'likely: same+company'],
    ['a title', 'Dr. Ana Silva | Orchard', 'Ana Silva, MBA | Orchard', 'likely: same+company'],
    ['a middle name', 'John Michael Smith | Orchard', 'John Smith | Orchard', 'likely: same+company'],
    ['a middle initial', 'John M. Smith | Orchard', 'John Smith | Orchard', 'likely: same+company'],
    ['a hyphen', 'Jean-Pierre Martin | Orchard', 'Jean Pierre Martin | Orchard', 'likely: same+company'],
    ['a particle left out', 'Anna von der Heide | Orchard', 'Anna Heide | Orchard', 'likely: same+company'],
    ['a particle joined', 'Tim van den Berg | Orchard', 'Tim Vandenberg | Orchard', 'likely: same+company'],
    ['an apostrophe', "Pat O'Neill | Orchard", 'Pat ONeill | Orchard', 'likely: same+company'],
    ['Bob and Robert', 'Bob Miller | Orchard', 'Robert Miller | Orchard', 'likely: nickname+company'],
    ['Kasia and Katarzyna', 'Kasia Nowak | Orchard', 'Katarzyna Nowak | Orchard', 'likely: nickname+company'],
    ['a second given name that she goes by', 'Anna Maria Rossi | Orchard', 'Maria Rossi | Orchard', 'likely: nickname+company'],
    ['Stephan and Stefan', 'Stephan Weber | Orchard', 'Stefan Weber | Orchard', 'likely: spelling+company'],
    ['Meyer and Maier', 'Jan Meyer | Orchard', 'Jan Maier | Orchard', 'likely: spelling+company'],
    ['Gómez and Gomes', 'Luis Gómez | Orchard', 'Luis Gomes | Orchard', 'likely: spelling+company'],
    ['Siiva and Silva', 'Ana Siiva | Orchard', 'Ana Silva | Orchard', 'likely: misread+company'],
    ['Bumett and Burnett', 'Tom Bumett | Orchard', 'Tom Burnett | Orchard', 'likely: misread+company'],
    ['0rtega and Ortega', 'Ana 0rtega | Orchard', 'Ana Ortega | Orchard', 'likely: misread+company'],
    ['lan and Ian', 'lan Fraser | Orchard', 'Ian Fraser | Orchard', 'likely: misread+company'],
    ['first and last name swapped', 'Silva Ana | Orchard', 'Ana Silva | Orchard', 'likely: swapped+company'],
    ['a married double name', 'Ana Silva-Becker | Orchard', 'Ana Silva | Orchard', 'likely: married+company'],
    ['two family names', 'Sofía García Núñez | Orchard', 'Sofia Garcia | Orchard', 'likely: married+company'],
    ['an initial', 'A. Silva | Orchard', 'Ana Silva | Orchard', 'possible: initial+company'],
    ['an initial and the same number', 'A. Silva | +351 912 345 678', 'Ana Silva | +351 912 345 678', 'strong: phone, initial'],
    ['an initial that the e-mail spells out', 'A. Silva | Orchard | ana.silva@orchard.example', 'Ana Silva | Orchard', 'likely: same+company'],
    ['the initial of the family name', 'Ana S. | Orchard', 'Ana Silva | Orchard', 'possible: initial+company'],
    ['one letter off in the family name', 'Tom Becker | Orchard', 'Tom Becher | Orchard', 'possible: close+company'],
    ['the same full name, and of one no company', 'Ana Silva', 'Ana Silva | Orchard', 'possible: same'],
    ['the e-mail of one of them under another name', 'Xiaoming Wang | Acme | cindy.wang@acme.example', 'Cindy Wang | Acme | cindy.wang@acme.example', 'possible: email'],
    ['the e-mail of one of them, with the first letter only', 'Maxine Olson | molson@acme.example', 'Tom Draper | molson@acme.example', 'possible: email'],
    ['a mobile number under another name', 'Xiaoming Wang | mobile +49 172 6554858', 'Cindy Wong | +49 172 6554858', 'possible: phone'],
    ['names in other scripts', 'Иван Петров | Orchard', 'Иван Петров | Orchard', 'likely: same+company'],
  ])('%s', (_says, a, b, expected) => {
    expect(verdict(a, b)).toBe(expected);
    expect(verdict(b, a)).toBe(expected);
  });
});

describe('two people who are two', () => {
  it.each([
    ['two Smiths with info@', 'Ana Smith | Smith Ltd | info@smith.example', 'Tom Smith | Smith Ltd | info@smith.example'],
    ['sales@ in two offices', 'Ana Silva | sales@orchard.example', 'Tom Becker | sales@orchard.example'],
    ['kontakt@ and no names', ' | Orchard | kontakt@orchard.example', ' | Pear | kontakt@orchard.example'],
    ['info.berlin@ and no name on one', 'Ana Silva | info.berlin@orchard.example', ' | info.berlin@orchard.example'],
    ['one e-mail, clearly different names', 'Ana Silva | family@gmail.com', 'Tom Becker | family@gmail.com'],
    ['a couple with one e-mail', 'Ana Silva | silva@gmail.com', 'Tom Silva | silva@gmail.com'],
    ['a switchboard, different names', 'Ana Silva | +49 30 901820', 'Tom Becker | +49 30 901820'],
    ['one fax', ' | Orchard | fax +49 30 901829', 'Ana Silva | fax +49 30 901829'],
    ['father and son at one company', 'Hans Becker sen. | Becker Druck', 'Hans Becker jun. | Becker Druck'],
    ['John Smith and John Smith Jr.', 'John Smith | Smith Ltd', 'John Smith Jr. | Smith Ltd'],
    ['father and son with one number', 'John Smith Sr. | +1 404 555 0162', 'John Smith Jr. | +1 404 555 0162'],
    ['the same name at two companies', 'Ana Silva | Orchard', 'Ana Silva | Tidewater'],
    ['the same name and company, but two profiles', 'Ana Silva | Orchard | in/ana-silva', 'Ana Silva | Orchard | in/ana-silva-lisboa'],
    ['Daniel and Daniela', 'Daniel Weber | Orchard', 'Daniela Weber | Orchard'],
    ['Andrea and Andreas', 'Andrea Weber | Orchard', 'Andreas Weber | Orchard'],
    ['Jan and Jana', 'Jan Novak | Orchard', 'Jana Novak | Orchard'],
    ['Marta and Maria', 'Marta Rossi | Orchard', 'Maria Rossi | Orchard'],
    ['Christian and Christina', 'Christian Weber | Orchard', 'Christina Weber | Orchard'],
    ['the same given name at one company', 'Ana Silva | Orchard', 'Ana Becker | Orchard'],
    ['the same family name at one company', 'Ana Silva | Orchard', 'Tom Silva | Orchard'],
    ['Hansen and Jansen', 'Anna Hansen | Orchard', 'Anna Jansen | Orchard'],
    ['the wrong initial', 'T. Silva | Orchard', 'Ana Silva | Orchard'],
    ['an initial that the e-mail spells out otherwise', 'A. Silva | Orchard | andre.silva@orchard.example', 'Ana Silva | Orchard'],
    ['two initials and one letter off', 'A. Becker | Orchard', 'A. Becher | Orchard'],
    ['freelancers of one name', 'Ana Silva | Freelance', 'Ana Silvas | Freelance'],
    ['students', 'Anna Weber | Student', 'A. Weber | Student'],
    ['self-employed people', 'Tom Becker | Self-employed', 'Tom Becher | Self-Employed'],
    ['Gmail is no company', 'Ana Silva | a@gmail.com', 'A. Silva | b@gmail.com'],
    ['two who are only an e-mail', ' | a@orchard.example', ' | b@orchard.example'],
    ['two who are only a company', ' | Orchard', ' | Orchard'],
    ['only a given name at one company', 'Ana | Orchard', 'Ana Silva | Orchard'],
    ['Anna Maria and Anna Paula', 'Anna Maria Rossi | Orchard', 'Anna Paula Rossii | Orchard'],
  ])('%s', (_says, a, b) => {
    expect(verdict(a, b)).toBe('no');
    expect(verdict(b, a)).toBe('no');
  });

  it('are only possibly one where their house tells them apart by a number', () => {
    expect(verdict('John Smith | john.smith@orchard.example', 'John Smith | john.smith2@orchard.example')).toBe('possible: same+company');
  });

  it('are as many as there are: a full name without a company is no evidence when three have it', () => {
    expect(doubles('Ana Silva', 'Ana Silva | Orchard', 'Ana Silva | Tidewater')).toEqual([]);
  });

  it('are nobody’s doubles where three of other names have a mobile or an e-mail of one of them', () => {
    expect(doubles('Ana Silva | ana@orchard.example', 'Tom Becker | ana@orchard.example', 'Will Tan | ana@orchard.example')).toEqual([]);
    expect(doubles('Ana Silva | mobile +49 172 6554858', 'Tom Becker | mobile +49 172 6554858', 'Will Tan | mobile +49 172 6554858')).toEqual([]);
  });

  it('share a number of the house: three without names are nobody’s doubles', () => {
    expect(doubles(' | Orchard | +49 30 901820', ' | Pear | +49 30 901820', 'Ana Silva | Plum | +49 30 901820')).toEqual([]);
  });
});

describe('a long list in which 170 pairs look like doubles and are none', () => {
  const firsts = 'Ana Tom Will Mark Rose Grace Robert Sofia Jürgen Patrick Paris May Frida Mei Jonas Priya Amara'.split(' ');
  const offices = ['info', 'sales', 'office', 'kontakt', 'hello', 'team', 'contact', 'mail', 'post', 'vertrieb'];
  const pairs = firsts.flatMap((first, at) => {
    const other = firsts[(at + 1) % firsts.length] ?? '';
    return offices.map((office, n) => {
      const [company, mailbox] = [`Firm ${at * 10 + n} Ltd`, `${office}@firm${at * 10 + n}.example`];
      return [`${first} Smith | ${company} | ${mailbox} | +49 30 9018${at}2${n}`, `${other} Smith | ${company} | ${mailbox} | +49 30 9018${at}2${n}`];
    });
  });

  it('proposes none of them', () => {
    expect(pairs).toHaveLength(170);
    expect(doubles(...pairs.flat())).toEqual([]);
  });

  it('still finds the one real double among them', () => {
    const found = doubles(...pairs.flat(), 'Bob Smith | Firm 63 Ltd');
    expect(found.map(({ strength, reasons }) => [strength, ...reasons.map(said)])).toEqual([['likely', 'nickname+company']]);
  });
});
