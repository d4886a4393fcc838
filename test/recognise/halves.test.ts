import { describe, expect, it } from 'vitest';
import { joinHalves, looksLikeCard } from '../../electron/recognise/halves.ts';
import { emptyContact } from '../../shared/contact/contact.ts';
import type { ContactFields } from '../../shared/contact/contact.ts';
import type { CardFields, CardReading, Quad } from '../../shared/import/card/reading.ts';

type Sure = CardFields['confidence'];

function fieldsOf(contact: Partial<ContactFields>, confidence: Sure): CardFields {
  return { contact: { ...emptyContact, ...contact }, confidence, source: {}, boxes: {}, alternatives: {} };
}

function quadAt(x: number, y: number, width: number, height: number): Quad {
  return [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];
}

function cardAt(quad: Quad, contact: Partial<ContactFields>, confidence: Sure = {}): CardReading {
  return { ...fieldsOf(contact, confidence), quad, crop: new Uint8Array(), page: null, script: null };
}

const named: Partial<ContactFields> = { name: 'Ana Silva', company: 'Orchard Labs' };
const sureName: Sure = { name: 0.9, company: 0.9 };
const reachable: Partial<ContactFields> = { emails: ['ana@example.com'] };

describe('what looks like a card', () => {
  it.each<[says: string, contact: Partial<ContactFields>, confidence: Sure, is: boolean]>([
    ['a name with a company', named, sureName, true],
    ['an e-mail alone', reachable, {}, true],
    ['a profile alone', { linkedin: 'https://www.linkedin.com/in/ana-example/' }, {}, true],
    ['a name that stands alone', { name: 'Ana Silva' }, { name: 0.9 }, false],
    ['a name that nobody would trust', named, { name: 0.2, company: 0.9 }, false],
    ['nothing', {}, {}, false],
  ])('%s', (_says, contact, confidence, is) => {
    expect(looksLikeCard(fieldsOf(contact, confidence))).toBe(is);
  });
});

describe('two halves of a card', () => {
  const left = cardAt(quadAt(0, 0, 400, 500), named, sureName);
  const right = cardAt(quadAt(420, 0, 400, 500), reachable);

  it('side by side are one, around both', () => {
    const joined = joinHalves([left, right]);
    expect(joined?.others).toEqual([]);
    const xs = joined?.quad.map(([x]) => Math.round(x)) ?? [];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, 820]);
  });

  it('leave the other cards of the picture alone', () => {
    const other = cardAt(quadAt(0, 2000, 850, 500), { ...named, ...reachable }, sureName);
    expect(joinHalves([other, left, right])?.others).toEqual([other]);
  });

  it.each<[says: string, cards: readonly CardReading[]]>([
    ['far apart', [left, cardAt(quadAt(1500, 0, 400, 500), reachable)]],
    ['that make no card’s shape together', [left, cardAt(quadAt(420, 0, 1600, 500), reachable)]],
    ['of which both have a name', [left, cardAt(quadAt(420, 0, 400, 500), { ...named, ...reachable }, sureName)]],
    ['of which none has an address', [left, cardAt(quadAt(420, 0, 400, 500), {})]],
    ['of which there is only one', [left]],
  ])('%s stay apart', (_says, cards) => {
    expect(joinHalves(cards)).toBeNull();
  });
});
