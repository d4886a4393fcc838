// npm test: builds, checks types, lints and runs every test. With arguments only the tests, with these arguments:
//   npm test -- test/shared/note
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildNode, buildRenderer, projectDir } from './build.mjs';

function step(title, script, args) {
  console.log(`\n── ${title}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [join(projectDir, 'node_modules', script), ...args], { cwd: projectDir, stdio: 'inherit' });
  console.log(`── ${title}: ${status === 0 ? 'fine' : 'FAILED'} after ${Math.round((performance.now() - started) / 1000)} s`);
  return status === 0;
}

const asked = process.argv.slice(2);
await buildNode();
await buildRenderer();
const results = [];
if (asked.length === 0) {
  results.push(step('Types', 'typescript/bin/tsc', ['-b']));
  results.push(step('Lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']));
}
results.push(step('Tests', 'vitest/vitest.mjs', ['run', ...asked]));
process.exit(results.every(Boolean) ? 0 : 1);
