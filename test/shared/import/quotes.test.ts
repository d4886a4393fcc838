import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../shared/import/csv.ts';

const head = 'Name,Company,Email\n';
const tom = 'Tom,Becker AG,tom@becker.example';
const tomsCells = ['Tom', 'Becker AG', 'tom@becker.example'];

/** Rows below the column names | their cells | the codes of the problems. */
const cases: readonly (readonly [why: string, rows: string, cells: readonly (readonly string[])[], codes: readonly string[]])[] = [
  ['a company in quotes, and one further down', `Ana,"Orchard" Labs,ana@x.example\nMei,"Harbour",mei@x.example\n${tom}`, [['Ana', '"Orchard" Labs', 'ana@x.example'], ['Mei', 'Harbour', 'mei@x.example'], tomsCells], ['unbalanced-quotes']],
  ['a nickname at the start, and a whole row in quotes below', '"Ana" Silva,Orchard,a@x.example\n"Mei","Harbour, Inc","m@x.example"', [['"Ana" Silva', 'Orchard', 'a@x.example'], ['Mei', 'Harbour, Inc', 'm@x.example']], ['unbalanced-quotes']],
  ['a quote never closed, then a cell in quotes', `Ana,"Orchard,a@x.example\nMei,"Harbour, Inc",m@x.example\n${tom}`, [['Ana', '"Orchard', 'a@x.example'], ['Mei', 'Harbour, Inc', 'm@x.example'], tomsCells], ['unbalanced-quotes']],
  ['a broken cell beside a good one', `Ana,"Orchard" Labs,"a@x.example"\n${tom}`, [['Ana', '"Orchard" Labs', 'a@x.example'], tomsCells], ['unbalanced-quotes']],
  ['two cells swallowed in one row', 'Ana,"Orchard" Labs,"a@x.example"\nMei,"Harbour","m@x.example"', [['Ana', '"Orchard" Labs', 'a@x.example'], ['Mei', 'Harbour', 'm@x.example']], ['unbalanced-quotes']],
  ['quotes that were not doubled, in one cell', `Ana,"The "best" orchard",a@x.example\n${tom}`, [['Ana', 'The "best" orchard', 'a@x.example'], tomsCells], []],
  ['quotes that were not doubled, over two lines', `Ana,"The "best" of\nall orchards",a@x.example\n${tom}`, [['Ana', 'The "best" of\nall orchards', 'a@x.example'], tomsCells], ['unbalanced-quotes']],
  ['doubled quotes', `Ana,"The ""best"", ever",a@x.example\n${tom}`, [['Ana', 'The "best", ever', 'a@x.example'], tomsCells], []],
  ['an inch inside a cell', `Ana,5" pipes,a@x.example\n${tom}`, [['Ana', '5" pipes', 'a@x.example'], tomsCells], []],
];

describe('quotes that are not as they should be', () => {
  it.each(cases)('%s', (_why, rows, cells, codes) => {
    const table = parseTable(head + rows, ',');
    expect(table.rows.slice(1).map((row) => row.cells)).toEqual(cells);
    expect(table.problems.map(({ code }) => code)).toEqual(codes);
  });

  it('in the names of one column cost nobody', () => {
    expect(parseTable('Name\n"Ana" Silva\nTom "T" Becker\n"Mei"\nJo', ',').rows.map(({ cells }) => cells[0])).toEqual(['Name', '"Ana" Silva', 'Tom "T" Becker', 'Mei', 'Jo']);
  });

  it('keep the row numbers of a spreadsheet', () => {
    expect(parseTable(`${head}\n"Ana" Silva,,\n\nMei,"Harbour",\n`, ',').rows.map(({ row }) => row)).toEqual([1, 3, 5]);
  });

  it.each([
    [',Name,"\n\ufeff', 2],
    ['Name,Email\n"Ana,a@x.example\n\ufeff\ufeffTom,t@x.example\n\ufeff', 3],
  ])('above a byte order mark in the middle come to an end, and no row is lost: %j', (text, rows) => {
    expect(parseTable(text, ',').rows.length).toBeGreaterThanOrEqual(rows - 1);
  });

  it('of every row are mended, however many there are', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `P${at},"Orchard" ${at},"p${at}@x.example"`);
    const table = parseTable(head + rows.join('\n'), ',');
    expect(table.rows.slice(1).map(({ cells }) => cells[2])).toEqual(rows.map((_, at) => `p${at}@x.example`));
  });

  it('in one row never take another row away', () => {
    const word = fc.constantFrom('', 'Ana', 'Orchard, Inc', 'the "best"', 'x');
    const good = fc.tuple(word, fc.boolean()).map(([text, quoted]) => (quoted || /[,"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text));
    const bad = fc.constantFrom('"Ana" Silva', '"Ana', '"Ana "the" best', '"" x', '"Ana" "B"');
    fc.assert(
      fc.property(fc.array(fc.tuple(good, good, good), { minLength: 1, maxLength: 12 }), fc.array(fc.tuple(fc.nat(11), fc.nat(2), bad), { maxLength: 3 }), (rows, wrong) => {
        const lines = rows.map((cells, at) => {
          const spoilt = cells.map((cell, place) => wrong.find(([row, column]) => row === at && column === place)?.[2] ?? cell);
          return [`id${at}`, ...spoilt].join(',');
        });
        const table = parseTable(['Id,A,B,C', ...lines].join('\n'), ',');
        expect(table.rows.slice(1).map(({ cells }) => cells[0])).toEqual(lines.map((_, at) => `id${at}`));
      }),
      { numRuns: 500 },
    );
  });
});
