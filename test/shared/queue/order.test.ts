import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFiltered, narrow, nextShownToWrite, queueFilters, readFilter } from '../../../shared/queue/filter.ts';
import type { Narrowing, QueueFilter } from '../../../shared/queue/filter.ts';
import { movedInOrder, orderQueue, placedInOrder } from '../../../shared/queue/order.ts';
import { noteStatuses, queueOrders } from '../../../shared/workspace/state.ts';
import type { NoteStatus, Person, QueueOrder } from '../../../shared/workspace/state.ts';
import { person, step, tweak } from './people.ts';

const today = '2026-11-25';
const ids = (people: readonly Person[]): string => people.map(({ id }) => id).join(' ');
const order = (people: readonly Person[], chosen: QueueOrder, handOrder: readonly string[] = []): string => ids(orderQueue({ people, order: chosen, handOrder }, today));

const promised = tweak({ promise: 'the slides' });

describe('what needs you most', () => {
  const cases: readonly (readonly [string, readonly Person[], string])[] = [
    ['nobody is there', [], ''],
    ['alike in all else, the alphabet counts', [person('Tom'), person('Ana'), person('Mei')], 'Ana Mei Tom'],
    ['accents and capitals are read over', [person('östen'), person('Zoë'), person('Örjan'), person('Pål')], 'Örjan östen Pål Zoë'],
    ['a promise comes first', [person('Ana'), person('Tom', { tweak: promised })], 'Tom Ana'],
    ['a promise of blanks is none', [person('Ana'), person('Tom', { tweak: tweak({ promise: '  ' }) })], 'Ana Tom'],
    ['a promise whose note has gone out is open no more', [person('Ana'), person('Tom', { tweak: promised, status: 'sent' })], 'Ana Tom'],
    ['a promise that was kept is open no more', [person('Ana'), person('Tom', { tweak: promised, promiseKept: true })], 'Ana Tom'],
    ['a promise to somebody skipped is open no more', [person('Ana'), person('Tom', { tweak: promised, status: 'skipped' })], 'Ana Tom'],
    ['a step due today comes first', [person('Ana'), person('Tom', { nextSteps: [step(today)] })], 'Tom Ana'],
    ['a step overdue comes first, after the note too', [person('Ana'), person('Tom', { nextSteps: [step('2026-11-02')], status: 'answered' })], 'Tom Ana'],
    ['a step of tomorrow waits', [person('Ana'), person('Tom', { nextSteps: [step('2026-11-26')] })], 'Ana Tom'],
    ['a step that is done, or has no day, waits', [person('Ana'), person('Tom', { nextSteps: [step(today, true), step(null)] })], 'Ana Tom'],
    [
      'who came in later is remembered better',
      [person('Ana', { addedAt: '2026-11-19T20:00:00.000Z' }), person('Tom', { addedAt: '2026-11-20T20:00:00.000Z' })],
      'Tom Ana',
    ],
    [
      'who came in at one sitting is remembered alike',
      [person('Tom', { addedAt: '2026-11-20T20:20:00.000Z' }), person('Ana', { addedAt: '2026-11-20T20:00:00.000Z' })],
      'Ana Tom',
    ],
    [
      'a promise counts before a fresh memory',
      [person('Ana', { addedAt: '2026-11-21T20:00:00.000Z' }), person('Tom', { tweak: promised, addedAt: '2026-11-19T20:00:00.000Z' })],
      'Tom Ana',
    ],
  ];
  it.each(cases)('%s', (_sentence, people, expected) => {
    expect(order(people, 'needs-you')).toBe(expected);
  });

  it('without a day no step is due', () => {
    const people = [person('Ana'), person('Tom', { nextSteps: [step(today)] })];
    expect(ids(orderQueue({ people, order: 'needs-you', handOrder: [] }, null))).toBe('Ana Tom');
  });
});

describe('the other orders', () => {
  const people = [
    person('Tom', { addedAt: '2026-11-19T20:00:00.000Z', tweak: promised }),
    person('Ana', { addedAt: '2026-11-20T20:00:00.000Z' }),
    person('Mei', { addedAt: '2026-11-20T20:00:01.000Z' }),
  ];
  const cases: readonly (readonly [string, QueueOrder, readonly string[], string])[] = [
    ['freshest: the last to come in is the first', 'freshest', [], 'Mei Ana Tom'],
    ['by name', 'name', [], 'Ana Mei Tom'],
    ['by hand', 'hand', ['Mei', 'Tom', 'Ana'], 'Mei Tom Ana'],
    ['by hand: who is not in it follows as they came', 'hand', ['Mei'], 'Mei Tom Ana'],
    ['by hand: who is gone leaves no hole', 'hand', ['Gone', 'Ana'], 'Ana Tom Mei'],
  ];
  it.each(cases)('%s', (_sentence, chosen, handOrder, expected) => {
    expect(order(people, chosen, handOrder)).toBe(expected);
  });

  const anybody = fc.array(
    fc.record({
      id: fc.uuid(),
      status: fc.constantFrom(...noteStatuses),
      promise: fc.constantFrom('', 'slides'),
      addedAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-01'), noInvalidDate: true }).map((date) => date.toISOString()),
    }),
    { maxLength: 30 },
  ).map((rows) => rows.map(({ id, status, promise, addedAt }) => person(id, { status, addedAt, tweak: tweak({ promise }) })));

  it('every order has everybody once, and ordering twice changes nothing', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(...queueOrders), (some, chosen) => {
        const once = orderQueue({ people: some, order: chosen, handOrder: some.slice(3).map(({ id }) => id) }, today);
        expect(once.map(({ id }) => id).sort()).toEqual(some.map(({ id }) => id).sort());
        const twice = orderQueue({ people: once, order: chosen, handOrder: some.slice(3).map(({ id }) => id) }, today);
        if (chosen !== 'freshest') expect(ids(twice)).toBe(ids(once));
      }),
    );
  });
});

describe('moving by hand', () => {
  const [ana, mei, tom, zoe] = [person('Ana'), person('Mei'), person('Tom'), person('Zoe')];
  const all = [ana, mei, tom, zoe];
  const cases: readonly (readonly [string, readonly Person[], string, 1 | -1, string | null])[] = [
    ['down one', all, 'Ana', 1, 'Mei Ana Tom Zoe'],
    ['up one', all, 'Tom', -1, 'Ana Tom Mei Zoe'],
    ['the first can’t go up', all, 'Ana', -1, null],
    ['the last can’t go down', all, 'Zoe', 1, null],
    ['past who is shown, when others are hidden between', [ana, zoe], 'Ana', 1, 'Mei Tom Zoe Ana'],
    ['somebody who isn’t there', all, 'Gone', 1, null],
  ];
  it.each(cases)('%s', (_sentence, shown, who, way, expected) => {
    expect(movedInOrder(all, shown, who, way)?.join(' ') ?? null).toBe(expected);
  });

  it('drops somebody before or after another, and leaves all as it is where the other is gone', () => {
    expect(placedInOrder(all, 'Zoe', 'Mei', 'before').join(' ')).toBe('Ana Zoe Mei Tom');
    expect(placedInOrder(all, 'Ana', 'Zoe', 'after').join(' ')).toBe('Mei Tom Zoe Ana');
    expect(placedInOrder(all, 'Ana', 'Gone', 'after').join(' ')).toBe('Ana Mei Tom Zoe');
    expect(placedInOrder(all, 'Ana', 'Ana', 'after').join(' ')).toBe('Ana Mei Tom Zoe');
  });
});

describe('filters', () => {
  const people = [
    ...noteStatuses.map((status: NoteStatus) => person(status, { status })),
    person('unread', { reviewed: false, contact: { ...person('x').contact, name: '' }, status: 'ready' }),
    person('promised', { tweak: promised, status: 'copied' }),
    person('stepping', { nextSteps: [step('2027-01-01')], status: 'answered' }),
  ];
  const plain: Narrowing = { filter: 'all', search: '', today, isBlocked: () => false, inHand: null };
  const shown = (parts: Partial<Narrowing>): string => ids(narrow(people, { ...plain, ...parts }));

  const cases: readonly (readonly [QueueFilter, string])[] = [
    ['all', ids(people)],
    ['open', 'ready copied unread promised'],
    ['gone', 'sent answered stepping'],
    ['to-write', 'to-write'],
    ['ready', 'ready unread'],
    ['copied', 'copied promised'],
    ['sent', 'sent'],
    ['answered', 'answered stepping'],
    ['skipped', 'skipped'],
    ['needs-look', 'unread'],
    ['blocked', ''],
    ['promised', 'promised stepping'],
  ];
  it.each(cases)('%s shows: %s', (filter, expected) => {
    expect(shown({ filter })).toBe(expected);
    expect(countFiltered(people, filter, today)).toBe(expected === '' ? 0 : expected.split(' ').length);
  });

  it('the table above has every filter', () => {
    expect(cases.map(([filter]) => filter).sort()).toEqual([...queueFilters].sort());
  });

  it('blocked asks the checks, and no longer once a note has gone out', () => {
    expect(shown({ filter: 'blocked', isBlocked: ({ id }) => ['ready', 'sent', 'skipped'].includes(id) })).toBe('ready');
  });

  it('the one in hand stays, but not when somebody else is searched for', () => {
    expect(shown({ filter: 'to-write', inHand: 'ready' })).toBe('to-write ready');
    expect(shown({ filter: 'to-write', inHand: 'ready', search: 'write' })).toBe('to-write');
  });

  it('a filter that was kept is read, and what is none is not', () => {
    expect(readFilter('copied', 'all')).toBe('copied');
    for (const kept of ['nonsense', 7, undefined, null, true]) expect(readFilter(kept, 'open')).toBe('open');
  });
});

describe('who is next', () => {
  const all = [person('Ana'), person('Mei', { status: 'ready' }), person('Tom'), person('Zoe')];
  const cases: readonly (readonly [string, readonly Person[], string | null, string | null])[] = [
    ['the next who is still to write to', all, 'Ana', 'Tom'],
    ['round to the first again', all, 'Zoe', 'Ana'],
    ['nobody in hand: the first', all, null, 'Ana'],
    ['only who is shown', [all[0]!, all[3]!], 'Ana', 'Zoe'],
    ['from the place of somebody who left the list', [all[2]!], 'Mei', 'Tom'],
    ['nobody is left', [all[1]!], 'Mei', null],
    ['not the one in hand again', [all[0]!], 'Ana', null],
  ];
  it.each(cases)('%s', (_sentence, shown, from, expected) => {
    expect(nextShownToWrite(all, shown, from)?.id ?? null).toBe(expected);
  });
});
