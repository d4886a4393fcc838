import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnChoices, type ColumnChoice } from '../../../shared/import/choices.ts';
import { headerSetKey, type LayoutOptions } from '../../../shared/import/layout.ts';
import { readList } from '../../../shared/import/list.ts';
import type { ImportedList } from '../../../shared/import/importedList.ts';
import { previewOf } from '../../../shared/import/preview.ts';
import { contactMark } from '../../../shared/contact/sameContact.ts';
import { withoutKnown } from '../../../shared/import/remarks.ts';

const read = (text: string, options: LayoutOptions = {}): ImportedList => readList({ name: 'list.csv', bytes: new TextEncoder().encode(text), ...options });
const choices = ({ layout }: ImportedList): readonly ColumnChoice[] => layout?.columns.map(({ choice }) => choice) ?? [];

const booth = 'Stand 12\n\nWhom,Where from,Reach,Where from\nMei Tan,Tidewater,mei@tidewater.example,\nTom Becker,,0172 6554858,Becker Druck\n';

describe('the layout of a list', () => {
  it('shows each column with what stands in it, what it fills, and the row of its names', () => {
    const { layout } = read('Export\n\nFirst Name,Shoe size,Mobile,Empty\nAna,40,+49 172 6554858,\nTom,40,,\nMei,38,,n/a\nJo,41,,\n');
    expect(layout).toMatchObject({ headerRow: 3, remembered: false, doubts: [] });
    expect(layout?.columns).toEqual([
      { header: 'First Name', samples: ['Ana', 'Tom', 'Mei'], choice: 'firstName', recognised: 'firstName' },
      { header: 'Shoe size', samples: ['40', '38', '41'], choice: 'leave-out', recognised: 'leave-out' },
      { header: 'Mobile', samples: ['+49 172 6554858'], choice: 'phones-mobile', recognised: 'phones-mobile' },
      { header: 'Empty', samples: [], choice: 'leave-out', recognised: 'leave-out' },
    ]);
    expect(layout?.firstRows.map(({ row, text }) => `${row} ${text}`)[1]).toBe('3 First Name · Shoe size · Mobile · Empty');
  });

  it.each<[why: string, text: string, choices: readonly ColumnChoice[]]>([
    ['phones by what they are for', 'Name,Phone,Mobile,Work Phone,Fax', ['name', 'phones', 'phones-mobile', 'phones-work', 'phones-fax']],
    ['the Title of a job', 'First Name,Last Name,Company,Title', ['firstName', 'lastName', 'company', 'title']],
    ['the Title of an honorific', 'First Name,Last Name,Title,Job Title', ['firstName', 'lastName', 'prefix', 'title']],
    ['links', 'Name,URL,LinkedIn,linkedin_click_id', ['name', 'websites', 'linkedin', 'leave-out']],
    ['the label of a phone', 'First Name,Phone 1 - Label,Phone 1 - Value', ['firstName', 'label', 'phones']],
    ['a particle', 'Voornaam,Tussenvoegsel,Achternaam', ['firstName', 'particle', 'lastName']],
  ])('%s', (_why, header, expected) => {
    expect(choices(read(`${header}\n${expected.map((_, at) => `x${at}`).join(',')}`))).toEqual(expected);
  });

  it('is as the user says, column by column; what is not said stays as it was recognised', () => {
    const { people, skipped } = read(booth, { wanted: { headerRow: 3, columns: ['name', 'company', 'phones'] } });
    expect(people.map(({ row, contact }) => [row, contact.name, contact.company, contact.phones.length])).toEqual([[4, 'Mei Tan', 'Tidewater', 0], [5, 'Tom Becker', '', 1]]);
    expect(people[0]?.question).toEqual({ key: 'lists.noPhoneThere', params: { text: 'mei@tidewater.example', column: 'Reach' } });
    expect(skipped).toEqual([]);
    const { people: titles } = read('Name,Title\nAna Silva,Dr.\n', { wanted: { headerRow: 1, columns: ['name', 'title'] } });
    expect(titles[0]?.contact).toMatchObject({ prefix: 'Dr.', title: '' });
    const { people: told } = read('Name,Remark\nAna Silva,Dr.\n', { wanted: { headerRow: 1, columns: ['name', 'title'] } });
    expect(told[0]?.contact).toMatchObject({ prefix: '', title: 'Dr.' });
  });

  it('can be said to have no column names, or others than were found', () => {
    const none = read('Name,Mail\nAna Silva,ana@x.example', { wanted: { headerRow: null, columns: ['name', 'emails'] } });
    expect(none.people.map(({ contact }) => contact.name)).toEqual(['Name', 'Ana Silva']);
    expect(none.problems.map(({ code }) => code)).not.toContain('no-header');
    const lower = read('Name,Mail\nWho,Reach\nAna Silva,ana@x.example', { wanted: { headerRow: 2, columns: [] } });
    expect([lower.layout?.headerRow, lower.people.map(({ row }) => row)]).toEqual([2, [3]]);
    const missing = read('Name,Mail\nAna Silva,ana@x.example', { wanted: { headerRow: 99, columns: [] } });
    expect(missing.layout?.headerRow).toBeNull();
  });

  it('is remembered by the column names, wherever they stand and however they are decorated', () => {
    const remembered = { [headerSetKey(['Whom', 'Where from', 'Reach', 'Where from'])]: ['name', 'company', 'emails', 'notes'] as const };
    const same = read(booth.replace('Whom,Where from', ' WHOM *,where_from'), { remembered });
    expect(same.layout).toMatchObject({ headerRow: 3, remembered: true });
    expect(same.people.map(({ contact }) => [contact.name, contact.company])).toEqual([['Mei Tan', 'Tidewater'], ['Tom Becker', '']]);
    expect(read(booth.replace('Whom', 'Whose'), { remembered }).layout?.remembered).toBe(false);
    expect(read(booth, { remembered, wanted: { headerRow: 3, columns: ['leave-out', 'name'] } }).people[0]?.contact.name).toBe('Tidewater');
  });

  it('a name for a set of column names is short, and another for other names or another order', () => {
    const keys = [['Name', 'Email'], ['Email', 'Name'], ['Name'], ['Name', 'Email', ''], Array.from({ length: 5_000 }, (_, at) => `c${at}`)].map(headerSetKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^\d+-[0-9a-f]{16}$/);
    expect(headerSetKey(['First Name', 'E-mail *'])).toBe(headerSetKey(['first_name', 'E-Mail']));
  });

  it('Wellmet’s own list is read as any other when its columns are told otherwise', () => {
    const columns = ['Name', 'Name prefix', 'First name', 'Last name', 'Name suffix', 'Job title', 'Company', 'Department', 'LinkedIn', 'Address', 'Notes', 'E-mail 1', 'Phone 1', 'Phone 1 kind', 'Phone 1 E.164', 'Website 1'];
    const text = `${columns.join(',')}\nAna Silva,,Ana,Silva,,CTO,Orchard,,,,,ana@x.example,,,,\n`;
    expect(read(text).format).toBe('wellmet');
    expect(read(text).people[0]?.contact.title).toBe('CTO');
    const told = read(text, { wanted: { headerRow: 1, columns: columns.map((name) => (name === 'Job title' ? 'notes' : name === 'Name' ? 'name' : 'leave-out')) } });
    expect(told.people[0]?.contact).toMatchObject({ name: 'Ana Silva', title: '', notes: 'CTO', emails: [] });
  });
});

describe('doubts about a list', () => {
  it.each<[why: string, text: string, doubts: readonly string[]]>([
    ['none about a well-known list', 'First Name,Last Name,Email,Attendee Status,Buyer\nAna,Silva,a@x.example,Attending,b@x.example', []],
    ['none about plain column names', 'Name,Email,Shoe size\nAna Silva,a@x.example,40', []],
    ['none about companies alone', 'Company,Email\nOrchard Labs,info@orchard.example', []],
    ['no column names', 'Ana Silva,ana@x.example', ['no-header']],
    ['a name that was not recognised', 'Whom,Email\nAna Silva,a@x.example\nTom Becker,t@x.example', ['no-name']],
    ['e-mails that would be left out', 'Name,Reach\nAna Silva,a@x.example', ['email-left-out']],
    ['profiles that would be left out', 'Name,Network\nAna Silva,linkedin.com/in/ana-silva', ['profile-left-out']],
    ['not of an e-mail beside another', 'Name,Email,Manager\nAna Silva,a@x.example,b@x.example', []],
  ])('%s', (_why, text, doubts) => {
    expect(read(text).layout?.doubts.map(({ kind }) => kind)).toEqual(doubts);
  });

  it('are gone when the user has said what the columns are', () => {
    expect(read('Whom,Email\nAna Silva,a@x.example', { wanted: { headerRow: 1, columns: ['name', 'emails'] } }).layout?.doubts).toEqual([]);
    expect(read('Ana Silva,a@x.example', { wanted: { headerRow: null, columns: ['name', 'emails'] } }).layout?.doubts).toEqual([]);
  });
});

describe('the preview of a list', () => {
  it('counts people, questions and rows left out as the import does', () => {
    const list = read('Name,Email,Phone\nAna Silva,ana@,\nTom Becker,t@x.example,\n,,\n,, \nMei Tan,,12\n ,,- \nJo,,\n');
    expect(previewOf(list)).toMatchObject({ people: 4, questions: { count: 2 }, skipped: { count: 1, rows: [{ row: 7 }] } });
    expect(previewOf(list).first.map(({ row }) => row)).toEqual([2, 3, 6]);
    expect(previewOf(list).questions.rows[0]).toMatchObject({ row: 2, reason: '“ana@” under “Email” is no e-mail address; it is in the notes.' });
  });

  it('leaves out who is there already, with that reason, in the order of the rows', () => {
    const list = read('Name,Email\nAna Silva,ana@x.example\n-,\nTom Becker,t@x.example\n');
    const known = new Set([contactMark(list.people[0]!.contact)]);
    const left = withoutKnown(list, known);
    expect([left.people.map(({ row }) => row), left.skipped.map(({ row }) => row)]).toEqual([[4], [2, 3]]);
  });

  it('whatever is wanted of the columns, every data row is a person or is skipped, and nothing throws', () => {
    const cell = fc.constantFrom('', 'Ana', 'Ana Silva', 'ana@x.example', '+49 172 6554858', 'Dr.', 'Refunded', 'linkedin.com/in/ana-silva', '=1');
    const wanted = fc.record({ headerRow: fc.option(fc.integer({ min: 1, max: 8 })), columns: fc.array(fc.constantFrom(...columnChoices), { maxLength: 6 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), wanted, (rows, layout) => {
        const list = read(rows.map((row) => row.join(',')).join('\n'), { wanted: layout });
        const full = rows.map((row, at) => ({ at: at + 1, full: row.some((one) => one !== '') })).filter(({ full: isFull }) => isFull);
        const from = full.some(({ at }) => at === layout.headerRow) ? (layout.headerRow ?? 0) : 0;
        if (list.layout !== null) expect(list.people.length + list.skipped.length).toBe(full.filter(({ at }) => at > from).length);
      }),
      { numRuns: 400 },
    );
  });
});
