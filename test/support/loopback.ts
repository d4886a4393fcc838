import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { projectDir } from '../../scripts/build.mjs';

/** The loopback host as it is built and shipped, in a process of its own. */
export interface RunningLoopback {
  /** The address to open in a browser, token and all. */
  readonly address: string;
  readonly process: ChildProcess;
  /** All that it has said on standard output and standard error. */
  readonly said: () => string;
  /** Waits until it has ended by itself: the exit code, null when a signal killed it. */
  readonly gone: Promise<number | null>;
  /** Ends it as the user would, and waits until it is gone. */
  readonly stop: () => Promise<number | null>;
}

export interface LoopbackExtras {
  /** Words for node itself, before the program. */
  readonly nodeOptions?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built loopback host on a data folder. */
export async function startLoopback(dataDir: string, { nodeOptions = [], env = {} }: LoopbackExtras = {}): Promise<RunningLoopback> {
  const file = join(projectDir, 'dist', 'node', 'loopback.cjs');
  const child = spawn(process.execPath, [...nodeOptions, file, `--data-dir=${dataDir}`], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part.toString()));
  child.stderr.on('data', (part: Buffer) => {
    said.push(part.toString());
    process.stderr.write(part);
  });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = await addressFrom(child);
  if (address === null) throw new Error(`The loopback host ended with ${await gone} before it said where it is.`);
  return {
    address,
    process: child,
    said: () => said.join(''),
    gone,
    stop: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
}

async function addressFrom(child: ChildProcess): Promise<string | null> {
  if (child.stdout === null) return null;
  for await (const line of createInterface({ input: child.stdout })) {
    const match = /^Wellmet is at (\S+)$/.exec(line);
    if (match?.[1] !== undefined) {
      child.stdout.resume();
      return match[1];
    }
  }
  return null;
}
