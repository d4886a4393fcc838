import { describe, expect, it } from 'vitest';
import { agreedWith, openAgreed } from '../../../shared/queue/promises.ts';
import { applyChange } from '../../../shared/workspace/changes.ts';
import type { Change } from '../../../shared/workspace/changes.ts';
import { changeLabel, inverseOf } from '../../../shared/workspace/inverse.ts';
import { mergePeople } from '../../../shared/workspace/mergePeople.ts';
import { personSchema } from '../../../shared/workspace/schemas.ts';
import { eventOf, person, tweak } from './people.ts';

const paper = tweak({ promise: 'the paper' });
const step = (text: string, due: string | null, done = false) => ({ id: text, text, due, done });

describe('what was agreed at an event', () => {
  const people = [
    person('Ana', { tweak: paper, promiseKept: true, nextSteps: [step('Call', null), step('Coffee', '2026-11-30')] }),
    person('Tom', { nextSteps: [step('Lunch', '2026-11-25', true), step('Talk', '2026-11-24')] }),
    person('Mei', { tweak: tweak({ promise: ' the slides ' }), status: 'sent' }),
  ];

  it('is listed with who and what: promises, then steps by their day, and what is done last', () => {
    expect(agreedWith(people).map(({ person: { id }, what, done }) => [id, what, done])).toEqual([
      ['Mei', 'the slides', false],
      ['Tom', 'Talk', false],
      ['Ana', 'Coffee', false],
      ['Ana', 'Call', false],
      ['Ana', 'the paper', true],
      ['Tom', 'Lunch', true],
    ]);
  });

  it('is counted while it is open, whatever became of the note', () => {
    expect([openAgreed(people), openAgreed([])]).toEqual([4, 0]);
  });
});

describe('the mark of a promise', () => {
  const event = eventOf([person('Ana', { tweak: paper }), person('Tom')]);
  const mark = (kept: boolean): Change => ({ kind: 'promise-marked', personId: 'Ana', kept });
  const keptIn = (now: typeof event): readonly boolean[] => now.people.map(({ promiseKept }) => promiseKept);

  it('is set for one person, and taken back by its name', () => {
    const marked = applyChange(event, mark(true));
    expect(keptIn(marked)).toEqual([true, false]);
    const back = inverseOf(event, mark(true));
    expect(changeLabel(event, mark(true)).message).toBe('mark of the promise to Ana');
    expect(back === null ? null : applyChange(marked, back)).toEqual(event);
  });

  it('stays while the promise is put in other words, and goes with it, to come back with it', () => {
    const marked = applyChange(event, mark(true));
    const edit = (promise: string): Change => ({ kind: 'tweak-edited', personId: 'Ana', tweak: tweak({ promise }) });
    expect(keptIn(applyChange(marked, edit('the papers')))).toEqual([true, false]);
    const emptied = applyChange(marked, edit(' '));
    expect(keptIn(emptied)).toEqual([false, false]);
    const back = inverseOf(marked, edit(' '));
    expect(back === null ? null : applyChange(emptied, back)).toEqual(marked);
  });

  it.each([
    ['both kept theirs', [paper, true], [paper, true], true],
    ['one is open', [paper, true], [paper, false], false],
    ['only one has one, which is kept', [paper, true], [tweak({}), false], true],
    ['nobody has one', [tweak({}), false], [tweak({}), false], false],
  ] as const)('of two people who become one, when %s, is %s', (_sentence, [mine, kept], [theirs, alsoKept], expected) => {
    const merged = mergePeople(person('a', { tweak: mine, promiseKept: kept }), person('b', { tweak: theirs, promiseKept: alsoKept }));
    expect(merged.promiseKept).toBe(expected);
  });

  it('is not there in older files: what they hold is open', () => {
    const saved = JSON.parse(JSON.stringify({ ...person('Ana', { tweak: paper }), promiseKept: undefined })) as unknown;
    expect(personSchema.parse(saved).promiseKept).toBe(false);
  });
});
