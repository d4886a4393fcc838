import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from '../../scripts/build.mjs';
import { findBrowser } from '../support/browser.ts';

/** How the bench ended, run as users run it: in a process of its own, where nothing of a test runner is in scope. */
function bench(script = 'bench.mjs', args: readonly string[] = ['--runs=1']): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(projectDir, 'scripts', script), ...args], { cwd: projectDir }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
  });
}

describe('npm run bench', () => {
  it('runs to its end and prints every part beside its baseline', async () => {
    const { code, out, err } = await bench();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const row of ['start-up until served', 'scan, 2 photos', 'import, 100,000 rows', 'longest wait of the main thread', 'key press, 5,000 people', 'rebase of 500 notes', 'scripts and styles of the first load, packed', 'first contentful paint', '20,000 against 20,000']) {
      expect(out).toContain(row);
    }
  }, 300_000);
});

const browser = await findBrowser();

describe.skipIf('skipped' in browser)(`npm run bench:pile${'skipped' in browser ? ` (skipped: ${browser.skipped})` : ''}`, () => {
  it('reads a small and a larger drop, leaves nothing waiting, and prints what both took at most', async () => {
    const { code, out } = await bench('bench-pile.mjs', ['--pictures=3', '--baseline=2', '--megabytes=0']);
    expect(code).toBe(0);
    for (const row of ['2 pictures', '3 pictures', 'host: most memory ever held', 'heap at most', 'without garbage', 'pictures held at once', 'read or safe in the data folder']) expect(out).toContain(row);
    expect(out).toMatch(/pictures left in the data folder.*│ 0 +│ 0 +│/);
  }, 300_000);
});
