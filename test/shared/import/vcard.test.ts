import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContact, type ContactFields } from '../../../shared/contact/contact.ts';
import { readList } from '../../../shared/import/list.ts';
import { readPicturedCards, readVCards } from '../../../shared/import/vcard.ts';
import { decodeBase64 } from '../../../shared/import/vcardPhoto.ts';

const card = (...lines: readonly string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const ana = { name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva' };

const cases: readonly (readonly [why: string, text: string, expected: Partial<ContactFields>])[] = [
  [
    'version 3.0 with everything',
    card(
      'VERSION:3.0',
      'N:Silva;Ana;Maria;Dr.;PhD',
      'FN:Dr. Ana Maria Silva, PhD',
      'ORG:Orchard Labs;Research',
      'TITLE:CTO',
      'TEL;TYPE=CELL:+49 172 6554858',
      'TEL;TYPE=WORK,FAX:+49 30 901821',
      'EMAIL;TYPE=INTERNET:Ana@Orchard.example',
      'URL:https://www.orchard.example/',
      'ADR;TYPE=WORK:;;Rua das Flores 5;Lisboa;;1200-001;Portugal',
      'NOTE:Met at the stand\\, near the door\\nSecond line',
    ),
    {
      name: 'Ana Maria Silva',
      prefix: 'Dr.',
      firstName: 'Ana',
      lastName: 'Silva',
      suffix: 'PhD',
      company: 'Orchard Labs',
      department: 'Research',
      title: 'CTO',
      phones: [
        { value: '+49 172 6554858', kind: 'mobile', e164: '+491726554858' },
        { value: '+49 30 901821', kind: 'fax', e164: '+4930901821' },
      ],
      emails: ['ana@orchard.example'],
      websites: ['https://www.orchard.example'],
      address: 'Rua das Flores 5, 1200-001 Lisboa, Portugal',
      notes: 'Met at the stand, near the door\nSecond line',
    },
  ],
  [
    'version 2.1 with bare types and quoted-printable',
    card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg',
      'TEL;CELL;VOICE:+49 172 6554858',
      'TEL;WORK:+49 30 901820',
    ),
    {
      name: 'Jörg Müller',
      firstName: 'Jörg',
      lastName: 'Müller',
      phones: [
        { value: '+49 172 6554858', kind: 'mobile', e164: '+491726554858' },
        { value: '+49 30 901820', kind: 'work', e164: '+4930901820' },
      ],
    },
  ],
  [
    'quoted-printable of an old phone, over two lines',
    card('VERSION:2.1', 'N:Silva;Ana', 'NOTE;QUOTED-PRINTABLE:Gr=FC=DFe und =', 'mehr'),
    { ...ana, notes: 'Grüße und mehr' },
  ],
  [
    'version 4.0 with uris',
    card('VERSION:4.0', 'FN:Ana Silva', 'N:Silva;Ana;;;', 'TEL;VALUE=uri;TYPE="cell,voice":tel:+1-404-555-0162;ext=12'),
    { ...ana, phones: [{ value: '+1-404-555-0162 ext. 12', kind: 'mobile', e164: '+14045550162' }] },
  ],
  ['a folded line', card('N:Silva;Ana', 'NOTE:one', ' two', '\tthree'), { ...ana, notes: 'onetwothree' }],
  [
    "Apple's groups and labels",
    card('N:Silva;Ana', 'item1.TEL:+44 29 2018 0625', 'item1.X-ABLabel:_$!<Mobile>!$_', 'item2.URL:linkedin.com/in/ana-silva'),
    {
      ...ana,
      phones: [{ value: '+44 29 2018 0625', kind: 'mobile', e164: '+442920180625' }],
      linkedin: 'https://www.linkedin.com/in/ana-silva/',
    },
  ],
  [
    'a social profile',
    card('N:Silva;Ana', 'X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/ana-silva', 'X-SOCIALPROFILE;type=twitter:x-apple:ana'),
    { ...ana, linkedin: 'https://www.linkedin.com/in/ana-silva/', notes: 'x-apple:ana' },
  ],
  ['only a written name', card('FN:Prof. Ana Silva'), { ...ana, prefix: 'Prof.' }],
  ['the whole name in the family name', card('FN:Ana Silva', 'N:Ana Silva;;;;'), ana],
  ['a written name that contradicts', card('FN:Orchard Labs', 'N:Silva;Ana;;;'), ana],
  ['a company', card('FN:Orchard Labs', 'ORG:Orchard Labs', 'N:;;;;'), { company: 'Orchard Labs' }],
  ['an escaped semicolon', card('N:Silva;Ana', 'ORG:Silva\\; Sons;Sales'), { ...ana, company: 'Silva; Sons', department: 'Sales' }],
  ['a role for a title', card('N:Silva;Ana', 'ROLE:Founder'), { ...ana, title: 'Founder' }],
  ['an unreadable e-mail is kept', card('N:Silva;Ana', 'EMAIL:ana at home'), { ...ana, notes: 'ana at home' }],
  ['a home address when there is no other', card('N:Silva;Ana', 'ADR;HOME:;;5 Elm St;Austin;TX;78701;USA'), { ...ana, address: '5 Elm St, Austin, TX 78701, USA' }],
  ['small letters and no end', 'begin:vcard\nn:Silva;Ana\n', ana],
  ['a picture in it', card('N:Silva;Ana', 'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSk', ' ZJRgABAQ=='), ana],
];

describe('readVCards', () => {
  it.each(cases)('%s', (_why, text, expected) => {
    expect(readVCards(text)).toEqual([{ ...emptyContact, ...expected }]);
  });

  it('reads many cards, and a card without end is ended by the next', () => {
    const names = readVCards(`BEGIN:VCARD\nFN:Ana Silva\nBEGIN:VCARD\nFN:Tom Becker\nEND:VCARD\n\n${card('FN:Mei Tan')}`).map(({ name }) => name);
    expect(names).toEqual(['Ana Silva', 'Tom Becker', 'Mei Tan']);
  });

  it('leaves a card inside a card alone', () => {
    const text = card('FN:Ana Silva', 'AGENT:', 'BEGIN:VCARD', 'FN:Somebody Else', 'END:VCARD', 'TITLE:CTO');
    expect(readVCards(text)).toEqual([{ ...emptyContact, ...ana, title: 'CTO' }]);
  });

  it('gives numbers without a country code the country it is told', () => {
    expect(readVCards(card('FN:Ana Silva', 'TEL:030 901820'), { country: 'DE' })[0]?.phones[0]?.e164).toBe('+4930901820');
  });

  it('finds no card in other text', () => {
    expect(readVCards('Hello')).toEqual([]);
    expect(readVCards('')).toEqual([]);
  });

  it('never throws', () => {
    const line = fc.constantFrom('BEGIN:VCARD', 'END:VCARD', 'N:;;;;;', 'N:Silva;Ana', 'TEL;;=;:1', 'ORG:\\', 'NOTE;QUOTED-PRINTABLE:=C3=', ' x', 'AGENT:', 'ADR:\\;;', 'FN:');
    const text = fc.array(fc.oneof(line, fc.string({ unit: 'binary' })), { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(fc.property(text, (cards) => void readVCards(cards)), { numRuns: 1000 });
  });
});

describe('pictures of vCards', () => {
  const start = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1];

  it.each<[why: string, lines: readonly string[], picture: unknown]>([
    ['version 3.0, folded', ['PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSk', ' ZJRgABAQ=='], { kind: 'here', bytes: Uint8Array.from(start) }],
    ['version 2.1, with a blank line behind it', ['PHOTO;JPEG;ENCODING=BASE64:', ' /9j/4AAQSk', ' ZJRgABAQ==', ''], { kind: 'here', bytes: Uint8Array.from(start) }],
    ['version 2.1, bare', ['PHOTO;BASE64;JPEG:/9j/4AAQSkZJRgABAQ'], { kind: 'here', bytes: Uint8Array.from(start) }],
    ['version 4.0, in a data address', ['PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ=='], { kind: 'here', bytes: Uint8Array.from(start) }],
    ['of a group', ['item1.PHOTO;ENCODING=b:/9j/4AAQSkZJRgABAQ=='], { kind: 'here', bytes: Uint8Array.from(start) }],
    ['on the web', ['PHOTO;VALUE=uri:https://orchard.example/ana.jpg'], { kind: 'elsewhere' }],
    ['on the web and in the card', ['PHOTO;VALUE=uri:https://orchard.example/ana.jpg', 'PHOTO;ENCODING=b:/9j/4AAQSkZJRgABAQ=='], { kind: 'here', bytes: Uint8Array.from(start) }],
    ['that is none', ['PHOTO;ENCODING=b:?'], { kind: 'unreadable' }],
    ['an empty one', ['PHOTO;ENCODING=b:'], null],
    ['without one', [], null],
  ])('%s', (_why, lines, picture) => {
    expect(readPicturedCards(card('FN:Ana Silva', ...lines)).map((one) => one.picture)).toEqual([picture]);
  });

  it('stay with their people, and those on the web are named as left out', () => {
    const text = card('FN:Ana Silva', 'PHOTO;ENCODING=b:/9j/4AAQSkZJRgABAQ==') + card('FN:Tom Becker', 'PHOTO:https://becker.example/tom.png');
    const { people, problems } = readList({ name: 'people.vcf', bytes: new TextEncoder().encode(text) });
    expect(people.map(({ row, photo }) => [row, photo?.length])).toEqual([[1, 13], [2, undefined]]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([['photo-elsewhere', 'The picture of card 2 lies on the web and was left out: Wellmet fetches nothing.']]);
  });

  it('are decoded as the platform does, and other text is none', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect([...(decodeBase64(Buffer.from(bytes).toString('base64')) ?? [-1])]).toEqual([...bytes]);
    }));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeBase64(text)));
  });
});
