import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './test/support/summaryReporter.ts';
import { TidyReporter } from './test/support/tidyReporter.ts';
import { VerifyReporter } from './test/support/verifyReporter.ts';

/** Tests of pure code need no build and run in a moment: `npx vitest --project logic`. */
const logic = ['test/shared/**/*.test.ts', 'test/architecture/**/*.test.ts', 'test/core/**/*.test.ts', 'test/store/**/*.test.ts'];

export default defineConfig({
  test: {
    // Two cores are the smallest machine this runs on; OCR and a browser fill them.
    maxWorkers: 2,
    reporters: ['default', new TidyReporter(), process.env.WELLMET_VERIFY === 'electron' ? new VerifyReporter() : new SummaryReporter()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine may take its time.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: 'logic', include: logic } },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: logic,
          globalSetup: ['test/support/build.ts'],
        },
      },
    ],
  },
});
