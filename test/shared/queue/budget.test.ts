import { describe, expect, it } from 'vitest';
import { channelsForRest, countInvitations, invitationCandidates, invitationStrength, invitationsLeft, wantsInvitation } from '../../../shared/queue/budget.ts';
import { eventNumbers } from '../../../shared/queue/numbers.ts';
import { hasLeft, shownNote } from '../../../shared/queue/outgoing.ts';
import { remindersOf } from '../../../shared/queue/reminders.ts';
import type { Reminder } from '../../../shared/queue/reminders.ts';
import { sayReminder } from '../../../shared/queue/sayReminder.ts';
import type { Outgoing, Person } from '../../../shared/workspace/state.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import { eventOf, person, step, tweak } from './people.ts';

const month = '2026-11-01T00:00:00.000Z';
const left = (at: string, parts: Partial<Outgoing> = {}): Outgoing => ({ channel: 'linkedin-invitation', subject: '', text: 'Hi', at, ...parts });
const inNovember = left('2026-11-21T10:00:00.000Z');
const inOctober = left('2026-10-31T23:59:59.000Z');
const dayOf = (moment: string): string => moment.slice(0, 10);

describe('noted invitations of a month', () => {
  const cases: readonly (readonly [string, Partial<Person>, number])[] = [
    ['one that was copied counts', { status: 'copied', outgoing: inNovember }, 1],
    ['one that was sent counts', { status: 'sent', outgoing: inNovember, times: { sent: '2026-11-21T11:00:00.000Z' } }, 1],
    ['one that was answered counts', { status: 'answered', outgoing: inNovember }, 1],
    ['copied in October and sent in November counts for November', { status: 'sent', outgoing: inOctober, times: { sent: '2026-11-01T00:00:00.000Z' } }, 1],
    ['one of October does not', { status: 'sent', outgoing: inOctober, times: { sent: '2026-10-31T23:59:59.999Z' } }, 0],
    ['copied anew in November after one sent in October counts for November', { status: 'copied', outgoing: inNovember, times: { sent: '2026-10-30T10:00:00.000Z' } }, 1],
    ['sent in October and copied and sent anew in November counts for November', { status: 'sent', outgoing: inNovember, times: { sent: '2026-10-30T10:00:00.000Z' } }, 1],
    ['one taken back to be written again does not', { status: 'to-write', outgoing: inNovember }, 0],
    ['one that was skipped after all does not', { status: 'skipped', outgoing: inNovember }, 0],
    ['one that is only ready does not', { status: 'ready' }, 0],
    ['an e-mail does not', { status: 'sent', outgoing: left('2026-11-21T10:00:00.000Z', { channel: 'email' }) }, 0],
    ['an invitation without a word does not', { status: 'sent', outgoing: left('2026-11-21T10:00:00.000Z', { text: ' ' }) }, 0],
    ['one marked as sent of which nothing is known does not', { status: 'sent' }, 0],
  ];
  it.each(cases)('%s', (_sentence, parts, expected) => {
    expect(countInvitations([person('Ana', parts)], month)).toBe(expected);
  });

  it('what is left is never less than none, and a paid account has no such limit', () => {
    expect(invitationsLeft({ plan: 'free', invitationsPerMonth: 5 }, 2)).toBe(3);
    expect(invitationsLeft({ plan: 'free', invitationsPerMonth: 5 }, 9)).toBe(0);
    expect(invitationsLeft({ plan: 'free', invitationsPerMonth: 0 }, 0)).toBe(0);
    expect(invitationsLeft({ plan: 'premium', invitationsPerMonth: 5 }, 9)).toBeNull();
  });
});

describe('who should get a noted invitation', () => {
  const invitation = { channel: 'linkedin-invitation' } as const;
  const people = [
    person('nothing said'),
    person('talked', { tweak: tweak({ talkedAbout: 'soil' }) }),
    person('reasoned', { tweak: tweak({ talkedAbout: 'soil', reason: 'same work' }) }),
    person('stepping', { nextSteps: [step(null)] }),
    person('promised', { tweak: tweak({ promise: 'slides' }) }),
    person('gone', { status: 'copied', tweak: tweak({ promise: 'slides' }) }),
    person('by mail', { channel: 'email' }),
  ];

  it('promises come first, then next steps, then the strength of the reason; who has one already is not asked about', () => {
    expect(invitationCandidates(people, invitation).map(({ id }) => id)).toEqual(['promised', 'stepping', 'reasoned', 'talked', 'nothing said', 'by mail']);
  });

  it('in an event of e-mails only those with an invitation of their own are asked about', () => {
    const own = person('own', { channel: 'linkedin-invitation' });
    expect(invitationCandidates([...people, own], { channel: 'email' }).map(({ id }) => id)).toEqual(['own']);
  });

  it('one’s own channel counts before the event’s', () => {
    expect(wantsInvitation(person('a'), invitation)).toBe(true);
    expect(wantsInvitation(person('a', { channel: 'email' }), invitation)).toBe(false);
    expect(wantsInvitation(person('a', { channel: 'linkedin-invitation' }), { channel: 'sms' })).toBe(true);
    expect(wantsInvitation(person('a', { status: 'copied' }), invitation), 'it is spent already').toBe(false);
  });

  it('a promise outweighs all there is to say', () => {
    const all = person('a', { nextSteps: [step(null)], tweak: tweak({ reason: 'x', metAt: 'x', talkedAbout: 'x', offer: 'x' }) });
    expect(invitationStrength(person('b', { tweak: tweak({ promise: 'slides' }) }))).toBeGreaterThan(invitationStrength(all));
    expect(invitationStrength(person('a', { nextSteps: [step(null, true)] }))).toBe(0);
  });

  it('the rest get an e-mail where there is an address, else a message', () => {
    const [ana, tom] = [person('Ana', { contact: { ...person('Ana').contact, emails: ['ana@orchard.example'] } }), person('Tom')];
    expect(channelsForRest([ana, tom], 'email')).toEqual([{ channel: 'email', personIds: ['Ana'] }, { channel: 'linkedin-message', personIds: ['Tom'] }]);
    expect(channelsForRest([ana, tom], 'linkedin-message')).toEqual([{ channel: 'linkedin-message', personIds: ['Ana', 'Tom'] }]);
    expect(channelsForRest([], 'email')).toEqual([]);
  });
});

describe('a note on its way out', () => {
  const now = { channel: 'linkedin-invitation', subject: '', text: 'Hi Ana, new words' } as const;
  const cases: readonly (readonly [string, Partial<Person>, string, boolean])[] = [
    ['ready: as it stands now', { status: 'ready' }, now.text, false],
    ['copied: as it left', { status: 'copied', outgoing: inNovember }, 'Hi', true],
    ['sent: as it left', { status: 'sent', outgoing: inNovember }, 'Hi', true],
    ['copied and not changed since', { status: 'copied', outgoing: { ...now, at: inNovember.at } }, now.text, false],
    ['taken back: as it stands now', { status: 'ready', outgoing: inNovember }, now.text, false],
    ['sent, of which nothing is known', { status: 'sent', outgoing: null }, now.text, false],
  ];
  it.each(cases)('%s', (_sentence, parts, text, hasChanged) => {
    const shown = shownNote(person('Ana', parts), now);
    expect(shown).toMatchObject({ text, hasChanged });
    expect(shown.leftAt === null).toBe(!hasLeft(person('Ana', parts)));
  });
});

describe('reminders', () => {
  const waiting = [person('Ana'), person('Tom', { status: 'copied', tweak: tweak({ promise: 'slides' }) }), person('Mei', { status: 'sent', nextSteps: [step('2026-11-24')] })];
  const cases: readonly (readonly [string, Parameters<typeof eventOf>[1], string, Partial<Reminder> | null])[] = [
    ['the day after the event, whoever waits and whatever is due', {}, '2026-11-25', { waiting: 2, promised: 1, due: 1 }],
    ['on the evening itself nobody waits yet', {}, '2026-11-20', null],
    ['the morning after they do', {}, '2026-11-21', { waiting: 2, due: 0 }],
    ['after two months only what was agreed is left', {}, '2027-01-25', { waiting: 0, promised: 0, due: 1 }],
    ['an event without days counts from when it was made', { details: { name: 'X', place: '', start: null, end: null } }, '2026-11-21', { waiting: 2 }],
  ];
  it.each(cases)('%s', (_sentence, parts, today, expected) => {
    const reminders = remindersOf([eventOf(waiting, parts)], today, dayOf);
    if (expected === null) expect(reminders).toEqual([]);
    else expect(reminders).toMatchObject([expected]);
  });

  it('the latest event comes first, and one where nothing waits is left out', () => {
    const done = eventOf([person('Ana', { status: 'sent' })], { id: 'done' });
    const older = eventOf(waiting, { id: 'older', createdAt: '2026-11-01T00:00:00.000Z' });
    expect(remindersOf([older, done, eventOf(waiting)], '2026-11-25', dayOf).map(({ eventId }) => eventId)).toEqual(['web-days', 'older']);
  });

  const one: Reminder = { eventId: 'a', name: 'Web Days', waiting: 3, promised: 0, due: 0 };
  const sentences: readonly (readonly [string, readonly Reminder[], string])[] = [
    ['people', [one], '3 people from Web Days still wait for your note.'],
    ['one person', [{ ...one, waiting: 1 }], '1 person from Web Days still waits for your note.'],
    ['promises and steps too', [{ ...one, promised: 2, due: 1 }], '3 people from Web Days still wait for your note. Open: 2 promises and 1 next step.'],
    ['steps alone', [{ ...one, waiting: 0, due: 1 }], 'Open: 1 next step.'],
    ['many events', [one, { ...one, name: 'Fair' }, { ...one, name: 'Third' }], '3 people from Web Days still wait for your note. 3 people from Fair still wait for your note. 3 people from other events wait too.'],
  ];
  it.each(sentences)('in words: %s', (_sentence, reminders, expected) => {
    expect(sayReminder(reminders, wordsOf('en'))).toBe(expected);
  });

  it('in German too, and without anybody’s name', () => {
    const reminders = remindersOf([eventOf(waiting)], '2026-11-25', dayOf);
    expect(sayReminder(reminders, wordsOf('de'))).toBe('2 Personen von Web Days warten noch auf Ihre Nachricht. Offen: 1 Versprechen und 1 nächster Schritt.');
    for (const { id } of waiting) expect(sayReminder(reminders, wordsOf('en'))).not.toContain(id);
  });
});

describe('an event in numbers', () => {
  it('counts each step with all that came after it, and how long each note took', () => {
    const people = [
      person('a'),
      person('b', { status: 'skipped' }),
      person('c', { status: 'ready' }),
      person('d', { status: 'sent', times: { sent: '2026-11-21T09:00:00.000Z' } }),
      person('e', { status: 'sent', times: { sent: '2026-11-27T09:00:00.000Z' } }),
      person('f', { status: 'answered', times: { sent: '2026-11-20T23:00:00.000Z', answered: '2026-11-22T09:00:00.000Z' } }),
      person('g', { status: 'to-write', times: { sent: '2026-11-21T09:00:00.000Z' } }),
    ];
    const numbers = eventNumbers(eventOf(people), dayOf);
    expect(numbers).toMatchObject({ met: 7, written: 4, sent: 3, answered: 1, skipped: 1, medianDelay: 1 });
    expect(numbers.delays.map(({ person: { id }, days }) => `${id} ${days}`)).toEqual(['e 7', 'd 1', 'f 0']);
  });

  it('an event without days counts from when a person came in', () => {
    const details = { name: 'X', place: '', start: null, end: null };
    const late = person('a', { status: 'sent', addedAt: '2026-11-01T10:00:00.000Z', times: { sent: '2026-11-04T10:00:00.000Z' } });
    expect(eventNumbers(eventOf([late], { details }), dayOf)).toMatchObject({ medianDelay: 3 });
    expect(eventNumbers(eventOf([]), dayOf)).toMatchObject({ met: 0, medianDelay: null, delays: [] });
  });
});
