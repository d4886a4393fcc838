import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from '../../../shared/workspace/changes.ts';
import { photosOf } from '../../../shared/workspace/forget.ts';
import { inverseOf } from '../../../shared/workspace/inverse.ts';
import { mergeFields, mergePeople, type MergeChoices } from '../../../shared/workspace/mergePeople.ts';
import { eventSchema } from '../../../shared/workspace/schemas.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import { anyPerson, card, eventOf, personWith } from './somePeople.ts';

const choices: fc.Arbitrary<MergeChoices> = fc
  .array(fc.tuple(fc.constantFrom(...mergeFields), fc.constantFrom('kept' as const, 'gone' as const)))
  .map((list) => Object.fromEntries(list));

describe('two people made one', () => {
  const listed = personWith('list', { name: 'A. Silva', firstName: 'A.', lastName: 'Silva', company: 'Orchard Labs', emails: ['ana@orchard.example'], notes: 'Met at the stand.' });
  const carded = personWith('card', { name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva', title: 'CTO', emails: ['ANA@orchard.example', 'ana@gmail.com'], notes: 'Likes soil.' }, { origin: card });

  it('keep all that either has', () => {
    const { contact } = mergePeople(listed, carded);
    expect(contact).toMatchObject({ name: 'A. Silva', title: 'CTO', company: 'Orchard Labs', emails: ['ana@orchard.example', 'ana@gmail.com'] });
    expect(contact.notes).toBe('Met at the stand.\n\nLikes soil.\n\n(Ana Silva)');
  });

  it('take a field from the side that the user chose, all parts of a name together', () => {
    expect(mergePeople(listed, carded, { name: 'gone' }).contact).toMatchObject({ name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva', notes: 'Met at the stand.\n\nLikes soil.' });
  });

  it.each([
    ['a title', { name: 'Ana Silva', prefix: 'Dr.' }, { name: 'Ana Silva' }, ''],
    ['a title that the other has', { name: 'Ana Silva' }, { name: 'Ana Silva', prefix: 'Dr.' }, '(Dr.)'],
    ['a degree that the other has', { name: 'Ana Silva', prefix: 'Dr.' }, { name: 'Ana Silva', prefix: 'Dr', suffix: 'MBA' }, '(MBA)'],
    ['a title within the name', { name: 'Ana Silva', prefix: 'Dr.' }, { name: 'Dr. Ana Silva' }, ''],
    ['an initial', { name: 'Ana Silva' }, { name: 'A. Silva' }, ''],
    ['a middle initial', { name: 'Ana Maria Silva' }, { name: 'Ana M. Silva' }, ''],
    ['a name left out', { name: 'Ana Maria Silva' }, { name: 'Ana Silva' }, ''],
    ['capitals', { name: 'Ana Silva' }, { name: 'ANA SILVA' }, ''],
    ['accents', { name: 'Sofía Núñez' }, { name: 'Sofia Nunez' }, ''],
    ['umlauts as two letters', { name: 'Jürgen Müller' }, { name: 'Juergen Mueller' }, ''],
    ['two letters as umlauts', { name: 'Juergen Mueller' }, { name: 'Jürgen Müller' }, ''],
    ['a dash', { name: 'Jean-Luc Moreau' }, { name: 'Jean Luc Moreau' }, ''],
    ['the order', { name: 'Ana Silva' }, { name: 'Silva, Ana' }, ''],
    ['other letters', { name: '田中 愛' }, { name: '田中 愛' }, ''],
    ['more than that: another name', { name: 'Ana Silva' }, { name: 'Ana Costa' }, '(Ana Costa)'],
    ['more than that: a name more', { name: 'Ana Silva' }, { name: 'Ana Maria Silva' }, '(Ana Maria Silva)'],
    ['more than that: a name written out', { name: 'A. Silva' }, { name: 'Ana Silva', prefix: 'Dr.' }, '(Dr. Ana Silva)'],
    ['more than that: an initial of another', { name: 'Ana Silva' }, { name: 'B. Silva' }, '(B. Silva)'],
    ['more than that: other letters', { name: '田中 愛' }, { name: '田中 恵' }, '(田中 恵)'],
  ])('whose names differ by %s have nothing in the notes but what is new', (_says, kept, gone, notes) => {
    expect(mergePeople(personWith('a', kept), personWith('b', gone)).contact.notes).toBe(notes);
  });

  it('show the picture of the card, and know where both came from', () => {
    const merged = mergePeople(listed, carded);
    expect([merged.id, merged.origin.kind, merged.otherOrigins.map(({ kind }) => kind), merged.reviewed]).toEqual(['list', 'card', ['hand'], true]);
  });

  it('keep a second profile as a website', () => {
    const [one, two] = ['https://www.linkedin.com/in/ana/', 'https://www.linkedin.com/in/ana-silva/'];
    const { contact } = mergePeople(personWith('a', { linkedin: one }), personWith('b', { linkedin: two }), { linkedin: 'gone' });
    expect([contact.linkedin, contact.websites]).toEqual([two, [one]]);
  });

  it('have a number once, with the kind that one of them knew', () => {
    const phone = { value: '+49 30 901820', e164: '+4930901820' };
    const { contact } = mergePeople(personWith('a', { phones: [{ ...phone, kind: 'other' }] }), personWith('b', { phones: [{ ...phone, kind: 'work' }] }));
    expect(contact.phones).toEqual([{ ...phone, kind: 'work' }]);
  });

  it('have both desks behind one switchboard', () => {
    const desk = (value: string) => ({ value, kind: 'work', e164: '+14045550162' }) as const;
    const phones = ['+1 404 555 0162 ext. 12', '+1 404 555 0162 ext. 34', '+1 404-555-0162'].map(desk);
    const { contact } = mergePeople(personWith('a', { phones: phones.slice(0, 1) }), personWith('b', { phones: [...phones.slice(1), desk('+1 (404) 555-0162 x12')] }));
    expect(contact.phones).toEqual(phones);
  });

  it.each([
    ['Not interested', 'No', 'Not interested\n\nNo'],
    ['Likes soil\nand rain', 'and rain', 'Likes soil\nand rain'],
    ['No', 'Likes soil\nNo', 'No\n\nLikes soil\nNo'],
    ['Likes soil', ' Likes soil ', 'Likes soil'],
  ])('keep the notes %j and %j both, unless one stands whole in the other', (kept, gone, merged) => {
    expect(mergePeople(personWith('a', { notes: kept }), personWith('b', { notes: gone })).contact.notes).toBe(merged);
  });

  it('keep both faces: the one behind is shown when the first is taken away, and both are theirs', () => {
    const merged = mergePeople(personWith('a', {}, { face: 'face-a' }), personWith('b', {}, { face: 'face-b', otherFaces: ['face-c'] }));
    expect([merged.face, merged.otherFaces, photosOf(merged)]).toEqual(['face-a', ['face-b', 'face-c'], ['face-a', 'face-b', 'face-c']]);
    const before = eventOf([merged]);
    const choose: Change = { kind: 'face-set', personId: 'a', face: 'face-c' };
    const event = eventOf([merged]);
    const chosen = applyChange(event, choose);
    expect([chosen.people[0]?.face, chosen.people[0]?.otherFaces]).toEqual(['face-c', ['face-b', 'face-a']]);
    const back = inverseOf(event, choose);
    expect(back === null ? null : applyChange(chosen, back)).toEqual(event);
    const change: Change = { kind: 'face-set', personId: 'a', face: null };
    const after = applyChange(before, change);
    expect([after.people[0]?.face, after.people[0]?.otherFaces]).toEqual(['face-b', ['face-c']]);
    const inverse = inverseOf(before, change);
    expect(inverse === null ? null : applyChange(after, inverse)).toEqual(before);
  });

  it('keep both facts, or the chosen one with the other in the notes', () => {
    const [a, b] = [personWith('a', {}, { tweak: { ...emptyTweak, talkedAbout: 'soil' } }), personWith('b', {}, { tweak: { ...emptyTweak, talkedAbout: 'rain' } })];
    expect(mergePeople(a, b).tweak.talkedAbout).toBe('soil; rain');
    const chosen = mergePeople(a, b, { talkedAbout: 'gone' });
    expect([chosen.tweak.talkedAbout, chosen.contact.notes]).toEqual(['rain', 'soil']);
  });

  it('keep the note that was edited, and the other one in the notes', () => {
    const withNote = (id: string, text: string): Person => personWith(id, {}, { tweak: { ...emptyTweak, texts: { email: { text, basedOn: 'Hi' } } } });
    const merged = mergePeople(withNote('a', 'Hi Ana, soil!'), withNote('b', 'Hi Ana, rain!'), { note: 'gone' });
    expect([merged.tweak.texts.email?.text, merged.contact.notes]).toEqual(['Hi Ana, rain!', 'Hi Ana, soil!']);
  });

  it.each([
    ['sent', 'to-write', 'sent'],
    ['ready', 'answered', 'answered'],
    ['skipped', 'to-write', 'to-write'],
    ['copied', 'skipped', 'copied'],
  ] as const)('%s and %s is %s', (a, b, merged) => {
    expect(mergePeople(personWith('a', {}, { status: a }), personWith('b', {}, { status: b })).status).toBe(merged);
  });
});

describe('a merge', () => {
  it('is taken back to exactly both', () => {
    fc.assert(
      fc.property(anyPerson('a'), anyPerson('b'), anyPerson('c'), choices, fc.boolean(), (a, b, c, chosen, turned) => {
        const before = eventOf([a, b, c]);
        const [kept, gone] = turned ? [c, a] : [a, c];
        const change: Change = { kind: 'people-merged', merged: mergePeople(kept, gone, chosen), goneId: gone.id, as: 'doubles' };
        const after = applyChange(before, change);
        expect(after.people.map(({ id }) => id)).not.toContain(gone.id);
        const inverse = inverseOf(before, change);
        expect(inverse === null ? null : applyChange(after, inverse)).toEqual(before);
      }),
    );
  });

  it('loses no word of either, and can be saved', () => {
    fc.assert(
      fc.property(anyPerson('a'), anyPerson('b'), choices, (a, b, chosen) => {
        const merged = mergePeople(a, b, chosen);
        const all = JSON.stringify(merged).toLowerCase();
        for (const { contact, tweak, outgoing } of [a, b]) {
          const { emails, phones, websites, linkedin, address, notes, title, company, department } = contact;
          const values = [...emails, ...phones.map(({ value, e164 }) => (value.startsWith('+') ? value : (e164 ?? value))), ...websites, linkedin ?? '', address ?? '', notes, title, company, department];
          const facts = [tweak.metAt, tweak.talkedAbout, tweak.reason, tweak.offer, tweak.promise, ...Object.values(tweak.texts).map(({ text }) => text), outgoing?.text ?? ''];
          const kept = [...photosOf(a), ...photosOf(b), ...[a, b].flatMap(({ nextSteps }) => nextSteps.map(({ text }) => text))];
          for (const value of [...values, ...facts, ...kept]) expect(all).toContain(JSON.stringify(value.trim()).slice(1, -1).toLowerCase());
        }
        expect(eventSchema.safeParse(eventOf([merged])).success).toBe(true);
      }),
    );
  });

  it('of somebody with nobody changes nothing that is known', () => {
    fc.assert(
      fc.property(anyPerson('a'), (a) => {
        const merged = mergePeople(a, personWith('b', {}));
        expect({ ...merged.contact, emails: [], phones: [] }).toEqual({ ...a.contact, emails: [], phones: [] });
        expect([merged.tweak, merged.outgoing]).toEqual([a.tweak, a.outgoing]);
      }),
    );
  });
});
