import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryBridge } from '../../renderer/bridge/memory.ts';
import type { MemoryBridge } from '../../renderer/bridge/memory.ts';
import { addFiles, cancelItems, retryItem, undoImport } from '../../renderer/state/pile.ts';
import type { PileItem } from '../../renderer/state/pileItem.ts';
import { createSession } from '../../renderer/state/session.ts';
import type { Session } from '../../renderer/state/session.ts';
import { emptyContact } from '../../shared/contact/contact.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { PictureOutcome } from '../../shared/contract/pictureOutcome.ts';
import { problem } from '../../shared/problem.ts';
import { untouched, unwritten } from '../../shared/workspace/state.ts';
import type { EventState, Person } from '../../shared/workspace/state.ts';

const at = '2026-11-20T18:00:00.000Z';
const event: EventState = {
  ...untouched,
  id: 'event-1',
  details: { name: 'Web Days', place: '', start: null, end: null },
  createdAt: at,
};

function person(id: string): Person {
  const contact = { ...emptyContact, name: id };
  return { id, contact, origin: { kind: 'hand' }, importId: id, reviewed: true, ...unwritten, statusAt: at, addedAt: at };
}

function read(...ids: readonly string[]): Result<PictureOutcome> {
  const change = { kind: 'people-added', people: ids.map(person) } as const;
  return ok({ changed: { change, undo: { message: 'adding 1 person' }, redo: null, step: 'added' }, cards: ids.length, problems: [] });
}

function picture(name: string): File {
  return new File([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], name);
}

/** A card reader that answers when the test says so. */
interface Reading {
  readonly name: string;
  readonly jobId: string;
  readonly finish: (result: Result<PictureOutcome>) => void;
}

describe('the pile', () => {
  let readings: Reading[];
  let cancelled: string[];
  let removed: string[];
  let bridge: MemoryBridge;
  let session: Session;

  beforeEach(() => {
    readings = [];
    cancelled = [];
    removed = [];
    bridge = memoryBridge({
      'import.card': ({ name, jobId }) => new Promise((finish) => readings.push({ name, jobId, finish })),
      'import.cancel': ({ jobId }) => {
        cancelled.push(jobId);
        return ok(null);
      },
      'import.list': () => fail('bad-input', 'This list is empty.', 'Choose another.'),
      'contact.remove': ({ personIds }) => {
        removed.push(...personIds);
        return ok({ change: { kind: 'people-removed', personIds }, undo: { message: 'removal' }, redo: null, step: 'removed' });
      },
      'settings.update': () => fail('cannot-save', 'not in this test'),
    });
    session = createSession(bridge);
    session.store.update((now) => ({ ...now, event }));
  });

  const pile = (): readonly PileItem[] => session.store.get().pile;
  const stages = (): readonly string[] => pile().map(({ stage }) => stage);
  const names = (): readonly string[] => session.store.get().event?.people.map(({ id }) => id) ?? [];
  const begun = (count: number) => vi.waitFor(() => expect(readings).toHaveLength(count));
  const reading = (index: number): Reading => readings[index]!;

  it('has no more than three pictures in flight, and starts the next when one is done', async () => {
    await addFiles(session, event.id, ['1', '2', '3', '4', '5'].map((name) => picture(`${name}.jpg`)));
    await begun(3);
    expect(stages().filter((stage) => stage === 'queued')).toHaveLength(2);
    reading(0).finish(read('ana'));
    await begun(4);
    expect(reading(3).name).toBe('4.jpg');
    expect(names()).toEqual(['ana']);
  });

  it('shows how far each picture has come as the notices tell', async () => {
    await addFiles(session, event.id, [picture('1.jpg')]);
    await begun(1);
    bridge.notify('import.progress', { jobId: reading(0).jobId, stage: 'waiting' });
    await addFiles(session, event.id, [new File([Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0])], 'tool')]);
    expect(readings, 'a picture that waits for its reader is not begun again').toHaveLength(1);
    bridge.notify('import.progress', { jobId: reading(0).jobId, stage: 'reading' });
    expect(stages()[0]).toEqual('reading');
    reading(0).finish(read('ana', 'tom'));
    await vi.waitFor(() => expect(stages()[0]).toEqual('done'));
    bridge.notify('import.progress', { jobId: reading(0).jobId, stage: 'finding' });
    expect(stages()[0], 'a late notice changes nothing').toEqual('done');
    expect(pile()[0]?.personIds).toEqual(['ana', 'tom']);
  });

  it('cancels what waits and what is being read, and goes on with the rest', async () => {
    await addFiles(session, event.id, ['1', '2', '3', '4'].map((name) => picture(`${name}.jpg`)));
    await begun(3);
    cancelItems(session, [pile()[3]!, pile()[0]!]);
    expect(cancelled).toEqual([reading(0).jobId]);
    reading(0).finish(ok({ changed: null, cards: 0, problems: [problem('cancelled', 'Cancelled.')] }));
    reading(1).finish(read('tom'));
    reading(2).finish(read('mei'));
    await vi.waitFor(() => expect(stages()).toEqual(['cancelled', 'done', 'done', 'cancelled']));
    expect(readings, 'the fourth was never begun').toHaveLength(3);
  });

  it('does not keep the people of a picture that was read to the end before the cancelling arrived', async () => {
    await addFiles(session, event.id, [picture('1.jpg')]);
    await begun(1);
    cancelItems(session, [pile()[0]!]);
    reading(0).finish(read('ana'));
    await vi.waitFor(() => expect(removed).toEqual(['ana']));
    expect(names()).toEqual([]);
  });

  it('says on the picture why it could not be read, and reads it when tried again', async () => {
    await addFiles(session, event.id, [picture('1.jpg')]);
    await begun(1);
    reading(0).finish(ok({ changed: null, cards: 0, problems: [problem('damaged-picture', '1.jpg is damaged.')] }));
    await vi.waitFor(() => expect(stages()).toEqual(['failed']));
    expect(pile()[0]?.problems.map(({ message }) => message)).toEqual(['1.jpg is damaged.']);
    retryItem(session, pile()[0]!);
    await begun(2);
    reading(1).finish(read('ana'));
    await vi.waitFor(() => expect(stages()).toEqual(['done']));
    expect(pile()[0]?.problems).toEqual([]);
  });

  it('a picture without a card is done, and nobody comes of it', async () => {
    await addFiles(session, event.id, [picture('sunset.jpg')]);
    await begun(1);
    reading(0).finish(ok({ changed: null, cards: 0, problems: [problem('no-card', 'There is no card in sunset.jpg.')] }));
    await vi.waitFor(() => expect(stages()).toEqual(['done']));
    expect(names()).toEqual([]);
  });

  it('a card whose person was here before is done, and its remark is kept', async () => {
    await addFiles(session, 'event-1', [picture('a.jpg')]);
    await vi.waitFor(() => expect(readings).toHaveLength(1));
    readings[0]?.finish(ok({ changed: null, cards: 1, problems: [problem('already-here', 'Ana is in this event already.')] }));
    await vi.waitFor(() => expect(session.store.get().pile[0]).toMatchObject({ stage: 'done', problems: [{ code: 'already-here' }] }));
  });

  it('tells what a call that failed said, with what to do next', async () => {
    await addFiles(session, event.id, [new File(['\n'], 'people.csv')]);
    await vi.waitFor(() => expect(stages()).toEqual(['failed']));
    expect(pile()[0]?.problems[0]?.message).toBe('This list is empty. Choose another.');
  });

  it('refuses what is neither picture nor list without asking anybody', async () => {
    await addFiles(session, event.id, [new File([Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0])], 'tool')]);
    expect(stages()).toEqual(['failed']);
    expect(pile()[0]?.problems[0]?.message).toContain('tool');
  });

  it('undoes the whole import in one step', async () => {
    await addFiles(session, event.id, [picture('1.jpg'), picture('2.jpg')]);
    await begun(2);
    reading(0).finish(read('ana'));
    reading(1).finish(read('tom', 'mei'));
    await vi.waitFor(() => expect(stages()).toEqual(['done', 'done']));
    await undoImport(session, event.id);
    expect(removed).toEqual(['ana', 'tom', 'mei']);
    expect(names()).toEqual([]);
    expect(pile()).toEqual([]);
  });
});
