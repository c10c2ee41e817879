import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { printChecks, runChecks } from '../check.mjs';
import { findFirefox } from './find-firefox.mjs';
import { binaryOf, runProgram } from './programs.mjs';
import { countPlaywright, countSteps, countVitest, judgeSuite, readReport } from './reports.mjs';

const REPORTS = 'test-results';

/** Seconds for all journeys of a browser: only for what hangs, a quarter of it is usual on two cores. */
const JOURNEYS_LIMIT = 3600;

/** The suites in the order they run; each answers its count. */
export const SUITES = {
  check: async () => {
    const steps = await runChecks();
    printChecks(steps);
    return countSteps(steps);
  },
  unit: () => runVitest('unit'),
  server: () => runVitest('server'),
  build: runBuilds,
  e2e: () => runPlaywright('e2e.json'),
  firefox: runFirefox,
};

async function runVitest(project) {
  const report = freshReport(`${project}.json`);
  const { code } = await runProgram([
    binaryOf('vitest'),
    ...['run', '--project', project, '--reporter=default', '--reporter=json'],
    `--outputFile.json=${report}`,
  ]);
  return judgeSuite(countVitest(readReport(report)), code);
}

async function runPlaywright(name, ...settings) {
  const report = freshReport(name);
  const { code } = await runProgram([binaryOf('@playwright/test', 'playwright'), 'test', ...settings], {
    limit: JOURNEYS_LIMIT,
  });
  return judgeSuite(countPlaywright(readReport(report)), code);
}

/** The stories in Firefox, which not every machine has: without one they are skipped, as one. */
async function runFirefox() {
  if (findFirefox()) return runPlaywright('firefox.json', '--config', 'tests/firefox/playwright.config.ts');
  console.log('No Firefox was found: its stories are skipped. FIREFOX_PATH=/path/to/firefox names one.');
  return { passed: 0, failed: 0, skipped: 1, complaints: [] };
}

const BUILDS = [
  { name: 'extension for Chrome', program: ['wxt', 'build'], makes: '.output/chrome-mv3/manifest.json' },
  {
    name: 'extension for Firefox',
    program: ['wxt', 'build', '-b', 'firefox', '--mv3'],
    makes: '.output/firefox-mv3/manifest.json',
  },
  {
    name: 'inbox',
    program: ['vite', 'build', '--config', 'server/inbox/vite.config.ts'],
    makes: '.output/inbox/index.html',
  },
  {
    name: 'gallery',
    program: ['vite', 'build', '--config', 'tests/gallery/vite.config.ts'],
    makes: '.output/gallery/index.html',
  },
];

/** One test a build: it ends well, and what it is to make was made now and not left from before. */
async function runBuilds() {
  const steps = [];
  for (const { name, program, makes } of BUILDS) {
    rmSync(makes, { force: true });
    const [tool, ...rest] = program;
    const { code } = await runProgram([binaryOf(tool), ...rest]);
    steps.push({ name: `build of the ${name}`, passed: code === 0 && existsSync(makes) });
  }
  return countSteps(steps);
}

/** A report left from an earlier run must not be counted. */
function freshReport(name) {
  mkdirSync(REPORTS, { recursive: true });
  const path = join(REPORTS, name);
  rmSync(path, { force: true });
  return path;
}
