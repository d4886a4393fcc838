import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import type { Tweak } from '../../../shared/note/tweak.ts';
import { applyChange } from '../../../shared/workspace/changes.ts';
import type { Change } from '../../../shared/workspace/changes.ts';
import { inverseOf } from '../../../shared/workspace/inverse.ts';
import { noteStatuses } from '../../../shared/workspace/state.ts';
import type { EventState, NextStep } from '../../../shared/workspace/state.ts';
import { madeChange, takenBack } from '../../../shared/workspace/takeBack.ts';
import { eventOf, personWith } from './somePeople.ts';

const at = '2026-11-21T08:00:00.000Z';
const step = (id: string, done = false): NextStep => ({ id, text: id, due: null, done });
const own = { 'linkedin-invitation': { text: 'mine', basedOn: 'Hi' } };
const ana = personWith('ana', { name: 'Ana' }, { tweak: { ...emptyTweak, texts: own, offer: 'seeds' }, nextSteps: [step('call'), step('coffee'), step('card')] });
const before = eventOf([ana, personWith('tom', { name: 'Tom' })], { bases: { email: 'Hi' } });

/** The event once `first` is taken back although `then` was done after it; null where it can't be. */
function after(first: Change, ...then: readonly Change[]): EventState | null {
  const inverse = inverseOf(before, first);
  if (inverse === null) return null;
  const one = applyChange(before, first);
  const now = then.reduce(applyChange, one);
  const back = takenBack(now, madeChange(one, inverse));
  return back === null ? null : applyChange(now, back);
}

const tweaked = (personId: string, tweak: Partial<Tweak>): Change => ({ kind: 'tweak-edited', personId, tweak: { ...ana.tweak, ...tweak } });
const steps = (...nextSteps: readonly NextStep[]): Change => ({ kind: 'steps-edited', personId: 'ana', nextSteps });
const marked = (status: (typeof noteStatuses)[number], personId = 'ana'): Change => ({ kind: 'status-set', personId, status, at });
const based = (text: string): Change => ({ kind: 'base-edited', channel: 'email', text });
const removed: Change = { kind: 'people-removed', personIds: ['ana'] };

describe('one change taken back by itself', () => {
  const follows = tweaked('ana', { texts: {} });
  const kept: readonly (readonly [string, Change, readonly Change[], readonly Change[]])[] = [
    ['a note that follows again gets its own words back, and keeps what was typed beside it', follows, [tweaked('ana', { texts: {}, offer: 'a book' })], [tweaked('ana', { offer: 'a book' })]],
    ['a note that follows again keeps what was typed on another channel', follows, [tweaked('ana', { texts: { sms: { text: 'Hi', basedOn: '' } } })], [tweaked('ana', { texts: { ...own, sms: { text: 'Hi', basedOn: '' } } })]],
    ['a step taken out comes back where it stood, and another stays ticked off', steps(step('call'), step('card')), [steps(step('call', true), step('card'))], [steps(step('call', true), step('coffee'), step('card'))]],
    ['a step taken out comes back beside one that was added', steps(step('call'), step('card')), [steps(step('call'), step('card'), step('lunch'))], [steps(step('call'), step('coffee'), step('card'), step('lunch'))]],
    ['an added step goes, and one that was taken out meanwhile stays out', steps(...ana.nextSteps, step('lunch')), [steps(step('coffee'), step('card'), step('lunch'))], [steps(step('coffee'), step('card'))]],
    ['a step ticked off is open again, with the day it was given since', steps(step('call', true), step('coffee'), step('card')), [steps({ ...step('call', true), due: '2026-11-30' }, step('coffee'), step('card'))], [steps({ ...step('call'), due: '2026-11-30' }, step('coffee'), step('card'))]],
    ['a mark goes while a note is typed', marked('skipped'), [tweaked('ana', { offer: 'a book' }), marked('sent', 'tom')], [tweaked('ana', { offer: 'a book' }), marked('sent', 'tom')]],
    ['a base message goes while a note is typed', based('Hello'), [tweaked('ana', { offer: 'a book' })], [tweaked('ana', { offer: 'a book' })]],
    ['somebody removed comes back as they were', removed, [marked('sent', 'tom')], [marked('sent', 'tom')]],
  ];
  it.each(kept)('%s', (_sentence, first, then, asIf) => {
    expect(after(first, ...then)).toEqual(asIf.reduce(applyChange, before));
  });

  const refused: readonly (readonly [string, Change, readonly Change[]])[] = [
    ['a note that follows again, when its words were typed anew', follows, [tweaked('ana', { texts: { 'linkedin-invitation': { text: 'new', basedOn: 'Hi' } } })]],
    ['a mark, when there is a later one', marked('skipped'), [marked('sent')]],
    ['a base message, when it was typed on', based('Hello'), [based('Hello there')]],
    ['a step ticked off, when it was taken out', steps(step('call', true), step('coffee'), step('card')), [steps(step('coffee'), step('card'))]],
    ['words typed for somebody who was removed', tweaked('ana', { offer: 'a book' }), [removed]],
    ['somebody added, when something was written for them', { kind: 'people-added', people: [personWith('mei', { name: 'Mei' })] }, [marked('ready', 'mei')]],
  ];
  it.each(refused)('not %s', (_sentence, first, then) => {
    expect(after(first, ...then)).toBeNull();
  });

  const words = fc.constantFrom('', 'seeds', 'a book', 'a talk');
  const slot = fc.constantFrom('metAt' as const, 'offer' as const, 'reason' as const);
  const toAna = fc.oneof(
    fc.tuple(slot, words).map(([name, text]) => tweaked('ana', { [name]: text })),
    fc.constantFrom(...noteStatuses).map((status) => marked(status)),
    fc.shuffledSubarray([step('call'), step('coffee', true), step('lunch')]).map((some) => steps(...some)),
    words.map((name): Change => ({ kind: 'contact-edited', personId: 'ana', contact: { ...ana.contact, name }, reviewed: true })),
  );

  it('leaves the event as it was when nothing else was done', () => {
    fc.assert(
      fc.property(toAna, (one) => {
        expect(after(one)).toEqual(before);
      }),
    );
  });

  it('leaves what was done elsewhere as if it had been done alone', () => {
    fc.assert(
      fc.property(toAna, toAna, (one, other) => {
        fc.pre(one.kind !== other.kind);
        expect(after(one, other)).toEqual(applyChange(before, other));
      }),
    );
  });

  it('never takes typed words along: a field typed into since stays, or nothing is taken back', () => {
    fc.assert(
      fc.property(slot, words, slot, words, (first, one, second, other) => {
        fc.pre(one !== ana.tweak[first]);
        const made = applyChange(before, tweaked('ana', { [first]: one }));
        const typed = tweaked('ana', { ...made.people[0]?.tweak, [second]: other });
        const result = after(tweaked('ana', { [first]: one }), typed)?.people[0]?.tweak;
        if (result === undefined) expect(first).toBe(second);
        else expect(result[second]).toBe(first === second ? ana.tweak[first] : other);
      }),
    );
  });
});
