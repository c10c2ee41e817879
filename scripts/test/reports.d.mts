export interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** The names of what failed. */
  complaints: string[];
}

export function readReport(path: string): unknown;
export function countVitest(report: unknown): Count;
export function countPlaywright(report: unknown): Count;
export function countSteps(steps: { name: string; passed: boolean }[]): Count;
export function judgeSuite(count: Count, code: number): Count;
