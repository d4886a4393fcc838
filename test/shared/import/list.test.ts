import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import type { ImportedList } from '../../../shared/import/importedList.ts';
import { readList } from '../../../shared/import/list.ts';

function read(text: string | Uint8Array, country?: string): ImportedList {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readList({ name: 'list.csv', bytes, ...(country === undefined ? {} : { country }) });
}

const first = (text: string): ContactFields | undefined => read(text).people[0]?.contact;
const ana = { name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva' };
const email = { emails: ['ana@orchard.example'] };
const job = { title: 'CTO', company: 'Orchard Labs' };
const mobile = { phones: [{ value: '+49 172 6554858', kind: 'mobile', e164: '+491726554858' }] };
const profile = { linkedin: 'https://www.linkedin.com/in/ana-silva/' };

/** The first row of a list, and what it must say of the first person. */
const cases: readonly (readonly [why: string, text: string, expected: object])[] = [
  // Headers
  ['plain', 'First Name,Last Name,Email\nAna,Silva,ana@orchard.example', { ...ana, ...email }],
  ['in capitals', 'FIRST NAME,LAST NAME,EMAIL\nAna,Silva,ana@orchard.example', { ...ana, ...email }],
  ['with underscores', 'first_name,last_name,email_address\nAna,Silva,ana@orchard.example', { ...ana, ...email }],
  ['with hyphens', 'first-name,last-name,e-mail\nAna,Silva,ana@orchard.example', { ...ana, ...email }],
  ['in one word', 'firstName,lastName,emailAddress\nAna,Silva,ana@orchard.example', { ...ana, ...email }],
  ['with stars', 'First Name *,Last Name*,Email (required)\nAna,Silva,ana@orchard.example', { ...ana, ...email }],
  ['with colons and spaces', ' First Name: , Last Name: , Email: \nAna,Silva,ana@orchard.example', { ...ana, ...email }],
  ['with a byte order mark', '\ufeffFirst Name,Last Name\nAna,Silva', ana],
  ['quoted', '"First Name","Last Name"\n"Ana","Silva"', ana],
  ['given and family', 'Given,Family,Organisation,Role\nAna,Silva,Orchard Labs,CTO', { ...ana, ...job }],
  ['surname and forename', 'Surname,Forename,Employer,Position\nSilva,Ana,Orchard Labs,CTO', { ...ana, ...job }],
  ['who', 'Who,Comments\nAna Silva,by the door', { ...ana, notes: 'by the door' }],
  ['contact_name', 'contact_name,current company\nAna Silva,Orchard Labs', { ...ana, company: 'Orchard Labs' }],
  ['whose they are', 'Attendee First Name,Attendee Last Name,Attendee Email\nAna,Silva,ana@orchard.example', { ...ana, ...email }],
  ['German', 'Vorname;Nachname;Firma;Position;E-Mail\nAna;Silva;Orchard Labs;CTO;ana@orchard.example', { ...ana, ...job, ...email }],
  ['German with Name for the family', 'Name;Vorname;Unternehmen;Funktion\nSilva;Ana;Orchard Labs;CTO', { ...ana, ...job }],
  ['French', 'Prénom;Nom;Société;Poste;Courriel\nAna;Silva;Orchard Labs;CTO;ana@orchard.example', { ...ana, ...job, ...email }],
  ['French without a given name column', 'Nom;Entreprise\nAna Silva;Orchard Labs', { ...ana, company: 'Orchard Labs' }],
  ['Spanish', 'Nombre;Apellidos;Empresa;Cargo;Correo electrónico\nAna;Silva;Orchard Labs;CTO;ana@orchard.example', { ...ana, ...job, ...email }],
  ['Italian', 'Nome;Cognome;Azienda;Ruolo;Posta elettronica\nAna;Silva;Orchard Labs;CTO;ana@orchard.example', { ...ana, ...job, ...email }],
  ['Portuguese', 'Nome;Sobrenome;Empresa;Função;Telemóvel\nAna;Silva;Orchard Labs;CTO;+49 172 6554858', { ...ana, ...job, ...mobile }],
  ['Dutch', 'Voornaam;Tussenvoegsel;Achternaam;Bedrijf;Functie\nAna;van der;Silva;Orchard Labs;CTO', { ...job, name: 'Ana van der Silva', lastName: 'van der Silva' }],
  ['accents without accents', 'Prenom;Nom;Societe\nAna;Silva;Orchard Labs', { ...ana, company: 'Orchard Labs' }],
  ['a question', 'Name,What is your job title?,What company do you work for?\nAna Silva,CTO,Orchard Labs', { ...ana, ...job }],
  ['whole name and parts', 'Name,First Name,Last Name\nAna Maria Silva,Ana,Silva', { ...ana, name: 'Ana Maria Silva' }],
  ['a remark in brackets', 'Full name (as on badge),Email (work)\nAna Silva,ana@orchard.example', { ...ana, ...email }],
  ['two words for one thing', 'Name,Role / Position,Company or Organization\nAna Silva,CTO,Orchard Labs', { ...ana, ...job }],
  ['Polish', 'Imię;Nazwisko;Firma;Stanowisko\nAna;Silva;Orchard Labs;CTO', { ...ana, ...job }],
  ['whose phone', 'Name,Assistant Phone,Contact Number\nAna Silva,+49 30 901820,+49 172 6554858', { ...ana, ...mobile }],
  ['numbers of things are nobody', 'Attendee #,Order #,User ID,Name\n1,2,3,Ana Silva', ana],
  ['what tickets and owners are called is nobody', 'Ticket Name,Event Name,Contact Owner,Name\nGold,Web Days,Somebody Else,Ana Silva', { ...ana, title: '' }],
  // The Title trap
  ['Title is the job', 'First Name,Last Name,Company,Title\nAna,Silva,Orchard Labs,CTO', { ...job, prefix: '' }],
  ['Title beside Job Title is the honorific', 'First Name,Last Name,Title,Job Title\nAna,Silva,Dr.,CTO', { prefix: 'Dr.', title: 'CTO' }],
  ['Title beside E-mail Address is the honorific', 'Title,First Name,Last Name,E-mail Address\nDr.,Ana,Silva,ana@orchard.example', { prefix: 'Dr.', title: '' }],
  ['Google’s whole address without its parts', 'First Name,Last Name,Address 1 - Formatted\nAna,Silva,"5 Elm St, Austin"', { ...ana, address: '5 Elm St, Austin' }],
  ['Google’s whole address beside its parts is taken once', 'First Name,Last Name,Address 1 - Formatted,Address 1 - Street,Address 1 - City\nAna,Silva,"5 Elm St\nAustin",5 Elm St,Austin', { ...ana, address: '5 Elm St, Austin' }],
  ['but a job there is a job', 'Title,First Name,Last Name,E-mail Address\nCTO,Ana,Silva,ana@orchard.example', { prefix: '', title: 'CTO' }],
  ['and an honorific elsewhere is one', 'Name,Title\nAna Silva,Prof. Dr.', { ...ana, prefix: 'Prof. Dr.', title: '' }],
  ['Titel beside Position', 'Titel;Vorname;Nachname;Position\nDr.;Ana;Silva;CTO', { prefix: 'Dr.', title: 'CTO' }],
  // LinkedIn
  ['the advertisement number is no profile', 'name,linkedin_click_id\nAna Silva,AQHx93', { ...ana, linkedin: null, notes: '' }],
  ['a profile', 'Name,LinkedIn URL\nAna Silva,http://linkedin.com/in/Ana-Silva/?x=1', { ...ana, ...profile }],
  ['a profile by its end', 'Name,LinkedIn\nAna Silva,ana-silva', { ...ana, ...profile }],
  ['a profile in a column of links', 'Name,URL\nAna Silva,https://www.linkedin.com/in/ana-silva', { ...ana, ...profile, websites: [] }],
  ['a website in a column of links', 'Name,URL\nAna Silva,https://orchard.example/ana', { ...ana, websites: ['https://orchard.example/ana'] }],
  ['a company page is nobody’s profile', 'Name,Company LinkedIn URL\nAna Silva,https://www.linkedin.com/company/orchard', { ...ana, linkedin: null }],
  // Names
  ['a doctor in the given name', 'First Name,Last Name\nDr. Ana,Silva', { ...ana, prefix: 'Dr.' }],
  ['a doctor for a given name', 'First Name,Last Name\nDr.,Silva', { name: 'Silva', prefix: 'Dr.', firstName: '', lastName: 'Silva' }],
  ['Drew is no doctor', 'First Name,Last Name\nDrew,Silva', { prefix: '', firstName: 'Drew' }],
  ['a degree in the family name', 'First Name,Last Name\nAna,"Silva, Ph. D."', { ...ana, suffix: 'Ph. D.' }],
  ['the list way', 'Name\n"Silva, Ana"', ana],
  ['the whole name in the given', 'First Name,Last Name\nAna Silva,', ana],
  ['an e-mail for a name', 'Name,Company\nana@orchard.example,Orchard Labs', { name: '', ...email }],
  ['a phone for a name', 'Contact,Company\n+49 172 6554858,Orchard Labs', { name: '', ...mobile }],
  ['nothing in many words', 'Name,Company,Email\nAna Silva,N/A,null', { ...ana, company: '', emails: [] }],
  ['von der', 'Name\nJan von der Heide', { firstName: 'Jan', lastName: 'von der Heide' }],
  ['a guard of a spreadsheet is taken off', "Name,Phone\nAna Silva,'+49 172 6554858", { ...ana, ...mobile }],
  ["a real apostrophe stays", "Name\nGerard 't Hooft", { lastName: "'t Hooft" }],
  // Phones and e-mails
  ['a mobile by its column', 'Name,Mobile\nAna Silva,+44 29 2018 0625', { phones: [{ value: '+44 29 2018 0625', kind: 'mobile', e164: '+442920180625' }] }],
  ['a fax by its column', 'Name,Fax\nAna Silva,+49 30 901821', { phones: [{ value: '+49 30 901821', kind: 'fax', e164: '+4930901821' }] }],
  ['the country beside it', 'Name,Phone,Country\nAna Silva,0172 6554858,Deutschland', { phones: [{ value: '0172 6554858', kind: 'mobile', e164: '+491726554858' }] }],
  ['the country of an e-mail', 'Name,Phone,Email\nAna Silva,0172 6554858,ana@firma.de', { phones: [{ value: '0172 6554858', kind: 'mobile', e164: '+491726554858' }] }],
  ['two in a cell', 'Name,Phone\nAna Silva,+49 172 6554858 / +49 30 901820', { phones: [mobile.phones[0], { value: '+49 30 901820', kind: 'work', e164: '+4930901820' }] }],
  ['the same twice', 'Name,Phone,Mobile\nAna Silva,+49 172 6554858,+491726554858', mobile],
  ['two e-mails in a cell', 'Name,Email\nAna Silva,ana@orchard.example; ana@home.example', { emails: ['ana@orchard.example', 'ana@home.example'] }],
  ['an e-mail with a name', 'Name,Email\nAna Silva,Ana Silva <Ana@Orchard.example>', email],
  ['an unreadable e-mail is kept', 'Name,Email\nAna Silva,ana@@orchard', { ...ana, emails: [], notes: 'Email: ana@@orchard' }],
  // Delimiters, preambles, lines
  ['tabs', 'Name\tEmail\nAna Silva\tana@orchard.example', { ...ana, ...email }],
  ['pipes', 'Name|Email\nAna Silva|ana@orchard.example', { ...ana, ...email }],
  ['semicolons with commas inside', 'Name;Company\nAna Silva;"Orchard, Labs"', { ...ana, company: 'Orchard, Labs' }],
  ['a sep line', 'sep=;\nName;Email\nAna Silva;ana@orchard.example', { ...ana, ...email }],
  ['a title above', 'Attendees of Web Days\nExported on 20 Nov\n\nName,Email\nAna Silva,ana@orchard.example', { ...ana, ...email }],
  ['old line ends', 'Name,Email\rAna Silva,ana@orchard.example\r', { ...ana, ...email }],
  ['mixed line ends', 'Name,Email\r\nAna Silva,ana@orchard.example\nTom,', { ...ana, ...email }],
  ['a line end in a cell', 'Name,Notes\nAna Silva,"one\ntwo"', { ...ana, notes: 'one\ntwo' }],
  ['more cells than headers', 'Name,Email\nAna Silva,ana@orchard.example,,x', { ...ana, ...email }],
  ['fewer cells than headers', 'Name,Email,Company\nAna Silva', ana],
  ['one column of names', 'Name\nAna Silva\nTom Becker', ana],
  ['one column of e-mails', 'Email\nana@orchard.example', email],
  ['a repeated header', 'Name,Email,Email\nAna Silva,,ana@orchard.example', { ...ana, ...email }],
  ['a header named like the insides of an object', 'Name,__proto__,constructor\nAna Silva,x,y', ana],
  // Without column names
  ['names and e-mails', 'Ana Silva,ana@orchard.example\nTom Becker,tom@becker.example', { ...ana, ...email }],
  ['halves of names', 'Ana;Silva;ana@orchard.example\nTom;Becker;tom@becker.example', { ...ana, ...email }],
  ['only profiles', 'linkedin.com/in/ana-silva\nlinkedin.com/in/tom-becker', profile],
  ['only e-mails', 'ana@orchard.example\ntom@becker.example', email],
  ['only names', 'Ana Silva\nTom Becker', ana],
];

describe('readList', () => {
  it.each(cases)('%s', (_why, text, expected) => {
    expect(first(text)).toMatchObject(expected);
  });

  it('has at least sixty cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it('keeps row numbers as a spreadsheet shows them, and counts every data row', () => {
    const list = read('Web Days\n\nName,Country\nAna Silva,\n,\n\n,Portugal\nName,Country\nTom Becker,Germany\n');
    expect(list.people.map(({ row }) => row)).toEqual([4, 9]);
    expect(list.skipped.map(({ row }) => row)).toEqual([7, 8]);
  });

  it('takes 931 people of whom only the phone is known', () => {
    const rows = Array.from({ length: 931 }, (_, at) => `+49 172 6${String(100_000 + at)}`);
    const list = read(['Name,Phone', ...rows.map((row) => `,${row}`)].join('\n'));
    expect([list.people.length, list.skipped.length]).toEqual([931, 0]);
  });

  it('a name of nothing but signs is nobody, unless something else tells who it is', () => {
    const list = read('Name,Email\n";",\n---,\n-,ana@orchard.example\nYō 7,\n');
    expect(list.people.map(({ row }) => row)).toEqual([4, 5]);
    expect(list.skipped.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('gives numbers without + the country it is told', () => {
    expect(read('Name,Phone\nAna Silva,0172 6554858', 'DE').people[0]?.contact.phones[0]?.e164).toBe('+491726554858');
    expect(first('Name,Phone\nAna Silva,0172 6554858')?.phones[0]?.e164).toBeNull();
  });

  it('says which columns fill what, and leaves the others out', () => {
    expect(read('Full Name,Shoe size,E-mail,Mobile\nAna Silva,40,ana@orchard.example,').mapping).toEqual({ 'Full Name': 'name', 'E-mail': 'emails', Mobile: 'phones' });
  });

  it('reports unreadable values once per column', () => {
    const { problems } = read('Name,Email\nAna,ana@\nTom,tom@becker.example\nMei,mei@');
    expect(problems).toMatchObject([{ code: 'unreadable-email', message: expect.stringContaining('2 rows (2, 4)') as string }]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'empty-file'],
    ['blank lines', '\n \n\t\n', 'empty-file'],
    ['only delimiters', 'Name,Email\n,\n,,', 'no-people'],
    ['a header alone', 'Name,Email\n', 'no-people'],
    ['the beginning of a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'damaged'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'not-a-list'],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'not-a-list'],
    ['a PDF', '%PDF-1.7\n', 'not-a-list'],
    ['a web page', '<!DOCTYPE html><table><tr><td>Name</td></tr></table>', 'not-a-list'],
    ['JSON', '[{"name": "Ana Silva"}]', 'not-a-list'],
    ['noise', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 29), 'not-a-list'],
    ['no column names', 'Ana Silva,ana@orchard.example', 'no-header'],
    ['a quote never closed', 'Name,Email\n"Ana Silva,ana@orchard.example\nTom Becker,tom@becker.example', 'unbalanced-quotes'],
    ['a vCard file of nobody', 'BEGIN:VCARD\nEND:VCARD\n', 'no-people'],
  ])('%s is answered with a sentence', (_why, text, code) => {
    const { problems } = read(text);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toMatch(/^\S.{20,}\.$/s);
  });

  it('loses one line to a quote that is never closed, not the rest', () => {
    const list = read('Name,Email\nAna Silva,ana@orchard.example\n"Mei,mei@harbour.example\nTom Becker,tom@becker.example\n');
    expect(list.people.map(({ contact }) => contact.emails[0])).toEqual(['ana@orchard.example', 'mei@harbour.example', 'tom@becker.example']);
    expect(list.people.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it('reads a file of UTF-8 in which one byte is wrong as that, and says where', () => {
    const bytes = Buffer.from('Name,Company\nJürgen Müller,Bäckerei\nRen# Noël,Éditions\n');
    bytes[bytes.indexOf('#')] = 0xe9;
    const list = read(new Uint8Array(bytes));
    expect(list.people.map(({ contact }) => contact.name)).toEqual(['Jürgen Müller', 'René Noël']);
    expect(list.problems).toMatchObject([{ code: 'broken-signs', message: expect.stringContaining('line 3') as string }]);
  });

  it('cuts off what is too long to keep, and says so', () => {
    const list = read(`Name,Title\nAna Silva,${'x'.repeat(10_000_000)}\n`);
    expect(list.people[0]?.contact.title).toHaveLength(2000);
    expect(list.problems.map(({ code }) => code)).toEqual(['too-long-value']);
  });

  it('takes a hundred thousand columns in its stride', () => {
    const list = read(`${['Name', ...Array.from({ length: 100_000 }, (_, at) => `c${at}`)].join(',')}\nAna Silva\n`);
    expect(list.people[0]?.contact.name).toBe('Ana Silva');
  });
});

describe('the laws of lists', () => {
  const piece = fc.constantFrom('Name', 'Email', 'Title', ',', ';', '\t', '|', '\n', '\r\n', '"', 'Ana', 'ana@x.example', "'", '=1', ' ', 'Dr.', '\0', 'BEGIN:VCARD\n', '\ufeff');
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')));

  it('never throws, whatever the bytes', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), text.map((words) => new TextEncoder().encode(words)));
    fc.assert(
      fc.property(bytes, (file) => {
        const list = read(file);
        expect(list.people.length > 0 || list.problems.length > 0 || list.skipped.length > 0).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('every data row is a person or is skipped with a reason', () => {
    const cell = fc.constantFrom('', ' ', 'Ana', 'ana@x.example', '=1', "O'Neill", 'null', '+49 172 6554858', 'a "b" c');
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (table, delimiter) => {
        const quoted = table.map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join(delimiter));
        const list = read([['Name', 'Email', 'Phone'].join(delimiter), ...quoted].join('\n'));
        const dataRows = table.filter((row) => row.some((value) => value.trim() !== '')).length;
        expect(list.people.length + list.skipped.length).toBe(dataRows);
        expect(list.skipped.every(({ reason }) => reason !== '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
