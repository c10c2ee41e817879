import { spawnSync } from 'node:child_process';

/** Fetched when it is needed: it is ten times as heavy as everything else, and nothing but a package needs it. */
const WEB_EXT = 'web-ext@10.7.0';

interface Report {
  summary: { errors: number; notices: number; warnings: number };
  errors: { code: string; message: string; file?: string }[];
  warnings: { code: string; file?: string }[];
}

/** Mozilla's own check of a zip. @throws when it could not run at all */
export function lintFirefox(zip: string): Report {
  const args = ['--yes', WEB_EXT, 'lint', '--source-dir', zip, '--output', 'json', '--self-hosted=false'];
  const { stdout, stderr } = spawnSync('npx', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  try {
    return JSON.parse(stdout.slice(stdout.indexOf('{')));
  } catch {
    throw new Error(`${WEB_EXT} could not run:\n${stderr || stdout}`);
  }
}

/** Prints what it says and answers whether the store would take it. */
export function printLint({ summary, errors, warnings }: Report): boolean {
  const { errors: faults, notices, warnings: warned } = summary;
  console.log(`${WEB_EXT} lint: ${faults} errors, ${warned} warnings, ${notices} notices`);
  for (const { code, message, file } of errors) console.log(`  error ${code} ${file ?? ''}: ${message}`);
  for (const { code, file } of warnings) console.log(`  warning ${code} ${file ?? ''}`);
  return faults === 0;
}
