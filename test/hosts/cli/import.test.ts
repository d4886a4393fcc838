import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectDir } from '../../../scripts/build.mjs';
import { workbook } from '../../support/workbook.ts';
import { fixture, jsonLines, openDesk, wellmet, type Desk } from './support.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.remove());

const run = (...words: readonly string[]): ReturnType<typeof wellmet> => wellmet(desk.path, words);

describe('wellmet', () => {
  it('--help says what there is', async () => {
    const ended = await run('--help');
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(ended.out).toContain('scan');
  });

  it.each(['scan', 'import', 'notes'])('%s --help says what it takes', async (command) => {
    const ended = await run(command, '--help');
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(ended.out).toContain(`-- ${command} `);
    expect(ended.out).toContain('Exit code');
  });

  it.each<[string, readonly string[], string]>([
    ['no command', [], 'npm run -s wellmet'],
    ['an unknown command', ['export'], '“export” is no command'],
    ['an unknown option', ['import', '--fast', 'a.csv'], '--fast'],
    ['an option of another command', ['scan', '--event', 'x', 'a.jpg'], 'no option --event'],
    ['an option without its value', ['import', 'a.csv', '--out'], '--out'],
    ['no file', ['import'], 'at least one'],
    ['no picture', ['scan', '--json'], 'at least one'],
    ['no country', ['import', '--country', 'Atlantis', 'a.csv'], '“Atlantis” is no country'],
  ])('%s is wrong usage', async (_why, words, sentence) => {
    const ended = await run(...words);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain(sentence);
  });
});

describe('wellmet import', () => {
  it.each([1, 1_000, 1_001, 2_500])('prints each of %d people once with --json, in order', async (count) => {
    const rows = Array.from({ length: count }, (_, n) => `Ana,Silva,p${n}@example.com`);
    desk.put('long.csv', ['First Name,Last Name,Email', ...rows].join('\n'));
    const [list] = jsonLines(await run('import', '--json', 'long.csv'));
    const people = list!.people as readonly { readonly row: number; readonly emails: readonly string[] }[];
    expect(people.map(({ row, emails }) => [row, ...emails])).toEqual(rows.map((_, n) => [n + 2, `p${n}@example.com`]));
  });

  it('reads a workbook like any list, and says of each person on which sheet they stand', async () => {
    const guests = { name: 'Guests', rows: [['Name', 'Email'], ['Ana Silva', 'ana@x.example'], [null, 'nobody']] };
    desk.put('people.xlsx', workbook([guests, { name: 'Speakers', rows: [['Name', 'Email'], ['Tom Becker', 'tom@x.example']] }]));
    const ended = await run('import', '--json', 'people.xlsx');
    const [list] = jsonLines(ended);
    expect(list).toMatchObject({ people: [{ name: 'Ana Silva', row: 2, sheet: 'Guests' }, { name: 'Tom Becker', row: 2, sheet: 'Speakers' }], problems: [{ code: 'sheets-read' }] });
    expect(ended.err).toContain('Row 3 of “Guests” was left out');
    expect(ended.code).toBe(0);
  });

  it('writes vCards where --out ends in .vcf, and one for each person into a folder, over nothing', async () => {
    desk.put('a.csv', 'Name,Email\nAna Silva,ana@x.example\nAna Silva,ana@y.example\n');
    mkdirSync(join(desk.path, 'cards'));
    desk.put('cards/Ana Silva.vcf', 'mine');
    expect((await run('import', '--out', 'all.vcf', 'a.csv')).code).toBe(0);
    const [list] = jsonLines(await run('import', '--json', 'all.vcf'));
    expect(list).toMatchObject({ format: 'vcard', people: [{ emails: ['ana@x.example'] }, { emails: ['ana@y.example'] }] });
    const ended = await run('import', '--out', 'cards', 'a.csv');
    expect([ended.code, ended.err.includes('“Ana Silva.1.vcf”')]).toEqual([0, true]);
    expect(readdirSync(join(desk.path, 'cards')).sort()).toEqual(['Ana Silva 2.vcf', 'Ana Silva.1.vcf', 'Ana Silva.vcf']);
  });

  it('prints one object per file with --json, in the order of the files', async () => {
    desk.put('a.csv', fixture('lists/eventbrite.csv'));
    desk.put('b.vcf', fixture('lists/people.vcf'));
    const ended = await run('import', '--json', 'a.csv', 'b.vcf');
    const [csv, vcard] = jsonLines(ended);
    expect(ended.code).toBe(0);
    expect(Object.keys(csv!)).toEqual(['file', 'format', 'mapping', 'people', 'skipped', 'problems']);
    expect([csv!.file, csv!.format, vcard!.file, vcard!.format]).toEqual(['a.csv', 'eventbrite', 'b.vcf', 'vcard']);
    expect(csv!.mapping).toMatchObject({ 'First Name': 'firstName', Email: 'emails' });
    expect((csv!.people as readonly unknown[])[0]).toEqual({
      name: 'Ana Silva',
      firstName: 'Ana',
      lastName: 'Silva',
      title: 'CTO',
      company: 'Orchard Labs',
      emails: ['ana@orchard.example'],
      phones: [],
      websites: [],
      linkedin: 'https://www.linkedin.com/in/ana-silva-example/',
      address: 'Rua das Flores 5, 1200-001 Lisboa, PT',
      notes: '',
      row: 2,
    });
    expect(csv!.skipped).toHaveLength(2);
    expect(ended.err).toContain('Row 3 was left out');
  });

  it('goes on after a file that can’t be read, and names it', async () => {
    desk.put('good.csv', 'Name\nAna Silva\n');
    mkdirSync(join(desk.path, 'folder'));
    desk.put('picture.csv', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0));
    const ended = await run('import', '--json', 'missing.csv', 'folder', 'picture.csv', 'good.csv');
    const lines = jsonLines(ended);
    expect(ended.code).toBe(1);
    expect(lines.map((line) => (line.problems as readonly { readonly code: string }[]).map(({ code }) => code))).toEqual([['not-found'], ['not-a-file'], ['not-a-list'], []]);
    expect(lines[3]!.people).toHaveLength(1);
    expect(ended.err).toContain('“missing.csv”');
  });

  it('puts several lists into one, which it reads back the same', async () => {
    desk.put('a.csv', fixture('lists/google-contacts.csv'));
    desk.put('b.csv', fixture('lists/german-windows-1252.csv'));
    expect((await run('import', '--out', 'people.csv', 'a.csv', 'b.csv')).code).toBe(0);
    const lines = jsonLines(await run('import', '--json', 'a.csv', 'b.csv', 'people.csv'));
    const people = lines.map((line) => (line.people as readonly Record<string, unknown>[]).map((person) => ({ ...person, row: 0 })));
    expect(lines[2]!.format).toBe('wellmet');
    expect(people[2]).toEqual([...people[0]!, ...people[1]!]);
    expect(desk.read('people.csv').startsWith('\ufeffName,')).toBe(true);
    expect(readdirSync(desk.path).sort()).toEqual(['a.csv', 'b.csv', 'people.csv']);
  });

  it('says so when the result can’t be written, and leaves nothing behind', async () => {
    desk.put('a.csv', 'Name\nAna Silva\n');
    mkdirSync(join(desk.path, 'folder'));
    for (const [command, out, sentence] of [['import', 'no/where.csv', 'folder does not exist'], ['scan', 'folder', 'is a folder']] as const) {
      const ended = await run(command, '--out', out, 'a.csv');
      expect([ended.code, ended.out]).toEqual([1, '']);
      expect(ended.err).toContain(sentence);
    }
    expect(readdirSync(desk.path).sort()).toEqual(['a.csv', 'folder']);
  });

  it('reads relative paths from where the user typed, under npm run too', async () => {
    desk.put('a.csv', 'Name\nAna Silva\n');
    const ended = await wellmet(projectDir, ['import', '--json', 'a.csv'], { INIT_CWD: desk.path });
    expect([ended.code, jsonLines(ended)[0]!.file]).toEqual([0, 'a.csv']);
  });

  it('gives phones the country it is told', async () => {
    desk.put('a.csv', 'Name,Phone\nAna Silva,0172 6554858\n');
    const [list] = jsonLines(await run('import', '--json', '--country', 'de', 'a.csv'));
    expect(list!.people).toMatchObject([{ phones: [{ value: '0172 6554858', kind: 'mobile', e164: '+491726554858' }] }]);
  });
});
