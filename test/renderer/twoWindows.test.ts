import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openConfFile } from '../../electron/store/confFile.ts';
import { createStore } from '../../electron/store/store.ts';
import { memoryBridge } from '../../renderer/bridge/memory.ts';
import type { Core } from '../../renderer/state/core.ts';
import { currentNote } from '../../renderer/state/currentNote.ts';
import { editEvent, openEvent } from '../../renderer/state/eventOps.ts';
import { undo } from '../../renderer/state/history.ts';
import { addStep } from '../../renderer/state/memoryOps.ts';
import { hearNews } from '../../renderer/state/news.ts';
import { editBase, editNote } from '../../renderer/state/noteOps.ts';
import { addOwnWord } from '../../renderer/state/ownWordOps.ts';
import { editContact, removePeople } from '../../renderer/state/peopleOps.ts';
import { createSession } from '../../renderer/state/session.ts';
import { hearSettings } from '../../renderer/state/settingsOps.ts';
import { keepStart } from '../../renderer/state/startOps.ts';
import { editTweak } from '../../renderer/state/tweakOps.ts';
import { ok } from '../../shared/contract/result.ts';
import type { Tweak } from '../../shared/note/tweak.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { eventWithTwo } from '../services/support.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = temporaryFolder();
let app: TestApp;
let eventId: string;
let one: Core;
let other: Core;

/** A window of the app, with everything but its screens. */
async function openWindow(): Promise<Core> {
  const { bridge, store, saver } = createSession({ ...memoryBridge({}), call: app.call });
  const opened: Core = { bridge, store, saver };
  await openEvent(opened, eventId);
  return opened;
}

const ana = ({ store }: Core): Person => store.get().event!.people[0]!;
const stored = (): Promise<EventState> => app.get('event.open', { eventId });
const type = (core: Core, fields: Partial<Tweak>): unknown => editTweak(core, ana(core).id, { ...ana(core).tweak, ...fields }, true);

beforeAll(async () => {
  app = await startTestApp(folder.path);
});
afterAll(async () => {
  await app.close();
  folder.remove();
});
beforeEach(async () => {
  ({ id: eventId } = await eventWithTwo(app));
  one = await openWindow();
  other = await openWindow();
});

describe('two windows that have not heard of each other', () => {
  it('change two fields of one person, and both stand, in the window that saved last too', async () => {
    type(one, { offer: 'a book' });
    await one.saver.flush();
    type(other, { talkedAbout: 'soil' });
    await other.saver.flush();
    expect((await stored()).people[0]?.tweak).toMatchObject({ offer: 'a book', talkedAbout: 'soil' });
    expect(other.store.get().event).toEqual(await stored());
  });

  it('change a person, their steps, the base message and the event, and all of it stands', async () => {
    const { details } = one.store.get().event!;
    editContact(one, ana(one).id, { ...ana(one).contact, title: 'CTO' }, true, true);
    addStep(one, ana(one), { text: 'coffee', due: null });
    editBase(one, 'sms', 'Hi. It was good. Bye.', true);
    await one.saver.flush();
    await editEvent(one, { ...details, place: 'Oslo' }, details);
    editContact(other, ana(other).id, { ...ana(other).contact, company: 'Silva Labs' }, true, true);
    addStep(other, ana(other), { text: 'a book', due: null });
    await other.saver.flush();
    await editEvent(other, { ...details, name: 'Web Days 2026' }, details);
    const now = await stored();
    expect(now.people[0]).toMatchObject({ contact: { title: 'CTO', company: 'Silva Labs' } });
    expect(now.people[0]?.nextSteps.map(({ text }) => text).sort()).toEqual(['a book', 'coffee']);
    expect(now.bases.sms).toBe('Hi. It was good. Bye.');
    expect(now.details).toMatchObject({ name: 'Web Days 2026', place: 'Oslo' });
  });

  it('write on in one field while the other’s words come in between, and none of either is lost', async () => {
    type(one, { talkedAbout: 'soil sensors. We spoke for long. The coffee was bad.' });
    await one.saver.flush();
    other = await openWindow();
    type(one, { talkedAbout: 'soil sensors. We spoke for long. The coffee was very bad.' });
    const saving = one.saver.flush();
    // Typed while the one before is on its way.
    type(one, { talkedAbout: 'soil sensors. We spoke for long. The coffee was very bad there.' });
    type(other, { talkedAbout: 'wet soil sensors. We spoke for long. The coffee was bad.' });
    await Promise.all([saving, other.saver.flush()]);
    await one.saver.flush();
    const all = 'wet soil sensors. We spoke for long. The coffee was very bad there.';
    expect((await stored()).people[0]?.tweak.talkedAbout).toBe(all);
    expect(ana(one).tweak.talkedAbout).toBe(all);
  });

  it('write in one place at once: the later words stand, it is said in plain words, and its Undo brings the other’s back', async () => {
    editNote(one, currentNote(one)!, 'Hi Ana, one.', true);
    await one.saver.flush();
    editNote(other, currentNote(other)!, 'Hi Ana, two.', true);
    await other.saver.flush();
    expect(currentNote(other)?.note.text).toBe('Hi Ana, two.');
    const { notice } = other.store.get();
    expect(notice?.text).toBe('Two windows changed this at once: edit of the note to Ana Silva. The later words stand; Undo brings the earlier ones back.');
    notice?.undo?.();
    await expect.poll(() => currentNote(other)?.note.text).toBe('Hi Ana, one.');
    expect(other.store.get().event).toEqual(await stored());
  });
});

describe('what one window changes', () => {
  it('is in view in the other, which keeps what is being typed there, and all of it is saved', async () => {
    type(one, { offer: 'a book' });
    await one.saver.flush();
    type(other, { talkedAbout: 'soil' });
    await hearNews(other, eventId);
    expect(ana(other).tweak.talkedAbout).toBe('soil');
    await other.saver.flush();
    expect(ana(other).tweak).toMatchObject({ offer: 'a book', talkedAbout: 'soil' });
    await hearNews(one, eventId);
    for (const { store } of [one, other]) expect(store.get().event).toEqual(await stored());
    expect([one, other].map(({ store }) => store.get().undo?.message)).toEqual(Array(2).fill('edit of the note to Ana Silva'));
  });

  it('draws nothing again in the window that changed it, nor people whom it is not about in the other', async () => {
    const [, tom] = other.store.get().event!.people;
    type(one, { offer: 'a book' });
    await one.saver.flush();
    const { event } = one.store.get();
    await hearNews(one, eventId);
    expect(one.store.get().event).toBe(event);
    await hearNews(other, eventId);
    expect(other.store.get().event?.people[1]).toBe(tom);
  });

  it('is taken back in one, and so in the other', async () => {
    await removePeople(one, [ana(one).id]);
    await hearNews(other, eventId);
    expect(other.store.get().event?.people).toHaveLength(1);
    await undo(other);
    await hearNews(one, eventId);
    expect(one.store.get().event).toEqual(await stored());
    expect(one.store.get().event?.people).toHaveLength(2);
  });

  it('of the same words is told there too, with the way back', async () => {
    type(one, { offer: 'a book' });
    await one.saver.flush();
    type(other, { offer: 'a map' });
    await other.saver.flush();
    await hearNews(one, eventId);
    expect(ana(one).tweak.offer).toBe('a map');
    expect(one.store.get().notice?.text).toMatch(/^Two windows changed this at once/u);
    one.store.get().notice?.undo?.();
    await expect.poll(() => ana(one).tweak.offer).toBe('a book');
    await hearNews(other, eventId);
    expect(ana(other).tweak.offer).toBe('a book');
  });

  it('by another Wellmet on the same folder is in view too', async () => {
    const store = createStore({ dataDir: folder.path, openJson: openConfFile, clock: () => new Date().toISOString() });
    store.changeEvent(eventId, (event) => ok({ ...event, channel: 'sms' }));
    type(one, { offer: 'a book' });
    await hearNews(one, eventId);
    expect(one.store.get().event?.channel).toBe('sms');
    expect(ana(one).tweak.offer).toBe('a book');
    await one.saver.flush();
    expect(one.store.get().event).toEqual(await stored());
  });

  it('by removing the event is said, and leads back to the start', async () => {
    await app.get('event.remove', { eventId });
    await hearNews(one, eventId);
    expect(one.store.get()).toMatchObject({ event: null, notice: { text: 'Web Days was removed in another window.' } });
  });

  it('in lists of the settings stays in them, and is in view in the other', async () => {
    addOwnWord(one, 'Wellmet');
    keepStart(one, { title: 'One', channel: 'sms', subject: '', text: 'Hi' });
    await one.saver.flush();
    addOwnWord(other, 'Ødegård');
    keepStart(other, { title: 'Other', channel: 'sms', subject: '', text: 'Hello' });
    await other.saver.flush();
    await hearSettings(one);
    for (const { store } of [one, other]) {
      expect([...store.get().settings.ownWords].sort()).toEqual(['Wellmet', 'Ødegård']);
      expect(store.get().settings.ownStartingPoints.map(({ title }) => title).sort()).toEqual(['One', 'Other']);
    }
  });
});
