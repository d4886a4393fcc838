import { join } from 'node:path';
import { projectDir } from '../../scripts/build.mjs';
import { dispatch } from '../../electron/core/dispatch.ts';
import { startApp } from '../../electron/core/startApp.ts';
import type { StartedApp } from '../../electron/core/startApp.ts';
import { openConfFile } from '../../electron/store/confFile.ts';
import type { CallName } from '../../shared/contract/channels.ts';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/contract/result.ts';

/** The real app without a host: real store in a folder, real readers, called through `dispatch`. */
export interface TestApp extends StartedApp {
  readonly dataDir: string;
  readonly notices: { readonly name: string; readonly notice: unknown }[];
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>>;
  /** The value of a call that has to work. */
  get<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
}

export async function startTestApp(dataDir: string): Promise<TestApp> {
  const notices: { name: string; notice: unknown }[] = [];
  const app = await startApp({
    host: 'test',
    version: '0.0.0',
    dataDir,
    assetsDir: join(projectDir, 'assets'),
    workerFile: join(projectDir, 'dist/recognise/worker.cjs'),
    openJson: openConfFile,
    notify: (name, notice) => notices.push({ name, notice }),
  });
  const call = <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>> =>
    dispatch(app.services, app.log, name, input) as Promise<Result<CallOutput<Name>>>;
  return {
    ...app,
    dataDir,
    notices,
    call,
    async get(name, input) {
      const result = await call(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
      return result.value;
    },
  };
}
