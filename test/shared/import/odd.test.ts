import { describe, expect, it } from 'vitest';
import { readList } from '../../../shared/import/list.ts';

const read = (text: string) => readList({ name: 'list.csv', bytes: new TextEncoder().encode(text) });

describe('odd lists', () => {
  const ana = { name: 'Ana Silva', emails: ['ana@x.example'] };
  it.each<[string, string, readonly object[]]>([
    ['a name and an e-mail in one cell', 'Attendee,Company\nAna Silva <ana@x.example>,Orchard\nTom Becker (tom@x.example),Harbour', [{ ...ana, company: 'Orchard' }, { name: 'Tom Becker', emails: ['tom@x.example'] }]],
    ['a name and a phone in one cell', 'Contact,Company\nAna Silva +49 172 6554858,Orchard\nTel. +49 172 6554858,Harbour', [{ name: 'Ana Silva', phones: [{ e164: '+491726554858' }] }, { name: '', phones: [{ e164: '+491726554858' }] }]],
    ['a second column with a number', 'Name,Company,Position,Company 2,Position 2\nAna Silva,Orchard,CTO,Harbour,Chair', [{ company: 'Orchard', title: 'CTO', notes: 'Company 2: Harbour\nPosition 2: Chair' }]],
    ['a name in the column of e-mails alone', 'Email\nAna Silva <ana@x.example>\ntom@x.example', [ana, { name: '', emails: ['tom@x.example'] }]],
    ['the line of a mail that says to whom', 'Ana Silva <ana@x.example>; "Tan, Mei" <mei@x.example>,\nTom <tom@x.example>;', [ana, { name: 'Mei Tan', emails: ['mei@x.example'] }, { name: 'Tom' }]],
    ['whole rows in quotes', '"Name,Company,Email"\n"Ana Silva,""Orchard, Inc"",ana@x.example"\n', [{ ...ana, company: 'Orchard, Inc' }]],
    ['spaces between the columns', 'Name            Company        Email\nAna Silva       Orchard Labs   ana@x.example\n', [{ ...ana, company: 'Orchard Labs' }]],
    ['numbers that Excel was told to leave alone', 'Name,Phone,Email\nAna Silva,="+49 172 6554858",ana@x.example', [{ ...ana, phones: [{ value: '+49 172 6554858', kind: 'mobile', e164: '+491726554858' }] }]],
    ['signs as pages write them', 'Name,Company\nAna Silva,Hart &amp; Sons &quot;H&#39;S&quot;', [{ company: 'Hart & Sons "H\'S"' }]],
    ['both names in one column', '"Last, First",Email\n"Silva, Ana",ana@x.example', [ana]],
    ['a title of two spaces is no table', 'Web Days  2026\nName,Email\nAna Silva,ana@x.example', [ana]],
  ])('%s', (_why, text, people) => {
    expect(read(text).people.map(({ contact }) => contact)).toMatchObject(people);
  });

  it('who answered “Going?” with no did not come', () => {
    expect(read('Name,Going?\nAna,Yes\nTom,No').skipped.map(({ row }) => row)).toEqual([3]);
  });
});
