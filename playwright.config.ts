import { defineConfig } from '@playwright/test';

/**
 * The journeys, in a real Chromium with the production build. One that fails has a second try, in a browser and at a
 * desk of its own: a fault fails twice, a race does not. It is named in the end, because a race is a fault to be mended.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 1,
  forbidOnly: true,
  // Long enough for a machine that is shared with others: a limit is here to end a hang, not to measure.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
