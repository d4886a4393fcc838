import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectDir } from '../../../scripts/build.mjs';
import { temporaryFolder } from '../../support/temporary.ts';

/** How a run of the built command line ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a folder, as a user's shell does. */
export function wellmet(cwd: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const program = join(projectDir, 'dist/node/wellmet.cjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
  });
}

/** The result lines of a run with --json. */
export function jsonLines(ended: Ended): readonly Record<string, unknown>[] {
  return ended.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A folder with files in it, to run the command line in. */
export interface Desk {
  readonly path: string;
  readonly put: (name: string, content: string | Uint8Array) => void;
  readonly read: (name: string) => string;
  readonly remove: () => void;
}

export function openDesk(): Desk {
  const { path, remove } = temporaryFolder();
  return {
    path,
    put: (name, content) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    remove,
  };
}

/** The bytes of a picture or list of the fixtures. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(projectDir, 'test/fixtures', name)));
}
