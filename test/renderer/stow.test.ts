import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryBridge } from '../../renderer/bridge/memory.ts';
import { addFiles, cancelItems, clearPile, dropItems, retryItem } from '../../renderer/state/pile.ts';
import { canRetry } from '../../renderer/state/pileItem.ts';
import type { PileItem } from '../../renderer/state/pileItem.ts';
import { createSession } from '../../renderer/state/session.ts';
import type { Session } from '../../renderer/state/session.ts';
import type { PendingPicture } from '../../shared/contract/contract.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { PictureOutcome } from '../../shared/contract/pictureOutcome.ts';
import { problem } from '../../shared/problem.ts';
import { untouched } from '../../shared/workspace/state.ts';
import type { EventState } from '../../shared/workspace/state.ts';

const event: EventState = { ...untouched, id: 'event-1', details: { name: 'Web Days', place: '', start: null, end: null }, createdAt: '2026-11-20T18:00:00.000Z' };
const picture = (name: string): File => new File([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], name);
const nobody = (...problems: PictureOutcome['problems']): Result<PictureOutcome> => ok({ changed: null, cards: 0, problems });
const waits = (jobId: string, givenUp = false): PendingPicture => ({ jobId, name: `${jobId}.jpg`, size: 3, givenUp });

interface Reading {
  readonly by: 'bytes' | 'id';
  readonly jobId: string;
  readonly finish: (result: Result<PictureOutcome>) => void;
}

describe('pictures of the pile and the data folder', () => {
  let readings: Reading[];
  let dropped: string[][];
  let stowed: string[];
  let carrying: number;
  let mostCarried: number;
  let listed: PendingPicture[];
  /** Readings come to nobody by themselves. */
  let answering: boolean;
  /** Copies arrive only after this. */
  let gate: Promise<void>;
  let session: Session;

  async function carry<Value>(work: () => Promise<Value> | Value): Promise<Value> {
    carrying += 1;
    mostCarried = Math.max(mostCarried, carrying);
    return Promise.resolve(work()).finally(() => (carrying -= 1));
  }

  beforeEach(() => {
    [readings, dropped, stowed, listed, carrying, mostCarried, answering, gate] = [[], [], [], [], 0, 0, false, Promise.resolve()];
    const read = (by: Reading['by'], jobId: string): Promise<Result<PictureOutcome>> =>
      new Promise((finish) => {
        readings.push({ by, jobId, finish });
        if (answering) setTimeout(() => finish(nobody()), 1);
      });
    session = createSession(
      memoryBridge({
        'import.card': ({ jobId }) => carry(() => read('bytes', jobId)),
        'import.waiting': ({ jobId }) => read('id', jobId),
        'import.cancel': () => ok(null),
        'pending.stow': ({ jobId }) => carry(async () => {
          await gate;
          stowed.push(jobId);
          return ok(null);
        }),
        'pending.list': () => ok(listed),
        'pending.drop': ({ jobIds }) => {
          dropped.push([...jobIds]);
          return ok(null);
        },
        'settings.update': () => fail('cannot-save', 'not in this test'),
      }),
    );
  });

  const open = (): void => session.store.update((now) => ({ ...now, event }));
  const pile = (): readonly PileItem[] => session.store.get().pile;
  const stages = (): readonly string[] => pile().map(({ stage }) => stage);
  const begun = (count: number) => vi.waitFor(() => expect(readings).toHaveLength(count));

  it('those of an earlier start are read from the data folder, a few at a time, and no bytes come to the window', async () => {
    listed = ['a', 'b', 'c', 'd', 'e'].map((jobId) => waits(jobId));
    open();
    await begun(3);
    expect(readings.map(({ by, jobId }) => [by, jobId])).toEqual([['id', 'a'], ['id', 'b'], ['id', 'c']]);
    expect(stages()).toEqual(['waiting', 'waiting', 'waiting', 'queued', 'queued']);
    readings[0]!.finish(nobody());
    await begun(4);
    expect(mostCarried).toBe(0);
    expect(dropped, 'what has its answer was taken away by the host').toEqual([]);
  });

  it('one that was given up is named, is not read by itself, and can be tried again or taken out', async () => {
    listed = [waits('a', true), waits('b', true)];
    open();
    await vi.waitFor(() => expect(stages()).toEqual(['failed', 'failed']));
    expect(pile()[0]!.problems[0]?.message).toContain('a.jpg');
    expect(readings).toEqual([]);
    dropItems(session, [pile()[1]!]);
    await vi.waitFor(() => expect(dropped).toEqual([['b']]));
    retryItem(session, pile()[0]!);
    await begun(1);
    readings[0]!.finish(nobody());
    await vi.waitFor(() => expect(stages()).toEqual(['done']));
  });

  it.each([
    ['the host is gone', fail('not-connected', 'The host is gone.'), 'failed', true],
    ['what it came to could not be saved', fail('disk-full', 'The disk is full.'), 'failed', true],
    ['it took too long', nobody(problem('timed-out', 'Too long.')), 'failed', true],
    ['its reader died', nobody(problem('worker-died', 'Twice.')), 'failed', true],
    ['it is damaged', nobody(problem('damaged-picture', 'Damaged.')), 'failed', false],
    ['there is nobody on it', nobody(problem('no-card', 'Nobody.')), 'done', false],
  ] as const)('one of an earlier start is kept until it has its answer: %s', async (_says, answer, stage, again) => {
    listed = [waits('a')];
    open();
    await begun(1);
    readings[0]!.finish(answer);
    await vi.waitFor(() => expect(stages()).toEqual([stage]));
    expect(canRetry(pile()[0]!)).toBe(again);
    expect(dropped, 'the window takes nothing away by itself').toEqual([]);
    clearPile(session, event.id);
    await vi.waitFor(() => expect(dropped).toEqual(again ? [['a']] : []));
  });

  it('hundreds in one drop are copied one at a time and read a few at a time; once copied, their bytes cross no second time', async () => {
    open();
    await addFiles(session, event.id, Array.from({ length: 300 }, (_, index) => picture(`${index}.jpg`)));
    await vi.waitFor(() => expect(stowed).toHaveLength(300), { timeout: 20_000 });
    answering = true;
    for (const { finish } of readings) finish(nobody());
    await vi.waitFor(() => expect(stages().every((stage) => stage === 'done')).toBe(true), { timeout: 20_000 });
    expect(mostCarried).toBeLessThanOrEqual(4);
    expect(readings.slice(3).every(({ by }) => by === 'id')).toBe(true);
    expect(new Set(readings.map(({ jobId }) => jobId)).size).toBe(300);
  });

  it('when the host is gone what waits goes on waiting, and goes on when one is tried again', async () => {
    listed = ['a', 'b', 'c', 'd', 'e'].map((jobId) => waits(jobId));
    open();
    await begun(3);
    for (const { finish } of readings) finish(fail('not-connected', 'The host is gone.'));
    await vi.waitFor(() => expect(stages()).toEqual(['failed', 'failed', 'failed', 'queued', 'queued']));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(readings).toHaveLength(3);
    answering = true;
    retryItem(session, pile()[1]!);
    await vi.waitFor(() => expect(stages()).toEqual(['failed', 'done', 'failed', 'done', 'done']));
  });

  it('cancelling the rest of hundreds begins none of them any more and takes away what was copied in one go', async () => {
    open();
    await addFiles(session, event.id, Array.from({ length: 100 }, (_, index) => picture(`${index}.jpg`)));
    await vi.waitFor(() => expect(stowed).toHaveLength(100), { timeout: 20_000 });
    cancelItems(session, pile());
    await vi.waitFor(() => expect(new Set(dropped.flat())).toEqual(new Set(stowed)));
    expect(dropped).toHaveLength(1);
    expect(stages().every((stage) => stage === 'cancelled')).toBe(true);
    expect(readings).toHaveLength(3);
    expect(pile().every(canRetry), 'the files themselves are still where they were').toBe(true);
    retryItem(session, pile()[50]!);
    await vi.waitFor(() => expect(stowed).toHaveLength(101));
  });

  it('one that is copied only when it has been read already is taken away at once', async () => {
    let arrive = (): void => undefined;
    gate = new Promise((resolve) => (arrive = resolve));
    open();
    await addFiles(session, event.id, [picture('1.jpg')]);
    await begun(1);
    readings[0]!.finish(nobody());
    await vi.waitFor(() => expect(stages()).toEqual(['done']));
    expect([stowed, dropped]).toEqual([[], []]);
    arrive();
    await vi.waitFor(() => expect(dropped).toEqual([stowed]));
    expect(stowed).toHaveLength(1);
  });
});
