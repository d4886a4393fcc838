import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSaver, typingPauseMs } from '../../renderer/state/saver.ts';
import { fail, ok } from '../../shared/contract/result.ts';

const scopes = ['fair', 'meetup'] as const;

/** What somebody does, one thing after the other: things of their own, and the marks of one person, which have a key each but set the same. */
const put = fc.record({
  do: fc.constant('put' as const),
  scope: fc.constantFrom(...scopes),
  key: fc.constantFrom('base', 'note', 'status/copied', 'status/sent'),
  pauseMs: fc.constantFrom(0, 0, typingPauseMs, 2 * typingPauseMs),
  /** How often the service refuses this one thing before it takes it. */
  refusals: fc.constantFrom(0, 0, 0, 0, 1, 3),
});
const act = fc.oneof(
  { weight: 6, arbitrary: put },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 5, 100, 450, 2_500) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('flush' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('disk' as const), full: fc.boolean() }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

interface Arrived {
  readonly nth: number;
  readonly scope: string;
  readonly key: string;
  readonly about: string;
}

/** Does it all, waits until everything is saved, and tells what was put and what arrived, in the order of both. */
async function runAll(acts: readonly Act[]): Promise<{ readonly given: Arrived[]; readonly arrived: Arrived[]; readonly isSaved: boolean }> {
  const given: Arrived[] = [];
  const arrived: Arrived[] = [];
  let isFull = false;
  const saver = createSaver({ onState: () => undefined, onLost: () => undefined });
  for (const one of acts) {
    if (one.do === 'wait') await vi.advanceTimersByTimeAsync(one.ms);
    else if (one.do === 'flush') void saver.flush();
    else if (one.do === 'disk') isFull = one.full;
    else {
      const job = { nth: given.length, scope: one.scope, key: one.key, about: `${one.scope}/${one.key.replace(/\/.*/u, '')}` };
      given.push(job);
      let left = one.refusals;
      const send = async () => {
        await new Promise((resolve) => setTimeout(resolve, 3));
        if (isFull) return fail('disk-full', 'The disk is full.');
        left -= 1;
        if (left >= 0) return fail('internal', 'Something went wrong.');
        arrived.push(job);
        return ok(null);
      };
      saver.put({ key: `${one.scope}/${one.key}`, scope: one.scope, about: [job.about], send }, one.pauseMs);
    }
  }
  isFull = false;
  await vi.advanceTimersByTimeAsync(300_000);
  return { given, arrived, isSaved: !saver.hasUnsaved() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const isIncreasing = (jobs: readonly Arrived[]): boolean => jobs.every(({ nth }, index) => index === 0 || nth > (jobs[index - 1]?.nth ?? 0));
const refusesNothing = (acts: readonly Act[]): readonly Act[] => acts.map((one) => (one.do === 'put' ? { ...one, refusals: 0 } : one));

it('what is done in an event arrives in the order it was done, however typing waits and the disk fills up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const { arrived } = await runAll(refusesNothing(acts));
      for (const scope of scopes) expect(isIncreasing(arrived.filter((job) => job.scope === scope))).toBe(true);
    }),
  );
});

it('nothing is lost: the last of everything arrives once things can be saved again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const { given, arrived, isSaved } = await runAll(refusesNothing(acts));
      expect(isSaved).toBe(true);
      for (const { scope, key } of given) {
        const isIt = (job: Arrived): boolean => job.scope === scope && job.key === key;
        expect(arrived.findLast(isIt)).toEqual(given.findLast(isIt));
      }
    }),
  );
});

it('a later value of a thing is never written over by an earlier one that was refused, and it is what stays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const { given, arrived, isSaved } = await runAll(acts);
      expect(isSaved).toBe(true);
      for (const { about } of given) {
        const ofIt = arrived.filter((job) => job.about === about);
        expect(isIncreasing(ofIt)).toBe(true);
        expect(ofIt.at(-1)).toEqual(given.findLast((job) => job.about === about));
      }
    }),
  );
});
