import { describe, expect, it } from 'vitest';
import { emptyTweak } from '../../../shared/note/tweak.ts';
import { tweakAsLeft } from '../../../shared/queue/asLeft.ts';
import { checkedNotes } from '../../../shared/queue/eventNotes.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { on } from '../note/noteTo.ts';
import { ana, eventWith, person } from '../note/people.ts';

const at = '2026-11-21T08:00:00.000Z';
const outgoing = { channel: 'email', subject: 'Our talk', text: 'Hi Ana, it was good.', at } as const;

function noteOf(who: Person, event: EventState) {
  return checkedNotes({ ...event, people: [who] }, { myName: '', plan: 'free' }, on('2026-11-21'))(who).note;
}

function mail(base: string, subject: string): EventState {
  return { ...eventWith([], ''), channel: 'email', bases: { email: base }, subjects: { email: subject } };
}

describe('a note put back as it left', () => {
  it.each([
    ['after another base message', 'Hello {{ first_name }}, so long.', 'Another subject', emptyTweak],
    ['after the same one', 'Hi {{ first_name }}, it was good.', 'Our talk', emptyTweak],
    ['over words of one’s own', 'Hi {{ first_name }}, it was good.', 'Our talk', { ...emptyTweak, texts: { email: { text: 'Quite other', basedOn: 'Hi Ana, it was good.' } } }],
    ['while a conflict waits', 'Hey {{ first_name }}, it was fine.', 'Our talk', { ...emptyTweak, texts: { email: { text: 'Hello Ana, it was grand.', basedOn: 'Hi Ana, it was good.' } } }],
  ])('is what left, %s', (_says, base, subject, tweak) => {
    const who: Person = { ...person('1', ana, tweak), status: 'copied', outgoing };
    const event = mail(base, subject);
    const after = tweakAsLeft(who, noteOf(who, event));
    expect(noteOf({ ...who, tweak: after! }, event)).toMatchObject({ text: outgoing.text, subject: outgoing.subject, conflict: null });
  });

  it('is not offered where nothing left, or on another channel', () => {
    const who: Person = { ...person('1', ana), outgoing: null };
    expect(tweakAsLeft(who, noteOf(who, mail('Hi', 'x')))).toBeNull();
    const sms: Person = { ...who, channel: 'sms', outgoing };
    expect(tweakAsLeft(sms, noteOf(sms, mail('Hi', 'x')))).toBeNull();
  });
});
