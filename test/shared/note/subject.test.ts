import { describe, expect, it } from 'vitest';
import { composeNote, editText, followBase, settleConflict } from '../../../shared/note/compose.ts';
import type { NoteParts } from '../../../shared/note/compose.ts';
import { hasSubject, noteChannels } from '../../../shared/note/channels.ts';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import type { Tweak } from '../../../shared/note/tweak.ts';
import { amara, ana, details } from './people.ts';

function compose(subject: string, tweak: Tweak = emptyTweak, parts: Partial<NoteParts> = {}) {
  return composeNote({ details, contact: ana, tweak, channel: 'email', base: 'Hi {{ first_name }}', subject, myName: 'Robin', ...parts });
}

/** The note after its subject was typed while the base subject was `base`. */
function typed(text: string, base: string, before: Tweak = emptyTweak): Tweak {
  return editText(before, 'email', text, compose(base, before).subjectLine!, 'subjects');
}

const filled: readonly [says: string, subject: string, tweak: Tweak, expected: string][] = [
  ['is filled in like the text', 'Our talk at {{ event }}', emptyTweak, 'Our talk at Web Days'],
  ['takes facts of the tweak', '{{ talked_about | default: "Hello" }}', { ...emptyTweak, talkedAbout: 'Frogs' }, 'Frogs'],
  ['is one line, whatever was typed', 'Our talk\n at {{ event }} ', emptyTweak, 'Our talk at Web Days'],
  ['leaves what nothing is known of standing', 'For {{ promise }}', emptyTweak, 'For {{ promise }}'],
  ['may be empty', '', emptyTweak, ''],
  ['stands as it was written while it is broken, to be found by the checks', 'For {{ company', emptyTweak, 'For {{ company'],
  ['with an unknown name stands as it was written', 'For {{ zebra }}', emptyTweak, 'For {{ zebra }}'],
];

describe('a subject', () => {
  it.each(filled)('%s', (_says, subject, tweak, expected) => {
    expect(compose(subject, tweak).subject).toBe(expected);
  });

  it('is there for e-mail alone', () => {
    expect(noteChannels.filter(hasSubject)).toEqual(['email']);
    expect(compose('Hello', emptyTweak, { channel: 'sms' })).toMatchObject({ subject: '', subjectLine: null });
  });

  it('that was edited follows the base where it was not touched', () => {
    const tweak = typed('Our long talk at Web Days, and frogs', 'Our long talk at {{ event }}');
    expect(compose('Our short talk at {{ event }}', tweak)).toMatchObject({ subject: 'Our short talk at Web Days, and frogs' });
  });

  it('typed back to the base follows it again, and is let go on demand', () => {
    const tweak = typed('Frogs', 'Hello');
    expect(typed('Hello', 'Hello', tweak)).toEqual(emptyTweak);
    expect(followBase(tweak, 'email', 'subjects')).toEqual(emptyTweak);
  });

  it('in conflict with the base waits for a decision', () => {
    const tweak = typed('Frogs', 'Hello');
    const note = compose('Good day', tweak);
    expect(note).toMatchObject({ subject: 'Frogs', conflict: null, subjectLine: { conflict: { mine: 'Frogs', base: 'Good day' } } });
    expect(compose('Good day', settleConflict(tweak, 'email', note.subjectLine!, 'mine', 'subjects')).subject).toBe('Frogs');
    expect(settleConflict(tweak, 'email', note.subjectLine!, 'base', 'subjects')).toEqual(emptyTweak);
  });

  it('and text are edited apart', () => {
    const note = compose('Hello');
    const both = editText(typed('Frogs', 'Hello'), 'email', 'Hi Ana!', note);
    expect(compose('Hello', both)).toMatchObject({ text: 'Hi Ana!', subject: 'Frogs' });
    expect(compose('Hello', followBase(both, 'email'))).toMatchObject({ text: 'Hi Ana', subject: 'Frogs' });
  });

  it('with a placeholder that is empty for somebody names it', () => {
    expect(compose('For {{ company }}', emptyTweak, { contact: amara }).subjectLine?.empty).toEqual(['company']);
  });
});
