import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContact, type ContactFields } from '../../../shared/contact/contact.ts';
import { readPersonLine } from '../../../shared/import/personLine.ts';

const ana = { name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva' };
const tom = { name: 'Tom Becker', firstName: 'Tom', lastName: 'Becker' };
const job = { title: 'CTO', company: 'Orchard Labs' };
const email = { emails: ['ana@orchard.example'] };
const mobile = { phones: [{ value: '+49 172 6554858', kind: 'mobile', e164: '+491726554858' }] } as const;
const profile = { linkedin: 'https://www.linkedin.com/in/ana-silva/' };

const cases: readonly (readonly [line: string, expected: Partial<ContactFields>])[] = [
  // English
  ['Ana Silva', ana],
  ['Ana Silva, CTO at Orchard Labs, ana@orchard.example', { ...ana, ...job, ...email }],
  ['Ana Silva CTO', { name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva', suffix: 'CTO' }],
  ['Ana Silva, CTO, Orchard Labs', { ...ana, ...job }],
  ['Ana Silva, Orchard Labs, CTO', { ...ana, ...job }],
  ['Ana Silva, Orchard Labs', { ...ana, company: 'Orchard Labs' }],
  ['Ana Silva (Orchard Labs)', { ...ana, company: 'Orchard Labs' }],
  ['Ana Silva (CTO)', { ...ana, title: 'CTO' }],
  ['Ana Silva (she/her), CTO at Orchard Labs', { ...ana, ...job }],
  ['Ana Silva @ Orchard Labs', { ...ana, company: 'Orchard Labs' }],
  ['Ana Silva from Orchard Labs', { ...ana, company: 'Orchard Labs' }],
  ['Ana Silva, works at Orchard Labs', { ...ana, company: 'Orchard Labs' }],
  ['Ana Silva - CTO - Orchard Labs', { ...ana, ...job }],
  ['Ana Silva – CTO @ Orchard Labs', { ...ana, ...job }],
  ['Ana Silva | CTO | Orchard Labs | ana@orchard.example', { ...ana, ...job, ...email }],
  ['Ana Silva; CTO; Orchard Labs', { ...ana, ...job }],
  ['Ana Silva <ana@orchard.example>', { ...ana, ...email }],
  ['ana@orchard.example Ana Silva', { ...ana, ...email }],
  ['ana@orchard.example', email],
  ['Ana Silva ana@orchard.example +49 172 6554858', { ...ana, ...email, ...mobile }],
  ['Ana Silva, e-mail: ana@orchard.example, mobile: +49 172 6554858', { ...ana, ...email, ...mobile }],
  ['Ana Silva, ana.silva@orchard.example', { ...ana, emails: ['ana.silva@orchard.example'] }],
  ['Ana Silva, e.silva@orchard.example', { ...ana, emails: ['e.silva@orchard.example'] }],
  ['Ana Silva, mail.ana.silva@orchard.example', { ...ana, emails: ['mail.ana.silva@orchard.example'] }],
  ['Ana Silva, mail:ana.silva@orchard.example', { ...ana, emails: ['ana.silva@orchard.example'] }],
  ['Ana Silva, E. ana.silva@orchard.example', { ...ana, emails: ['ana.silva@orchard.example'] }],
  ['Ana Silva (mailto:ana.silva@orchard.example)', { ...ana, emails: ['ana.silva@orchard.example'] }],
  ['Ana Silva, linkedin.com/in/ana-silva', { ...ana, ...profile }],
  ['https://www.linkedin.com/in/ana-silva?x=1 Ana Silva, CTO at Orchard Labs', { ...ana, ...job, ...profile }],
  ['Ana Silva, www.orchard.example', { ...ana, websites: ['www.orchard.example'] }],
  ['Ana Silva, PhD, CTO at Orchard Labs', { ...ana, ...job, suffix: 'PhD' }],
  ['Dr. Ana Silva, CTO at Orchard Labs', { ...ana, ...job, prefix: 'Dr.' }],
  ['CTO at Orchard Labs: Ana Silva', { ...ana, ...job }],
  ['Ana Silva, Head of Sales, Orchard Labs', { ...ana, title: 'Head of Sales', company: 'Orchard Labs' }],
  ["Sean O'Neill, founder of Tidewater Ltd", { name: "Sean O'Neill", firstName: 'Sean', lastName: "O'Neill", title: 'founder', company: 'Tidewater Ltd' }],
  ['Drew Hart, engineer', { name: 'Drew Hart', firstName: 'Drew', lastName: 'Hart', title: 'engineer' }],
  ['Ana Silva, CTO at Orchard Labs, met at the coffee bar', { ...ana, ...job, notes: 'met at the coffee bar' }],
  ['Ana Silva, CTO, Orchard Labs, Lisbon', { ...ana, ...job, notes: 'Lisbon' }],
  ['Tom Becker (Becker Druck) +49 172 6554858', { ...tom, company: 'Becker Druck', ...mobile }],
  ['Tom Becker, +1 404 555 0162 ext. 12', { ...tom, phones: [{ value: '+1 404 555 0162 ext. 12', kind: 'work', e164: '+14045550162' }] }],
  ['Tom Becker\tBecker Druck\tCEO', { ...tom, company: 'Becker Druck', title: 'CEO' }],
  // German
  ['Frau Dr. Petra Klein, Geschäftsführerin bei Klein GmbH', { name: 'Petra Klein', prefix: 'Frau Dr.', firstName: 'Petra', lastName: 'Klein', title: 'Geschäftsführerin', company: 'Klein GmbH' }],
  ['Petra Klein, Geschäftsführerin der Klein GmbH', { name: 'Petra Klein', firstName: 'Petra', lastName: 'Klein', title: 'Geschäftsführerin', company: 'Klein GmbH' }],
  ['Petra Klein, Leiterin der Entwicklung, Klein GmbH', { name: 'Petra Klein', firstName: 'Petra', lastName: 'Klein', title: 'Leiterin der Entwicklung', company: 'Klein GmbH' }],
  ['Jan von der Heide, Müller & Söhne KG', { name: 'Jan von der Heide', firstName: 'Jan', lastName: 'von der Heide', company: 'Müller & Söhne KG' }],
  ['Jörg Müller, Handy: 0172 6554858', { name: 'Jörg Müller', firstName: 'Jörg', lastName: 'Müller', phones: [{ value: '0172 6554858', kind: 'mobile', e164: '+491726554858' }] }],
  // French, Spanish, Italian, Portuguese, Dutch and others
  ['Léa Noël, directrice chez Éditions du Pré', { name: 'Léa Noël', firstName: 'Léa', lastName: 'Noël', title: 'directrice', company: 'Éditions du Pré' }],
  ['Lucía Gómez, directora en Acme, lucia@acme.example', { name: 'Lucía Gómez', firstName: 'Lucía', lastName: 'Gómez', title: 'directora', company: 'Acme', emails: ['lucia@acme.example'] }],
  ['Marco Rossi, responsabile vendite presso Rossi Srl', { name: 'Marco Rossi', firstName: 'Marco', lastName: 'Rossi', title: 'responsabile vendite', company: 'Rossi Srl' }],
  ['João Sousa, gerente na Mar Azul Lda', { name: 'João Sousa', firstName: 'João', lastName: 'Sousa', title: 'gerente', company: 'Mar Azul Lda' }],
  ['Sanne de Vries, eigenaar bij Vries BV', { name: 'Sanne de Vries', firstName: 'Sanne', lastName: 'de Vries', title: 'eigenaar', company: 'Vries BV' }],
  ['Nguyễn Văn An, kỹ sư', { name: 'Nguyễn Văn An', firstName: 'Văn An', lastName: 'Nguyễn', company: 'kỹ sư' }],
  ['王小明', { name: '王小明', firstName: '小明', lastName: '王' }],
  // Nothing and nearly nothing
  ['', {}],
  [' , ; ', {}],
  ['+49 172 6554858', mobile],
  ['Orchard Labs GmbH, info@orchard.example', { company: 'Orchard Labs GmbH', emails: ['info@orchard.example'] }],
  ['mei', { name: 'mei', firstName: 'mei' }],
];

describe('a person in one line', () => {
  it.each(cases)('%s', (line, expected) => {
    expect(readPersonLine(line, { country: 'DE' })).toEqual({ ...emptyContact, ...expected });
  });

  it('has at least forty cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it('loses no word that was typed, and never throws', () => {
    const piece = fc.constantFrom('Ana Silva', 'CTO', 'at', 'Orchard Labs', ',', ' - ', '(', ')', '@', 'ana@x.example', '+49 172 6554858', 'von der', 'PhD', '|', 'linkedin.com/in/ana-silva', 'zebra', ';');
    const line = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' ')));
    fc.assert(
      fc.property(line, (typed) => {
        const read = JSON.stringify(readPersonLine(typed));
        if (typed.includes('zebra')) expect(read).toContain('zebra');
      }),
      { numRuns: 1000 },
    );
  });
});
