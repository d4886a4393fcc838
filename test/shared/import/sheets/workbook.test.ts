import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../../shared/import/list.ts';
import type { ImportedList } from '../../../../shared/import/importedList.ts';
import { Parts } from '../../../../shared/import/sheets/parts.ts';
import { readWorkbook } from '../../../../shared/import/sheets/workbook.ts';
import { dialects, packParts, workbook, workbookParts, type Dialect, type MadeCell, type MadeSheet } from '../../../support/workbook.ts';

const read = (sheets: readonly MadeSheet[], dialect?: Dialect): ImportedList => readList({ name: 'people.xlsx', bytes: workbook(sheets, dialect), country: 'DE' });
const one = (...rows: readonly (readonly MadeCell[])[]): readonly MadeSheet[] => [{ name: 'People', rows }];
const csv = (text: string): ImportedList => readList({ name: 'people.csv', bytes: new TextEncoder().encode(text), country: 'DE' });
const contacts = ({ people }: ImportedList): readonly unknown[] => people.map(({ contact }) => contact);

const rows = [
  ['Name', 'Email', 'Phone', 'Company', 'Notes'],
  ['Ana Silva', 'ana@orchard.example', '+49 30 901820', 'Orchard & Söhne', '  <b>likes</b> "tea"\nand walks'],
  ['José Núñez 😀', 'jose@orchard.example', 4930901821, 'Orchard', null],
  [null, null, null, null, null],
  ['', 'tom@orchard.example', null, '_x0041_', 'x'],
];

describe('workbooks', () => {
  it.each(Object.entries(dialects))('as %s writes them come to the same people as their CSV', (_, dialect) => {
    const list = read(one(...rows), dialect);
    const same = csv('Name,Email,Phone,Company,Notes\nAna Silva,ana@orchard.example,+49 30 901820,Orchard & Söhne,"  <b>likes</b> ""tea""\nand walks"\nJosé Núñez 😀,jose@orchard.example,4930901821,Orchard,\n,,,,\n,tom@orchard.example,,_x0041_,x');
    expect(contacts(list)).toEqual(contacts(same));
    expect(list.people.map(({ row, place }) => [row, place])).toEqual([2, 3, 5].map((row) => [row, { sheet: 'People', row }]));
    expect(list.problems).toEqual([]);
    expect(list.layout?.columns.map(({ choice }) => choice)).toEqual(['name', 'emails', 'phones', 'company', 'notes']);
  });

  it.each<[string, MadeCell, string]>([
    ['text in several fonts is one text', { rich: ['likes ', 'tea'] }, 'likes tea'],
    ['a formula is what it came to', { formula: 'A2&" x"', came: 'likes tea' }, 'likes tea'],
    ['a truth is said as spreadsheets say it', true, 'TRUE'],
    ['the other one too', false, 'FALSE'],
    ['an error is nothing', { error: '#N/A' }, ''],
    ['another error is nothing', { error: '#DIV/0!' }, ''],
    ['a day is said as ISO has it', { number: 46353, format: 'dd/mm/yyyy' }, '2026-11-27'],
    ['a long number keeps its digits', { number: '4.917612345678E12', format: 'General' }, '4917612345678'],
    ['a postcode keeps its zeros', { number: 1067, format: '00000' }, '01067'],
    ['a formula to be run is only text', '=HYPERLINK("https://a.example")', '=HYPERLINK("https://a.example")'],
    ['the end of a line is one sign', 'a\r\nb', 'a\nb'],
  ])('%s', (_what, cell, notes) => {
    const list = read(one(['Name', 'Notes'], ['Ana Silva', cell]));
    expect(list.people.map(({ contact }) => contact.notes)).toEqual([notes]);
  });

  it('days are counted from 1904 where the workbook does', () => {
    const list = read(one(['Name', 'Notes'], ['Ana Silva', { number: 44891, format: 'yyyy-mm-dd' }]), { ...dialects.excel, date1904: true });
    expect(list.people[0]?.contact.notes).toBe('2026-11-27');
  });

  it('the column names are found below a title', () => {
    const list = read([{ name: 'People', rows: [['Web Days 2026: who was there'], [], ['Name', 'Email'], ['Ana Silva', 'ana@orchard.example']], merged: ['A1:B1'] }]);
    expect(list.layout).toMatchObject({ sheet: 'People', headerRow: 3 });
    expect(list.people.map(({ row }) => row)).toEqual([4]);
  });

  it('what stands in merged cells counts for each of their rows, and a title over all columns for none', () => {
    const list = read([{ name: 'People', rows: [['Company', 'Name'], ['Orchard', 'Ana Silva'], [null, 'Tom Becker'], ['Harbour', 'Mei Tan']], merged: ['A2:A3', 'B4:D4', 'A9:A1048576'] }]);
    expect(list.people.map(({ contact }) => [contact.name, contact.company])).toEqual([['Ana Silva', 'Orchard'], ['Tom Becker', 'Orchard'], ['Mei Tan', 'Harbour']]);
  });

  it('hidden rows are read, with a remark', () => {
    const list = read([{ name: 'People', rows: [['Name', 'Email'], ['Ana Silva', 'ana@orchard.example'], ['Tom Becker', 'tom@orchard.example']], hiddenRows: [3] }]);
    expect(list.people).toHaveLength(2);
    expect(list.problems).toMatchObject([{ code: 'hidden-rows', message: expect.stringContaining('Row 3 is hidden') as string }]);
  });

  it('the columns are read as they are wanted', () => {
    const bytes = workbook(one(['Name', 'Email'], ['Ana Silva', 'ana@orchard.example']));
    const list = readList({ name: 'people.xlsx', bytes, wanted: { sheet: 'People', headerRow: 1, columns: ['company', 'leave-out'] } });
    expect(list.people[0]?.contact).toMatchObject({ name: '', company: 'Ana Silva', emails: [] });
  });
});

describe('links of a workbook', () => {
  const linked = (cells: readonly (readonly string[])[], links: Readonly<Record<string, string>>): ImportedList => read([{ name: 'People', rows: cells, links }]);

  it.each([
    ['a profile behind a name', [['Name'], ['Ana Silva']], { A2: 'https://www.linkedin.com/in/ana-silva?trk=x' }, { name: 'Ana Silva', linkedin: 'https://www.linkedin.com/in/ana-silva/' }],
    ['an e-mail behind a name', [['Name', 'Company'], ['Ana Silva', 'Orchard']], { A2: 'mailto:ana@orchard.example?subject=Hi' }, { name: 'Ana Silva', emails: ['ana@orchard.example'], company: 'Orchard' }],
    ['a profile behind a word', [['Name', 'LinkedIn'], ['Ana Silva', 'Profile']], { B2: 'https://linkedin.com/in/ana-silva' }, { linkedin: 'https://www.linkedin.com/in/ana-silva/', notes: '' }],
    ['an e-mail behind a word', [['Name', 'Email'], ['Ana Silva', 'write to Ana']], { B2: 'mailto:ana@orchard.example' }, { emails: ['ana@orchard.example'], notes: '' }],
    ['a website behind a word', [['Name', 'Website'], ['Ana Silva', 'here']], { B2: 'https://orchard.example/ana' }, { websites: ['https://orchard.example/ana'] }],
    ['an address that is written out stays, whatever lies behind it', [['Name', 'Email'], ['Ana Silva', 'ana@orchard.example']], { B2: 'mailto:old@orchard.example' }, { emails: ['ana@orchard.example'] }],
    ['a website behind a name is no address of the person', [['Name', 'Email'], ['Ana Silva', 'ana@orchard.example']], { A2: 'https://fair.example/7' }, { websites: [], notes: '' }],
    ['a script behind a name leads nowhere', [['Name', 'Email'], ['Ana Silva', 'ana@orchard.example']], { A2: 'javascript:alert(1)' }, { websites: [], linkedin: null, notes: '' }],
    ['a file behind a name leads nowhere', [['Name', 'Email'], ['Ana Silva', 'ana@orchard.example']], { A2: 'file:///C:/x.exe' }, { websites: [], linkedin: null, notes: '' }],
  ])('%s', (_what, cells, links, contact) => {
    const list = linked(cells, links);
    expect(list.people.map((person) => person.contact)).toMatchObject([contact]);
  });

  it('links over several rows count for each, and the column that they need stands beside the others', () => {
    const list = linked([['Name', 'Company'], ['Ana Silva', 'Orchard'], ['Tom Becker', 'Orchard']], { 'A2:A3': 'mailto:team@orchard.example' });
    expect(list.layout?.columns.map(({ header, choice }) => [header, choice])).toEqual([['Name', 'name'], ['Company', 'company'], ['E-mail', 'emails']]);
    expect(list.people.map(({ contact }) => contact.emails)).toEqual([['team@orchard.example'], ['team@orchard.example']]);
  });
});

describe('sheets of a workbook', () => {
  const people: MadeSheet = { name: 'Attendees', rows: [['Name', 'Email'], ['Ana Silva', 'ana@orchard.example'], ['Tom Becker', 'tom@orchard.example']] };
  const speakers: MadeSheet = { name: 'Speakers', rows: [['Our speakers'], ['First name', 'Last name', 'Email'], ['Mei', 'Tan', 'mei@orchard.example'], ['Ana', 'Silva', 'ana@harbour.example']] };
  const prices: MadeSheet = { name: 'Prices', rows: [['Name', 'Price'], ['Early bird', 90]] };
  const agenda: MadeSheet = { name: 'Agenda', rows: [['9:00', 'Coffee'], ['10:00', 'Talks']] };

  it('all that hold people are read, and each person knows their sheet and row', () => {
    const list = read([people, prices, speakers, agenda, { name: 'Empty', rows: [] }]);
    expect(list.people.map(({ contact, place }) => [contact.emails[0], place])).toEqual([
      ['ana@orchard.example', { sheet: 'Attendees', row: 2 }],
      ['tom@orchard.example', { sheet: 'Attendees', row: 3 }],
      ['mei@orchard.example', { sheet: 'Speakers', row: 3 }],
      ['ana@harbour.example', { sheet: 'Speakers', row: 4 }],
    ]);
    const numbers = list.people.map(({ row }) => row);
    expect(new Set(numbers).size).toBe(4);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers);
    expect(list.problems.map(({ message }) => message)).toEqual(['People were read from the sheets “Attendees” (2) and “Speakers” (2).', 'The sheets “Prices” and “Agenda” are no lists of people and were left out.']);
  });

  it('who stands on two sheets alike comes once', () => {
    const list = read([people, { ...people, name: 'Checked in', rows: [...people.rows, ['Mei Tan', 'mei@orchard.example']] }]);
    expect(list.people.map(({ contact }) => contact.name)).toEqual(['Ana Silva', 'Tom Becker', 'Mei Tan']);
    expect(list.skipped).toMatchObject([
      { row: 5, place: { sheet: 'Checked in', row: 2 }, reason: 'This person stands on the sheet “Attendees” already.' },
      { row: 6, place: { sheet: 'Checked in', row: 3 } },
    ]);
  });

  it('people alike on one sheet all stay, as in any list', () => {
    const twice = [...people.rows, ...people.rows.slice(1)];
    expect(read([{ ...people, rows: twice }, speakers]).people).toHaveLength(6);
  });

  it.each(['hidden', 'veryHidden'] as const)('a sheet that is %s is left out, with a remark', (state) => {
    const list = read([people, { ...speakers, state }]);
    expect(list.people).toHaveLength(2);
    expect(list.problems).toMatchObject([{ code: 'hidden-sheets', message: expect.stringContaining('“Speakers”') as string }]);
  });

  it('a workbook of hidden sheets alone has nobody, and says why', () => {
    expect(read([{ ...people, state: 'hidden' }]).problems.map(({ code }) => code)).toEqual(['empty-file', 'hidden-sheets']);
  });

  it('a sheet alone is read as a CSV would be, whatever stands in it', () => {
    expect(read([agenda]).problems.map(({ code }) => code)).toEqual(csv('9:00,Coffee\n10:00,Talks').problems.map(({ code }) => code));
  });

  it('a sheet that the user speaks of is read, also one that looks like none of people', () => {
    const bytes = workbook([people, prices]);
    const list = readList({ name: 'people.xlsx', bytes, wanted: { sheet: 'Prices', headerRow: 1, columns: ['company', 'notes'] } });
    expect(list.people.map(({ contact }) => [contact.name, contact.company])).toEqual([['Ana Silva', ''], ['Tom Becker', ''], ['', 'Early bird']]);
    expect(list.layout?.sheet).toBe('Prices');
  });

  it('what is wrong on one of several sheets says on which', () => {
    const list = read([people, { ...speakers, rows: [...speakers.rows, ['Kim', 'Example', 'kim@']] }]);
    expect(list.problems[0]?.message).toMatch(/^Sheet “Speakers”: Row 5 has no readable e-mail/);
  });
});

describe('laws of workbooks', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('_x0041_', ' a ', 'a\nb', '&amp;', ']]>', '<v>', '\u0001', '😀', 'ß', "'=1"));
  const table = fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 8 });
  const dialect = fc.record({
    texts: fc.constantFrom('shared', 'inline', 'str'),
    prefix: fc.constantFrom('', 'x:'),
    targets: fc.constantFrom('absolute', 'relative'),
    places: fc.boolean(),
  }) as fc.Arbitrary<Dialect>;

  it('any table comes back as it was written, whoever wrote it', () => {
    fc.assert(
      fc.property(table, dialect, (cells, how) => {
        const parts = Parts.open(workbook(one(...cells), how));
        if (typeof parts === 'string') throw new Error(parts);
        const sheets = readWorkbook(parts, 'xl/workbook.xml');
        const found = typeof sheets === 'string' ? sheets : sheets[0]?.table?.rows;
        const plain = cells.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
        const trimmed = plain.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
        expect(found).toEqual(trimmed.flatMap((row, at) => (row.some((cell) => cell.trim() !== '') ? [{ row: at + 1, cells: row }] : [])));
      }),
    );
  });

  it('bytes changed anywhere come to people or to a sentence, never to an error', () => {
    const whole = workbook([...one(...rows), { name: 'More', rows, links: { A2: 'mailto:ana@orchard.example' }, merged: ['A2:A3'] }]);
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.option(fc.nat(whole.length), { freq: 4 }), (changes, end) => {
        const bytes = whole.slice(0, end ?? whole.length);
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
        const { people, skipped, problems } = readList({ name: 'people.xlsx', bytes });
        if (people.length + skipped.length === 0) expect(problems[0]?.message).toMatch(/[.]$/);
      }),
      { numRuns: 400 },
    );
  });

  it('parts changed anywhere come to people or to a sentence, never to an error', () => {
    const parts = workbookParts([{ name: 'People', rows, links: { A2: 'mailto:ana@orchard.example' }, merged: ['A2:A3'] }]);
    const names = Object.keys(parts);
    const piece = fc.constantFrom('<', '>', '"', '/', '</c>', '<row>', '<c t="s">', '<v>', ' r="ZZZ9999999"', ' s="-1"', '&#0;', '&#x110000;', '<!DOCTYPE a [', ']]>', '<!--', '\u0000');
    const change = fc.record({ name: fc.constantFrom(...names), at: fc.nat(4_000), gone: fc.nat(30), piece });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = { ...parts };
        for (const { name, at, gone, piece: added } of changes) {
          const before = changed[name] ?? '';
          const from = at % (before.length + 1);
          changed[name] = before.slice(0, from) + added + before.slice(from + gone);
        }
        const { people, skipped, problems } = readList({ name: 'people.xlsx', bytes: packParts(changed) });
        if (people.length + skipped.length === 0) expect(problems[0]?.message).toMatch(/[.]$/);
      }),
      { numRuns: 400 },
    );
  });
});
