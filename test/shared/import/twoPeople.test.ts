import { describe, expect, it } from 'vitest';
import { readList } from '../../../shared/import/list.ts';

const read = (text: string, name = 'list.csv') => readList({ name, bytes: new TextEncoder().encode(text) });

type Somebody = readonly [name: string, ...emails: readonly string[]];
const peopleOf = (text: string): readonly Somebody[] => read(text).people.map(({ contact }) => [contact.name, ...contact.emails]);

describe('a cell with two people', () => {
  it.each<[string, string, readonly Somebody[]]>([
    ['two whole names and their e-mails', 'Name,Email\nAna Silva & Tom Becker,tom.becker@x.example; ana.silva@x.example', [['Ana Silva', 'ana.silva@x.example'], ['Tom Becker', 'tom.becker@x.example']]],
    ['a stroke between them', 'Name,Email\nAna Silva / Tom Becker,asilva@x.example / tbecker@x.example', [['Ana Silva', 'asilva@x.example'], ['Tom Becker', 'tbecker@x.example']]],
    ['a line each', 'Name,Email\n"Ana Silva\nTom Becker","ana@x.example\ntom@x.example"', [['Ana Silva', 'ana@x.example'], ['Tom Becker', 'tom@x.example']]],
    ['e-mails in two columns', 'Name,Email,Email 2\nAna Silva and Tom Becker,ana@x.example,tom@x.example', [['Ana Silva', 'ana@x.example'], ['Tom Becker', 'tom@x.example']]],
    ['one family', 'Name,Email\nAna and Tom Silva,"ana@x.example, tom@x.example"', [['Ana Silva', 'ana@x.example'], ['Tom Silva', 'tom@x.example']]],
    ['one family in two columns', 'First Name,Last Name,Email\nAna & Tom,Silva,"ana@x.example, tom@x.example"', [['Ana Silva', 'ana@x.example'], ['Tom Silva', 'tom@x.example']]],
    ['two families in two columns', 'First Name,Last Name,Email\nAna & Tom,Silva & Becker,', [['Ana Silva'], ['Tom Becker']]],
    ['two whole names without an e-mail', 'Name,Company\nAna Silva & Tom Becker,Orchard', [['Ana Silva'], ['Tom Becker']]],
    ['two whole names with an e-mail of one', 'Name,Email\nAna Silva & Tom Becker,tom@x.example', [['Ana Silva'], ['Tom Becker', 'tom@x.example']]],
    ['two whole names with an e-mail of both', 'Name,Email\nAna Silva + Tom Becker,office@x.example', [['Ana Silva', 'office@x.example'], ['Tom Becker', 'office@x.example']]],
    ['titles', 'Name\nDr. Ana Silva und Prof. Tom Becker', [['Ana Silva'], ['Tom Becker']]],
    ['three', 'Name,Email\n"Ana Silva, Tom Becker & Mei Tan","ana@x.example, tom@x.example, mei@x.example"', [['Ana Silva', 'ana@x.example'], ['Tom Becker', 'tom@x.example'], ['Mei Tan', 'mei@x.example']]],
    ['a comma, told by their e-mails', 'Name,Email\n"Ana Silva, Tom Becker","ana@x.example, tom@x.example"', [['Ana Silva', 'ana@x.example'], ['Tom Becker', 'tom@x.example']]],
    ['the list way', 'Name\n"Silva, Ana & Becker, Tom"', [['Ana Silva'], ['Tom Becker']]],
    ['Spanish, told by their e-mails', 'Name,Email\nAna Silva y Tom Becker,ana@x.example tom@x.example', [['Ana Silva', 'ana@x.example'], ['Tom Becker', 'tom@x.example']]],
  ])('%s: each comes by themselves', (_why, text, people) => {
    const list = read(text);
    expect(peopleOf(text)).toEqual(people);
    expect(list.people.map(({ row, part, question }) => [row, part ?? 1, question?.key])).toEqual(people.map((_, at) => [2, at + 1, undefined]));
    expect(list.problems.filter(({ code }) => code !== 'no-header')).toMatchObject([{ code: 'several-in-row', said: { params: { rows: '2' } } }]);
  });

  it('each has the rest of the row, and the phone that stands in their place', () => {
    const { people } = read('Name,Company,Email,Mobile,LinkedIn\nAna Silva & Tom Becker,Orchard,ana@x.example; tom@x.example,+49 172 6554858; +49 172 6554859,linkedin.com/in/tom-becker-1');
    expect(people.map(({ contact }) => [contact.company, contact.phones.map(({ e164 }) => e164), contact.linkedin])).toEqual([
      ['Orchard', ['+491726554858'], null],
      ['Orchard', ['+491726554859'], 'https://www.linkedin.com/in/tom-becker-1/'],
    ]);
  });

  it.each([
    ['given names alone', 'Name,Email\nAna and Tom,office@x.example', 'Ana and Tom'],
    ['one family with one e-mail', 'Name,Email\nAna and Tom Silva,silva@x.example', 'Ana and Tom Silva'],
    ['in two columns', 'First Name,Last Name\nAna & Tom,Silva', 'Ana & Tom Silva'],
    ['a couple', 'Name\nMr. and Mrs. Silva', 'Mr. and Mrs. Silva'],
    ['whose e-mails are somebody else’s', 'Name,Email\nAna and Tom Silva,"office@x.example, info@x.example"', 'Ana and Tom Silva'],
    ['whole names with more e-mails than people', 'Name,Email\nAna Silva & Tom Becker,"ana@x.example, tom@x.example, info@x.example"', 'Ana Silva & Tom Becker'],
    ['a family', 'Name\nFamilie Becker', 'Familie Becker'],
    ['a given name and a whole name', 'Name\nAna / Tom Becker', 'Ana / Tom Becker'],
  ])('%s: stay one, and somebody should look', (_why, text, said) => {
    const { people, problems } = read(text);
    expect(people).toHaveLength(1);
    expect(people[0]?.question).toMatchObject({ key: 'lists.likeTwoPeople', params: { text: said } });
    expect(people[0]?.contact.firstName).toBe('');
    expect(problems).toEqual([]);
  });

  it.each([
    ['two family names', 'José Ortega y Gasset', 'José'],
    ['two family names with a stroke', 'Ana Meyer/Schulze', 'Ana'],
    ['a Portuguese name', 'Ana Sousa e Silva', 'Ana'],
    ['pronouns', 'Ana Silva (she/her)', 'Ana'],
    ['a credential', 'Ana Silva, MBA & PhD', 'Ana'],
    ['a name with “und” in it', 'Ana von und zu Silva', 'Ana'],
    ['a family called Sand', 'Ana Sand', 'Ana'],
    ['a hyphen', 'Ana-Maria Silva', 'Ana-Maria'],
  ])('%s is one person, and in no question', (_why, name, firstName) => {
    const { people } = read(`Name\n"${name}"\n`);
    expect(people).toMatchObject([{ contact: { firstName } }]);
    expect(people[0]?.question).toBeUndefined();
  });

  it.each([
    ['Ana Silva + 1', '+ 1'],
    ['Ana Silva +1', '+1'],
    ['Ana Silva (+1)', '(+1)'],
    ['Ana Silva and guest', 'and guest'],
    ['Ana Silva & team', '& team'],
    ['Ana Silva und Begleitung', 'und Begleitung'],
    ['Ana Silva plus one', 'plus one'],
  ])('“%s” brings somebody, who goes to the notes', (name, notes) => {
    const { people } = read(`Name,Notes\n${name},by the door\n`);
    expect(people).toMatchObject([{ contact: { name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva', notes: `by the door\n${notes}` } }]);
  });

  it('a line of plain text that looks like two people is asked about too', () => {
    expect(read('Ana and Tom, Orchard Labs, office@x.example\n', 'list.txt').people).toMatchObject([{ question: { key: 'lists.likeTwoPeople' }, contact: { firstName: '' } }]);
  });
});
