import type { CallName } from '../../shared/contract/channels.ts';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { Bridge } from '../../renderer/bridge/bridge.ts';
import { startInProcess } from './inProcess.ts';

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
