import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIds } from '../../../shared/note/checks/check.ts';
import type { CheckId } from '../../../shared/note/checks/check.ts';
import { jsonLines, openDesk, wellmet, type Desk } from './support.ts';

const event = { name: 'Web Days', place: 'Bergen', start: '2026-11-19', end: '2026-11-20' };
const people = 'Name,Email,Company\nAna Silva,ana@orchard.example,Orchard Labs\nTom Becker,tom@becker.example,Becker Druck GmbH\n';

interface Setting {
  readonly base?: string;
  readonly tweaks?: string;
  readonly words?: readonly string[];
  readonly start?: string;
}

/** The note to Ana, and what else is said, that provokes each check. */
const cases: Readonly<Record<CheckId, readonly [note: string, setting?: Setting]>> = {
  'empty-note': ['{% if promise %}x{% endif %}'],
  'unresolved-placeholder': ['Hi Ana, good to meet you at [Event].'],
  'someone-elses-details': ['Hi Ana, Tom Becker says hello.'],
  'too-long': [`Hi Ana, ${'good '.repeat(60)}`],
  'canned-invitation': ["Hi Ana, I'd like to add you to my professional network on LinkedIn."],
  'wrong-greeting': ['Hi Bea, good to meet you.'],
  'no-event': ['Hi Ana, good to meet you.'],
  'not-personal': ['Hi Ana, good to meet you at Web Days.'],
  'no-reason': ['Hi Ana, good to meet you at Web Days. Shall we connect?'],
  'asks-for-something': ['Hi Ana, could we have a quick call next week?'],
  'claims-friendship': ['Hi my old friend, good to meet you.'],
  'sales-phrases': ['Hi Ana, I hope this finds you well.'],
  'typing-slip': ['Hi Ana, I recieve your paper on the soil with joy, and I will read it on the train.'],
  'already-sent': ['Hi Ana, hello again.', { tweaks: 'name,sent,sent_event\nAna Silva,2026-05-01,Meetup\n' }],
  'over-budget': ['Hi Ana, hello.', { words: ['--invitations-left', '0'] }],
  'no-offer': ['Hi Ana, I enjoyed your talk at Web Days.'],
  'length-advice': ['Hi Ana! Hello! Good!'],
  'about-me': ['I work on maps. I made my company. It made me.'],
  'company-form': ['Hi Tom, what Becker Druck GmbH does is great.'],
  late: ['Hi Ana, hello.', { start: '2020-01-01' }],
};

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
  desk.put('people.csv', people);
});
afterEach(() => desk.remove());

async function findings(channel: string, base: string, { tweaks, words = [], start }: Setting = {}) {
  desk.put('event.json', JSON.stringify(start === undefined ? event : { ...event, start, end: start }));
  desk.put('base.txt', base);
  if (tweaks !== undefined) desk.put('tweaks.csv', tweaks);
  const given = tweaks === undefined ? words : ['--tweaks', 'tweaks.csv', ...words];
  const ended = await wellmet(desk.path, ['notes', '--json', '--channel', channel, '--event', 'event.json', '--base', 'base.txt', ...given, 'people.csv']);
  return { ended, checks: jsonLines(ended).map((line) => line.checks as readonly { readonly id: string; readonly part?: string; readonly message: string }[]) };
}

describe('notes --json', () => {
  it.each(checkIds.map((id) => [id] as const))('reports %s', async (id) => {
    const [note, setting] = cases[id];
    const { checks } = await findings('linkedin-invitation', note, setting);
    const found = checks.flat().find((check) => check.id === id);
    expect(found?.message).toMatch(/^.{10,}[.?]$/su);
  });

  it('says where in the subject something is', async () => {
    const { checks } = await findings('email', 'Subject: For Tom Becker\n\nHi Ana, hello.');
    expect(checks[0]?.find(({ id }) => id === 'someone-elses-details')).toMatchObject({ part: 'subject', start: 4, end: 14 });
  });

  it('names a day that is none, and a number that is none', async () => {
    const { ended } = await findings('sms', 'Hi', { tweaks: 'name,sent\nAna Silva,May\n' });
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('“May” where the day belongs')]);
    expect((await findings('sms', 'Hi', { words: ['--invitations-left', 'many'] })).ended).toMatchObject({ code: 2 });
  });
});
