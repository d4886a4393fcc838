// Loaded before Electron's own install script, which knows where to fetch from and what the bytes must be, but waits for a
// network without end. Asks the place for a sign of life first, and gives up when the bytes stop coming.
const answerWithinMs = Number(process.env.WELLMET_ANSWER_WITHIN_MS || 4000);
const stallMs = Number(process.env.WELLMET_STALL_MS || 20_000);
const realFetch = globalThis.fetch;

const tell = (message) => process.send?.(message);

globalThis.fetch = async (address, init) => {
  try {
    await realFetch(address, { method: 'HEAD', signal: AbortSignal.timeout(answerWithinMs) });
  } catch (error) {
    tell({ kind: 'unreachable' });
    throw error;
  }
  tell({ kind: 'fetching' });
  const stall = new AbortController();
  const timer = setTimeout(() => {
    tell({ kind: 'stalled' });
    stall.abort();
  }, stallMs);
  const response = await realFetch(address, { ...init, signal: stall.signal });
  if (response.body === null) {
    clearTimeout(timer);
    return response;
  }
  const watched = new TransformStream({
    transform(part, controller) {
      timer.refresh();
      controller.enqueue(part);
    },
    flush() {
      clearTimeout(timer);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(watched), { status, statusText, headers });
};
