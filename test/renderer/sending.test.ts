import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../renderer/bridge/bridge.ts';
import { memoryBridge } from '../../renderer/bridge/memory.ts';
import type { Core } from '../../renderer/state/core.ts';
import { currentNote } from '../../renderer/state/currentNote.ts';
import { openEvent } from '../../renderer/state/eventOps.ts';
import { editBase, editNote, settleNote } from '../../renderer/state/noteOps.ts';
import { chooseStatus, copyNote, mark, markSent, openMail, readyAndNext, takeNewWords } from '../../renderer/state/sendOps.ts';
import { createSession } from '../../renderer/state/session.ts';
import { look } from '../../renderer/state/settingsOps.ts';
import { editTweak } from '../../renderer/state/tweakOps.ts';
import { ok } from '../../shared/contract/result.ts';
import type { CheckedPersonNote } from '../../shared/queue/eventNotes.ts';
import type { Person } from '../../shared/workspace/state.ts';
import { eventWithTwo } from '../services/support.ts';
import { startTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { temporaryFolder } from '../support/temporary.ts';

const folder = temporaryFolder();
const held = 'Hi [Name], good to meet you at Web Days.';
const fine = 'Hi Ana, good to meet you at Web Days.';
let app: TestApp;
let core: Core;
let clipboard: string;
let mailed: (string | undefined)[];

beforeAll(async () => {
  app = await startTestApp(folder.path);
});
afterAll(async () => {
  await app.close();
  folder.remove();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const note = (): CheckedPersonNote => currentNote(core)!;
const ana = (): Person => note().person;
const type = (text: string): void => editNote(core, note(), text, true);

beforeEach(async () => {
  clipboard = '';
  mailed = [];
  const permissions = { query: () => Promise.resolve({ state: 'denied' }) };
  const writeText = (text: string): Promise<void> => {
    clipboard = text;
    return Promise.resolve();
  };
  vi.stubGlobal('navigator', { clipboard: { writeText }, permissions, language: 'en', languages: ['en'] });
  const { id: eventId } = await eventWithTwo(app);
  // Opening is kept instead of done: the mail has what is stored as having left.
  const call = (async (name, input) => {
    if (name !== 'queue.open') return app.call(name, input);
    mailed.push((await app.get('event.open', { eventId })).people[0]?.outgoing?.text);
    return ok({ address: null, hasNote: true });
  }) as Bridge['call'];
  const bridge = { ...memoryBridge({}), call };
  const { store, saver } = createSession(bridge);
  core = { bridge, store, saver };
  await openEvent(core, eventId);
  await app.get('note.channel', { eventId, channel: 'email' });
  await openEvent(core, eventId);
  type(fine);
});

describe('a note of which two wordings wait to be chosen from', () => {
  const base = (text: string) => editBase(core, 'email', text);
  const told = (): string | undefined => core.store.get().notice?.text;

  beforeEach(() => {
    base('Hi {{ first_name }}, good to meet you at {{ event }}.{% if talked_about %} {{ talked_about }}{% endif %} Bye.');
    look(core, { personId: ana().id });
    type(note().note.text.replace(' Bye', ' Good bye'));
    editTweak(core, ana().id, { ...ana().tweak, talkedAbout: 'Frogs.' }, true);
    expect(note().note.conflict).not.toBeNull();
  });

  it('is not copied and not ready before one is chosen', async () => {
    await copyNote(core);
    expect([clipboard, told()]).toEqual(['', 'Ana’s note is not copied: choose first which words shall stand.']);
    readyAndNext(core);
    expect([ana().status, told()]).toEqual(['to-write', 'Ana’s note is not ready: choose first which words shall stand.']);
  });

  it('is copied with the words that were chosen', async () => {
    settleNote(core, ana(), note().note, 'base', 'texts');
    await copyNote(core);
    expect(clipboard).toContain('Frogs.');
  });
});

describe('a mail from Write', () => {
  it('has the new words when the note was changed after it was copied', async () => {
    await copyNote(core);
    type(`${fine} Really.`);
    await openMail(core);
    expect([clipboard, ...mailed]).toEqual([`${fine} Really.`, `${fine} Really.`]);
  });

  it('is held back when the note was changed to one that must be fixed', async () => {
    await copyNote(core);
    type(held);
    await openMail(core);
    expect([clipboard, ...mailed]).toEqual([fine]);
    expect(core.store.get().notice?.text).toMatch(/is not copied/u);
  });

  it('is not opened with other words than those in view when the note was sent in those', async () => {
    markSent(core);
    type(`${fine} Really.`);
    await openMail(core);
    expect(mailed).toEqual([]);
    expect(core.store.get().notice?.text).toMatch(/^The note to Ana has gone out in other words/u);
    expect(ana()).toMatchObject({ status: 'sent', outgoing: { text: fine } });
  });

  it('opens as it left from Send, where it is shown so', async () => {
    await copyNote(core);
    type(`${fine} Really.`);
    look(core, { place: 'send' });
    await openMail(core);
    expect(mailed).toEqual([fine]);
  });
});

describe('new words of a note that has left', () => {
  it('make it ready again', async () => {
    await copyNote(core);
    type(`${fine} Really.`);
    takeNewWords(core, note());
    expect(ana().status).toBe('ready');
  });

  it('are not taken while something in them must be fixed', async () => {
    await copyNote(core);
    type(held);
    takeNewWords(core, note());
    expect(ana()).toMatchObject({ status: 'copied', outgoing: { text: fine } });
    expect(core.store.get().notice?.text).toMatch(/is not ready/u);
  });
});

describe('a status chosen from the list', () => {
  it.each(['copied', 'sent', 'answered'] as const)('%s keeps the note as it left', (status) => {
    chooseStatus(core, note(), status);
    type('Something else.');
    expect(ana()).toMatchObject({ status, outgoing: { channel: 'email', text: fine } });
  });

  it('leaves what left before as it was', async () => {
    await copyNote(core);
    type('Something else.');
    chooseStatus(core, note(), 'sent');
    expect(ana()).toMatchObject({ status: 'sent', outgoing: { text: fine } });
  });

  it.each(['ready', 'copied'] as const)('is not %s while something must be fixed', (status) => {
    type(held);
    chooseStatus(core, note(), status);
    expect(ana()).toMatchObject({ status: 'to-write', outgoing: null });
    expect(core.store.get().notice?.text).toMatch(/must be fixed first/u);
  });

  it.each(['sent', 'answered'] as const)('%s tells that something in it had to be fixed', (status) => {
    type(held);
    chooseStatus(core, note(), status);
    expect(ana()).toMatchObject({ status, outgoing: { text: held } });
    expect(core.store.get().notice?.text).toMatch(/Something in it was not fixed/u);
  });

  it('is told the same by the key for “sent”, and can be taken back with what left', async () => {
    type(held);
    const before = ana();
    markSent(core);
    expect(core.store.get().notice?.text).toMatch(/Something in it was not fixed/u);
    core.store.get().notice?.undo?.();
    await expect.poll(ana).toEqual(before);
  });

  it('that is set already does nothing', () => {
    mark(core, ana().id, 'skipped');
    const { event } = core.store.get();
    chooseStatus(core, note(), 'skipped');
    expect(core.store.get().event).toBe(event);
  });
});
