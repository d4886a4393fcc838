import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { dispatch } from '../../core/dispatch.ts';
import { startApp } from '../../core/startApp.ts';
import { openConfFile } from '../../store/confFile.ts';
import { createNoticeHub } from './noticeHub.ts';
import { readOptions } from './options.ts';
import type { LoopbackOptions } from './options.ts';
import { claim, findRunning, release } from './running.ts';
import { startServer } from './server.ts';

/** This file is built to dist/node/loopback.cjs. */
const distDir = join(__dirname, '..');
const projectDir = join(distDir, '..');

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), { platform: process.platform, env: process.env, home: homedir() });
  if (typeof options === 'string') {
    console.error(options);
    process.exitCode = 2;
    return;
  }
  const running = await findRunning(options.dataDir);
  if (running === null) await serve(options);
  else announceRunning(running);
}

async function serve({ dataDir, port }: LoopbackOptions): Promise<void> {
  const hub = createNoticeHub();
  const app = await startApp({
    host: 'loopback',
    version: readVersion(),
    dataDir,
    assetsDir: join(projectDir, 'assets'),
    workerFile: join(distDir, 'recognise', 'worker.cjs'),
    openJson: openConfFile,
    notify: hub.notify,
  });
  const server = await startServer({
    rendererDir: join(distDir, 'renderer'),
    hub,
    port,
    answer: (channel, input) => dispatch(app.services, app.log, channel, input),
  });
  const end = async (): Promise<void> => {
    release(dataDir, server.address);
    await server.close();
    await app.close();
  };
  if (await claim(dataDir, server.address)) {
    endOnSignal(end);
    announce(server.address);
  } else {
    await end();
    announceRunning((await findRunning(dataDir)) ?? '');
  }
}

/** Ctrl+C may arrive twice, from the terminal and from the launcher: the second must not cut the first short. */
function endOnSignal(end: () => Promise<void>): void {
  let ending: Promise<void> | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      ending ??= end().finally(() => process.exit(0));
    });
  }
}

function announceRunning(address: string): void {
  console.log('Wellmet is running already on this data folder.');
  announce(address);
}

/** The one line that the launcher and tests wait for. */
function announce(address: string): void {
  console.log(`Wellmet is at ${address}`);
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as { readonly version: string };
  return version;
}

main().catch((error: unknown) => {
  console.error(`Wellmet could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
