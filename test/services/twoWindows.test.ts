import { describe, expect, it } from 'vitest';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import { ok } from '../../shared/contract/result.ts';
import { emptyTweak } from '../../shared/note/tweak.ts';
import type { Tweak } from '../../shared/note/tweak.ts';
import type { NewsMark } from '../../shared/workspace/changes.ts';
import type { EventState } from '../../shared/workspace/state.ts';
import { startTestApp, suiteApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { eventWithTwo, webDays } from './support.ts';

const app = suiteApp();

/** What two windows have seen, what each then makes of it, the second after the first, and what stands then. */
interface Case {
  readonly says: string;
  readonly seen: Partial<Tweak>;
  readonly first: Partial<Tweak>;
  readonly second: Partial<Tweak>;
  readonly stands: Partial<Tweak>;
  /** What comes back by taking the second one's change back, where the two can't both stand. */
  readonly undone?: Partial<Tweak>;
}

const note = (text: string, basedOn = 'Hi Ana'): Pick<Tweak, 'texts'> => ({ texts: { sms: { text, basedOn } } });

const cases: readonly Case[] = [
  { says: 'two fields of one person stand both', seen: {}, first: { offer: 'a book' }, second: { talkedAbout: 'soil' }, stands: { offer: 'a book', talkedAbout: 'soil' } },
  {
    says: 'a note and a field stand both',
    seen: note('Hi Ana, it was good'),
    first: note('Hi Ana, it was very good'),
    second: { ...note('Hi Ana, it was good'), offer: 'a book' },
    stands: { ...note('Hi Ana, it was very good'), offer: 'a book' },
  },
  {
    says: 'two places of one text stand both',
    seen: { talkedAbout: 'soil sensors. We spoke for long. The coffee was bad.' },
    first: { talkedAbout: 'wet soil sensors. We spoke for long. The coffee was bad.' },
    second: { talkedAbout: 'soil sensors. We spoke for long. The coffee was very bad.' },
    stands: { talkedAbout: 'wet soil sensors. We spoke for long. The coffee was very bad.' },
  },
  {
    says: 'two places of one note stand both, also when neither had touched it before',
    seen: {},
    first: note('Dear Ana. It was good. See you soon.', 'Hi Ana. It was good. See you soon.'),
    second: note('Hi Ana. It was good. See you in May.', 'Hi Ana. It was good. See you soon.'),
    stands: note('Dear Ana. It was good. See you in May.', 'Hi Ana. It was good. See you soon.'),
  },
  { says: 'of two words in one place the later stands, and Undo brings the other back', seen: { offer: 'a' }, first: { offer: 'a book' }, second: { offer: 'a map' }, stands: { offer: 'a map' }, undone: { offer: 'a book' } },
  {
    says: 'where one wrote and the other let go, letting go stands, and Undo brings the words back',
    seen: note('Hi Ana, mine'),
    first: note('Hi Ana, mine and more'),
    second: { texts: {} },
    stands: { texts: {} },
    undone: note('Hi Ana, mine and more'),
  },
  { says: 'the same words twice are no quarrel', seen: {}, first: { offer: 'a map' }, second: { offer: 'a map' }, stands: { offer: 'a map' } },
];

async function personNow(eventId: string): Promise<EventState['people'][number]> {
  const { people } = await app.get('event.open', { eventId });
  return people[0]!;
}

describe('two windows that change one person, the second without having heard of the first', () => {
  for (const { says, seen, first, second, stands, undone } of cases) {
    it(says, async () => {
      const { id: eventId, people } = await eventWithTwo(app);
      const personId = people[0]!.id;
      const basedOn = { ...emptyTweak, ...seen };
      await app.get('note.tweak', { eventId, personId, tweak: basedOn });
      await app.get('note.tweak', { eventId, personId, tweak: { ...basedOn, ...first }, basedOn, typed: true });
      const changed = await app.get('note.tweak', { eventId, personId, tweak: { ...basedOn, ...second }, basedOn, typed: true });
      const { tweak } = await personNow(eventId);
      expect(tweak).toEqual({ ...basedOn, ...stands });
      expect(changed.change, 'what is answered is what was made of it').toEqual({ kind: 'tweak-edited', personId, tweak });
      expect(changed.clashes).toBe(undone === undefined ? undefined : true);
      if (undone === undefined) return;
      await app.get('event.undo', { eventId, step: changed.step! });
      expect((await personNow(eventId)).tweak).toEqual({ ...basedOn, ...undone });
    });
  }

  it('the other things that are typed and listed are woven the same way', async () => {
    const { id: eventId, people, details } = await eventWithTwo(app);
    const { id: personId, contact } = people[0]!;
    const [a, b] = ['a', 'b'].map((id) => ({ id, text: `step ${id}`, due: null, done: false }));
    await app.get('contact.edit', { eventId, personId, contact: { ...contact, title: 'CTO' }, reviewed: true, basedOn: contact });
    await app.get('contact.edit', { eventId, personId, contact: { ...contact, emails: [...contact.emails, 'a@silva.example'] }, reviewed: true, basedOn: contact });
    await app.get('contact.steps', { eventId, personId, nextSteps: [a!], basedOn: [] });
    await app.get('contact.steps', { eventId, personId, nextSteps: [b!], basedOn: [] });
    await app.get('note.base', { eventId, channel: 'sms', text: 'Hi. It was good. Bye.' });
    await app.get('note.base', { eventId, channel: 'sms', text: 'Hello. It was good. Bye.', basedOn: 'Hi. It was good. Bye.' });
    await app.get('note.base', { eventId, channel: 'sms', text: 'Hi. It was good. See you.', basedOn: 'Hi. It was good. Bye.' });
    await app.get('event.edit', { eventId, details: { ...details, place: 'Oslo' }, basedOn: details });
    await app.get('event.edit', { eventId, details: { ...details, name: 'Web Days 2026' }, basedOn: details });
    const now = await app.get('event.open', { eventId });
    expect(now.people[0]).toMatchObject({ contact: { title: 'CTO', emails: [...contact.emails, 'a@silva.example'] }, nextSteps: [b, a] });
    expect(now.bases.sms).toBe('Hello. It was good. See you.');
    expect(now.details).toEqual({ ...details, name: 'Web Days 2026', place: 'Oslo' });
  });

  it('what would be too much to be kept is not made: the later stands, and Undo brings the other back', async () => {
    const { id: eventId, people, details } = await eventWithTwo(app);
    await app.get('event.edit', { eventId, details: { ...details, start: '2026-11-20', end: '2026-11-21' }, basedOn: details });
    // Later than the last day, once the other's last day is put beside it.
    const changed = await app.get('event.edit', { eventId, details: { ...details, start: '2026-11-25', end: null }, basedOn: details });
    expect(changed.clashes).toBe(true);
    await app.get('event.undo', { eventId });
    expect((await app.get('event.open', { eventId })).details).toMatchObject({ start: '2026-11-20', end: '2026-11-21' });
    expect(people).toHaveLength(2);
  });
});

describe('what a window hears of the changes of others', () => {
  const changesSince = async (eventId: string, seen: NewsMark | null) => {
    const news = await app.get('event.news', { eventId, seen });
    return { mark: news.mark, changes: news.kind === 'changes' ? news.items.map(({ change }) => change) : news.kind };
  };

  it('is each change since it last asked, in order, and a word at once that there is one', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const { mark: first, changes } = await changesSince(eventId, null);
    expect(changes, 'from now on').toEqual([]);
    const personId = people[0]!.id;
    const told = app.notices.length;
    const typed = await app.get('note.tweak', { eventId, personId, tweak: { ...emptyTweak, offer: 'a map' } });
    const undone = await app.get('event.undo', { eventId });
    const { mark, changes: heard } = await changesSince(eventId, first);
    expect(heard).toEqual([typed.change, undone?.change]);
    expect(mark).toEqual(undone?.mark);
    expect(app.notices.slice(told)).toEqual([
      { name: 'event.changed', notice: { eventId, mark: typed.mark } },
      { name: 'event.changed', notice: { eventId, mark } },
    ]);
    expect((await changesSince(eventId, mark)).changes).toEqual([]);
    expect((await changesSince(eventId, typed.mark!)).changes).toEqual([undone?.change]);
  });

  it('is the whole event when another Wellmet has changed it on the same folder, or somebody was forgotten', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const { mark } = await changesSince(eventId, null);
    const other = createStore({ dataDir: app.dataDir, openJson: openConfFile, clock: () => new Date().toISOString() });
    other.changeEvent(eventId, (event) => ok({ ...event, channel: 'email' }));
    const news = await app.get('event.news', { eventId, seen: mark });
    expect(news).toMatchObject({ kind: 'whole', event: { channel: 'email' } });
    await app.get('contact.forget', { eventId, personIds: [people[0]!.id] });
    const later = await app.get('event.news', { eventId, seen: news.mark });
    expect(later).toMatchObject({ kind: 'whole', event: await app.get('event.open', { eventId }) });
    // Its own change is made on what the other has written, which no window of this one has heard of.
    other.changeEvent(eventId, (event) => ok({ ...event, channel: 'sms' }));
    await app.get('queue.mark', { eventId, personId: people[1]!.id, status: 'ready' });
    expect((await changesSince(eventId, later.mark)).changes).toBe('whole');
  });

  it('is whose words gave way, with the way to bring them back', async () => {
    const { id: eventId, people } = await eventWithTwo(app);
    const personId = people[0]!.id;
    await app.get('note.tweak', { eventId, personId, tweak: { ...emptyTweak, offer: 'a map' } });
    const { mark } = await changesSince(eventId, null);
    const { step } = await app.get('note.tweak', { eventId, personId, tweak: { ...emptyTweak, offer: 'a book' }, basedOn: emptyTweak });
    const news = await app.get('event.news', { eventId, seen: mark });
    expect(news.kind === 'changes' ? news.items.map(({ clash }) => clash) : []).toMatchObject([{ step, what: { message: 'edit of the note to Ana Silva' } }]);
  });

  it('is a word that an event is there or gone', async () => {
    const told = app.notices.length;
    const { id: eventId } = await app.get('event.create', { details: webDays });
    await app.get('event.remove', { eventId });
    const notice = { name: 'event.changed', notice: { eventId, mark: null } };
    expect(app.notices.slice(told)).toEqual([notice, notice]);
    expect(await app.call('event.news', { eventId, seen: null })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('somebody who is forgotten in one of two apps on one folder', () => {
  /** What the other app did before, which its "Undo" or "Redo" would bring them back by. */
  const before: readonly { readonly says: string; readonly does: (other: TestApp, eventId: string, personId: string, tomId: string) => Promise<unknown>; readonly back: 'event.undo' | 'event.redo' }[] = [
    { says: 'Undo of a merge', does: (other, eventId, keptId, goneId) => other.get('contact.merge', { eventId, keptId, goneId, choices: {} }), back: 'event.undo' },
    { says: 'Undo of an edit of them', does: (other, eventId, personId) => other.get('note.tweak', { eventId, personId, tweak: { ...emptyTweak, offer: 'canary' } }), back: 'event.undo' },
    {
      says: 'Undo of a return to an earlier version',
      does: async (other, eventId) => {
        await other.get('event.edit', { eventId, details: { ...webDays, place: 'Oslo' } });
        const [version] = await other.get('event.versions', { eventId });
        return other.get('event.restore', { eventId, versionId: version!.id });
      },
      back: 'event.undo',
    },
  ];

  for (const { says, does, back } of before) {
    it(`does not come back by ${says} in the other`, async () => {
      const other = await startTestApp(app.dataDir);
      try {
        const { id: eventId, people } = await eventWithTwo(app);
        const [ana, tom] = people.map(({ id }) => id);
        await does(other, eventId, ana!, tom!);
        await app.get('contact.forget', { eventId, personIds: [ana!] });
        expect(await other.get(back, { eventId })).toBeNull();
        expect(await other.get('event.history', { eventId })).toEqual({ undo: null, redo: null });
        expect(JSON.stringify(await app.get('event.open', { eventId }))).not.toContain('Ana');
        // What is done from then on can be taken back as ever.
        await other.get('note.base', { eventId, channel: 'sms', text: 'Hi' });
        expect(await other.get('event.undo', { eventId })).not.toBeNull();
      } finally {
        await other.close();
      }
    });
  }
});
