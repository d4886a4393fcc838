import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaver } from '../../renderer/state/saver.ts';
import type { SaveState, Saver } from '../../renderer/state/saver.ts';
import { fail, ok } from '../../shared/contract/result.ts';
import type { AppError, Result } from '../../shared/contract/result.ts';

const full = fail('disk-full', 'The disk is full.', 'Make room.');

describe('the saver', () => {
  let states: SaveState['kind'][];
  let lost: AppError[];
  let saver: Saver;
  let sent: string[];

  beforeEach(() => {
    vi.useFakeTimers();
    states = [];
    lost = [];
    sent = [];
    saver = createSaver({
      onState: ({ kind }) => {
        if (states.at(-1) !== kind) states.push(kind);
      },
      onLost: (error) => lost.push(error),
    });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const job = (key: string, text: string, answer: () => Result<unknown> = () => ok(null)) => ({
    key,
    scope: 'event-1',
    send: () => {
      sent.push(text);
      return Promise.resolve(answer());
    },
  });

  it('waits for a pause in typing and saves only the last state of a thing', async () => {
    saver.put(job('note', 'H'), 400);
    await vi.advanceTimersByTimeAsync(300);
    saver.put(job('note', 'Hi'), 400);
    await vi.advanceTimersByTimeAsync(399);
    expect(sent).toEqual([]);
    expect(states).toEqual(['saving']);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['Hi']);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('saves different things in the order given, one after the other', async () => {
    let running = 0;
    let most = 0;
    const slow = (text: string) => ({
      ...job(text, text),
      send: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 50));
        running -= 1;
        sent.push(text);
        return ok(null);
      },
    });
    for (const text of ['a', 'b', 'c']) saver.put(slow(text));
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toEqual(['a', 'b', 'c']);
    expect(most).toBe(1);
  });

  it('flushes what waits at once, and says whether all is saved', async () => {
    saver.put(job('note', 'Hi'), 400);
    expect(saver.hasUnsaved('event-1')).toBe(true);
    expect(saver.hasUnsaved('event-2')).toBe(false);
    expect(await saver.flush()).toBe(true);
    expect(sent).toEqual(['Hi']);
    expect(saver.hasUnsaved()).toBe(false);
  });

  it('keeps what could not be saved, says so, and tries again by itself', async () => {
    let isFull = true;
    saver.put(job('note', 'Hi', () => (isFull ? full : ok(null))));
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('failed');
    expect(saver.hasUnsaved('event-1')).toBe(true);
    isFull = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual(['Hi', 'Hi']);
    expect(states.at(-1)).toBe('saved');
    expect(saver.hasUnsaved()).toBe(false);
  });

  it('tries again less and less often while it keeps failing', async () => {
    saver.put(job('note', 'Hi', () => full));
    await vi.advanceTimersByTimeAsync(2_000 + 4_000 + 8_000);
    expect(sent).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(sent).toHaveLength(4);
  });

  it('never sends an older state after a newer one', async () => {
    let isFull = true;
    saver.put(job('note', 'old', () => (isFull ? full : ok(null))));
    await vi.advanceTimersByTimeAsync(0);
    saver.put(job('note', 'new'), 400);
    isFull = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(['old', 'new']);
    expect(states.at(-1)).toBe('saved');
  });

  it('goes on with another event when one can’t be saved', async () => {
    saver.put(job('bad', 'bad', () => full));
    saver.put({ ...job('good', 'good'), scope: 'event-2' });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['bad', 'good']);
    expect(states.at(-1)).toBe('failed');
  });

  it('goes on in the same event when one thing alone is refused', async () => {
    saver.put(job('bad', 'bad', () => fail('bad-input', 'This is too long.')));
    saver.put(job('good', 'good'));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['bad', 'good']);
    expect(states.at(-1)).toBe('failed');
  });

  it('saves what was typed before what was done after it', async () => {
    saver.put(job('note', 'Hi'), 400);
    saver.put(job('status', 'sent'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(['Hi', 'sent']);
  });

  it('lets typing in another event wait when something is done in this one', async () => {
    saver.put({ ...job('note', 'Hi'), scope: 'event-2' }, 400);
    saver.put(job('status', 'sent'));
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual(['sent']);
  });

  it('keeps what was done later behind what could not be saved, also when it is tried again', async () => {
    let isFull = true;
    const answer = (): Result<unknown> => (isFull ? full : ok(null));
    saver.put(job('status/copied', 'copied', answer));
    saver.put(job('status/sent', 'sent', answer));
    await vi.advanceTimersByTimeAsync(0);
    isFull = false;
    saver.put(job('status/answered', 'answered', answer));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(['copied', 'copied', 'sent', 'answered']);
  });

  it('drops what was refused once a later value of the same thing is saved, and says so', async () => {
    saver.put({ ...job('status/copied', 'copied', () => fail('internal', 'Something went wrong.')), about: ['status/Ana'] });
    saver.put({ ...job('status/sent', 'sent'), about: ['status/Ana'] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(['copied', 'sent']);
    expect(lost.map(({ code }) => code)).toEqual(['internal']);
    expect(states.at(-1)).toBe('saved');
  });

  it('gives up on what belongs to something that is gone, and says so', async () => {
    saver.put(job('note', 'Hi', () => fail('not-found', 'This person is not in the event any more.')));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual(['Hi']);
    expect(lost.map(({ code }) => code)).toEqual(['not-found']);
    expect(states.at(-1)).toBe('saved');
  });

  it('says nothing of quiet things while they are on their way', async () => {
    saver.put({ ...job('view', 'people'), isQuiet: true }, 400);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual(['people']);
    expect(states).toEqual(['saved']);
  });
});
