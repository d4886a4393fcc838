import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { emptyContact, isEmptyContact, type ContactFields } from '../../../shared/contact/contact.ts';
import { clipboardText } from '../../../shared/export/clipboardText.ts';
import { nothingAgreed } from '../../../shared/export/noteRow.ts';
import type { NoteRow } from '../../../shared/export/noteRow.ts';
import { notesCsv } from '../../../shared/export/notesCsv.ts';
import { peopleCsv } from '../../../shared/export/peopleCsv.ts';
import { guardFormula, unguardFormula } from '../../../shared/import/formula.ts';
import { readList } from '../../../shared/import/list.ts';

const ana: ContactFields = {
  ...emptyContact,
  name: 'Ana Silva',
  prefix: 'Dr.',
  firstName: 'Ana',
  lastName: 'Silva',
  title: 'CTO',
  company: 'Orchard Labs',
  emails: ['ana@orchard.example', 'ana.silva@orchard.example'],
  phones: [
    { value: '+49 30 901821', kind: 'fax', e164: '+4930901821' },
    { value: '+49 172 6554858', kind: 'mobile', e164: '+491726554858' },
  ],
  websites: ['www.orchard.example'],
  linkedin: 'https://www.linkedin.com/in/ana-silva/',
  address: 'Rua das Flores 5, 1200-001 Lisboa',
  notes: 'Talked about "soil", and\nrain; =1+1',
};
const row: NoteRow = { contact: ana, channel: 'linkedin-invitation', subject: '', note: 'Hi Ana,\ngood to meet you.', status: 'ready', ...nothingAgreed };
const step = (text: string, due: string | null, done: boolean) => ({ id: text, text, due, done });
const again = (text: string): readonly ContactFields[] =>
  readList({ name: 'people.csv', bytes: new TextEncoder().encode(text) }).people.map(({ contact }) => contact);

describe('notesCsv', () => {
  it('has a byte order mark, CRLF, and a column for all that goes with a note', () => {
    const text = notesCsv([row]);
    expect(text.startsWith('\ufeffName,First name,Last name,Company,Job title,E-mail,Phone,LinkedIn,Channel,Subject,Note,Status,Promise,Promise kept,Next steps\r\n')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true, newline: '\r\n' }).data[1]).toEqual([
      'Ana Silva',
      'Ana',
      'Silva',
      'Orchard Labs',
      'CTO',
      'ana@orchard.example',
      "'+49 172 6554858",
      'https://www.linkedin.com/in/ana-silva/',
      'LinkedIn invitation',
      '',
      'Hi Ana,\ngood to meet you.',
      'ready',
      '',
      '',
      '',
    ]);
  });

  it.each([
    ['a promise that is open', { promise: 'the paper' }, ['the paper', 'no', '']],
    ['a promise that was kept', { promise: 'the paper', promiseKept: true }, ['the paper', 'yes', '']],
    ['next steps with their days, and what was done', { nextSteps: [step('Coffee', '2026-11-30', false), step('Call', null, true), step('Lunch', '2026-12-01', true), step('Talk', null, false)] }, ['', '', 'Coffee (2026-11-30); Call (done); Lunch (2026-12-01, done); Talk']],
  ] as const)('says of %s', (_sentence, parts, expected) => {
    const [, cells] = Papa.parse<string[]>(notesCsv([{ ...row, ...parts }]).slice(1), { skipEmptyLines: true }).data;
    expect(cells?.slice(-3)).toEqual(expected);
  });

  it('separates by semicolons where asked, and never writes a sep line', () => {
    const text = notesCsv([row], ';');
    expect(text).toContain('Ana Silva;Ana;Silva;');
    expect(text).not.toContain('sep=');
  });

  it('[SD] guards cells that a spreadsheet would run, wherever they come from', () => {
    const note = { ...row, note: '=HYPERLINK("https://evil.example")', contact: { ...ana, name: '@SUM(A1)', company: '-2+3' } };
    const cells = Papa.parse<string[]>(notesCsv([note]).slice(1)).data[1];
    expect(cells?.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'=HYPERLINK("https://evil.example")`);
  });
});

describe('[SD] guardFormula and unguardFormula', () => {
  it.each(['=1', '+44 20', '-1', '@a', '\tx', '\nx', '\0x', '"=1', "'=1", "''=1", '＝1', '='])('%j is guarded and comes back', (cell) => {
    expect(guardFormula(cell)).toBe(`'${cell}`);
    expect(unguardFormula(guardFormula(cell))).toBe(cell);
  });

  it.each(['Ana', "O'Neill", "'t Hooft", '', '1-2', ' =1'])('%j is left alone', (cell) => {
    expect(guardFormula(cell)).toBe(cell);
    expect(unguardFormula(cell)).toBe(cell);
  });

  it('come back for every text', () => {
    const cell = fc.oneof(fc.string(), fc.array(fc.constantFrom("'", '"', '=', '+', 'a'), { maxLength: 6 }).map((signs) => signs.join('')));
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
    );
  });
});

describe('peopleCsv', () => {
  it('is recognised as our own, and gives the same person again', () => {
    const text = peopleCsv([ana]);
    const list = readList({ name: 'people.csv', bytes: new TextEncoder().encode(text) });
    expect(list.format).toBe('wellmet');
    expect(list.people.map(({ contact }) => contact)).toEqual([ana]);
    expect(list.problems).toEqual([]);
  });

  it('gives the same people again, whatever is known of them', () => {
    const text = fc.string({ unit: 'grapheme' });
    const word = fc.oneof(text, fc.constantFrom('', 'a\r\nb', 'x\ry', '\r', 'one\ntwo', 'Dr.', 'null', '=1+1', "'x", '"', ';', ' Ana ', '-', 'N/A'));
    const filled = word.filter((value) => value !== '');
    const phone = fc.record({
      value: filled,
      kind: fc.constantFrom('work' as const, 'mobile' as const, 'fax' as const, 'other' as const),
      e164: fc.constantFrom(null, '+4930901820', '+14045550162'),
    });
    const contact: fc.Arbitrary<ContactFields> = fc.record({
      name: word,
      prefix: word,
      firstName: word,
      lastName: word,
      suffix: word,
      title: word,
      company: word,
      department: word,
      emails: fc.array(filled, { maxLength: 3 }),
      phones: fc.array(phone, { maxLength: 3 }),
      websites: fc.array(filled, { maxLength: 3 }),
      linkedin: fc.option(filled, { nil: null }),
      address: fc.option(filled, { nil: null }),
      notes: word,
    });
    const people = fc.array(contact.filter((one) => !isEmptyContact(one)), { maxLength: 4 });
    fc.assert(
      fc.property(people, fc.constantFrom(',' as const, ';' as const), (list, delimiter) => {
        expect(again(peopleCsv(list, delimiter))).toEqual(list);
      }),
      { numRuns: 300 },
    );
  });

  it('is read like any list once somebody has edited it', () => {
    const text = peopleCsv([ana]).replace('mobile', 'my own').replace('Dr.', 'Prof.');
    expect(again(text)[0]).toMatchObject({ name: 'Ana Silva', prefix: 'Prof.', emails: ana.emails, linkedin: ana.linkedin });
  });
});

describe('clipboardText', () => {
  it('heads each note by who it is for', () => {
    const tom: NoteRow = { ...row, contact: { ...emptyContact, emails: ['tom@becker.example'] }, note: 'Hello' };
    expect(clipboardText([row, tom], 'en')).toBe(
      'To Ana Silva, CTO, Orchard Labs <ana@orchard.example>\n\nHi Ana,\ngood to meet you.\n\n————————\n\nTo tom@becker.example\n\nHello',
    );
  });

  it('says in the language of the window who a note is for and what its subject is', () => {
    const mail: NoteRow = { ...row, channel: 'email', subject: 'Boden', contact: { ...emptyContact, name: 'Ana Silva', emails: ['ana@orchard.example'] }, note: 'Hallo Ana' };
    expect(clipboardText([mail], 'de')).toBe('An Ana Silva <ana@orchard.example>\n\nBetreff: Boden\n\nHallo Ana');
    expect(clipboardText([mail], 'en')).toBe('To Ana Silva <ana@orchard.example>\n\nSubject: Boden\n\nHallo Ana');
  });

  it('calls somebody without a name so in that language', () => {
    const nobody: NoteRow = { ...row, contact: { ...emptyContact, title: 'CTO' }, note: 'Hallo' };
    expect(clipboardText([nobody], 'de')).toBe('An Jemand, CTO\n\nHallo');
  });

  it('is nothing for nobody', () => {
    expect(clipboardText([], 'en')).toBe('');
  });
});
