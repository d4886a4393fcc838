import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notice } from '../../../shared/contract/contract.ts';
import { findBrowser } from '../../support/browser.ts';
import { appVersion } from '../../support/inProcess.ts';
import { bridgeInPage, collectNotices } from '../../support/pageBridge.ts';
import { startShim } from '../../support/shim/startShim.ts';
import type { Shim } from '../../support/shim/startShim.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { scenarios } from '../scenarios.ts';
import type { Call } from '../scenarios.ts';

const found = await findBrowser();
const reason = 'skipped' in found ? found.skipped : null;

describe.skipIf(reason !== null)(`the scenarios on the shim, through the built preload script${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  const folder = temporaryFolder();
  let shim: Shim;
  let call: Call;
  let heard: () => Promise<readonly unknown[]>;

  beforeAll(async () => {
    shim = await startShim({ dataDir: folder.path });
    call = await bridgeInPage(shim.page);
    heard = await collectNotices(shim.page, 'import.progress');
  });

  afterAll(async () => {
    await shim.kill();
    folder.remove();
  });

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_name, scenario) => {
    const notices = (): Promise<readonly Notice<'import.progress'>[]> => heard() as Promise<readonly Notice<'import.progress'>[]>;
    await scenario.run({ host: 'desktop', version: appVersion, call, heard: notices });
  });

  it('has written nothing but that it is ready', () => {
    expect(shim.output()).toBe('wellmet: ready\n');
  });
});
