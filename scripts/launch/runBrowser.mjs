import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readerEnv } from './memory.mjs';
import { forwardSignals } from './runDesktop.mjs';

/** Serves the app on this machine until the user ends it. `onAddress` gets the address to open. Resolves with the exit code. */
export function runBrowser({ projectDir, dataDir, onAddress, env = process.env, say = console.log }) {
  return new Promise((resolve) => {
    const words = [join(projectDir, 'dist', 'node', 'loopback.cjs'), ...(dataDir === null ? [] : [`--data-dir=${dataDir}`])];
    const child = spawn(process.execPath, words, { env: readerEnv(process.platform, env), stdio: ['ignore', 'pipe', 'inherit'] });
    const stopForwarding = forwardSignals(child);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^Wellmet is at (\S+)$/.exec(line)?.[1];
      if (address === undefined) say(line);
      else void onAddress(address);
    });
    child.on('close', (code) => {
      stopForwarding();
      resolve(code ?? 1);
    });
  });
}
