import type { Reporter, TestModule } from 'vitest/node';

/** What a check on the real Electron has come to. */
export interface Verdict {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
}

/** Says of each check on the real Electron what it has proved, and fails the run unless every one of them has. */
export class VerifyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const verdicts = modules.flatMap((module) =>
      [...module.children.allTests()].filter(({ fullName }) => fullName.startsWith('on Electron')).map((test): Verdict => {
        const { state } = test.result();
        return { name: test.fullName.replace(/ \(skipped: .*?\)(?= > )/, ''), state: state === 'pending' ? 'skipped' : state };
      }),
    );
    const { text, isWhole } = sayVerdicts(verdicts);
    console.log(text);
    if (!isWhole) process.exitCode = 1;
  }
}

/** The checks as text, and whether each of them has proved what it says; none at all prove nothing. */
export function sayVerdicts(verdicts: readonly Verdict[]): { readonly text: string; readonly isWhole: boolean } {
  const parts = ([['passed', 'Proved'], ['failed', 'FAILED'], ['skipped', 'NOT VERIFIED here']] as const).flatMap(([state, title]) => {
    const names = verdicts.filter((verdict) => verdict.state === state).map(({ name }) => `  ${name}`);
    return names.length === 0 ? [] : [`\n${title} (${names.length})`, ...names];
  });
  return { text: parts.join('\n') || '\nThere was nothing to verify.', isWhole: verdicts.length > 0 && verdicts.every(({ state }) => state === 'passed') };
}
