import { describe, expect, it } from 'vitest';
import { emptyContact } from '../../../shared/contact/contact.ts';
import { nextShownToWrite } from '../../../shared/queue/filter.ts';
import { progressOf } from '../../../shared/queue/progress.ts';
import { lowestConfidence, matchesSearch, needsLook, reviewOrder, unsureFields } from '../../../shared/queue/review.ts';
import { unwritten } from '../../../shared/workspace/state.ts';
import type { NoteStatus, Origin, Person } from '../../../shared/workspace/state.ts';

const at = '2026-11-20T18:00:00.000Z';
const square = [[0, 0], [1, 0], [1, 1], [0, 1]] as const;

function card(confidence: Extract<Origin, { kind: 'card' }>['confidence']): Origin {
  return { kind: 'card', file: 'a.jpg', page: null, photoId: 'p', back: null, quad: square, boxes: {}, confidence, alternatives: {}, script: null };
}

function person(id: string, parts: Partial<Person> = {}): Person {
  const contact = { ...emptyContact, name: id };
  const made = { id, contact, origin: { kind: 'hand' }, importId: 'i', reviewed: true, statusAt: at, addedAt: at } as const;
  return { ...unwritten, ...made, ...parts };
}

describe('who needs a look', () => {
  const cases: readonly (readonly [string, Person, boolean])[] = [
    ['somebody typed in by hand does not', person('Ana'), false],
    ['a card read with certainty does not', person('Ana', { origin: card({ name: 0.95, email: 0.8 }), reviewed: false }), false],
    ['a card with one unsure field does', person('Ana', { origin: card({ name: 0.95, email: 0.79 }), reviewed: false }), true],
    ['once looked at, it does not', person('Ana', { origin: card({ email: 0.2 }), reviewed: true }), false],
    ['a card without a name does, however sure the rest', person('', { origin: card({ email: 1 }), reviewed: false }), true],
  ];
  it.each(cases)('%s', (_sentence, who, expected) => {
    expect(needsLook(who)).toBe(expected);
  });

  it('the least certain come first, everybody else as they came', () => {
    const people = [
      person('list'),
      person('sure', { origin: card({ name: 0.9 }), reviewed: false }),
      person('unsure', { origin: card({ name: 0.7 }), reviewed: false }),
      person('guess', { origin: card({ name: 0.3 }), reviewed: false }),
    ];
    expect(reviewOrder(people).map(({ id }) => id)).toEqual(['guess', 'unsure', 'list', 'sure']);
    expect(people.map(lowestConfidence)).toEqual([1, 0.9, 0.7, 0.3]);
  });

  it('only fields below the line are marked, and none once looked at', () => {
    const origin = card({ name: 0.9, email: 0.5, phone: 0.79 });
    expect(unsureFields(person('Ana', { origin, reviewed: false }))).toEqual(['email', 'phone']);
    expect(unsureFields(person('Ana', { origin, reviewed: true }))).toEqual([]);
    expect(unsureFields(person('Ana'))).toEqual([]);
  });
});

describe('finding people', () => {
  const sofia = person('Sofía García', { contact: { ...emptyContact, name: 'Sofía García', company: 'Plain Words', emails: ['sofia@example.org'] } });
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['by the name without accents', 'sofia garcia', true],
    ['by part of the company', 'plain', true],
    ['by the address', 'example.org', true],
    ['by words in any order', 'words sofia', true],
    ['not by words of somebody else', 'sofia becker', false],
    ['nothing typed finds everybody', '  ', true],
  ];
  it.each(cases)('%s', (_sentence, typed, expected) => {
    expect(matchesSearch(sofia, typed)).toBe(expected);
  });
});

describe('the queue', () => {
  const statuses: readonly NoteStatus[] = ['to-write', 'copied', 'to-write', 'sent', 'skipped', 'answered', 'ready'];
  const people = statuses.map((status, index) => person(`p${index}`, { status }));

  it('counts how far people have come', () => {
    expect(progressOf(people)).toEqual({ people: 7, toLookAt: 0, toWrite: 2, toSend: 2, sent: 2 });
    expect(progressOf([])).toEqual({ people: 0, toLookAt: 0, toWrite: 0, toSend: 0, sent: 0 });
  });

  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['goes on to the next one still to write', 'p1', 'p2'],
    ['and round to the top', 'p3', 'p0'],
    ['starts at the top when nobody is in hand', null, 'p0'],
    ['never gives the one in hand', 'p0', 'p2'],
    ['starts at the top when the one in hand is gone', 'gone', 'p0'],
  ];
  it.each(cases)('%s', (_sentence, from, expected) => {
    expect(nextShownToWrite(people, people, from)?.id ?? null).toBe(expected);
  });

  it('has nobody next when all are written to', () => {
    const sent = [person('a', { status: 'sent' })];
    expect(nextShownToWrite(sent, sent, 'a')).toBeNull();
    const alone = [person('a')];
    expect(nextShownToWrite(alone, alone, 'a'), 'the one in hand is not the next').toBeNull();
    expect(nextShownToWrite([], [], null)).toBeNull();
  });
});
