import { spawn } from 'node:child_process';
import { join } from 'node:path';

const guard = new URL('fetchGuard.mjs', import.meta.url).href;

/**
 * Fetches Electron's binary by the package's own install script, with time-outs. Gives null when it is there now, else why
 * it isn't, as the first half of a sentence. `onStart` is called when bytes begin to come.
 */
export function fetchElectron({ electronDir, env = process.env, onStart = () => undefined }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--import=${guard}`, join(electronDir, 'install.js')], {
      env,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let errors = '';
    let reason = null;
    let started = false;
    child.stderr.on('data', (part) => (errors += part));
    child.on('message', ({ kind }) => {
      if (kind === 'fetching') {
        if (!started) onStart();
        started = true;
        return;
      }
      reason = kind === 'stalled' ? 'the download of Electron stopped half-way' : 'Electron can’t be fetched from here';
      // A name look-up that hangs would keep the process alive for long.
      child.kill('SIGKILL');
    });
    child.on('error', (error) => resolve(`Electron could not be fetched (${error.message})`));
    child.on('close', (code) => {
      if (code === 0) resolve(null);
      else resolve(reason ?? `Electron could not be fetched (${whyFrom(errors)})`);
    });
  });
}

/** Node prints where an error was thrown before it says which. */
function whyFrom(text) {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => /^\w*Error\b.*:/.test(line)) ?? lines.find((line) => line !== '') ?? 'no reason was given';
}
