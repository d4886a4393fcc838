/**
 * Ending a thread inside of the ONNX runtime's native code ends the whole program: the runtime reports that it was stopped
 * by an exception that nobody can catch. So a thread says when it is inside, and whoever ends it waits until it is not.
 */
const insideAt = 0;
const endingAt = 1;

/** How often it is asked, and how long a thread that never comes out is waited for. */
const askEveryMs = 5;
const patienceMs = 10_000;

/** Shared by a thread and its owner. */
export type NativeGuard = Int32Array<SharedArrayBuffer>;

export function createNativeGuard(): NativeGuard {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** In the thread: runs native code, unless the thread is being ended; then nothing follows any more. */
export async function insideNative<T>(guard: NativeGuard, work: () => Promise<T>): Promise<T> {
  // First in, then look: the owner does it the other way round, so one of the two always sees the other.
  Atomics.add(guard, insideAt, 1);
  if (Atomics.load(guard, endingAt) === 1) {
    Atomics.sub(guard, insideAt, 1);
    return new Promise<never>(() => undefined);
  }
  try {
    return await work();
  } finally {
    Atomics.sub(guard, insideAt, 1);
  }
}

/** In the owner: lets the thread into native code no more. True when it is outside, false when it does not come out. */
export async function keepOutOfNative(guard: NativeGuard): Promise<boolean> {
  Atomics.store(guard, endingAt, 1);
  const until = Date.now() + patienceMs;
  while (Atomics.load(guard, insideAt) > 0) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  return true;
}
