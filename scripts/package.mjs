// Makes the packages for this platform: `npm run package`, or `npm run package -- --dir` for an unpacked app only.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildNode, buildRenderer, projectDir } from './build.mjs';

await buildNode({ force: true });
await buildRenderer({ force: true });
const builder = join(createRequire(import.meta.url).resolve('electron-builder/package.json'), '..', 'cli.js');
const { status } = spawnSync(process.execPath, [builder, '--config', 'electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)], {
  cwd: projectDir,
  stdio: 'inherit',
});
process.exit(status ?? 1);
