import { describe, expect, it } from 'vitest';
import type { ImportedList } from '../../../shared/import/importedList.ts';
import type { WantedLayout } from '../../../shared/import/layout.ts';
import { readList } from '../../../shared/import/list.ts';
import { saySaid } from '../../../shared/words/say.ts';

const read = (text: string, wanted?: WantedLayout): ImportedList =>
  readList({ name: 'list.csv', bytes: new TextEncoder().encode(text), ...(wanted === undefined ? {} : { wanted }) });

describe('the second of everything in a list', () => {
  it.each<[string, string, object]>([
    ['a second company', 'Name,Company,Employer\nAna,Orchard,Harbour', { company: 'Orchard', notes: 'Employer: Harbour' }],
    ['a second company that says no more', 'Name,Company,Company Name for Emails\nAna,Orchard Labs Inc,Orchard Labs', { company: 'Orchard Labs Inc', notes: '' }],
    ['a second company where the first cell is empty', 'Name,Company,Employer\nAna,,Harbour', { company: 'Harbour', notes: '' }],
    ['a second job', 'Name,Job Title,Role\nAna,CTO,Speaker', { title: 'CTO', notes: 'Role: Speaker' }],
    ['a title that is neither the job nor an honorific', 'Name,Title,Titel,Company\nAna,CTO,Speaker,Orchard', { title: 'CTO', notes: 'Titel: Speaker' }],
    ['a second department', 'Name,Department,Division\nAna,Soil,Research', { department: 'Soil, Research', notes: '' }],
    ['the name that somebody goes by', 'First name,Preferred name,Last name\nRobert,Bob,Silva', { firstName: 'Robert', notes: 'Preferred name: Bob' }],
    ['a second whole name', 'Name,Guest\nAna Silva,Tom Becker', { name: 'Ana Silva', notes: 'Guest: Tom Becker' }],
    ['a whole name that says no more', 'Name,Full name\nAna Maria Silva,Ana Silva', { name: 'Ana Maria Silva', notes: '' }],
    ['two middle names', 'First name,Middle name,Middle,Last name\nAna,Maria,Luisa,Silva', { name: 'Ana Maria Luisa Silva' }],
    ['Google’s several companies and jobs', 'First Name,Organization Name,Organization Title,E-mail 1 - Value\nAna,Orchard ::: Harbour,CTO ::: Speaker,a@x.example ::: b@x.example', { company: 'Orchard', title: 'CTO', emails: ['a@x.example', 'b@x.example'], notes: 'Organization Name: Harbour\nOrganization Title: Speaker' }],
    ['Google’s several organisations', 'First Name,Organization 1 - Name,Organization 2 - Name\nAna,Orchard,Harbour', { company: 'Orchard', notes: 'Organization 2 - Name: Harbour' }],
    ['Google’s several addresses in a cell', 'First Name,Address 1 - Street,Address 1 - City\nAna,5 Elm St ::: 7 Oak St,Austin ::: Boston', { address: '5 Elm St, Austin', notes: 'Other address: 7 Oak St, Boston' }],
    ['a cell beyond the column names', 'Name,Email\nAna,a@x.example,,met by the door', { name: 'Ana', notes: 'met by the door' }],
    ['words under an empty column name', 'Name,,Email\nAna,by the door,a@x.example', { notes: 'by the door' }],
    ['numbers under an empty column name count the rows', ',Name,Email\n0,Ana,a@x.example\n1,Tom,t@x.example', { notes: '' }],
  ])('%s is kept', (_why, text, expected) => {
    expect(read(text).people[0]?.contact).toMatchObject(expected);
  });

  it('has what stands far down without a column name', () => {
    const { people } = read(`Ana Silva,a@x.example\n${'Tom Becker,t@x.example\n'.repeat(300)}Mei Tan,m@x.example,came at 5`);
    expect(people.at(-1)?.contact.notes).toBe('came at 5');
  });

  it('says which rows have more cells than there are column names', () => {
    expect(read('Name,Company,Email\nAna,Orchard, Inc,a@x.example\nTom,,t@x.example,').problems[0]).toMatchObject({
      code: 'more-cells',
      message: expect.stringContaining('Row 2 has more cells') as string,
    });
  });

  it('says in German what a list without column names was taken for', () => {
    const [problem] = read('Ana Silva,ana@x.example,0172 6554858').problems;
    expect(problem?.said && saySaid('de', problem.said)).toContain('(Spalte 1 als „Ganzer Name“, Spalte 2 als „E-Mail“ und Spalte 3 als „Telefon“)');
  });

  it('says in German what was too long to keep', () => {
    const { problems, people } = read(`Name,Title,Company\nAna Silva,${'x'.repeat(3000)},${'y'.repeat(3000)}`);
    const [problem, question] = [problems[0]?.said, people[0]?.question];
    expect(problem && saySaid('de', problem)).toContain('hat unter Position und Firma mehr');
    expect(question && saySaid('de', question)).toContain('Unter Position und Firma steht mehr');
  });

  it('a cell beyond the column names can be told what it fills, or be left out', () => {
    const text = 'Name,Email\nAna,a@x.example,Orchard';
    expect(read(text).layout?.columns[2]).toMatchObject({ header: '', choice: 'notes', recognised: 'notes' });
    const told = read(text, { headerRow: 1, columns: ['name', 'emails', 'company'] });
    expect([told.people[0]?.contact.company, told.people[0]?.contact.notes, told.problems]).toEqual(['Orchard', '', []]);
    expect(read(text, { headerRow: 1, columns: ['name', 'emails', 'leave-out'] }).people[0]?.contact.notes).toBe('');
  });

  it('keeps the last of a thousand cells beyond the column names', () => {
    expect(read(`Name,Email\nAna,a@x.example${','.repeat(998)}end`).people[0]?.contact.notes).toBe('end');
  });
});

describe('the second of everything in a vCard', () => {
  const card = (...lines: readonly string[]): string => ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ana Silva', 'N:Silva;Ana;;;', ...lines, 'END:VCARD'].join('\r\n');

  it.each<[string, string, object]>([
    ['companies', card('ORG:Orchard;Soil', 'ORG:Harbour;Sea;Ships'), { company: 'Orchard', department: 'Soil', notes: 'Other company: Harbour, Sea, Ships' }],
    ['jobs and a role', card('TITLE:CTO', 'TITLE:Speaker', 'ROLE:Chair', 'ROLE:CTO'), { title: 'CTO', notes: 'Other title: Speaker\nOther title: Chair' }],
    ['addresses', card('ADR;TYPE=home:;;7 Oak St;Boston;;;', 'ADR;TYPE=work:;;5 Elm St;Austin;;;'), { address: '5 Elm St, Austin', notes: 'Other address: 7 Oak St, Boston' }],
    ['profiles', card('URL:https://www.linkedin.com/in/ana', 'URL:https://www.linkedin.com/in/ana-silva'), { linkedin: 'https://www.linkedin.com/in/ana/', websites: ['https://www.linkedin.com/in/ana-silva/'] }],
    ['a nickname, a birthday and a chat', card('NICKNAME:Annie', 'BDAY:1980-02-01', 'IMPP:xmpp:ana@chat.example', 'NOTE:Hi'), { notes: 'Hi\nNickname: Annie\nBirthday: 1980-02-01\nChat: xmpp:ana@chat.example' }],
    ['a nickname that is the name', ['BEGIN:VCARD', 'NICKNAME:Annie', 'EMAIL:a@x.example', 'END:VCARD'].join('\n'), { name: 'Annie' }],
    ['categories', card('CATEGORIES:Speakers,Friends'), { notes: 'Categories: Speakers,Friends' }],
  ])('%s are kept', (_why, text, expected) => {
    expect(read(text).people[0]?.contact).toMatchObject(expected);
  });
});

describe('our own labels in the notes', () => {
  const card = ['BEGIN:VCARD', 'FN:Ana Silva', 'NICKNAME:Annie', 'TITLE:CTO', 'TITLE:Speaker', 'ADR:;;5 Elm St;Austin;;;', 'ADR:;;7 Oak St;Boston;;;', 'END:VCARD'].join('\n');
  const google = 'First Name,Address 1 - Street,Address 1 - City\nAna,5 Elm St ::: 7 Oak St,Austin ::: Boston';

  it.each([
    ['a vCard', card, 'Weitere Position: Speaker\nWeitere Adresse: 7 Oak St, Boston\nSpitzname: Annie'],
    ['a table', google, 'Weitere Adresse: 7 Oak St, Boston'],
  ])('are German in those of %s where the screens are', (_, text, notes) => {
    const list = readList({ name: 'list', bytes: new TextEncoder().encode(text), language: 'de' });
    expect(list.people[0]?.contact.notes).toBe(notes);
  });
});
