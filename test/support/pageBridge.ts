import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { projectDir } from '../../scripts/build.mjs';
import type { Bridge } from '../../renderer/bridge/bridge.ts';
import type { NoticeName } from '../../shared/contract/channels.ts';
import type { Result } from '../../shared/contract/result.ts';

interface TestWindow {
  testBridge: Bridge;
  testNotices: unknown[];
}

let script: Promise<string> | undefined;

/** The bridge of the screens, from the same sources, as one script that leaves it in `window.testBridge`. */
function bridgeScript(): Promise<string> {
  script ??= build({
    stdin: {
      contents: "import { connect } from './renderer/bridge/bridge.ts'; window.testBridge = connect();",
      resolveDir: projectDir,
      loader: 'ts',
    },
    absWorkingDir: join(projectDir),
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return script;
}

/** Puts a bridge of its own into a page and gives a `call` that goes through it, bytes and all. */
export async function bridgeInPage(page: Page): Promise<Bridge['call']> {
  await page.evaluate(await bridgeScript());
  const call = (name: string, input: unknown): Promise<Result<unknown>> =>
    page.evaluate(
      ([channel, data]) => (window as unknown as TestWindow).testBridge.call(channel as 'app.info', data as Record<string, never>),
      [name, input] as const,
    );
  // The contract's rows give each name its types; the page carries any row.
  return call as Bridge['call'];
}

/** Starts to collect the notices of one kind that reach the page. */
export async function collectNotices(page: Page, name: NoticeName): Promise<() => Promise<readonly unknown[]>> {
  await page.evaluate((channel) => {
    const view = window as unknown as TestWindow;
    view.testNotices = [];
    view.testBridge.on(channel, (notice) => view.testNotices.push(notice));
  }, name);
  return () => page.evaluate(() => (window as unknown as TestWindow).testNotices);
}
