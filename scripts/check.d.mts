export interface CheckResult {
  name: string;
  passed: boolean;
  output: string;
  seconds: number;
}

/** Runs format, lint, borders and types in a folder that holds the house. */
export function runChecks(folder?: string): Promise<CheckResult[]>;
