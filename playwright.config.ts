import { defineConfig } from '@playwright/test';

/** The journeys, in a real Chromium with the production build. A test that needs a second try is a broken test. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Long enough for a machine that is shared with others: a limit is here to end a hang, not to measure.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
