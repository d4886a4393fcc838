import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryBridge } from '../../renderer/bridge/memory.ts';
import type { Core } from '../../renderer/state/core.ts';
import { currentNote } from '../../renderer/state/currentNote.ts';
import { editEvent, openEvent } from '../../renderer/state/eventOps.ts';
import { addStep } from '../../renderer/state/memoryOps.ts';
import { editBase, editNote } from '../../renderer/state/noteOps.ts';
import { editContact } from '../../renderer/state/peopleOps.ts';
import { createSession } from '../../renderer/state/session.ts';
import { editTweak } from '../../renderer/state/tweakOps.ts';
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
