import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Reporter } from 'vitest/node';

/** What has been told to end may need a moment to go. */
const patienceMs = 10_000;

/** Gives each run a temporary folder of its own, and fails the run when tests leave folders or processes behind. */
export class TidyReporter implements Reporter {
  #root = '';

  onInit(): void {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'wellmet-run-')));
    // Workers, and all they start, are born with this.
    for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = root;
    process.on('exit', () => rmSync(root, { recursive: true, force: true }));
    this.#root = root;
  }

  async onTestRunEnd(): Promise<void> {
    let left = this.#left();
    for (const end = Date.now() + patienceMs; left.length > 0 && Date.now() < end; left = this.#left()) await wait(100);
    if (left.length === 0) return;
    process.exitCode = 1;
    console.log(`\nTests left behind:\n${left.map((each) => `  ${each}`).join('\n')}`);
  }

  #left(): readonly string[] {
    return [...foldersIn(this.#root), ...processesOf(this.#root)];
  }
}

/** Empty ones are from suites that were skipped, which never come to their end. */
function foldersIn(root: string): readonly string[] {
  return readdirSync(root).filter((name) => name.startsWith('wellmet-') && readdirSync(join(root, name)).length > 0);
}

/** Processes with this temporary folder that are neither this one, nor started by it: known on Linux alone. */
function processesOf(root: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((id) => {
    try {
      const [env, command, status] = ['environ', 'cmdline', 'status'].map((file) => readFileSync(join('/proc', id, file), 'utf8')) as [string, string, string];
      const isOurs = env.split('\0').includes(`TMPDIR=${root}`) && !status.includes(`\nPPid:\t${process.pid}\n`);
      return isOurs ? [`process ${id}: ${command.replaceAll('\0', ' ').trim()}`] : [];
    } catch {
      // It went in between, or belongs to somebody else.
      return [];
    }
  });
}
