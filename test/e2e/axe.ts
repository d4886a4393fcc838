import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectDir } from '../../scripts/build.mjs';

const source = readFileSync(join(projectDir, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

interface AxeWindow {
  readonly axe?: { run: () => Promise<{ violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[] }> };
}

/** What axe finds in the window, once nothing in it is fading in or out, that would keep somebody from using it: moderate, serious and critical. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (await page.evaluate(() => (window as unknown as AxeWindow).axe === undefined)) await page.evaluate(source);
  return page.evaluate(async () => {
    // Half faded in, words have half of their contrast. What moves for ever, such as a bar of progress, is not waited for.
    const passing = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
    await Promise.allSettled(passing.map((one) => one.finished));
    const found = await (window as unknown as AxeWindow).axe!.run();
    return found.violations
      .filter(({ impact }) => impact !== 'minor')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
