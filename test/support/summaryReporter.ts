import type { Reporter, TestModule } from 'vitest/node';

/** Ends every run with what was skipped and why, and one line of counts. */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const skipped: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state !== 'pending') counts[result.state] += 1;
        if (result.state === 'skipped') skipped.push(`Skipped: ${test.fullName}: ${result.note ?? 'no reason given'}`);
      }
      if (module.children.size === 0 || module.errors().length > 0) counts.failed += 1;
    }
    for (const line of skipped) console.log(line);
    console.log(`\nTests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}
