import { describe, expect, it } from 'vitest';
import { allActions } from '../../renderer/actions/actions.ts';
import { entriesFor, eventActions, rowActions } from '../../renderer/actions/rowMenus.ts';
import { isMenuKey, placeMenu } from '../../renderer/components/menuSpot.ts';
import { firstState } from '../../renderer/state/appState.ts';
import type { Session } from '../../renderer/state/session.ts';
import { createStore } from '../../renderer/state/store.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { emptyContact } from '../../shared/contact/contact.ts';
import type { Person } from '../../shared/workspace/state.ts';
import { eventOf, person } from '../shared/queue/people.ts';

describe('where a menu opens', () => {
  const window = { width: 900, height: 600 };
  const menu = { width: 200, height: 300 };
  it.each([
    ['at the pointer where there is room', { x: 100, y: 100 }, menu, { x: 100, y: 100 }],
    ['to the left of the pointer at the right edge', { x: 850, y: 100 }, menu, { x: 650, y: 100 }],
    ['higher at the lower edge', { x: 100, y: 590 }, menu, { x: 100, y: 292 }],
    ['in the corner where it is larger than the window', { x: 400, y: 400 }, { width: 1000, height: 700 }, { x: 8, y: 8 }],
    ['not on the very edge', { x: 0, y: 0 }, menu, { x: 8, y: 8 }],
  ])('is %s', (_sentence, spot, size, expected) => {
    expect(placeMenu(spot, size, window)).toEqual(expected);
  });

  it.each([
    ['the key for it', 'ContextMenu', false, true],
    ['Shift and F10', 'F10', true, true],
    ['F10 alone, which is the menu bar', 'F10', false, false],
    ['Enter', 'Enter', false, false],
  ])('is asked for by %s', (_sentence, key, shiftKey, expected) => {
    expect(isMenuKey({ key, shiftKey })).toBe(expected);
  });
});

/** The ids of what the menu on a row offers, line by line. */
function offered(place: keyof typeof rowActions, one: Person): readonly (readonly string[])[] {
  const view = { ...firstState.settings.view, place, personId: one.id };
  const store = createStore({ ...firstState, event: eventOf([one]), settings: { ...firstState.settings, view } });
  return entriesFor(rowActions[place], { store } as Session, wordsOf('en')).map((group) => group.map(({ id }) => id));
}

describe('the menu on a person’s row', () => {
  const ana = person('ana', { contact: { ...emptyContact, name: 'Ana Silva', emails: ['ana@example.com'] } });
  const marks = (place: 'write' | 'send', one: Person): readonly string[] => offered(place, one)[1] ?? [];

  it.each([
    ['who is to be written to', 'to-write', ['queue.ready', 'queue.sent', 'queue.skip']],
    ['who is ready', 'ready', ['queue.sent', 'queue.skip', 'queue.to-write']],
    ['whose note was sent', 'sent', ['queue.answered', 'queue.skip', 'queue.to-write']],
    ['who has answered', 'answered', ['queue.skip', 'queue.to-write']],
    ['who was skipped', 'skipped', ['queue.ready', 'queue.sent', 'queue.to-write']],
  ] as const)('in Write offers the marks that make sense for somebody %s', (_sentence, status, expected) => {
    expect(marks('write', { ...ana, status })).toEqual(expected);
  });

  it('offers mail only where there is an address', () => {
    expect(offered('send', ana)[0]).toContain('queue.mail');
    expect(offered('send', person('tom'))[0]).not.toContain('queue.mail');
  });

  it('in People offers what is done with a card only where there is one', () => {
    expect(offered('people', { ...ana, origin: { kind: 'hand' } })[1]).toEqual([]);
    expect(offered('people', ana).flat()).toEqual(expect.arrayContaining(['contact.edit', 'contact.remove', 'contact.forget']));
  });

  it('offers only what stands in the table of actions', () => {
    const known = new Set<unknown>(allActions);
    expect([...Object.values(rowActions).flat(2), ...eventActions.flat()].filter((action) => !known.has(action))).toEqual([]);
  });
});
