import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholders } from '../../../shared/note/placeholders.ts';
import type { Facts } from '../../../shared/note/placeholders.ts';
import { cutPlain, fromPlain, inBrackets, slotWords, toPlain, unknownSlots } from '../../../shared/note/plainForm.ts';
import { languages } from '../../../shared/words/keys.ts';
import { startingPointLibrary } from '../../../shared/note/startingPoints.ts';
import { checkTemplate, fillTemplate } from '../../../shared/note/template.ts';
import { de } from '../../../shared/words/de/index.ts';
import { en } from '../../../shared/words/en/index.ts';

const english = slotWords(en.slot, de.slot);
const german = slotWords(de.slot, en.slot);

const pairs: readonly (readonly [says: string, template: string, plain: string])[] = [
  ['a name', 'Hi {{ first_name }}!', 'Hi {first name}!'],
  ['a name with other words for those without', 'Hi {{ first_name | default: "there" }}!', 'Hi {first name | there}!'],
  ['nothing instead of a name', 'Hi {{ first_name | default: "" }}!', 'Hi {first name | }!'],
  ['what is left out with its placeholder', 'Yes. {% if offer %}{{ offer }} {% endif %}Bye', 'Yes. [{offer} ]Bye'],
  ['what is left out, over lines', 'Bye{% if my_name %},\n{{ my_name }}{% endif %}', 'Bye[,\n{my name}]'],
  ['two of them side by side', '{% if offer %}{{ offer }} {% endif %}{% if reason %}{{ reason }}{% endif %}', '[{offer} ][{reason}]'],
  ['plain words', 'Hello (you), 3 {for} 2 [sic]', 'Hello (you), 3 {for} 2 [sic]'],
];

describe('a base message in plain form', () => {
  it.each(pairs)('has %s', (_says, template, plain) => {
    expect(toPlain(template, english)).toBe(plain);
    expect(fromPlain(plain, english)).toBe(template);
  });

  it.each([
    ['a filter', '{{ company | upcase }}'],
    ['brackets as words', 'see [{{ event }}]'],
    ['a condition around brackets', '{% if offer %}[{{ offer }}]{% endif %}'],
    ['braces as words', 'see {event}, {{ event }}'],
    ['a broken message', 'Hi {{ first_name'],
  ])('stays as it is where there is none: %s', (_says, template) => {
    expect(toPlain(template, english)).toBe(template);
  });

  it.each([
    ['another branch', '{% if offer %}{{ offer }}{% else %}Bye{% endif %}', '{% if offer %}{offer}{% else %}Bye{% endif %}'],
    ['a condition on something else', '{% if offer %}at {{ company }}{% endif %}', '{% if offer %}at {company}{% endif %}'],
    ['conditions in conditions', '{% if offer %}{% if place %}{{ place }}{% endif %}{% endif %}', '{% if offer %}[{place}]{% endif %}'],
  ])('keeps the tags that have none: %s', (_says, template, plain) => {
    expect(toPlain(template, english)).toBe(plain);
    expect(fromPlain(plain, english)).toBe(template);
  });

  it.each([
    ['the engine’s name', 'Hi {first_name}', 'Hi {{ first_name }}'],
    ['any case', 'Hi {First Name}', 'Hi {{ first_name }}'],
    ['another language', 'Hallo {Vorname}', 'Hallo {{ first_name }}'],
    ['two braces', 'Hallo {{ Vorname }}', 'Hallo {{ first_name }}'],
    ['two braces with the engine’s name, as they are', 'Hi {{first_name}}', 'Hi {{first_name}}'],
    ['braces not closed yet, as they are', 'Hi {first na', 'Hi {first na'],
    ['no placeholder, as it is', 'Hi {frist nmae}', 'Hi {frist nmae}'],
    ['brackets without a placeholder, as they are', '[Name]', '[Name]'],
  ])('is read from %s', (_says, plain, template) => {
    expect(fromPlain(plain, english)).toBe(template);
  });

  it('speaks the language of the screens', () => {
    expect(toPlain('Hallo {{ first_name | default: "zusammen" }}, {% if offer %}{{ offer }}{% endif %}', german)).toBe('Hallo {Vorname | zusammen}, [{Angebot}]');
    expect(new Set(Object.values(de.slot).map((name) => name.toLowerCase())).size).toBe(placeholders.length);
    expect(new Set(Object.values(en.slot).map((name) => name.toLowerCase())).size).toBe(placeholders.length);
  });

  it.each(languages)('shows no starting point in the engine’s form: %s', (language) => {
    for (const { subject, texts } of startingPointLibrary[language])
      for (const template of [subject, ...Object.values(texts)]) {
        const plain = toPlain(template, german);
        expect(plain).not.toMatch(/\{\{|\{%/u);
        expect(fromPlain(plain, german)).toBe(template);
      }
  });
});

const anyFacts = fc.record(Object.fromEntries(placeholders.map(({ name }) => [name, fc.constantFrom('', 'Ana', 'x y')])) as Record<keyof Facts, fc.Arbitrary<string>>);
const anyPiece = fc.oneof(
  fc.constantFrom(...placeholders.map(({ name }) => `{{ ${name} }}`), ...placeholders.map(({ name }) => `{{ ${name} | default: "du" }}`)),
  fc.constantFrom(...placeholders.map(({ name }) => `{% if ${name} %}, {{ ${name} }} {% endif %}`)),
  fc.string({ unit: fc.constantFrom('a', 'ü', ' ', '\n', '.', '(', ')', '[', ']', '|', '"'), maxLength: 6 }),
);
const anyTemplate = fc.array(anyPiece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const anyTyping = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '%', '|', 'if', 'offer', 'Angebot', ' ', '\n', '"'), maxLength: 14 });

describe('whatever is written', () => {
  it('means the same in both forms', () => {
    fc.assert(
      fc.property(anyTemplate, anyFacts, (template, facts) => {
        const fill = (source: string): unknown => {
          const checked = checkTemplate(source);
          return checked.kind === 'fine' ? fillTemplate(checked, facts) : checked.kind;
        };
        expect(fill(fromPlain(toPlain(template, german), german))).toEqual(fill(template));
      }),
    );
  });

  it('is read the same once it was shown', () => {
    fc.assert(
      fc.property(anyTyping, (typed) => {
        const template = fromPlain(typed, english);
        const again = fromPlain(toPlain(template, english), english);
        expect(fromPlain(toPlain(again, english), english)).toBe(again);
      }),
    );
  });

  it('is coloured without losing a letter', () => {
    fc.assert(
      fc.property(fc.oneof(anyTyping, anyTemplate), (text) => {
        expect(cutPlain(text, english).map(({ piece }) => piece).join('')).toBe(text);
      }),
    );
  });
});

describe('the parts of a base message', () => {
  it('are told apart in both forms', () => {
    const kinds = cutPlain('Hi {first name | there}[, {offer}!]{{ name }}{% if x %}{no} [it] {', english).map(({ piece, kind }) => [piece, kind]);
    expect(kinds).toEqual([
      ['Hi ', 'words'],
      ['{first name | there}', 'slot'],
      ['[', 'condition'],
      [', ', 'words'],
      ['{offer}', 'slot'],
      ['!', 'words'],
      [']', 'condition'],
      ['{{ name }}', 'slot'],
      ['{% if x %}', 'condition'],
      ['{no} [it] {', 'words'],
    ]);
  });

  it('are no placeholder where a name is mistyped, and the nearest is named', () => {
    expect(unknownSlots('Hi {frist name}, {Vornahme}, {first name}, {{ frist }}, {qqqqqq}', english)).toEqual([
      { typed: 'frist name', near: 'first_name' },
      { typed: 'Vornahme', near: 'first_name' },
      { typed: 'qqqqqq', near: null },
    ]);
  });

  it.each([
    ['Hi |', false],
    ['Hi [so |', true],
    ['Hi [so] |', false],
    ['[a] [b|', true],
  ])('knows brackets around the cursor in “%s”', (marked, expected) => {
    expect(inBrackets(marked.replace('|', ''), marked.indexOf('|'))).toBe(expected);
  });
});
