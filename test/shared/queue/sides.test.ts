import { describe, expect, it } from 'vitest';
import { emptyContact } from '../../../shared/contact/contact.ts';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { cardSides } from '../../../shared/queue/sides.ts';
import { joinSides } from '../../../shared/workspace/joinSides.ts';
import { unwritten } from '../../../shared/workspace/state.ts';
import type { Person } from '../../../shared/workspace/state.ts';

const at = '2026-11-19T20:00:00.000Z';
const card = (id: string, contact: Partial<ContactFields>): Person => ({
  id,
  contact: { ...emptyContact, ...contact },
  origin: { kind: 'card', file: `${id}.jpg`, page: null, photoId: `photo-${id}`, back: null, quad: [[0, 0], [1, 0], [1, 1], [0, 1]], boxes: {}, confidence: {}, alternatives: {}, script: null },
  importId: 'i',
  reviewed: false,
  ...unwritten,
  statusAt: at,
  addedAt: at,
});

const ana = card('ana', { name: 'Ana Silva', company: 'Orchard Labs', emails: ['ana@orchard.example'] });
const tom = card('tom', { name: 'Tom Becker', company: 'Orchard Labs GmbH', emails: ['tom@orchard.example'] });
const back = card('back', { company: 'Orchard Labs', websites: ['www.orchard.example'], address: '1 Orchard Lane' });
const stranger = card('stranger', { company: 'Harbour Freight', websites: ['harbour.example'] });
const pairs = (people: readonly Person[], apart: readonly (readonly [string, string])[] = []): readonly string[] =>
  cardSides({ people, apart }).map(({ frontId, backId }) => `${frontId}+${backId}`);

describe('front and back of a card', () => {
  it.each([
    ['a card without a name from the same house is the back', [ana, back], ['ana+back']],
    ['a card without a name from elsewhere is none', [ana, stranger], []],
    ['two cards with names are two cards', [ana, tom], []],
    ['of two fronts the one beside it is taken', [ana, back, stranger, tom], ['ana+back']],
    ['between two fronts nobody can say', [ana, back, tom], []],
    ['the same address is enough', [card('x', { name: 'Jo Ng', emails: ['jo@gmail.com'] }), card('y', { emails: ['jo@gmail.com'] })], ['x+y']],
    ['the same provider is not', [card('x', { name: 'Jo Ng', emails: ['jo@gmail.com'] }), card('y', { emails: ['al@gmail.com'] })], []],
    ['the same number is enough', [card('x', { name: 'Jo Ng', phones: [{ value: '030 1234', kind: 'work', e164: '+49301234' }] }), card('y', { phones: [{ value: '+49 30 1234', kind: 'work', e164: '+49301234' }] })], ['x+y']],
    ['a person from a list has no sides', [{ ...ana, origin: { kind: 'hand' as const } }, back], []],
  ])('%s', (_, people, expected) => {
    expect(pairs(people)).toEqual(expected);
  });

  it('cards that were set apart are not offered again', () => {
    expect(pairs([ana, back], [['back', 'ana']])).toEqual([]);
  });

  it('joined, the front keeps its name and picture and has what only the back says', () => {
    const joined = joinSides(ana, back);
    expect(joined?.contact).toMatchObject({ name: 'Ana Silva', emails: ['ana@orchard.example'], websites: ['www.orchard.example'], address: '1 Orchard Lane' });
    expect(joined?.origin).toMatchObject({ file: 'ana.jpg', photoId: 'photo-ana', back: { file: 'back.jpg', photoId: 'photo-back' } });
    expect(joined?.reviewed).toBe(false);
    expect(joinSides(joined ?? ana, stranger)).toBeNull();
  });
});
