import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weave } from '../../../shared/workspace/weave.ts';

const sentence = fc.array(fc.constantFrom('soil', 'sensors', 'in', 'Oslo.', 'coffee,', 'May'), { maxLength: 8 }).map((words) => words.join(' '));
const edited = fc.record({ text: sentence, basedOn: fc.constantFrom('Hi Ana. It was good.', 'Dear Ana') });
const step = fc.record({ id: fc.constantFrom('a', 'b', 'c'), text: sentence, done: fc.boolean() });
const value = fc.record({
  offer: sentence,
  day: fc.constantFrom('2026-11-19', '2026-12-20', null),
  texts: fc.record({ sms: edited, email: edited }, { requiredKeys: [] }),
  emails: fc.uniqueArray(fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example')),
  steps: fc.uniqueArray(step, { selector: ({ id }) => id }),
});

describe('two changes to one value', () => {
  it('what only one changed is as that one left it', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        expect(weave(before, after, before)).toEqual({ value: after, clashes: false });
        expect(weave(before, before, after)).toEqual({ value: after, clashes: false });
        expect(weave(before, after, after)).toEqual({ value: after, clashes: false });
      }),
    );
  });

  it('sent again, as when an answer was lost on its way, a change makes nothing more of itself, or says so', () => {
    fc.assert(
      fc.property(value, value, value, (before, mine, now) => {
        const once = weave(before, mine, now).value;
        const again = weave(before, mine, once);
        if (!again.clashes) expect(again.value).toEqual(once);
      }),
    );
  });

  it('a field that only the other changed keeps what the other wrote, and of fields that both changed none is lost without a clash', () => {
    fc.assert(
      fc.property(value, value, value, (before, mine, now) => {
        const { value: both, clashes } = weave(before, mine, now);
        for (const name of ['offer', 'day'] as const) {
          if (mine[name] === before[name]) expect(both[name]).toBe(now[name]);
          else if (now[name] === before[name]) expect(both[name]).toBe(mine[name]);
          else if (!clashes && name === 'day') expect(both[name]).toBe(now[name]);
        }
        for (const email of now.emails) if (!before.emails.includes(email)) expect(both.emails).toContain(email);
        for (const email of mine.emails) if (!before.emails.includes(email)) expect(both.emails).toContain(email);
        if (clashes) return;
        const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => !before.offer.includes(word));
        for (const word of [...wordsOf(mine.offer), ...wordsOf(now.offer)]) expect(both.offer).toContain(word);
      }),
    );
  });

  it('a date that both changed is one of the two, and no mixture', () => {
    expect(weave({ start: '2026-11-19' }, { start: '2026-12-19' }, { start: '2026-11-25' })).toEqual({ value: { start: '2026-12-19' }, clashes: true });
  });
});
