// The command line: builds the Node side when its sources have changed, then runs it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildNode, projectDir } from './build.mjs';
import { readerEnv } from './launch/memory.mjs';

await buildNode();
const { status, signal } = spawnSync(process.execPath, [join(projectDir, 'dist/node/wellmet.cjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: readerEnv(process.platform, process.env),
});
process.exit(signal ? 1 : (status ?? 1));
