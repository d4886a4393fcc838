import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { sayFigures } from './figures.ts';

/** Ends every run with what was skipped and why, what the tests have counted, and one line of counts. */
export class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const skipped = new Map<string, number>();
    const figures = new Map<string, number>();
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state !== 'pending') counts[result.state] += 1;
        for (const [name, amount] of Object.entries(test.meta().figures ?? {})) figures.set(name, (figures.get(name) ?? 0) + amount);
        if (result.state === 'skipped') count(skipped, `${module.relativeModuleId}: ${result.note ?? suiteOf(test)}`);
      }
      if (module.children.size === 0 || module.errors().length > 0) counts.failed += 1;
    }
    for (const [why, times] of skipped) console.log(`Skipped ${times === 1 ? 'a test' : `${times} tests`} in ${why}`);
    if (figures.size > 0) console.log(`\n${sayFigures(figures)}`);
    console.log(`\nTests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Where a whole suite is skipped, its title says why. */
function suiteOf(test: TestCase): string {
  return test.parent.type === 'suite' ? test.parent.fullName : test.name;
}
