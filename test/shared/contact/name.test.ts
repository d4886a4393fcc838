import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseName } from '../../../shared/contact/name.ts';

/** written | prefix | first | last | suffix | name, where it is not "first last" */
const cases: readonly (readonly [why: string, written: string, prefix: string, first: string, last: string, suffix: string, name?: string])[] = [
  ['two words', 'Ana Silva', '', 'Ana', 'Silva', ''],
  ['one word is what she is called', 'Cher', '', 'Cher', '', '', 'Cher'],
  ['a title and one word names the family', 'Dr. Smith', 'Dr.', '', 'Smith', '', 'Smith'],
  ['a doctor', 'Dr. Braxton Davis, MBA', 'Dr.', 'Braxton', 'Davis', 'MBA'],
  ['a doctor without a dot', 'dr Artur Mroczkowski', 'dr', 'Artur', 'Mroczkowski', ''],
  ['a doctor without a space', 'Dr.Emily Lee', 'Dr.', 'Emily', 'Lee', ''],
  ['Drew is no doctor', 'Drew Barker', '', 'Drew', 'Barker', ''],
  ['Prof is not the start of Professa', 'Proforma Lind', '', 'Proforma', 'Lind', ''],
  ['an Austrian degree', 'Dr. med. univ. Anna Huber', 'Dr. med. univ.', 'Anna', 'Huber', ''],
  ['degrees in capitals', 'DR. MED. ANNA HUBER', 'DR. MED.', 'ANNA', 'HUBER', ''],
  ['two titles', 'Prof. Dr. Mirja Hillard', 'Prof. Dr.', 'Mirja', 'Hillard', ''],
  ['an honorary doctor', 'Prof. Dr. h. c. mult. Hans Graf', 'Prof. Dr. h. c. mult.', 'Hans', 'Graf', ''],
  ['an engineer by hyphen', 'Dr.-Ing. Louise Lienshöft', 'Dr.-Ing.', 'Louise', 'Lienshöft', ''],
  ['a diploma', 'Dipl.-Ing. (FH) JEAN UHLIG', 'Dipl.-Ing. (FH)', 'JEAN', 'UHLIG', ''],
  ['a natural scientist', 'Dr. rer. nat. Max Wolf', 'Dr. rer. nat.', 'Max', 'Wolf', ''],
  ['a habilitated Pole', 'dr hab. Artur Mroczkowski', 'dr hab.', 'Artur', 'Mroczkowski', ''],
  ['a Polish engineer', 'mgr inż. Lidia Nowaczyk', 'mgr inż.', 'Lidia', 'Nowaczyk', ''],
  ['a Czech degree', 'JUDr. Alexandr Šesták', 'JUDr.', 'Alexandr', 'Šesták', ''],
  ['a Dutch degree', 'drs. Ivo de Wit', 'drs.', 'Ivo', 'de Wit', ''],
  ['an Italian architect', 'Arch. Menardo Totaro', 'Arch.', 'Menardo', 'Totaro', ''],
  ['a French lawyer', 'Me Céleste-Armandine Richard', 'Me', 'Céleste-Armandine', 'Richard', ''],
  ['a Spanish don', 'D. Gilberto Preciado Briones', 'D.', 'Gilberto', 'Preciado Briones', ''],
  ['an initial is no don', 'D. Smith', '', 'D.', 'Smith', ''],
  ['Mr.', 'Mr. Tom Becker', 'Mr.', 'Tom', 'Becker', ''],
  ['a doctorate behind a comma', 'Julia Zieliński, PhD', '', 'Julia', 'Zieliński', 'PhD'],
  ['a doctorate in two words', 'Julia Zieliński, Ph. D.', '', 'Julia', 'Zieliński', 'Ph. D.'],
  ['a doctorate without a comma', 'Julia Zieliński Ph.D.', '', 'Julia', 'Zieliński', 'Ph.D.'],
  ['two words without a comma', 'Julia Zieliński Ph. D.', '', 'Julia', 'Zieliński', 'Ph. D.'],
  ['capitals and a degree', 'DEFNE GÜNTHER, M.Sc.', '', 'DEFNE', 'GÜNTHER', 'M.Sc.'],
  ['several degrees', 'Mei Tan, MBA, PMP', '', 'Mei', 'Tan', 'MBA, PMP'],
  ['a licence with dots', 'Emily-Carla McDonald, P.E.', '', 'Emily-Carla', 'McDonald', 'P.E.'],
  ['a degree nobody listed, with dots', 'Ivo Lang, Akad.Vkfm.', '', 'Ivo', 'Lang', 'Akad.Vkfm.'],
  ['a junior', 'Wei Nguyen-Stanton Jr.', '', 'Wei', 'Nguyen-Stanton', 'Jr.'],
  ['a junior behind a comma', 'Stewart Hoppe, Jr.', '', 'Stewart', 'Hoppe', 'Jr.'],
  ['the third', 'John Barton III', '', 'John', 'Barton', 'III'],
  ['a master between capitals', 'John Smith MA', '', 'John', 'Smith', 'MA'],
  ['Ma is a family name', 'Yo-Yo Ma', '', 'Yo-Yo', 'Ma', ''],
  ['MA in capitals is one too', 'WEI MA', '', 'WEI', 'MA', ''],
  ['Do is a family name', 'Anh Do', '', 'Anh', 'Do', ''],
  ['the list way', 'Silva, Ana', '', 'Ana', 'Silva', ''],
  ['the list way with a doctor', 'Silva, Dr. Ana', 'Dr.', 'Ana', 'Silva', ''],
  ['the list way with a degree', 'Silva, Ana, MBA', '', 'Ana', 'Silva', 'MBA'],
  ['the list way with particles', 'von der Heide, Jan', '', 'Jan', 'von der Heide', ''],
  ['the list way with initials', 'Tolkien, J.R.R.', '', 'J.R.R.', 'Tolkien', ''],
  ['the list way with a short given name', 'Kim, Do', '', 'Do', 'Kim', ''],
  ['von der', 'Jan von der Heide', '', 'Jan', 'von der Heide', ''],
  ['VON DER', 'JAN VON DER HEIDE', '', 'JAN', 'VON DER HEIDE', ''],
  ['de la', 'María de la Cruz', '', 'María', 'de la Cruz', ''],
  ['van', 'Aisha E. van Tanaka', '', 'Aisha', 'van Tanaka', '', 'Aisha E. van Tanaka'],
  ['dos', 'João dos Santos Lima', '', 'João', 'dos Santos Lima', ''],
  ['bin written small', 'Ali bin Hassan', '', 'Ali', 'bin Hassan', ''],
  ['Ben written large is a given name', 'John Ben Carter', '', 'John Ben', 'Carter', ''],
  ['Van as a given name', 'Van Morrison', '', 'Van', 'Morrison', ''],
  ['St.', 'Robert St. John', '', 'Robert', 'St. John', ''],
  ["'t", "Gerard 't Hooft", '', 'Gerard', "'t Hooft", ''],
  ['T is an initial', 'Mary T Carter', '', 'Mary', 'Carter', '', 'Mary T Carter'],
  ['y joins two', 'José Ortega y Gasset', '', 'José', 'Ortega y Gasset', ''],
  ["O'Neill", "Conor O'Neill", '', 'Conor', "O'Neill", ''],
  ['O’Neill with a curly mark', 'Conor O’Neill', '', 'Conor', 'O’Neill', ''],
  ['Nguyễn stands first', 'Nguyễn Văn An', '', 'Văn An', 'Nguyễn', '', 'Nguyễn Văn An'],
  ['Nguyen stands last', 'Chloe Nguyen', '', 'Chloe', 'Nguyen', ''],
  ['decomposed accents are one letter', 'Chloe\u0301 Noe\u0308l', '', 'Chloé', 'Noël', ''],
  ['capitals are kept', 'FRIDA SAUER', '', 'FRIDA', 'SAUER', ''],
  ['odd case is kept', 'bOB SMITH', '', 'bOB', 'SMITH', ''],
  ['the French way', 'Cyriaque MERCIER-JEAN', '', 'Cyriaque', 'MERCIER-JEAN', ''],
  ['the French way with a particle', 'Anna Maria VAN DER BERG', '', 'Anna Maria', 'VAN DER BERG', ''],
  ['family name first in capitals', 'LACROIX Gilles', '', 'Gilles', 'LACROIX', '', 'LACROIX Gilles'],
  ['two capitals are a given name', 'TJ Miller', '', 'TJ', 'Miller', ''],
  ['two given names', 'Alvin Vance Hansen-Macejkovic', '', 'Alvin Vance', 'Hansen-Macejkovic', ''],
  ['a middle initial is not called', 'Hiroshi B. McDonald, AIA', '', 'Hiroshi', 'McDonald', 'AIA', 'Hiroshi B. McDonald'],
  ['a first initial is', 'J. Edgar Hoover', '', 'J. Edgar', 'Hoover', ''],
  ['initials alone', 'J. R. R. Tolkien', '', 'J. R. R.', 'Tolkien', ''],
  ['two Spanish family names', 'María Soledad Ceballos Soria', '', 'María Soledad', 'Ceballos Soria', ''],
  ['two Portuguese family names', 'Márcia Simões Pereira', '', 'Márcia', 'Simões Pereira', ''],
  ['two Portuguese given names', 'João Pedro Almeida', '', 'João Pedro', 'Almeida', ''],
  ['a Spanish ending', 'Federico Reséndez Barragán', '', 'Federico', 'Reséndez Barragán', ''],
  ['Chinese without a space', '王小明', '', '小明', '王', '', '王小明'],
  ['Japanese with a space', '山田 太郎', '', '太郎', '山田', '', '山田 太郎'],
  ['pronouns are no name', 'Sam Lee (they/them)', '', 'Sam', 'Lee', '(they/them)'],
  ['a nickname stays in the name', 'Robert "Bob" Barton', '', 'Robert', 'Barton', '', 'Robert "Bob" Barton'],
  ['pictures are no name', '🚀 Ana Silva ✨', '', 'Ana', 'Silva', ''],
  ['spaces and tabs', '  Ana \t Silva ,', '', 'Ana', 'Silva', ''],
  ['a title alone is all there is', 'Dr.', '', 'Dr.', '', '', 'Dr.'],
  ['a degree alone is all there is', 'MBA', '', 'MBA', '', '', 'MBA'],
  ['nothing', '', '', '', '', '', ''],
  ['only a comma', ' , ', '', '', '', '', ','],
];

describe('parseName', () => {
  it.each(cases)('%s: %s', (_why, written, prefix, firstName, lastName, suffix, name = `${firstName} ${lastName}`) => {
    expect(parseName(written ?? '')).toEqual({ name, prefix, firstName, lastName, suffix });
  });

  it('knows the small word of Italian family names', () => {
    expect(parseName('Gianmarco Lo Cascio', { country: 'IT' })).toMatchObject({ firstName: 'Gianmarco', lastName: 'Lo Cascio' });
    expect(parseName('Peter Lo Chan', { country: 'HK' })).toMatchObject({ firstName: 'Peter Lo', lastName: 'Chan' });
  });

  it('takes two family names where the country has them', () => {
    expect(parseName('Carla Alva Mayorga', { country: 'MX' }).lastName).toBe('Alva Mayorga');
    expect(parseName('Carla Alva Mayorga', { country: 'DE' }).lastName).toBe('Mayorga');
  });

  it('never throws, and never makes nothing out of letters', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), wordy), (text) => {
        const parts = parseName(text);
        if (/\p{L}/u.test(text)) expect(parts.name).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('reads its own name again the same way', () => {
    fc.assert(
      fc.property(wordy, (text) => {
        const once = parseName(text);
        const again = parseName(once.name);
        if (once.prefix === '' && once.suffix === '' && !text.includes(',')) expect(again).toEqual(once);
      }),
    );
  });
});

const wordy = fc
  .array(fc.constantFrom('Dr.', 'Ana', 'von', 'MBA', 'Silva', ',', 'B.', '(she/her)', 'LEE', 'Ph.', 'D.', 'y', 'Jr.', '"Bo"', 'Ma'), { maxLength: 8 })
  .map((words) => words.join(' '));
