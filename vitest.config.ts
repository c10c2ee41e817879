import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` needs nothing but Node; `server` starts one PostgreSQL for all its files.
 * A test of a component begins with `// @vitest-environment happy-dom`.
 */
export default defineConfig({
  test: {
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/house/**/*.test.ts'],
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: ['tests/server/postgres.ts'],
          // Only for what hangs: a busy machine must not turn a test red.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
