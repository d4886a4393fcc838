import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { run } from './run.ts';

/** This file is built to dist/node/wellmet.cjs. */
const distDir = join(__dirname, '..');
const projectDir = join(distDir, '..');

/** npm changes into the project's folder first and says in INIT_CWD where the user was. */
function whereTyped(): string {
  const { INIT_CWD: typed } = process.env;
  return typed !== undefined && process.cwd() === projectDir ? typed : process.cwd();
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no error. */
function endQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** Asks on the error output, so that the results stay what they are. Anything but a yes is a no. */
async function ask(question: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^\s*(?:y|yes)\s*$/i.test(await asking.question(question));
  } finally {
    asking.close();
  }
}

async function main(): Promise<void> {
  endQuietlyOnClosedPipe(process.stdout);
  endQuietlyOnClosedPipe(process.stderr);
  const { version } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as { readonly version: string };
  process.exitCode = await run(process.argv.slice(2), {
    cwd: whereTyped(),
    print: (line) => process.stdout.write(`${line}\n`),
    ask: process.stdin.isTTY && process.stderr.isTTY ? ask : null,
    report: (line) => process.stderr.write(`${line}\n`),
    workerFile: join(distDir, 'recognise', 'worker.cjs'),
    ocrDir: join(projectDir, 'assets', 'ocr'),
    version,
  });
}

main().catch((error: unknown) => {
  console.error(`Wellmet ended on an error of its own: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exit(1);
});
