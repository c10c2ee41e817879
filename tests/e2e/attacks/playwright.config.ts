import { defineConfig } from '@playwright/test';
import journeys from '../../../playwright.config';

/** Every attack there is, where all tests together try a sample. */
process.env.EVERY_ATTACK = '1';

export default defineConfig({
  ...journeys,
  testDir: '.',
  outputDir: '../../../test-results/attacks',
  workers: 1,
});
