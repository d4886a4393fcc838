import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactFields } from '../../../shared/contact/contact.ts';
import { composeNote, editText, followBase, settleConflict } from '../../../shared/note/compose.ts';
import { emptyFor } from '../../../shared/queue/eventNotes.ts';
import { noteChannels } from '../../../shared/note/channels.ts';
import { startingTexts } from '../../../shared/note/startingPoints.ts';
import { checkTemplate } from '../../../shared/note/template.ts';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import type { Tweak } from '../../../shared/note/tweak.ts';
import { amara, ana, details, eventWith, nobody, person } from './people.ts';

function compose(base: string, contact: ContactFields = ana, tweak: Tweak = emptyTweak) {
  return composeNote({ details, contact, tweak, channel: 'linkedin-invitation', base, subject: '', myName: 'Robin' });
}

const met: Tweak = { ...emptyTweak, metAt: 'at the coffee bar', talkedAbout: 'soil sensors', offer: 'I can share our notes.' };

const filled: readonly [says: string, base: string, contact: ContactFields, tweak: Tweak, note: string][] = [
  ['fills in a first name', 'Hi {{ first_name }}!', ana, emptyTweak, 'Hi Ana!'],
  ['takes the fallback where there is no first name', 'Hi {{ first_name | default: "there" }}!', nobody, emptyTweak, 'Hi there!'],
  ['leaves the fallback out where there is one', 'Hi {{ first_name | default: "there" }}!', ana, emptyTweak, 'Hi Ana!'],
  ['keeps a condition that holds', 'Hi{% if company %} from {{ company }}{% endif %}', ana, emptyTweak, 'Hi from Orchard Labs'],
  ['drops a condition that does not', 'Hi{% if company %} from {{ company }}{% endif %}', amara, emptyTweak, 'Hi'],
  ['knows else', '{% if company %}a{% else %}b{% endif %}', amara, emptyTweak, 'b'],
  ['knows unless', '{% unless company %}a{% endunless %}', amara, emptyTweak, 'a'],
  ['names event, place and days', '{{ event }}, {{ place }}, {{ date }}', ana, emptyTweak, 'Web Days, Example City, 19–20 November'],
  ['says the days in the language of the message', 'Hallo {{ first_name }}, schön war es bei {{ event }}, {{ date }}', ana, emptyTweak, 'Hallo Ana, schön war es bei Web Days, 19.–20. November'],
  ['takes the facts of the tweak', 'We met {{ met_at }}: {{ talked_about }}. {{ offer }}', ana, met, 'We met at the coffee bar: soil sensors. I can share our notes.'],
  ['signs with my name', '{{ my_name }}', ana, emptyTweak, 'Robin'],
  ['takes other names for the same thing', '{{ event_name }} {{ job_title }}', ana, emptyTweak, 'Web Days CTO'],
  ['leaves what nothing is known of standing, for the check to find', 'Hi, {{ company }}!', amara, emptyTweak, 'Hi, {{ company }}!'],
  ['leaves a filtered placeholder standing too', '{{ company | upcase }} {{ first_name }}', amara, emptyTweak, '{{ company }} Amara'],
  ['leaves several standing', '{{ company }} and {{ title }}', amara, emptyTweak, '{{ company }} and {{ title }}'],
  ['takes white space off the ends', '  Hi {{ first_name }}\n\n', ana, emptyTweak, 'Hi Ana'],
  ['takes braces in a name as text', 'Hi {{ first_name }}', { ...ana, firstName: '{{ company }}' }, emptyTweak, 'Hi {{ company }}'],
  ['takes tags in a company as text', '{{ company }}', { ...ana, company: '{% if x %}' }, emptyTweak, '{% if x %}'],
  ['counts a line end of Windows as one character', 'Hi\r\n{{ first_name }}\rbye', ana, emptyTweak, 'Hi\nAna\nbye'],
  ['keeps right-to-left and accented text', '{{ name }}', { ...ana, name: 'José نور Ünal' }, emptyTweak, 'José نور Ünal'],
];

const broken: readonly [says: string, base: string, code: string, sentence: RegExp][] = [
  ['a name nobody knows', 'Hi {{ frist_name }}', 'unknown-placeholder', /“frist_name” is not a placeholder\. Did you mean \{\{ first_name \}\}\?/],
  ['a name near nothing', 'Hi {{ zebra }}', 'unknown-placeholder', /Choose one/],
  ['a name with a space', 'Hi {{ first name }}', 'unknown-placeholder', /first_name/],
  ['a name in capitals', 'Hi {{ FIRST_NAME }}', 'unknown-placeholder', /first_name/],
  ['an unknown name in a branch not taken', '{% if company %}x{% else %}{{ zebra }}{% endif %}', 'unknown-placeholder', /zebra/],
  ['an unknown name in a condition', '{% if zebra %}x{% endif %}', 'unknown-placeholder', /zebra/],
  ['an unknown name behind a fallback', '{{ zebra | default: "x" }}', 'unknown-placeholder', /zebra/],
  ['braces that are not closed', 'Hi {{ first_name', 'broken-template', /closed/],
  ['a condition that is not closed', '{% if company %}x', 'broken-template', /closed/],
  ['an unknown tag', '{% for x in company %}{% endfor %}', 'broken-template', /for/],
  ['an unknown filter', '{{ company | explode }}', 'broken-template', /explode/],
  ['empty braces', 'Hi {{ }}', 'broken-template', /name/],
  ['a part of a placeholder', '{{ event.name }}', 'unknown-placeholder', /Did you mean \{\{ event \}\}/],
  ['a part of a name', '{{ first_name.x }}', 'unknown-placeholder', /first_name\.x/],
  ['a filter that is cut short', '{{ event | default.x }}', 'broken-template', /between the braces/],
  ['a way into the prototype', '{{ constructor }}', 'unknown-placeholder', /constructor/],
];

describe('a note from data with its accents apart', () => {
  it('has them together, so that it is as long as it is counted', () => {
    const apart = { ...ana, firstName: 'Sofía'.normalize('NFD') };
    const note = composeNote({ details, contact: apart, tweak: emptyTweak, channel: 'sms', base: 'Hi {{ first_name }}', subject: '', myName: '' });
    expect([note.text, note.text.length]).toEqual(['Hi Sofía', 8]);
  });
});

describe('a note', () => {
  it.each(filled)('%s', (_says, base, contact, tweak, note) => {
    const composed = compose(base, contact, tweak);
    expect(composed.problems).toEqual([]);
    expect(composed.text).toBe(note);
  });

  it('lists what was left empty', () => {
    expect(compose('{{ company }} {{ title }}', amara).empty).toEqual(['company', 'title']);
  });

  it.each(broken)('says what is wrong with %s', (_says, base, code, sentence) => {
    const [problem] = compose(base).problems;
    expect(problem?.code).toBe(code);
    expect(problem?.message).toMatch(sentence);
    expect(compose(base).text).toBe('');
  });

  it('never throws, whatever the base message', () => {
    fc.assert(fc.property(fc.string(), (base) => typeof compose(base).text === 'string'));
    const pieces = fc.array(fc.constantFrom('{{', '}}', '{%', '%}', ' if ', ' endif ', 'company', '|', ' default: ', '"', 'x', '\n', '{% raw %}', 'else'));
    fc.assert(fc.property(pieces, (words) => typeof compose(words.join('')).text === 'string'));
  });

  it('gives text without braces back as it is', () => {
    const plain = fc.string().filter((text) => !/[{}%]/.test(text));
    fc.assert(fc.property(plain, (text) => compose(text).text === text.trim()));
  });

  it('every starting point can be filled in for somebody of whom nothing is known', () => {
    for (const channel of noteChannels) {
      expect(checkTemplate(startingTexts.en[channel]).kind, channel).toBe('fine');
      expect(compose(startingTexts.en[channel], nobody).empty, channel).toEqual([]);
    }
  });
});

describe('a note edited by hand', () => {
  const channel = 'linkedin-invitation';
  const base = 'Hi {{ first_name }}, good to meet you.';
  const edit = (text: string, from = base, tweak: Tweak = emptyTweak): Tweak => editText(tweak, channel, text, compose(from, ana, tweak));
  const edited = edit('Hi Ana, great to meet you.');

  it('is exactly what was typed', () => {
    expect(compose(base, ana, edited)).toMatchObject({ text: 'Hi Ana, great to meet you.', edited: true, fromBase: 'Hi Ana, good to meet you.' });
  });

  it('keeps its tweak and follows the base everywhere else', () => {
    expect(compose('Hello {{ first_name }}, good to meet you.', ana, edited)).toMatchObject({ text: 'Hello Ana, great to meet you.', conflict: null });
  });

  it('follows a name that is corrected later', () => {
    expect(compose(base, { ...ana, firstName: 'Anna' }, edited).text).toBe('Hi Anna, great to meet you.');
  });

  it('is to the letter what it was when the base is changed and changed back', () => {
    compose('Something else {{ first_name }}', ana, edited);
    expect(compose(base, ana, edited).text).toBe('Hi Ana, great to meet you.');
  });

  it('edited again is based on the base as it is by then', () => {
    const later = 'Hello {{ first_name }}, good to meet you.';
    const again = edit('Hello Ana, great to meet you!', later, edited);
    expect(again.texts[channel]).toEqual({ text: 'Hello Ana, great to meet you!', basedOn: 'Hello Ana, good to meet you.' });
  });

  it('typed back to what the base gives follows the base again', () => {
    expect(edit('Hi Ana, good to meet you.', base, edited)).toEqual(emptyTweak);
  });

  it('belongs to one channel', () => {
    const mail = composeNote({ details, contact: ana, tweak: edited, channel: 'email', base, subject: '', myName: '' });
    expect(mail.text).toBe('Hi Ana, good to meet you.');
  });

  it('is let go on demand', () => {
    expect(followBase(edited, channel)).toEqual(emptyTweak);
  });

  it('stays when the base message is broken, and when it is typed on meanwhile', () => {
    expect(compose('{{ zebra }}', ana, edited).text).toBe('Hi Ana, great to meet you.');
    const typed = edit('Hi Ana, great to meet you!', '{{ zebra }}', edited);
    expect(compose('Hello {{ first_name }}, good to meet you.', ana, typed).text).toBe('Hello Ana, great to meet you!');
  });
});

describe('a conflict between tweak and base', () => {
  const channel = 'linkedin-invitation';
  const tweak = editText(emptyTweak, channel, 'Hi Ana, great to meet you.', compose('Hi {{ first_name }}, good to meet you.'));
  const later = 'Hi {{ first_name }}, nice to meet you. Bye!';
  const note = compose(later, ana, tweak);

  it('waits with the user’s own text, and shows both', () => {
    expect(note.text).toBe('Hi Ana, great to meet you.');
    expect(note.conflict).toMatchObject({ mine: 'Hi Ana, great to meet you. Bye!', base: 'Hi Ana, nice to meet you. Bye!' });
  });

  it('still waits when the note is typed on', () => {
    const typed = editText(tweak, channel, 'Hi Ana, great to meet you all.', note);
    expect(compose(later, ana, typed).conflict).not.toBeNull();
  });

  it('decided for the user’s words keeps them and the rest of the base', () => {
    const settled = compose(later, ana, settleConflict(tweak, channel, note, 'mine'));
    expect(settled).toMatchObject({ text: 'Hi Ana, great to meet you. Bye!', conflict: null });
  });

  it('decided for the base follows the base', () => {
    const settled = settleConflict(tweak, channel, note, 'base');
    expect(settled).toEqual(emptyTweak);
    expect(compose(later, ana, settled)).toMatchObject({ text: 'Hi Ana, nice to meet you. Bye!', edited: false });
  });
});

describe('a base message for an event', () => {
  it('names the placeholders that would be empty for somebody, each once, in the subject too', () => {
    const frame = { ...eventWith([], '{{ first_name }} {{ company }} {{ company }}'), myName: '' };
    expect([ana, amara, nobody].map((contact) => emptyFor(frame, person('1', contact)))).toEqual([[], ['company'], ['first_name', 'company']]);
    const mail = { ...frame, channel: 'email', bases: { email: 'Hi' }, subjects: { email: 'For {{ company }}' } } as const;
    expect(emptyFor(mail, person('1', amara))).toEqual(['company']);
  });
});
