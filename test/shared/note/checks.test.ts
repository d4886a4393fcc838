import { describe, expect, it } from 'vitest';
import { isBlocked } from '../../../shared/note/checks/checkNote.ts';
import { measureNote } from '../../../shared/note/channels.ts';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import { emptyNote } from '../../../shared/note/checks/emptyNote.ts';
import { tooLong } from '../../../shared/note/checks/tooLong.ts';
import { unresolvedPlaceholder } from '../../../shared/note/checks/unresolvedPlaceholder.ts';
import { noteTo } from './noteTo.ts';

function findings(text: string, channel: NoteChannel = 'text') {
  const note = noteTo('ana', text, { channel });
  return [emptyNote, unresolvedPlaceholder, tooLong].flatMap((check) => check(note));
}

const leaking: readonly [says: string, text: string, piece: string][] = [
  ['braces', 'Hi {{ first_name }}, hello', '{{ first_name }}'],
  ['braces without spaces', 'Hi {{FirstName}}', '{{FirstName}}'],
  ['a tag', 'Hi {% if company %}', '{% if company %}'],
  ['half of a pair of braces', 'Hi {{ first_name, hello', '{{'],
  ['single braces', 'Hi {first_name}', '{first_name}'],
  ['a bracketed name', 'Hello [FIRST NAME]!', '[FIRST NAME]'],
  ['a bracketed name in small letters', 'Hello [name]!', '[name]'],
  ['a bracketed company', 'at [Company Name]', '[Company Name]'],
  ['a slot to be filled', 'I liked [insert topic]', '[insert topic]'],
  ['per cent signs', 'Hi %NAME%', '%NAME%'],
  ['angle brackets', 'Hi <<First Name>>', '<<First Name>>'],
  ['a mail merge mark', 'Hi *|FNAME|*', '*|FNAME|*'],
  ['null', 'Dear null, hello', 'null'],
  ['undefined', 'Hi undefined', 'undefined'],
  ['an object', 'Hi [object Object]', '[object Object]'],
  ['a greeting with a hole', 'Hi , good to meet you', 'Hi ,'],
  ['a greeting with a hole before an exclamation mark', 'Hello ! Good to', 'Hello !'],
  ['Dear and nobody', 'Dear, it was', 'Dear,'],
];

const clean: readonly [says: string, text: string][] = [
  ['a greeting without a name', 'Hi, good to meet you'],
  ['a sum of money', 'It saves 20% or $500 a year, 30% in winter'],
  ['an aside in brackets', 'You said "wich" [sic] and laughed'],
  ['a footnote', 'See the paper [1] and [2]'],
  ['a null hypothesis', 'Your talk on the null hypothesis stayed with me'],
  ['undefined behaviour', 'Your talk on undefined behavior stayed with me'],
  ['a greeting with a name', 'Hi Ana, good to meet you'],
  ['smaller than', 'Latency << 5 ms is great'],
  ['a company with a colon', 'Hello Orchard: the app is nice'],
];

describe('unresolved-placeholder', () => {
  it.each(leaking)('finds %s', (_says, text, piece) => {
    const [finding, ...more] = findings(text);
    expect(finding).toMatchObject({ id: 'unresolved-placeholder', level: 'block' });
    expect(text.slice(finding!.start, finding!.end).trim()).toBe(piece);
    expect(more).toEqual([]);
  });

  it.each(clean)('lets %s pass', (_says, text) => {
    expect(findings(text)).toEqual([]);
  });

  it('finds each of several', () => {
    expect(findings('{{ a }} and [NAME] and null').map(({ start }) => start)).toEqual([0, 12, 23]);
  });
});

describe('empty-note', () => {
  it.each([['nothing', ''], ['spaces and line ends', ' \n\t ']])('finds %s', (_says, text) => {
    expect(findings(text).map(({ id }) => id)).toEqual(['empty-note']);
  });
});

const long: readonly [says: string, channel: NoteChannel, text: string, over: boolean][] = [
  ['200 characters in an invitation', 'linkedin-invitation', 'a'.repeat(200), false],
  ['201 characters in an invitation', 'linkedin-invitation', 'a'.repeat(201), true],
  ['200 letters with separate accents, one each after NFC', 'linkedin-invitation', 'e\u0301'.repeat(200), false],
  ['101 emoji, two code units each', 'linkedin-invitation', '😀'.repeat(101), true],
  ['3000 characters in a message', 'linkedin-message', 'a'.repeat(3000), false],
  ['3001 characters in a message', 'linkedin-message', 'a'.repeat(3001), true],
  ['160 septets in an SMS', 'sms', 'a'.repeat(160), false],
  ['161 septets in an SMS', 'sms', 'a'.repeat(161), true],
  ['81 euro signs, two septets each', 'sms', '€'.repeat(81), true],
  ['70 characters of which one is not GSM-7', 'sms', `ł${'a'.repeat(69)}`, false],
  ['71 characters of which one is not GSM-7', 'sms', `ł${'a'.repeat(70)}`, true],
  ['a long e-mail', 'email', 'a'.repeat(20_000), false],
];

describe('too-long', () => {
  it.each(long)('judges %s', (_says, channel, text, over) => {
    expect(isBlocked(findings(text, channel))).toBe(over);
  });

  it('points at what is too much', () => {
    const [finding] = findings('a'.repeat(210), 'linkedin-invitation');
    expect(finding).toMatchObject({ id: 'too-long', start: 200, end: 210 });
    expect(finding?.message).toContain('10 over the 200 characters');
  });

  it('knows what a paid plan allows', () => {
    expect(measureNote('a'.repeat(300), 'linkedin-invitation', 'premium')).toEqual({ length: 300, limit: 300 });
  });
});
