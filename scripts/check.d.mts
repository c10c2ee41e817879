export interface CheckResult {
  name: string;
  passed: boolean;
  output: string;
  seconds: number;
}

/** Runs format, lint, borders and types, or some of them by name, in a folder that holds the house. */
export function runChecks(folder?: string, names?: string[]): Promise<CheckResult[]>;
