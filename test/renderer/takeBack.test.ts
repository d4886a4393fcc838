import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryBridge } from '../../renderer/bridge/memory.ts';
import type { Core } from '../../renderer/state/core.ts';
import { currentNote } from '../../renderer/state/currentNote.ts';
import { openEvent } from '../../renderer/state/eventOps.ts';
import { undo } from '../../renderer/state/history.ts';
import { addStep, removeStep, toggleStep } from '../../renderer/state/memoryOps.ts';
import { editBase, editNote, resetNote, startFrom } from '../../renderer/state/noteOps.ts';
import { removePeople } from '../../renderer/state/peopleOps.ts';
import { mark, skipAndNext } from '../../renderer/state/sendOps.ts';
import { createSession } from '../../renderer/state/session.ts';
import { editBaseSubject } from '../../renderer/state/subjectOps.ts';
import { editTweak } from '../../renderer/state/tweakOps.ts';
import { allActions } from '../../renderer/actions/actions.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';
import { fail } from '../../shared/contract/result.ts';
import { startingPointsFor } from '../../shared/note/startingPoints.ts';
import { emptyTweak } from '../../shared/note/tweak.ts';
import { eventWithTwo } from '../services/support.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = temporaryFolder();
let app: TestApp;
let core: Core;
let eventId: string;

/** A window of the app, with everything but its screens. */
async function openWindow(): Promise<Core> {
  const bridge = { ...memoryBridge({}), call: app.call };
  const { store, saver } = createSession(bridge);
  const opened: Core = { bridge, store, saver };
  await openEvent(opened, eventId);
  return opened;
}

const peopleNow = (): readonly Person[] => core.store.get().event?.people ?? [];
const ana = (): Person => peopleNow()[0]!;
const note = (): CheckedPersonNote => currentNote(core)!;
const stored = (): Promise<EventState> => app.get('event.open', { eventId });

/** Presses the notice's "Undo", and waits for what is said then. */
async function pressUndo(): Promise<string> {
  const before = core.store.get().notice;
  before?.undo?.();
  await expect.poll(() => core.store.get().notice).not.toBe(before);
  return core.store.get().notice?.text ?? '';
}

beforeAll(async () => {
  app = await startTestApp(folder.path);
});
afterAll(async () => {
  await app.close();
  folder.remove();
});
beforeEach(async () => {
  ({ id: eventId } = await eventWithTwo(app));
  core = await openWindow();
});

describe('the Undo of a notice', () => {
  it('brings a note’s own words back, and keeps what was typed meanwhile', async () => {
    editNote(core, note(), 'My own words.', true);
    resetNote(core, note());
    editTweak(core, ana().id, { ...ana().tweak, offer: 'a book' }, true);
    await pressUndo();
    expect(note().note.text).toBe('My own words.');
    expect(ana().tweak.offer).toBe('a book');
    expect(await stored()).toEqual(core.store.get().event);
  });

  it('says so when it can’t be taken back, and changes nothing', async () => {
    editNote(core, note(), 'My own words.', true);
    resetNote(core, note());
    editNote(core, note(), 'Other words.', true);
    expect(await pressUndo()).toMatch(/^It was changed since/u);
    expect(note().note.text).toBe('Other words.');
    expect(await stored()).toEqual(core.store.get().event);
  });

  it('brings a step back, and leaves another ticked off that was ticked off meanwhile', async () => {
    for (const id of ['call', 'coffee']) addStep(core, ana(), { text: id, due: null });
    removeStep(core, ana(), ana().nextSteps[0]!);
    toggleStep(core, ana(), ana().nextSteps[0]!);
    expect(await pressUndo()).toBe('Undone: next steps with Ana Silva.');
    expect(ana().nextSteps.map(({ text, done }) => [text, done])).toEqual([['call', false], ['coffee', true]]);
    expect(await stored()).toEqual(core.store.get().event);
  });

  it('brings base message and subject back as they were, in one', async () => {
    core.store.update((now) => ({ ...now, event: { ...now.event!, channel: 'email' } }));
    editBase(core, 'email', 'Hello', true);
    editBaseSubject(core, 'email', 'About soil', true);
    startFrom(core, 'email', startingPointsFor('email', 'en')[0]!);
    editTweak(core, ana().id, { ...ana().tweak, offer: 'a book' }, true);
    expect(await pressUndo()).toBe('The base message is as it was.');
    expect((await stored()).bases.email).toBe('Hello');
    expect((await stored()).subjects.email).toBe('About soil');
    expect((await stored()).people[0]?.tweak.offer).toBe('a book');
  });

  it('takes a mark back with its time, after typing to the next person', async () => {
    const before = ana();
    skipAndNext(core);
    editTweak(core, peopleNow()[1]!.id, { ...emptyTweak, offer: 'a book' }, true);
    expect(await pressUndo()).toBe('Back to Ana.');
    expect(ana()).toEqual(before);
    expect(core.store.get().settings.view.personId).toBe(before.id);
    expect((await stored()).people[1]?.tweak.offer).toBe('a book');
  });

  it('takes nothing of another window back', async () => {
    skipAndNext(core);
    await core.saver.flush();
    const other = await openWindow();
    mark(other, peopleNow()[1]!.id, 'ready');
    await other.saver.flush();
    await pressUndo();
    expect((await stored()).people.map(({ status }) => status)).toEqual(['to-write', 'ready']);
  });

  it('brings somebody removed back while words are typed for another', async () => {
    const removed = ana();
    await removePeople(core, [removed.id]);
    editTweak(core, ana().id, { ...emptyTweak, offer: 'a book' }, true);
    await pressUndo();
    expect(peopleNow().map(({ tweak }) => tweak.offer)).toEqual(['', 'a book']);
    expect((await stored()).people[0]).toEqual(removed);
  });
});

describe('undo', () => {
  it('has saved and then takes back what was typed last, by its own name', async () => {
    mark(core, ana().id, 'ready');
    await core.saver.flush();
    editTweak(core, ana().id, { ...emptyTweak, offer: 'a book' }, true);
    await undo(core);
    expect(core.store.get().notice?.text).toBe('Undone: edit of the note to Ana Silva.');
    expect([ana().tweak.offer, ana().status]).toEqual(['', 'ready']);
  });

  it('leaves what is typed while it is under way', async () => {
    editTweak(core, ana().id, { ...emptyTweak, metAt: 'the door' });
    const { bridge, store, saver } = core;
    const typingThen: Core['bridge']['call'] = (name, input) => {
      const answer = bridge.call(name, input);
      if (name === 'event.undo') editTweak(core, ana().id, { ...emptyTweak, metAt: 'the door', offer: 'a book' }, true);
      return answer;
    };
    await undo({ bridge: { ...bridge, call: typingThen }, store, saver });
    expect(ana().tweak.offer).toBe('a book');
    await core.saver.flush();
    expect(await stored()).toEqual(core.store.get().event);
  });

  it('and redo are named and offered after the window was loaded anew, and only while there is something', async () => {
    const offered = (): readonly string[] => allActions.filter(({ id, when }) => /^event\.(?:undo|redo)$/u.test(id) && when(core.store.get())).map(({ id }) => id);
    mark(core, ana().id, 'ready');
    await core.saver.flush();
    core = await openWindow();
    expect([core.store.get().undo?.message, core.store.get().redo]).toEqual(['mark on Ana Silva', null]);
    expect(offered()).toEqual(['event.undo']);
    await undo(core);
    core = await openWindow();
    expect([core.store.get().undo?.message, core.store.get().redo?.message]).toEqual(['adding 1 person', 'mark on Ana Silva']);
    expect(offered()).toEqual(['event.undo', 'event.redo']);
    await undo(core);
    await undo(core);
    expect(offered()).toEqual(['event.redo']);
    editTweak(core, 'nobody', emptyTweak, true);
    expect(offered(), 'what is typed can be undone before it is saved').toContain('event.undo');
  });

  it('says that it found nothing when another window was first, and knows what there is now', async () => {
    const other = await openWindow();
    for (let steps = 0; steps < 2; steps += 1) await undo(other);
    await undo(core);
    expect(core.store.get().notice?.text).toBe('There is nothing to undo.');
    expect([core.store.get().undo, core.store.get().redo?.message]).toEqual([null, 'adding 1 person']);
  });

  it('takes nothing back while what was done last can’t be saved', async () => {
    mark(core, ana().id, 'ready');
    await core.saver.flush();
    let isFull = true;
    const full = { ...core.bridge, call: ((name, input) => (isFull && name === 'note.tweak' ? Promise.resolve(fail('disk-full', 'The disk is full.')) : app.call(name, input))) as Core['bridge']['call'] };
    const { store, saver } = createSession(full);
    core = { bridge: full, store, saver };
    await openEvent(core, eventId);
    editTweak(core, ana().id, { ...emptyTweak, offer: 'a book' }, true);
    await undo(core);
    expect(core.store.get().error?.message).toBe('The last change is not saved yet.');
    expect([ana().status, (await stored()).people[0]?.status]).toEqual(['ready', 'ready']);
    isFull = false;
    await undo(core);
    expect([ana().tweak.offer, ana().status]).toEqual(['', 'ready']);
  });
});
