// npm run torture: kills the app 200 times at random moments and looks for every change it had acknowledged; then lets two processes
// change one event at once, kills one of them again and again, and looks for the changes of both.
//   npm run torture -- KILLS SEED      as many kills, from this seed on
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectDir } from './build.mjs';

const [kills = '200', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(kills) || !/^\d+$/.test(seed)) {
  console.error('npm run torture -- KILLS SEED: both are whole numbers.');
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [join(projectDir, 'node_modules/vitest/vitest.mjs'), 'run', 'test/hosts/loopback/torture.test.ts', 'test/store/twoProcesses.test.ts'], {
  cwd: projectDir,
  env: { ...process.env, WELLMET_KILLS: kills, WELLMET_SEED: seed, WELLMET_ROUNDS: '12', WELLMET_CHANGES: '120' },
  stdio: 'inherit',
});
process.exit(status ?? 1);
