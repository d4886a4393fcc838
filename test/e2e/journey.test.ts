import { afterAll, describe, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { openLoopback, openShim } from './hosts.ts';
import { findEverythingAgain, workThroughAnEvent } from './journey.ts';
import type { AppWindow } from './window.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

const hosts: readonly (readonly [string, (dataDir: string) => Promise<AppWindow>])[] = [
  ['the loopback host', openLoopback],
  ['the shim', openShim],
];

describe.skipIf(reason !== null).each(hosts)(`the whole journey on %s${reason === null ? '' : ` (skipped: ${reason})`}`, (_name, open) => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it(
    'goes from photos and a list to copied and exported notes, and finds everything again after a restart',
    async () => {
      for (const act of [workThroughAnEvent, findEverythingAgain]) {
        const window = await open(folder.path);
        window.page.setDefaultTimeout(20_000);
        try {
          await act(window);
        } finally {
          await window.close();
        }
      }
    },
    240_000,
  );
});
