import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstSettings } from '../../../shared/workspace/state.ts';
import type { Settings } from '../../../shared/workspace/state.ts';
import { somebody } from '../../shared/contact/somebody.ts';
import { eventOf, personWith } from '../../shared/workspace/somePeople.ts';
import { jsonLines, openDesk, wellmet, type Desk } from './support.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
  desk.put('people.csv', 'Name,Email\nAna Silva,ana@orchard.example\nTom Becker,tom@becker.example\n');
  desk.put('event.json', '{"name": "Web Days", "start": "2026-11-19"}');
});
afterEach(() => desk.remove());

const sentAt = new Date().toISOString();
const earlierText = 'Hi Ana, the clay story at Soilfest stayed with me. Happy to send you our log of the rain.';

/** A data folder as the app leaves it: settings, and an event after which Ana was invited with a note. */
function putData(settings: Partial<Settings>): void {
  const outgoing = { channel: 'linkedin-invitation', subject: '', text: earlierText, at: sentAt } as const;
  const ana = personWith('a', somebody('Ana Silva | ana@orchard.example'), { status: 'sent', statusAt: sentAt, times: { sent: sentAt }, outgoing });
  const soilfest = eventOf([ana], { id: 'soilfest', details: { name: 'Soilfest', place: '', start: '2026-05-01', end: null } });
  desk.put('data/settings.json', JSON.stringify({ ...firstSettings, ...settings }));
  desk.put('data/events/soilfest.json', JSON.stringify(soilfest));
}

async function notes(base: string, ...words: readonly string[]) {
  desk.put('base.txt', base);
  const ended = await wellmet(desk.path, ['notes', '--json', '--event', 'event.json', '--base', 'base.txt', ...words, 'people.csv']);
  const lines = jsonLines(ended) as readonly { readonly note: string; readonly limit: number; readonly checks: readonly { readonly id: string; readonly message: string }[] }[];
  return { ended, lines, ids: lines.map(({ checks }) => checks.map(({ id }) => id)) };
}

const odd = 'Hi {{ first_name }}, I liked your talk on the frobnicator at Web Days, and I will read your paper on it with joy.';

describe('notes --data-dir', () => {
  it('knows the user’s own words', async () => {
    putData({ ownWords: ['frobnicator'] });
    expect((await notes(odd)).ids[0]).toContain('typing-slip');
    expect((await notes(odd, '--data-dir', 'data')).ids[0]).not.toContain('typing-slip');
  });

  it('knows the account and the name of the user, where nothing else is said', async () => {
    putData({ plan: 'premium', myName: 'Robin Example' });
    const known = await notes('Hi {{ first_name }}. {{ my_name }}', '--data-dir', 'data');
    expect([known.lines[0]?.note, known.lines[0]?.limit]).toEqual(['Hi Ana. Robin Example', 300]);
    const told = await notes('Hi {{ first_name }}. {{ my_name }}', '--data-dir', 'data', '--plan', 'free', '--my-name', 'Kim');
    expect([told.lines[0]?.note, told.lines[0]?.limit]).toEqual(['Hi Ana. Kim', 200]);
  });

  it('counts the invitations of this month', async () => {
    putData({ invitationsPerMonth: 1 });
    expect((await notes('Hi {{ first_name }}, hello.', '--data-dir', 'data')).ids[0]).toContain('over-budget');
    putData({ invitationsPerMonth: 5 });
    expect((await notes('Hi {{ first_name }}, hello.', '--data-dir', 'data')).ids.flat()).not.toContain('over-budget');
  });

  it('knows who was sent a note after another event, and what', async () => {
    putData({});
    const { lines } = await notes(earlierText, '--data-dir', 'data');
    const [ana, tom] = lines.map(({ checks }) => checks.filter(({ id }) => id === 'already-sent').map(({ message }) => message));
    expect(ana).toEqual([expect.stringContaining('(Soilfest)'), expect.stringContaining('got from you after Soilfest')]);
    expect(tom).toEqual([]);
  });

  it('changes nothing in the folder, and names what it cannot read there', async () => {
    putData({});
    desk.put('data/events/broken.json', '{"schema": 2, ');
    const { ended, lines } = await notes('Hi {{ first_name }}, hello.', '--data-dir', 'data');
    expect([ended.code, lines.length]).toEqual([1, 2]);
    expect(ended.err).toContain('broken.json');
    expect(desk.read('data/events/broken.json')).toBe('{"schema": 2, ');
  });

  it('says so of a folder that is none of Wellmet’s', async () => {
    const { ended } = await notes('Hi', '--data-dir', 'nowhere');
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('“nowhere”')]);
  });
});
