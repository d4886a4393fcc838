import { describe, expect, it } from 'vitest';
import { offeredFor, pieceFor, slotAt, speaksEnglish, withFallback } from '../../../shared/note/offering.ts';
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
    for (const { name } of placeholders) expect(checkTemplate(pieceFor(name, true))).toMatchObject({ kind: 'fine' });
  });
});

const given: readonly (readonly [name: string, before: string, after: string])[] = [
  ['first_name', 'Hi {{ first_name }}!', 'Hi {{ first_name | default: "there" }}!'],
  ['company', '{{company}} and {{ company }}', '{{ company | default: "your company" }} and {{ company | default: "your company" }}'],
  ['company', '{{ company | upcase }}', '{{ company | default: "your company" | upcase }}'],
  ['company', '{{ company | default: "x" }}', '{{ company | default: "x" }}'],
  ['place', 'in {{ place }}.', '{% if place %}in {{ place }}{% endif %}.'],
  ['place', 'at the fair in {{ place }}, twice', 'at the fair{% if place %} in {{ place }}{% endif %}, twice'],
  ['last_name', 'Dear {{ last_name }}!', 'Dear{% if last_name %} {{ last_name }}{% endif %}!'],
  ['name', '{{ first_name }} {{ name }}', '{{ first_name }} {{ name | default: "there" }}'],
  ['talked_about', 'Good day. I liked {{ talked_about }}. Bye', 'Good day. {% if talked_about %}I liked {{ talked_about }}. {% endif %}Bye'],
  ['talked_about', 'Hi {{ first_name }}, I liked {{ talked_about }}. Bye', 'Hi {{ first_name }}, I liked{% if talked_about %} {{ talked_about }}{% endif %}. Bye'],
  ['offer', 'Hi,\n\n{{ offer }} Bye', 'Hi,\n\n{% if offer %}{{ offer }}{% endif %} Bye'],
  ['offer', '{% if offer %}{{ offer }}{% endif %} So {{ offer }}. {{ offer }}!', '{% if offer %}{{ offer }}{% endif %}{% if offer %} So {{ offer }}. {% endif %}{% if offer %}{{ offer }}!{% endif %}'],
];

describe('a fallback', () => {
  it.each(given)('for %s is put into “%s”', (name, before, after) => {
    expect(withFallback(before, name, true)).toBe(after);
    expect(withFallback(after, name, true), 'once').toBe(after);
    expect(checkTemplate(after)).toMatchObject({ kind: 'fine' });
  });

  it('of English words is given to no other language', () => {
    const german = 'Hallo {{ first_name }}, schön, dass wir uns auf der Messe getroffen haben. Bis bald!';
    expect(speaksEnglish(german, 'en')).toBe(false);
    expect(withFallback(german, 'first_name', false)).toBe('Hallo{% if first_name %} {{ first_name }}{% endif %}, schön, dass wir uns auf der Messe getroffen haben. Bis bald!');
    expect([speaksEnglish('Hallo', 'de'), speaksEnglish('Hi', 'en'), pieceFor('first_name', false)]).toEqual([false, true, '{{ first_name }}']);
  });
});
