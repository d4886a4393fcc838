import { describe, expect, it } from 'vitest';
import { peopleCsv } from '../../shared/export/peopleCsv.ts';
import { readList } from '../../shared/import/list.ts';
import { countFigure } from '../support/figures.ts';
import { hostileSheets, lockedWorkbook, withEntitiesOfItsOwn } from '../support/hostileSheets.ts';
import { packParts, workbook } from '../support/workbook.ts';

const read = (bytes: Uint8Array, name = 'people.xlsx') => readList({ name, bytes });
const sentences = (bytes: Uint8Array, name?: string): readonly string[] => read(bytes, name).problems.map(({ message }) => message);

describe('[SH] workbooks', () => {
  it('that are small until they are unpacked, that lie or that lead out are read as what they plainly hold, or get a sentence', ({ task }) => {
    const sheets = hostileSheets();
    for (const { what, bytes, code } of sheets) {
      const before = process.memoryUsage().rss;
      const { people, problems } = read(bytes);
      if (code === null) expect([what, people.some(({ contact }) => contact.name.includes('Ana'))]).toEqual([what, true]);
      else expect([what, people.length, problems[0]?.code, problems[0]?.message]).toEqual([what, 0, code, expect.stringMatching(/[.]$/)]);
      // The largest of them would unpack to gigabytes.
      expect([what, process.memoryUsage().rss - before < 1_200 * 1024 * 1024]).toEqual([what, true]);
    }
    countFigure(task, 'bad files tried', sheets.length);
  }, 240_000);

  it('expand no entity and open no file', () => {
    expect(read(withEntitiesOfItsOwn()).people.map(({ contact }) => contact.name)).toEqual(['Ana &c; &x; Silva']);
  });

  it.each([
    ['a password', lockedWorkbook(), 'people.xlsx', 'is locked with a password'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'people.xls', 'is an old Excel file (.xls)'],
    ['a binary workbook', packParts({ '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>' }), 'people.xlsb', 'binary form (.xlsb)'],
    ['a text document', packParts({ '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>' }), 'people.docx', 'is a text document or a presentation'],
    ['an OpenDocument text', packParts({ 'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }), 'people.odt', 'is an OpenDocument file'],
    ['a Numbers document', packParts({ 'Index/Document.iwa': 'x' }), 'people.numbers', 'is a Numbers document'],
    ['any other zip', packParts({ 'photo.jpg': 'x' }), 'photos.zip', 'is a packed file'],
  ])('%s is told by what it is', (_what, bytes, name, sentence) => {
    expect(sentences(bytes, name)).toEqual([expect.stringContaining(sentence)]);
    expect(read(bytes, 'list.csv').problems.map(({ code }) => code)).toEqual(['not-a-list']);
  });

  it.each(['=HYPERLINK("http://a.example")', '+1+1', '-2', '@SUM(A1)'])('%s in a cell is text, and goes out as text', (formula) => {
    const { people } = read(workbook([{ name: 'A', rows: [['Name', 'Notes'], ['Ana Silva', formula]] }]));
    expect(people[0]?.contact.notes).toBe(formula);
    expect(peopleCsv(people.map(({ contact }) => contact))).toContain(`'${formula[0] ?? ''}`);
  });
});
