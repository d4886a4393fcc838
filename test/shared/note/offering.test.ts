import { describe, expect, it } from 'vitest';
import { offeredFor, pieceFor, slotAt, withFallback } from '../../../shared/note/offering.ts';
import { placeholders } from '../../../shared/note/placeholders.ts';
import { slotWords } from '../../../shared/note/plainForm.ts';
import { checkTemplate } from '../../../shared/note/template.ts';
import { de } from '../../../shared/words/de/index.ts';
import { en } from '../../../shared/words/en/index.ts';

/** The cursor is at the sign |. */
const slots: readonly (readonly [says: string, text: string, slot: readonly [string, string] | null])[] = [
  ['after the braces', 'Hi {{|', ['{{', '']],
  ['after the braces and a space', 'Hi {{ |', ['{{ ', '']],
  ['in a name', 'Hi {{ fi|', ['{{ fi', 'fi']],
  ['in a name before other words', 'Hi {{ fi| there', ['{{ fi', 'fi']],
  ['before braces that were closed by themselves', 'Hi {{fi|}}, x', ['{{fi}}', 'fi']],
  ['not behind closed braces', 'Hi {{ event }}|', null],
  ['not in the middle of a placeholder', 'Hi {{ fi|rst_name }}', null],
  ['not before a filter', 'Hi {{ first_name| | default: "x" }}', null],
  ['not in plain words', 'Hi fi|', null],
  ['after one brace', 'Hi {|', ['{', '']],
  ['in a name of two words', 'Hi {first na|', ['{first na', 'first na']],
  ['in a name with an umlaut', 'Hallo {für|', ['{für', 'für']],
  ['before one brace that was closed by itself', 'Hi {fi|}, x', ['{fi}', 'fi']],
  ['not behind a closed brace', 'Hi {event}|', null],
  ['not in the middle of a name', 'Hi {fi|rst name}', null],
  ['not before other words for those without', 'Hi {first name| | there}', null],
];

const words = slotWords(en.slot);

describe('a placeholder is offered', () => {
  it.each(slots)('%s', (_says, marked, expected) => {
    const cursor = marked.indexOf('|');
    const text = marked.replace('|', '');
    const slot = slotAt(text, cursor);
    expect(slot === null ? null : [text.slice(slot.start, slot.end), slot.typed]).toEqual(expected);
  });

  it.each([
    ['', placeholders.length, 'first_name'],
    ['co', 1, 'company'],
    ['NAME', 4, 'name'],
    ['first n', 1, 'first_name'],
    ['talkeda', 1, 'talked_about'],
    ['zebra', 0, undefined],
  ])('for “%s”', (typed, count, first) => {
    const offered = offeredFor(typed, words);
    expect([offered.length, offered[0]]).toEqual([count, first]);
  });

  it('by what it is called in the language of the screens', () => {
    expect(offeredFor('vor', slotWords(de.slot))).toEqual(['first_name']);
  });

  it('as a piece that can be filled in', () => {
    for (const { name } of placeholders) expect(checkTemplate(pieceFor(name))).toMatchObject({ kind: 'fine' });
  });
});

const given: readonly (readonly [name: string, before: string, after: string])[] = [
  ['first_name', 'Hi {{ first_name }}!', 'Hi {{ first_name | default: "there" }}!'],
  ['company', '{{company}} and {{ company }}', '{{ company | default: "your company" }} and {{ company | default: "your company" }}'],
  ['company', '{{ company | upcase }}', '{{ company | default: "your company" | upcase }}'],
  ['company', '{{ company | default: "x" }}', '{{ company | default: "x" }}'],
  ['place', 'in {{ place }}.', 'in {% if place %}{{ place }}{% endif %}.'],
  ['name', '{{ first_name }} {{ name }}', '{{ first_name }} {{ name | default: "there" }}'],
];

describe('a fallback', () => {
  it.each(given)('for %s is put into “%s”', (name, before, after) => {
    expect(withFallback(before, name)).toBe(after);
    expect(checkTemplate(after)).toMatchObject({ kind: 'fine' });
  });
});
