// npm run torture: kills the app 200 times at random moments, while it saves, merges, exports, makes and restores backups, and now and
// then while a second one starts, and looks for every change it had acknowledged; then the same on a disk that is full; then lets two
// processes change one event at once, kills one of them again and again, and looks for the changes of both.
//   npm run torture -- KILLS SEED      as many kills, from this seed on
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectDir } from './build.mjs';

const [kills = '200', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(kills) || !/^\d+$/.test(seed)) {
  console.error('npm run torture -- KILLS SEED: both are whole numbers.');
  process.exit(2);
}
const tests = ['test/hosts/loopback/torture.test.ts', 'test/hosts/loopback/diskTorture.test.ts', 'test/store/twoProcesses.test.ts'];
const { status } = spawnSync(process.execPath, [join(projectDir, 'node_modules/vitest/vitest.mjs'), 'run', ...tests], {
  cwd: projectDir,
  env: { ...process.env, WELLMET_KILLS: kills, WELLMET_SEED: seed, WELLMET_DISK_KILLS: '20', WELLMET_ROUNDS: '12', WELLMET_CHANGES: '120' },
  stdio: 'inherit',
});
process.exit(status ?? 1);
