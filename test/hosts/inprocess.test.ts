import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notice } from '../../shared/contract/contract.ts';
import { callNames } from '../../shared/contract/channels.ts';
import type { CallName } from '../../shared/contract/channels.ts';
import { appVersion, startInProcess } from '../support/inProcess.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { scenarios } from './scenarios.ts';
import type { Call } from './scenarios.ts';

describe('the scenarios in one process: dispatch with real services, files and reader', () => {
  const folder = temporaryFolder();
  const heard: Notice<'import.progress'>[] = [];
  const answered = new Set<CallName>();
  let app: Awaited<ReturnType<typeof startInProcess>>;
  let call: Call;

  beforeAll(async () => {
    app = await startInProcess(folder.path, (name, notice) => (name === 'import.progress' ? heard.push(notice as Notice<'import.progress'>) : 0));
    const record = async (name: CallName, input: unknown): Promise<unknown> => {
      const result = await app.call(name as 'app.info', input as Record<string, never>);
      if (result.ok) answered.add(name);
      return result;
    };
    call = record as Call;
  });

  afterAll(async () => {
    await app.close();
    folder.remove();
  });

  for (const { name, run } of scenarios) {
    it(name, () => run({ host: 'test', version: appVersion, call, heard: () => Promise.resolve(heard) }));
  }

  it('make every call of the contract succeed at least once', () => {
    expect([...answered].sort()).toEqual([...callNames].sort());
  });
});
