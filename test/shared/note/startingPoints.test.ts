import { describe, expect, it } from 'vitest';
import { emptyContact, type ContactFields } from '../../../shared/contact/contact.ts';
import { noteChannels, type NoteChannel } from '../../../shared/note/channels.ts';
import { startingPointLibrary, startingPointsFor, startingTexts } from '../../../shared/note/startingPoints.ts';
import { languages } from '../../../shared/words/keys.ts';
import { emptyTweak, type Tweak } from '../../../shared/note/tweak.ts';
import { checkedNotes, type CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { untouched, unwritten } from '../../../shared/workspace/state.ts';
import type { EventState } from '../../../shared/workspace/state.ts';
import { on } from './noteTo.ts';

const now = '2026-11-21T09:00:00.000Z';
const ana: ContactFields = { ...emptyContact, name: 'Ana Silva', firstName: 'Ana', lastName: 'Silva', company: 'Orchard Labs', emails: ['ana@orchard.example'] };
const told: Tweak = { ...emptyTweak, talkedAbout: 'soil sensors', reason: 'We build the same kind of probes.', offer: 'Happy to share our field notes.' };

function noteFrom(channel: NoteChannel, text: string, contact: ContactFields, tweak: Tweak, myName: string): CheckedPersonNote {
  const details = { name: 'Web Days', place: 'Bergen', start: '2026-11-19', end: '2026-11-20' };
  const person = { id: 'p', contact, origin: { kind: 'hand' }, importId: 'i', reviewed: true, ...unwritten, tweak, statusAt: now, addedAt: now } as const;
  const event: EventState = { ...untouched, id: 'e', details, channel, bases: { [channel]: text }, people: [person], createdAt: now };
  return checkedNotes(event, { myName, plan: 'free' }, on(now.slice(0, 10)))(person);
}

const greetings = { en: { ana: /^Hi Ana,/, nobody: /^Hi there,/ }, de: { ana: /^Hallo Ana,/, nobody: /^Hallo,/ } } as const;

describe.each(languages)('starting points in %s', (language) => {
  const cases = noteChannels.flatMap((channel) => startingPointsFor(channel, language).map(({ id, text }) => [id, channel, text] as const));
  const greeting = greetings[language];

  it.each(cases)('“%s” as %s passes the checks once a tweak says what was talked about', (_id, channel, text) => {
    const { note, findings } = noteFrom(channel, text, ana, channel === 'sms' ? { ...emptyTweak, talkedAbout: 'soil sensors' } : told, 'Robin');
    expect(note.text).toMatch(greeting.ana);
    // Some occasions leave no room in an SMS for what was talked about; whoever picks them adds it in the note.
    const allowed = channel === 'sms' ? ['not-personal', 'no-reason'] : [];
    expect(findings.filter(({ id, level }) => level !== 'tip' && !allowed.includes(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(cases)('“%s” as %s is whole sentences for somebody of whom nothing is known', (_id, channel, text) => {
    const { note, findings } = noteFrom(channel, text, emptyContact, emptyTweak, '');
    expect(note.text).toMatch(greeting.nobody);
    expect(note.text).not.toMatch(/ {2}|\n{3}| [.,]|\s$/);
    expect(findings.filter(({ level }) => level === 'block')).toEqual([]);
  });

  it('every channel has some, no two alike, and the first is what a new event starts with', () => {
    for (const channel of noteChannels) {
      const texts = startingPointsFor(channel, language).map(({ text }) => text);
      expect(texts[0]).toBe(startingTexts[language][channel]);
      expect(new Set(texts).size).toBe(texts.length);
    }
    expect(startingPointLibrary[language].map(({ id }) => id)).toEqual(startingPointLibrary.en.map(({ id }) => id));
    expect(new Set(startingPointLibrary.en.map(({ id }) => id)).size).toBe(startingPointLibrary.en.length);
  });
});
