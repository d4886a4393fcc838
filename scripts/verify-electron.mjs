// npm run verify:electron: every check on the real Electron, in the window of this project and in the packed app. It needs Electron's
// binary (npm start fetches it) and a display. Each check is named with what it proved; what failed or could not run fails the whole.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectDir } from './build.mjs';
import { hasDisplay } from './launch/display.mjs';
import { findElectron } from './launch/electronBinary.mjs';

function whyNot(binary) {
  if (binary === null) return 'Electron\u2019s binary is not here. Run npm start once on a machine that may fetch it, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with it.';
  if (!hasDisplay(process.platform, process.env)) return 'There is no display to open a window on.';
  return process.platform === 'linux' && process.getuid?.() === 0 ? 'Electron can\u2019t run as root with its sandbox.' : null;
}

const binary = findElectron(join(projectDir, 'node_modules', 'electron'), process.env);
const reason = whyNot(binary);
console.log(reason === null ? `Verifying with ${binary}.` : 'Looking up what there would be to verify \u2026');
const words = ['run', '--testNamePattern=^on Electron'];
const vitest = join(projectDir, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, ...words, 'test/security/running.test.ts', 'test/security/electron.test.ts'], {
  cwd: projectDir,
  env: { ...process.env, WELLMET_VERIFY: 'electron' },
  stdio: 'inherit',
});
if (reason !== null) console.error(`\nNothing was verified: ${reason}`);
process.exit(reason === null ? (status ?? 1) : 1);
