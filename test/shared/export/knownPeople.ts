import fc from 'fast-check';
import { emptyContact, type ContactFields } from '../../../shared/contact/contact.ts';

const given = fc.constantFrom('Ana', 'Zoë', 'Jean-Pierre', 'Björn', 'Nguyễn Thị', 'Mei');
const family = fc.constantFrom('Silva', "O'Neill", 'von der Heide', 'García Núñez', 'Ødegård', 'Tan');
const words = fc.constantFrom('', 'CTO', 'Head of "Soil"; and rain', '=1+1 Labs', '+Plus GmbH', '-minus', '@at Ltd', 'Öl, Gas & Söhne', 'Research');
const phones = fc.uniqueArray(
  fc.constantFrom(
    { value: '+49 30 901820', kind: 'work', e164: '+4930901820' } as const,
    { value: '+49 172 6554858', kind: 'mobile', e164: '+491726554858' } as const,
    { value: '+49 30 901829', kind: 'fax', e164: '+4930901829' } as const,
    { value: '+1 404-555-0162', kind: 'other', e164: '+14045550162' } as const,
  ),
  { maxLength: 4, selector: ({ value }) => value },
);
const lines = fc.array(fc.constantFrom('Met at the door', 'Likes "soil"; and rain', '=SUM(A1)', "'quoted'", 'Ärger, Öl', 'END:VCARD', 'a\\b'), { maxLength: 3 });

/** People as an import gives them: what is known is written the way it is kept. */
export const knownPerson: fc.Arbitrary<ContactFields> = fc
  .record({
    given,
    middle: fc.constantFrom('', '', 'María', 'J.', 'Li Wei'),
    family,
    prefix: fc.constantFrom('', 'Dr.', 'Prof.'),
    suffix: fc.constantFrom('', 'MBA', 'PhD'),
    title: words,
    company: words,
    department: fc.constantFrom('', 'Research', 'R&D'),
    emails: fc.uniqueArray(fc.constantFrom('ana@orchard.example', 'ana.silva@gmail.com', 'info@x.example', 'a+b@y.example'), { maxLength: 3 }),
    phones,
    websites: fc.uniqueArray(fc.constantFrom('www.orchard.example', 'https://x.example/a'), { maxLength: 2 }),
    linkedin: fc.constantFrom(null, 'https://www.linkedin.com/in/ana-silva/'),
    address: fc.constantFrom(null, 'Rua das Flores 5, 1200-001 Lisboa', 'Weg 1; Hof'),
    notes: lines.map((list) => list.join('\n')),
  })
  .map(({ given: firstName, middle, family: lastName, ...rest }) => ({ ...emptyContact, ...rest, firstName, lastName, name: [firstName, middle, lastName].filter((part) => part !== '').join(' ') }));
