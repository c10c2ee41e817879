import { pathToFileURL } from 'node:url';
import { binaryOf, runProgram } from './test/programs.mjs';

/**
 * The quick checks, each a name and a program that exits with 0 when all is well.
 * `npm run check` runs them all; `npm test` counts each as one test.
 */
export const CHECKS = [
  { name: 'format', program: [binaryOf('@biomejs/biome'), 'format', '--max-diagnostics=200', '.'] },
  {
    name: 'lint',
    program: [
      binaryOf('@biomejs/biome'),
      ...['check', '--formatter-enabled=false', '--error-on-warnings', '--max-diagnostics=200', '.'],
    ],
  },
  { name: 'borders and names', program: [binaryOf('tsx'), 'tests/house/print-violations.ts'] },
  { name: 'types', program: [binaryOf('typescript'), '--noEmit', '-p', '.'] },
];

/**
 * Runs the checks, or some by their names, two at a time, and answers `{name, passed, output, seconds}` for each, in
 * order.
 */
export async function runChecks(folder = process.cwd(), names = CHECKS.map(({ name }) => name)) {
  const chosen = CHECKS.filter(({ name }) => names.includes(name));
  const results = [];
  for (let at = 0; at < chosen.length; at += 2) {
    const pair = chosen.slice(at, at + 2).map(async ({ name, program }) => {
      const { code, output, seconds } = await runProgram(program, { folder, keepOutput: true });
      return { name, passed: code === 0, output, seconds };
    });
    results.push(...(await Promise.all(pair)));
  }
  return results;
}

/** Prints what failed in full and what passed in one line; answers whether all passed. */
export function printChecks(results) {
  for (const { name, passed, output, seconds } of results) {
    if (!passed) console.log(output.trimEnd());
    console.log(`${passed ? 'green' : 'red  '}  ${name} (${seconds.toFixed(1)} s)`);
  }
  return results.every(({ passed }) => passed);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = printChecks(await runChecks()) ? 0 : 1;
