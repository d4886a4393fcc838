import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonLines, openDesk, wellmet, type Desk, type Ended } from './support.ts';

const base = 'Hi {{ first_name | default: "there" }}, good to meet you at {{ event }} in {{ place }}{% if talked_about %}. Your talk about {{ talked_about }} stayed with me{% endif %}.';
const people = 'Name,Email,Company\nAna Silva,ana@orchard.example,Orchard Labs\nTom Becker,info@becker.example,Becker Druck\nTim Becker,info@becker.example,Becker Druck\n';
const event = { name: 'Web Days', place: 'Bergen', start: '2026-11-19', end: '2026-11-20' };

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
  desk.put('event.json', JSON.stringify(event));
  desk.put('base.txt', `${base}\n`);
  desk.put('people.csv', people);
});
afterEach(() => desk.remove());

const run = (...words: readonly string[]): Promise<Ended> => wellmet(desk.path, ['notes', '--event', 'event.json', '--base', 'base.txt', ...words]);
const notesOf = (ended: Ended): readonly unknown[] => jsonLines(ended).map(({ note }) => note);
const hello = (name: string): string => `Hi ${name}, good to meet you at Web Days in Bergen.`;

describe('wellmet notes', () => {
  it('writes one note per person, in the order of the list', async () => {
    const ended = await run('--json', 'people.csv');
    const [ana] = jsonLines(ended);
    expect(ended.code).toBe(0);
    expect(Object.keys(ana!)).toEqual(['person', 'channel', 'note', 'length', 'limit', 'checks']);
    expect(ana).toMatchObject({ person: { name: 'Ana Silva', emails: ['ana@orchard.example'] }, channel: 'linkedin-invitation', limit: 200 });
    expect(ana!.length).toBe(hello('Ana').length);
    expect(notesOf(ended)).toEqual([hello('Ana'), hello('Tom'), hello('Tim')]);
  });

  it('tweaks the person an e-mail or a name speaks of, and no other', async () => {
    desk.put('tweaks.csv', 'email;name;talked_about;text\nANA@orchard.example;;soil sensors;\ninfo@becker.example;Tim Becker;;Hello Tim\n');
    const ended = await run('--json', '--tweaks', 'tweaks.csv', 'people.csv');
    expect(ended.code).toBe(0);
    expect(notesOf(ended)).toEqual([
      'Hi Ana, good to meet you at Web Days in Bergen. Your talk about soil sensors stayed with me.',
      hello('Tom'),
      'Hello Tim',
    ]);
  });

  it.each([
    ['nobody', 'name,reason\nMei Tan,x\n', 'is for “Mei Tan”, who is not among the people'],
    ['two people', 'email,reason\ninfo@becker.example,x\n', 'fits 2 people'],
    ['somebody spoken of before', 'name,reason\nAna Silva,x\nana silva,y\n', 'row 2 was used already'],
    ['no person at all', 'reason\nx\n', 'no column “email” or “name”'],
  ])('a tweak for %s is reported, never guessed', async (_who, tweaks, sentence) => {
    desk.put('tweaks.csv', tweaks);
    const ended = await run('--json', '--tweaks', 'tweaks.csv', 'people.csv');
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(sentence);
    expect(notesOf(ended)).toEqual([hello('Ana'), hello('Tom'), hello('Tim')]);
  });

  it('writes a CSV that opens right', async () => {
    const ended = await run('--out', 'notes.csv', 'people.csv');
    const text = desk.read('notes.csv');
    expect([ended.code, ended.out]).toEqual([0, '']);
    expect(text.startsWith('\ufeffName,')).toBe(true);
    const rows = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true, newline: '\r\n' }).data;
    expect(rows.map((row) => [row['First name'], row['E-mail'], row.Note, row.Status])).toEqual([
      ['Ana', 'ana@orchard.example', hello('Ana'), 'ready'],
      ['Tom', 'info@becker.example', hello('Tom'), 'ready'],
      ['Tim', 'info@becker.example', hello('Tim'), 'ready'],
    ]);
  });

  it('prints notes to read without --json, each headed by who it is for', async () => {
    const { out } = await run('people.csv');
    expect(out).toContain(`To Ana Silva, Orchard Labs <ana@orchard.example>\n\n${hello('Ana')}`);
  });

  it('names a note that must not go out, prints it with its checks, and leaves it out of the file', async () => {
    desk.put('tweaks.csv', `name,text\nAna Silva,"Hi Ana, ${'x'.repeat(300)}"\nTom Becker,"Hi [Name], thanks for the talk at Web Days in Bergen"\n`);
    const ended = await run('--json', '--tweaks', 'tweaks.csv', '--out', 'notes.csv', 'people.csv');
    const checks = jsonLines(ended).map((line) => (line.checks as readonly { readonly id: string; readonly level: string }[]).filter(({ level }) => level === 'block').map(({ id }) => id));
    expect(ended.code).toBe(1);
    expect(checks).toEqual([['too-long'], ['unresolved-placeholder'], []]);
    expect(ended.err).toContain('Ana Silva: ');
    const rows = Papa.parse<Record<string, string>>(desk.read('notes.csv').slice(1), { header: true, skipEmptyLines: true }).data;
    expect(rows.map((row) => [row.Note, row.Status])).toEqual([['', 'to-write'], ['', 'to-write'], [hello('Tim'), 'ready']]);
  });

  it('counts as the channel and the account do', async () => {
    expect(jsonLines(await run('--json', '--channel', 'sms', 'people.csv'))[0]).toMatchObject({ channel: 'sms', limit: 160 });
    expect(jsonLines(await run('--json', '--channel', 'email', 'people.csv'))[0]).toMatchObject({ channel: 'email', limit: null });
    expect(jsonLines(await run('--json', '--plan', 'premium', 'people.csv'))[0]).toMatchObject({ limit: 300 });
  });

  it('takes the subject of an e-mail from the first line of the base message, and one’s own from the tweaks', async () => {
    desk.put('base.txt', `Subject: Our talk at {{ event }}\n\n${base}\n`);
    desk.put('tweaks.csv', 'name,subject,promise\nTom Becker,Your press,the paper\n');
    const mails = jsonLines(await run('--json', '--channel', 'email', '--tweaks', 'tweaks.csv', 'people.csv'));
    expect(mails.map(({ subject }) => subject)).toEqual(['Our talk at Web Days', 'Your press', 'Our talk at Web Days']);
    expect(mails[0]).toMatchObject({ channel: 'email', note: hello('Ana') });
    await run('--channel', 'email', '--out', 'notes.csv', 'people.csv');
    expect(desk.read('notes.csv')).toContain('E-mail,Our talk at Web Days,');
  });

  it('leaves the subject of a note that must not go out empty in the file, as it does the note', async () => {
    desk.put('base.txt', `Subject: For Tom Becker\n\n${base}\n`);
    const ended = await run('--channel', 'email', '--out', 'notes.csv', 'people.csv');
    expect(ended.code).toBe(1);
    const rows = desk.read('notes.csv').split('\r\n');
    expect(rows.filter((row) => row.includes('For Tom Becker')).map((row) => row.includes('Tom Becker,'))).toEqual([true]);
  });

  it('leaves a subject out where the channel has none, and says so', async () => {
    desk.put('base.txt', `subject: Our talk\r\n${base}\n`);
    const ended = await run('--json', 'people.csv');
    expect([ended.code, notesOf(ended)[0], jsonLines(ended)[0]?.subject]).toEqual([0, hello('Ana'), undefined]);
    expect(ended.err).toContain('begins with a subject');
  });

  it('refuses a broken subject with a sentence', async () => {
    desk.put('base.txt', `Subject: For {{ zebra }}\n${base}\n`);
    const ended = await run('--json', '--channel', 'email', 'people.csv');
    expect([ended.code, ended.out]).toEqual([1, '']);
    expect(ended.err).toContain('zebra');
  });

  it('fills in the sender', async () => {
    desk.put('base.txt', 'Hi {{ first_name }}, thanks for Web Days in Bergen! {{ my_name }}');
    expect(notesOf(await run('--json', '--my-name', 'Zoë', 'people.csv'))[0]).toBe('Hi Ana, thanks for Web Days in Bergen! Zoë');
  });

  it.each<[string, (desk: Desk) => void, readonly string[], number, string]>([
    ['an unknown channel', () => undefined, ['--channel', 'fax', 'people.csv'], 2, '“fax” is no channel'],
    ['an unknown plan', () => undefined, ['--plan', 'gold', 'people.csv'], 2, '“gold” is no plan'],
    ['no list', () => undefined, [], 2, 'list of people'],
    ['two lists', () => undefined, ['people.csv', 'people.csv'], 2, 'one list'],
    ['a missing list', () => undefined, ['nobody.csv'], 1, 'There is no file “nobody.csv”'],
    ['missing tweaks', () => undefined, ['--tweaks', 'none.csv', 'people.csv'], 1, 'There is no file “none.csv”'],
    ['an event without a name', ({ put }) => put('event.json', '{"place":"Bergen"}'), ['people.csv'], 1, '“name” in “event.json” is missing'],
    ['an event with an empty name', ({ put }) => put('event.json', '{"name":" "}'), ['people.csv'], 1, '“name” in “event.json” is empty'],
    ['an event that is no JSON', ({ put }) => put('event.json', 'Web Days'), ['people.csv'], 1, 'is no JSON'],
    ['an event that is a list', ({ put }) => put('event.json', '[]'), ['people.csv'], 1, 'is no object'],
    ['a day that is none', ({ put }) => put('event.json', '{"name":"x","start":"19.11.2026"}'), ['people.csv'], 1, 'no day such as'],
    ['an event that ends before it starts', ({ put }) => put('event.json', '{"name":"x","start":"2026-11-20","end":"2026-11-19"}'), ['people.csv'], 1, 'before it starts'],
    ['an unknown placeholder', ({ put }) => put('base.txt', 'Hi {{ firstname_ }}'), ['people.csv'], 1, 'is not a placeholder'],
    ['a brace never closed', ({ put }) => put('base.txt', 'Hi {{ first_name '), ['people.csv'], 1, 'not closed'],
  ])('%s is answered with a sentence and no notes', async (_why, prepare, words, code, sentence) => {
    prepare(desk);
    const ended = await run('--json', ...words);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toContain(sentence);
  });

  it('says which option is missing', async () => {
    const ended = await wellmet(desk.path, ['notes', 'people.csv']);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('--event');
  });
});
