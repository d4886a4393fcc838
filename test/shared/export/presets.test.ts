import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContact, type ContactFields } from '../../../shared/contact/contact.ts';
import { csvText } from '../../../shared/export/csvText.ts';
import { differentNames, safeFileName } from '../../../shared/export/fileNames.ts';
import { foreignPresets, presetTable, type ForeignPreset } from '../../../shared/export/presets.ts';
import { vcardText } from '../../../shared/export/vcards.ts';
import { readList } from '../../../shared/import/list.ts';
import { knownPerson } from './knownPeople.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const csvOf = (preset: ForeignPreset, people: readonly ContactFields[], delimiter: ',' | ';' = ','): string => {
  const { headers, rows } = presetTable(preset, people, 'Web Days');
  return csvText([headers, ...rows], delimiter);
};
const reread = (name: string, text: string) => readList({ name, bytes: bytesOf(text) });
const formats: Readonly<Record<ForeignPreset, string>> = { google: 'google-contacts', outlook: 'outlook', hubspot: 'hubspot', salesforce: 'salesforce' };

/** Every field that the program has a column for, as many values of each as it takes; names in the middle are first names where it has none for them. */
function fieldsOf(preset: ForeignPreset, contact: ContactFields): object {
  const { name, firstName, lastName, prefix, suffix, title, company, department, emails, linkedin, address, phones } = contact;
  const hasMiddle = preset === 'google' || preset === 'outlook';
  const mobile = phones.find(({ kind }) => kind === 'mobile')?.value;
  return {
    ...{ name, lastName, prefix, title, company, mobile, email: emails[0], address },
    ...(hasMiddle ? { firstName, suffix, department, emails: emails.slice(0, 3) } : {}),
    ...(preset === 'google' || preset === 'hubspot' ? { linkedin } : {}),
  };
}

const valuesOf = ({ name, prefix, suffix, title, company, department, emails, phones, websites, linkedin, address }: ContactFields): readonly string[] =>
  [name, prefix, suffix, title, company, department, ...emails, ...phones.map(({ value }) => value), ...websites, linkedin ?? '', address ?? ''];

const ana: ContactFields = {
  ...emptyContact,
  name: 'Ana Maria Silva',
  prefix: 'Dr.',
  firstName: 'Ana',
  lastName: 'Silva',
  suffix: 'MBA',
  title: 'CTO',
  company: 'Orchard Labs',
  department: 'Research',
  emails: ['ana@orchard.example', 'ana@gmail.com', 'a@x.example', 'b@x.example'],
  phones: [
    { value: '+49 30 901820', kind: 'work', e164: '+4930901820' },
    { value: '+49 172 6554858', kind: 'mobile', e164: '+491726554858' },
    { value: '+49 172 6554859', kind: 'mobile', e164: '+491726554859' },
  ],
  websites: ['www.orchard.example'],
  linkedin: 'https://www.linkedin.com/in/ana-silva/',
  address: 'Rua das Flores 5, 1200-001 Lisboa',
  notes: 'Likes soil.',
};

describe('lists for other programs', () => {
  it.each(foreignPresets)('%s: are known again by their columns, and give the same people', (preset) => {
    fc.assert(
      fc.property(fc.array(knownPerson, { minLength: 1, maxLength: 3 }), fc.constantFrom(',' as const, ';' as const), (people, delimiter) => {
        const list = reread('people.csv', csvOf(preset, people, delimiter));
        expect(list.format).toBe(formats[preset]);
        expect(list.skipped).toEqual([]);
        expect(list.people).toHaveLength(people.length);
        list.people.forEach(({ contact }, at) => {
          const before = people[at];
          if (before === undefined) throw new Error('more people than went out');
          expect(fieldsOf(preset, contact)).toEqual(fieldsOf(preset, before));
          const said = JSON.stringify(contact);
          for (const value of valuesOf(before)) expect(said).toContain(JSON.stringify(value).slice(1, -1));
          expect(contact.notes.startsWith(before.notes)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('google: keeps every value', () => {
    fc.assert(
      fc.property(fc.array(knownPerson, { minLength: 1, maxLength: 3 }), (people) => {
        expect(reread('people.csv', csvOf('google', people)).people.map(({ contact }) => contact)).toEqual(people);
      }),
      { numRuns: 100 },
    );
  });

  it.each(foreignPresets)('%s: loses no value: what has no column stands in the notes', (preset) => {
    fc.assert(
      fc.property(knownPerson, (contact) => {
        const { headers, rows } = presetTable(preset, [contact]);
        const all = (rows[0] ?? []).join('\n');
        const { prefix, suffix, title, company, department, emails, phones, websites, linkedin, address, notes } = contact;
        const values = [prefix, suffix, title, company, department, ...emails, ...phones.map(({ value }) => value), ...websites, linkedin ?? '', address ?? '', notes];
        for (const value of values) expect(all).toContain(value);
        expect(rows[0]).toHaveLength(headers.length);
      }),
    );
  });

  it('outlook: puts each number and address under what it is, and the rest into the notes', () => {
    const { headers, rows } = presetTable('outlook', [ana]);
    expect(Object.fromEntries(headers.map((header, at) => [header, rows[0]?.[at]]))).toEqual({
      'First Name': 'Ana',
      'Middle Name': 'Maria',
      'Last Name': 'Silva',
      Title: 'Dr.',
      Suffix: 'MBA',
      'E-mail Address': 'ana@orchard.example',
      'E-mail 2 Address': 'ana@gmail.com',
      'E-mail 3 Address': 'a@x.example',
      'Business Phone': '+49 30 901820',
      'Business Phone 2': '',
      'Mobile Phone': '+49 172 6554858',
      'Business Fax': '',
      'Other Phone': '',
      'Job Title': 'CTO',
      Department: 'Research',
      Company: 'Orchard Labs',
      'Business Street': 'Rua das Flores 5, 1200-001 Lisboa',
      'Web Page': 'www.orchard.example',
      Notes: 'Likes soil.\nb@x.example\n+49 172 6554859\nhttps://www.linkedin.com/in/ana-silva/',
    });
  });

  it.each(foreignPresets)('%s: keeps a name in capitals with its middle, and one in other letters', (preset) => {
    const people = [
      { ...emptyContact, name: 'ANA MARIA SILVA', firstName: 'Ana', lastName: 'SILVA' },
      { ...emptyContact, name: '王小明 (Ming Wang)', firstName: 'Ming', lastName: 'Wang' },
    ];
    const [one, other] = reread('people.csv', csvOf(preset, people)).people.map(({ contact }) => contact);
    expect(one?.name.toLowerCase()).toBe('ana maria silva');
    expect(`${other?.name ?? ''} ${other?.notes ?? ''}`).toContain('王小明');
  });

  it('salesforce: says where the person was met', () => {
    const { headers, rows } = presetTable('salesforce', [ana], 'Web Days');
    expect(rows[0]?.[headers.indexOf('Lead Source')]).toBe('Web Days');
  });

  it('[SD] guard formulas, wherever they come from', () => {
    for (const preset of foreignPresets) {
      const text = csvOf(preset, [{ ...ana, firstName: '=cmd()', name: '=cmd() Silva', company: '@SUM(1)', notes: '-1' }]);
      expect(text).toContain("'=cmd()");
      expect(text).not.toMatch(/(?:^|[,\n])[=@-]/);
    }
  });
});

describe('vCards', () => {
  it('give the same people again', () => {
    fc.assert(
      fc.property(fc.array(knownPerson, { minLength: 1, maxLength: 4 }), (people) => {
        const list = reread('people.vcf', vcardText(people));
        expect(list.problems).toEqual([]);
        expect(list.people.map(({ contact }) => contact)).toEqual(people);
      }),
      { numRuns: 200 },
    );
  });

  it('hold a name in the middle, and somebody of whom only a name is known', () => {
    const cher = { ...emptyContact, name: 'Cher', firstName: 'Cher' };
    expect(reread('a.vcf', vcardText([ana, cher])).people.map(({ contact }) => contact)).toEqual([ana, cher]);
  });

  it('have lines of at most 75 bytes, each ended as the format wants', () => {
    const text = vcardText([{ ...ana, notes: 'Ünïcödé 🌱 '.repeat(40) }]);
    expect(text.split('\r\n').every((line) => bytesOf(line).length <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(reread('a.vcf', text).people[0]?.contact.notes).toBe('Ünïcödé 🌱 '.repeat(40).trim());
  });

  it('[SD] can’t be broken open by what stands in a field', () => {
    const evil = { ...ana, notes: 'a\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Evil\0', company: 'A;B,C\\', title: 'x\nTEL:+1' };
    const list = reread('a.vcf', vcardText([evil]));
    expect(list.people).toHaveLength(1);
    expect(list.people[0]?.contact).toMatchObject({ company: 'A;B,C\\', phones: ana.phones, notes: 'a\nEND:VCARD\nBEGIN:VCARD\nFN:Evil' });
  });
});

describe('names of files', () => {
  it.each([
    ['Ana Silva', 'Ana Silva'],
    ['a/b\\c:d*e?f"g<h>i|j', 'abcdefghij'],
    ['../../etc', 'etc'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Zoë\u202e.fdp', 'Zoë.fdp'],
    ['...', ''],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('%j is %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('are different even where capitals don’t count', () => {
    expect(differentNames(['Ana', 'ana', 'Ana', 'Tom'])).toEqual(['Ana', 'ana 2', 'Ana 3', 'Tom']);
  });
});
