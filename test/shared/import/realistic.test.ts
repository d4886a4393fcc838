import { describe, expect, it } from 'vitest';
import { readList } from '../../../shared/import/list.ts';

const read = (text: string) => readList({ name: 'list.csv', bytes: new TextEncoder().encode(text), country: 'DE' });
const ana = { name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva' };

describe('rows as exports have them', () => {
  it.each<[string, string, object]>([
    ['a number that a spreadsheet has written short, with all its digits', 'Name,Phone\nAna Silva,4.91726554858E+11', { phones: [{ value: '+491726554858', e164: '+491726554858' }], notes: '' }],
    ['the same with a comma', 'Name;Phone\nAna Silva;4,91726554858E+11', { phones: [{ e164: '+491726554858' }], notes: '' }],
    ['a number whose digits are lost is none', 'Name,Phone\nAna Silva,4.9172E+11', { phones: [], notes: 'Phone: 4.9172E+11' }],
    ['notes with signs of a web page', 'Name,Notes\nAna Silva,<p>Met at <b>booth&nbsp;7</b></p><p>wants a demo<br/>a < b</p>', { ...ana, notes: 'Met at booth 7\nwants a demo\na < b' }],
    ['who works for nobody else works at no company of that name', 'Name,Company\nAna Silva,Self-employed', { ...ana, company: '', notes: 'Company: Self-employed' }],
    ['so in German', 'Name;Firma\nAna Silva;Selbstständig', { company: '', notes: 'Firma: Selbstständig' }],
    ['a company that only begins so is one', 'Name,Company\nAna Silva,Freelance Union', { company: 'Freelance Union' }],
    ['a name that is not known', 'Name,Email\nN/A N/A,ana@orchard.example', { name: '', firstName: '', emails: ['ana@orchard.example'] }],
    ['a name that is still to come', 'First Name,Last Name,Email\nTBD,TBD,ana@orchard.example', { name: '', firstName: '' }],
    ['nothing in German', 'Name;Firma;E-Mail\nAna Silva;k. A.;ana@orchard.example', { ...ana, company: '' }],
    ['a profile with a country, a language and what follows its readers', 'Name,LinkedIn\nAna Silva,https://de.linkedin.com/in/ana-silva-12/en?utm_source=share&trk=x', { linkedin: 'https://www.linkedin.com/in/ana-silva-12/' }],
    ['titles, degrees and pictures', 'Name\n"🌟 Dr. Ana Silva, PhD 🌟"', { ...ana, prefix: 'Dr.', suffix: 'PhD' }],
    ['spaces that do not break', 'Name,Email\n\u00a0Ana\u00a0Silva\u00a0,\u00a0ana@orchard.example\u00a0', { ...ana, emails: ['ana@orchard.example'] }],
  ])('%s', (_why, text, expected) => {
    expect(read(text).people[0]?.contact).toMatchObject(expected);
  });
});
