import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dispatch } from '../../electron/core/dispatch.ts';
import type { Notify } from '../../electron/core/ports.ts';
import { startApp } from '../../electron/core/startApp.ts';
import { openConfFile } from '../../electron/store/confFile.ts';
import type { Bridge } from '../../renderer/bridge/bridge.ts';
import { projectDir } from '../../scripts/build.mjs';

/** The version that package.json gives the app. */
export const appVersion = (JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as { readonly version: string }).version;

export interface InProcess {
  readonly services: object;
  readonly call: Bridge['call'];
  readonly close: () => Promise<void>;
}

/** The whole app without a transport: real services, real files in `dataDir`, the real reader. */
export async function startInProcess(dataDir: string, notify: Notify): Promise<InProcess> {
  const app = await startApp({
    host: 'test',
    version: appVersion,
    dataDir,
    assetsDir: join(projectDir, 'assets'),
    workerFile: join(projectDir, 'dist', 'recognise', 'worker.cjs'),
    openJson: openConfFile,
    notify,
  });
  const call = (name: string, input: unknown): Promise<unknown> => dispatch(app.services, app.log, name, input);
  // The contract's rows give each name its types; dispatch itself carries any row.
  return { services: app.services, call: call as Bridge['call'], close: () => app.close() };
}
