import { describe, expect, test } from 'vitest';
import { countPlaywright, countSteps, countVitest, judgeSuite } from '../../../scripts/test/reports.mjs';

const vitestFile = (status: string, ...states: string[]) => ({
  name: 'tests/a.test.ts',
  status,
  assertionResults: states.map((state, index) => ({ status: state, fullName: `test ${index}` })),
});

describe("Vitest's report", () => {
  test('is added up over its files', () => {
    const testResults = [vitestFile('passed', 'passed', 'skipped'), vitestFile('failed', 'failed', 'passed')];
    expect(countVitest({ testResults })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      complaints: ['test 0'],
    });
  });

  test('says why a test failed', () => {
    const report = { testResults: [vitestFile('failed', 'failed')] };
    Object.assign(report.testResults[0]?.assertionResults[0] ?? {}, {
      failureMessages: ['\u001b[31mexpected 1\u001b[39m to be 2\n\nat a.test.ts:3', 'and more'],
    });
    expect(countVitest(report).complaints).toEqual(['test 0\n    expected 1 to be 2\n    at a.test.ts:3']);
  });

  test('counts a test to be written as skipped', () => {
    expect(countVitest({ testResults: [vitestFile('passed', 'todo', 'pending')] }).skipped).toBe(2);
  });

  test('counts a file that broke before its first test as one failed', () => {
    expect(countVitest({ testResults: [vitestFile('failed')] })).toMatchObject({ passed: 0, failed: 1 });
  });

  test('counts a file that broke after its last test as one failed', () => {
    expect(countVitest({ testResults: [vitestFile('failed', 'passed')] })).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });
});

describe("Playwright's report", () => {
  const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 2 };

  test('is taken over, with the names of what failed', () => {
    const suites = [
      {
        specs: [{ title: 'asks', file: 'a.spec.ts', ok: true }],
        suites: [{ specs: [{ title: 'answers', file: 'a.spec.ts', ok: false }] }],
      },
    ];
    expect(countPlaywright({ stats, suites, errors: [] })).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
      complaints: ['a.spec.ts answers'],
      secondTries: [],
    });
  });

  test('says why a journey failed', () => {
    const failed = { status: 'unexpected', results: [{}, { error: { message: 'not there' } }] };
    const suites = [{ specs: [{ title: 'asks', file: 'a.spec.ts', ok: false, tests: [failed] }] }];
    expect(countPlaywright({ stats, suites }).complaints).toEqual(['a.spec.ts asks\n    not there']);
  });

  test('counts a second try as passed, and names it', () => {
    const specs = [{ title: 'waits', file: 'a.spec.ts', ok: true, tests: [{ status: 'flaky' }] }];
    const counted = countPlaywright({
      stats: { ...stats, unexpected: 0, flaky: 1 },
      suites: [{ specs }],
      errors: [],
    });
    expect(counted).toMatchObject({ passed: 4, failed: 0, complaints: [], secondTries: ['a.spec.ts waits'] });
  });

  test('counts a fault outside the tests as failed', () => {
    const errors = [{ message: 'the desk did not start\n at …' }];
    const counted = countPlaywright({ stats: { ...stats, unexpected: 0 }, errors });
    expect(counted).toMatchObject({ failed: 1, complaints: ['the desk did not start'] });
  });
});

describe('a suite', () => {
  const passed = countSteps([{ name: 'format', passed: true }]);

  test('that passed is left as it is', () => {
    expect(judgeSuite(passed, 0)).toEqual({ passed: 1, failed: 0, skipped: 0, complaints: [] });
  });

  test('that wrote no report counts as one failed', () => {
    expect(judgeSuite(countVitest(undefined), 1)).toMatchObject({ failed: 1, complaints: ['ran no test'] });
    expect(judgeSuite(countPlaywright(undefined), 0)).toMatchObject({ failed: 1 });
  });

  test('that ran no test counts as one failed, even when it ended well', () => {
    expect(judgeSuite(countVitest({ testResults: [] }), 0)).toMatchObject({ failed: 1 });
  });

  test('that ended badly with no failed test counts as one failed', () => {
    expect(judgeSuite(passed, 124)).toMatchObject({
      passed: 1,
      failed: 1,
      complaints: ['ended with code 124 although no test failed'],
    });
  });

  test('that failed keeps its own count', () => {
    const counted = countSteps([
      { name: 'format', passed: true },
      { name: 'types', passed: false },
    ]);
    expect(judgeSuite(counted, 1)).toEqual({ passed: 1, failed: 1, skipped: 0, complaints: ['types'] });
  });
});
