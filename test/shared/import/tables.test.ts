import { describe, expect, it } from 'vitest';
import { readList } from '../../../shared/import/list.ts';

const read = (text: string) => readList({ name: 'list.csv', bytes: new TextEncoder().encode(text) });
const namesOf = (text: string): readonly string[] => read(text).people.map(({ contact }) => contact.name);
const ana = { name: 'Ana Silva', company: 'Orchard', emails: ['ana@orchard.example'] };
const tom = { name: 'Tom Becker', company: 'Harbour', emails: ['tom@harbour.example'] };

describe('a list with its people side by side', () => {
  it.each([
    ['fields down the first column', 'Name,Ana Silva,Tom Becker\nCompany,Orchard,Harbour\nE-mail,ana@orchard.example,tom@harbour.example\nShoe size,40,44'],
    ['semicolons', 'Name;Ana Silva;Tom Becker\nFirma;Orchard;Harbour\nE-Mail;ana@orchard.example;tom@harbour.example'],
    ['a title above', 'Guests of Web Days\n\nName,Ana Silva,Tom Becker\nCompany,Orchard,Harbour\nE-mail,ana@orchard.example,tom@harbour.example'],
    ['numbers above', ',1,2\nFirst name,Ana,Tom\nLast name,Silva,Becker\nCompany,Orchard,Harbour\nE-mail,ana@orchard.example,tom@harbour.example'],
  ])('%s', (_why, text) => {
    const list = read(text);
    expect(list.people.map(({ contact }) => contact)).toMatchObject([ana, tom]);
    expect(list.people.map(({ row }) => row)).toEqual([2, 3]);
    expect(list.problems).toMatchObject([{ code: 'turned' }]);
  });

  it('one person, field by field', () => {
    expect(read('Name,Ana Silva\nCompany,Orchard\nE-mail,ana@orchard.example\n').people).toMatchObject([{ contact: ana }]);
  });

  it.each([
    ['column names on top', 'Name,Company,E-mail\nAna Silva,Orchard,ana@orchard.example\n'],
    ['somebody called like a column', 'Name,Company,E-mail\nContact,Orchard,ana@orchard.example\nGuest,Harbour,tom@harbour.example\n'],
    ['a list of column names and what they mean', 'Column,Meaning\nName,whole name\nCompany,employer\nE-mail,address\n'],
  ])('%s: nothing is turned', (_why, text) => {
    expect(read(text).problems.map(({ code }) => code)).not.toContain('turned');
  });
});

describe('several tables one under another', () => {
  const second = 'Company,E-mail,Name\nHarbour,tom@harbour.example,Tom Becker\n';

  it('each is read by its own column names, and nobody above the longer ones is lost', () => {
    const list = read(`Speakers\nName,Company\nAna Silva,Orchard\nMei Tan,Tide\n\nGuests\n${second}`);
    expect(list.people.map(({ row, contact }) => [row, contact.name, contact.company])).toEqual([[3, 'Ana Silva', 'Orchard'], [4, 'Mei Tan', 'Tide'], [8, 'Tom Becker', 'Harbour']]);
    expect(list.people[2]).toMatchObject({ contact: tom });
    expect(list.skipped).toMatchObject([{ row: 6, said: { key: 'lists.sectionTitle' } }, { row: 7, said: { key: 'lists.repeatsNames' } }]);
    expect(list.problems).toMatchObject([{ code: 'more-tables', said: { params: { rows: '7' } } }]);
  });

  it('a title above repeated column names is nobody', () => {
    const list = read('Name,Company\nAna Silva,Orchard\nVIP guests\nName,Company\nTom Becker,Harbour\n');
    expect(list.people.map(({ contact }) => contact.name)).toEqual(['Ana Silva', 'Tom Becker']);
    expect(list.skipped.map(({ row, said }) => [row, said?.key])).toEqual([[3, 'lists.sectionTitle'], [4, 'lists.repeatsNames']]);
    expect(list.problems).toEqual([]);
  });

  it.each([
    ['somebody with a name alone above repeated names', 'Name,Email\nAna Silva,ana@orchard.example\nTom,tom@harbour.example\nName,Email\nMei,mei@tide.example\n', ['Ana Silva', 'Tom', 'Mei']],
    ['groups of columns above their names', 'Contact,,Company\nFirst name,Last name,Company,Email\nAna,Silva,Orchard,ana@orchard.example\n', ['Ana Silva']],
    ['a second table with columns nobody knows', 'Name,Company\nAna Silva,Orchard\nBadge,Company,E-mail,Name\n7,Harbour,tom@harbour.example,Tom Becker\n', ['Ana Silva', 'Tom Becker']],
    ['three tables', `Name,Company\nAna Silva,Orchard\n${second}Name,Phone\nMei Tan,+49 172 6554858\n`, ['Ana Silva', 'Tom Becker', 'Mei Tan']],
    ['a row of words that are column names too', 'Name,Company,Role\nGuest,Partner,Member\nAna Silva,Orchard,CTO\n', ['Guest', 'Ana Silva']],
  ])('%s', (_why, text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('what the user wants is wanted of the table that they speak of', () => {
    const text = `Name,Company\nAna Silva,Orchard\n\n${second}`;
    const list = readList({ name: 'list.csv', bytes: new TextEncoder().encode(text), wanted: { headerRow: 1, columns: ['company', 'name'] } });
    expect(list.people.map(({ contact }) => [contact.name, contact.company])).toEqual([['Orchard', 'Ana Silva'], ['Tom Becker', 'Harbour']]);
  });

  it('whoever says that there are no column names has no tables parted', () => {
    const list = readList({ name: 'list.csv', bytes: new TextEncoder().encode(`Name,Company\nAna Silva,Orchard\n${second}`), wanted: { headerRow: null, columns: ['name', 'company'] } });
    expect(list.layout?.headerRow).toBeNull();
  });
});
