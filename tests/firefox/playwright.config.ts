import { defineConfig } from '@playwright/test';

/**
 * The stories in a real Firefox with the production build for it: `npm run test:firefox`. Firefox is driven by WebDriver
 * BiDi. A second try, and its naming, as in the journeys in Chromium.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/firefox',
  workers: 1,
  retries: 1,
  forbidOnly: true,
  // Long enough for a machine that is shared with others: a limit is here to end a hang, not to measure.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/firefox.json' }]],
});
