import { describe, expect, it } from 'vitest';
import { readList } from '../../../shared/import/list.ts';
import type { ImportedList } from '../../../shared/import/importedList.ts';

const read = (text: string, name = 'Pasted text.txt'): ImportedList => readList({ name, bytes: new TextEncoder().encode(text), country: 'DE' });

describe('text of one person a line', () => {
  it('is read line by line, whatever list signs stand before', () => {
    const { format, people, skipped, layout } = read('- Ana Silva, CTO at Orchard Labs, ana@orchard.example\n\n2. Tom Becker (Becker Druck) 0172 6554858\n* Mei Tan\n---\n');
    expect([format, layout]).toEqual(['lines', null]);
    expect(people.map(({ row, contact }) => [row, contact.name, contact.title, contact.company])).toEqual([
      [1, 'Ana Silva', 'CTO', 'Orchard Labs'],
      [3, 'Tom Becker', '', 'Becker Druck'],
      [4, 'Mei Tan', '', ''],
    ]);
    expect(skipped.map(({ row, reason }) => [row, reason])).toEqual([[5, 'Nothing in this line tells who somebody is.']]);
  });

  it.each([
    ['a table from a spreadsheet', 'Name\tE-mail\nAna Silva\tana@orchard.example\n', 'unknown', 'ana@orchard.example'],
    ['a table without column names', 'Ana Silva\tana@orchard.example\nTom Becker\ttom@becker.example\n', 'unknown', 'ana@orchard.example'],
    ['a list with column names', 'Name,Email\nAna Silva,ana@orchard.example\n', 'unknown', 'ana@orchard.example'],
  ])('%s is a table', (_why, text, format, email) => {
    const list = read(text);
    expect([list.format, list.people[0]?.contact.emails[0]]).toEqual([format, email]);
    expect(list.layout).not.toBeNull();
  });

  it('is a table where its name says so, and where the user says what its columns are', () => {
    expect(read('Ana Silva,ana@orchard.example', 'people.csv').format).toBe('unknown');
  });

  it('without anybody says what to write', () => {
    expect(read('...\n???').problems.map(({ code }) => code)).toEqual(['no-people']);
  });
});
