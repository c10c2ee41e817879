import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, complaints: string[], secondTries?: string[] }} Count
 */

const REASON_LINES = 30;

/** Reads a suite's JSON report, or answers undefined when the suite ended before it wrote one. */
export function readReport(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Counts Vitest's report. A file that broke before its first test counts as one failed. */
export function countVitest(report) {
  const files = report?.testResults ?? [];
  const states = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const broken = files.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((one) => one.status === 'failed');
  });
  const failed = files.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => withReason(fullName, failureMessages?.[0])),
  );
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: failed.length + broken.length,
    skipped: states.filter((state) => state !== 'passed' && state !== 'failed').length,
    complaints: [...failed, ...broken.map(({ name }) => `${name} broke before or after its tests`)],
  };
}

/** Where only the end of what was printed is kept, a name alone explains nothing. */
function withReason(name, message = '') {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, REASON_LINES);
  return [name, ...lines.filter((line) => line.trim())].join('\n    ');
}

/** Counts Playwright's report. A test that passed only at a second try has passed, and is named. */
export function countPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const broken = (report?.errors ?? []).map(({ message }) => String(message).split('\n')[0]);
  const specs = (report?.suites ?? []).flatMap(specsOf);
  const names = (chosen) =>
    specs.filter(chosen).map((spec) => withReason(`${spec.file} ${spec.title}`, firstError(spec)));
  return {
    passed: expected + flaky,
    failed: unexpected + broken.length,
    skipped,
    complaints: [...names(({ ok }) => !ok), ...broken],
    secondTries: names(({ tests }) => tests?.some(({ status }) => status === 'flaky')),
  };
}

const firstError = ({ tests = [] }) =>
  tests.flatMap(({ results = [] }) => results).find(({ error }) => error)?.error.message;

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** Counts steps that either pass or fail: the quick checks and the builds. */
export function countSteps(steps) {
  const failed = steps.filter(({ passed }) => !passed);
  return {
    passed: steps.length - failed.length,
    failed: failed.length,
    skipped: 0,
    complaints: failed.map(({ name }) => name),
  };
}

/**
 * What a suite comes to. A suite that ran no test, or that ended badly although no test failed, counts as one failed:
 * silence must not look like success.
 */
export function judgeSuite(count, code) {
  const { passed, failed, skipped, complaints } = count;
  if (failed > 0) return count;
  const silent = passed + failed + skipped === 0 ? 'ran no test' : undefined;
  const reason = silent ?? (code === 0 ? undefined : `ended with code ${code} although no test failed`);
  return reason ? { passed, failed: 1, skipped, complaints: [...complaints, reason] } : count;
}
