import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const readyLine = 'wellmet: ready';
/** A first start may wait for a virus scanner; a window that isn't there after this never comes. */
const readyWithinMs = 60_000;

/**
 * Runs the desktop window. Resolves when it has ended: `shown` with its exit code, `already-open` when another window took
 * over, or `failed` with why it ended before there was a window.
 */
export function runDesktop({ binary, projectDir, dataDir, env = process.env, say = console.log, readyMs = readyWithinMs }) {
  return new Promise((resolve) => {
    const words = [projectDir, ...(dataDir === null ? [] : [`--data-dir=${dataDir}`])];
    const child = spawn(binary, words, { env: withoutNodeMode(env), stdio: ['ignore', 'pipe', 'pipe'] });
    const state = { ready: false, errors: '' };
    const timer = setTimeout(() => child.kill('SIGKILL'), readyMs);
    const stopForwarding = forwardSignals(child);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line !== readyLine) return say(line);
      state.ready = true;
      clearTimeout(timer);
    });
    child.stderr.on('data', (part) => {
      if (state.ready) process.stderr.write(part);
      else state.errors = (state.errors + part).slice(0, 10_000);
    });
    child.on('error', (error) => (state.errors ||= error.message));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      stopForwarding();
      resolve(outcome(state, code, signal));
    });
  });
}

function outcome({ ready, errors }, code, signal) {
  if (ready) return { kind: 'shown', code: code ?? 1 };
  if (code === 0) return { kind: 'already-open' };
  const ended = signal === null ? `code ${code}` : signal;
  return { kind: 'failed', reason: `Electron could not open a window (${whyFrom(errors) ?? ended})` };
}

/** Chromium says much that does not matter before it says what does; process id, time and source line help nobody. */
function whyFrom(errors) {
  const lines = errors.split('\n').map((line) => line.replace(/^\[[^\]]*\]\s*/, (head) => (head.includes(':FATAL:') ? 'FATAL ' : '')).trim());
  const telling = lines.find((line) => /^FATAL |error while loading|cannot open|missing x server/i.test(line));
  return (telling ?? lines.findLast((line) => line !== ''))?.replace(/^FATAL /, '').replace(/\.$/, '') ?? null;
}

/** Some editors start their terminals with this set, and Electron would run as plain Node. */
function withoutNodeMode(env) {
  const { ELECTRON_RUN_AS_NODE: _ignored, ...rest } = env;
  return rest;
}

/** Ctrl+C reaches the child by itself; a signal sent to this process alone has to be passed on. */
export function forwardSignals(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}
