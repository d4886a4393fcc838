import { setImmediate as otherWork } from 'node:timers/promises';
import type { Steps } from '../../shared/queue/doubles.ts';

/** Calls that came meanwhile wait no longer than this, in milliseconds. */
const longestWait = 12;

/** Does work in steps, and lets other calls in between, so that a long event stops nobody's typing. */
export async function runInSteps<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < longestWait) continue;
    await otherWork();
    since = performance.now();
  }
}
