import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContact, type ContactFields } from '../../../shared/contact/contact.ts';
import { matchTweaks, readTweaks } from '../../../shared/import/tweaks.ts';

const who = (name: string, ...emails: readonly string[]): ContactFields => ({ ...emptyContact, name, emails });
const people = [who('Ana Silva', 'ana@orchard.example'), who('Tom Becker', 'info@becker.example'), who('Tim Becker', 'info@becker.example'), who('José  García')];

/** For whom each row is taken, by place in the list; the codes of what is reported. */
const cases: readonly (readonly [why: string, text: string, found: readonly number[], codes: readonly string[]])[] = [
  ['by e-mail', 'email,reason\nana@orchard.example,x', [0], []],
  ['by e-mail in capitals', 'E-Mail,Reason\nANA@Orchard.Example,x', [0], []],
  ['by name', 'name,reason\nTom Becker,x', [1], []],
  ['by name in capitals and spaces', 'Name;Reason\n  TOM   becker;x', [1], []],
  ['by a name without its accents', 'name,reason\nJose Garcia,x', [3], []],
  ['by a decomposed name', 'name,reason\nJose\u0301 Garci\u0301a,x', [3], []],
  ['by a shared e-mail and a name', 'email,name,reason\ninfo@becker.example,Tim Becker,x', [2], []],
  ['by a shared e-mail alone', 'email,reason\ninfo@becker.example,x', [], ['tweak-for-several']],
  ['by a shared e-mail and a wrong name', 'email,name,reason\ninfo@becker.example,Ana Silva,x', [], ['tweak-for-several']],
  ['by a wrong e-mail, however right the name', 'email,name,reason\nana@other.example,Ana Silva,x', [], ['tweak-for-nobody']],
  ['by a name nobody has', 'name,reason\nAna,x', [], ['tweak-for-nobody']],
  ['by nothing', 'name,reason\n,x', [], ['tweak-for-nobody']],
  ['twice', 'name,reason\nAna Silva,x\nAna Silva,y', [0], ['tweak-twice']],
  ['with a column that says nothing', 'name,shoe size\nAna Silva,40', [0], ['unknown-column']],
  ['without a column to find people by', 'reason\nx', [], ['no-person-column']],
  ['out of an empty file', '', [], ['no-person-column']],
];

describe('tweaks find their people', () => {
  it.each(cases)('%s', (_why, text, found, codes) => {
    const read = readTweaks(text, 'tweaks.csv');
    const { byPerson, problems } = matchTweaks(read.rows, people);
    expect([...byPerson.keys()]).toEqual(found);
    expect([...read.problems, ...problems].map(({ code }) => code)).toEqual(codes);
  });

  it('say all they say', () => {
    const { rows } = readTweaks("name;met_at;Talked about;reason;offer;Promise;Subject;text\nAna Silva;bar;soil;both;'=help;the paper;Soil;\"Hi\nAna\"\n", 'tweaks.csv');
    expect(rows).toEqual([
      { row: 2, email: '', name: 'Ana Silva', fields: { met_at: 'bar', talked_about: 'soil', reason: 'both', offer: '=help', promise: 'the paper', subject: 'Soil', text: 'Hi\nAna', sent: '', sent_event: '' } },
    ]);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        matchTweaks(readTweaks(`name,${text}`, 'tweaks.csv').rows, people);
      }),
    );
  });
});
