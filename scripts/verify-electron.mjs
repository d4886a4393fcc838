// npm run verify:electron: the running app's security checks on the real Electron. It needs Electron's binary (npm start fetches it)
// and a display; without them it says what is missing and fails. What it doesn't reach, it names.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectDir } from './build.mjs';
import { hasDisplay } from './launch/display.mjs';
import { findElectron } from './launch/electronBinary.mjs';

const verified = 'launch, preferences, content security policy, permissions, navigation, windows, calls from frames';
const notPartOfThis = 'the fuses of a binary that was really packed, reading cards from inside the packed app, the whole evening in the window';

function whyNot(binary) {
  if (binary === null) return 'Electron\u2019s binary is not here. Run npm start once on a machine that may fetch it, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with it.';
  if (!hasDisplay(process.platform, process.env)) return 'There is no display to open a window on.';
  return process.platform === 'linux' && process.getuid?.() === 0 ? 'Electron can\u2019t run as root with its sandbox.' : null;
}

const binary = findElectron(join(projectDir, 'node_modules', 'electron'), process.env);
const reason = whyNot(binary);
if (reason !== null) {
  console.error(`Nothing was verified: ${reason}\nUnverified here: ${verified}; ${notPartOfThis}.`);
  process.exit(1);
}
console.log(`Verifying with ${binary}: ${verified}.`);
const vitest = join(projectDir, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=verbose', 'test/security/running.test.ts'], { cwd: projectDir, stdio: 'inherit' });
console.log(`No part of this, and still unverified: ${notPartOfThis}.`);
process.exit(status ?? 1);
