import type { CallName } from '../../shared/contract/channels.ts';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { Bridge } from '../../renderer/bridge/bridge.ts';
import { afterAll, beforeAll } from 'vitest';
import { startInProcess } from './inProcess.ts';
import { temporaryFolder } from './temporary.ts';

/** The real app without a host, its notices kept, and calls that have to work as plain values. */
export interface TestApp {
  readonly services: object;
  readonly notices: { readonly name: string; readonly notice: unknown }[];
  readonly call: Bridge['call'];
  /** The value of a call that has to work. */
  get<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  close(): Promise<void>;
}

export async function startTestApp(dataDir: string): Promise<TestApp> {
  const notices: { name: string; notice: unknown }[] = [];
  const app = await startInProcess(dataDir, (name, notice) => notices.push({ name, notice }));
  return {
    ...app,
    notices,
    async get(name, input) {
      const result = await app.call(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
      return result.value;
    },
  };
}

/** One app for all tests of a file, on a folder of its own that goes with it. */
export function suiteApp(): TestApp & { readonly dataDir: string } {
  const folder = temporaryFolder();
  let started: TestApp | null = null;
  const running = (): TestApp => {
    if (started === null) throw new Error('The app of a suite runs only inside of its tests.');
    return started;
  };
  beforeAll(async () => {
    started = await startTestApp(folder.path);
  });
  afterAll(async () => {
    await started?.close();
    folder.remove();
  });
  return {
    dataDir: folder.path,
    get services() {
      return running().services;
    },
    get notices() {
      return running().notices;
    },
    call: (name, input) => running().call(name, input),
    get: (name, input) => running().get(name, input),
    close: () => running().close(),
  };
}
