// What reading a list in the app's own thread does to the main thread and to memory.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { projectDir } from '../build.mjs';

/** Rows for a table; `folder` takes the bundle that the bench runs, `path` is the list. */
export async function listRows(folder, path, runs) {
  const outfile = join(folder, 'listReader.mjs');
  const entryPoints = ['electron/lists/listReader.ts'];
  await esbuild({ absWorkingDir: projectDir, entryPoints, bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'warning' });
  const args = [join(projectDir, 'scripts/bench/listThread.mjs'), outfile, join(projectDir, 'dist/lists/worker.cjs'), path];
  const results = Array.from({ length: runs }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`Reading ${path} in a thread ended with ${status}: ${stderr}`);
    return JSON.parse(stdout);
  });
  const row = (what, unit, name) => {
    const sorted = results.map((result) => result[name]).sort((a, b) => a - b);
    const [median, min, max] = [sorted[Math.floor(sorted.length / 2)], sorted[0], sorted.at(-1)].map(Math.round);
    return { what, median, 'min–max': `${min}–${max}`, unit };
  };
  return [row('until all people are there', 'ms', 'took'), row('longest wait of the main thread', 'ms', 'longestDelay'), row('memory above idle', 'MB', 'aboveIdle')];
}
