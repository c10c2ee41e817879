import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { LOCALES } from '../utils/protocol/limits';

/**
 * How long an import of two whole help centres takes in each language, and how much memory at most: once into an empty
 * desk, then the same again. The articles are those of a folder of `<name>-<locale>.jsonl.gz` files.
 */
const run = promisify(execFile);
const words = process.argv.slice(2).filter((word) => word !== '--json');
const folder = path.resolve(words[0] ?? '../shared/data/help-search');
const data = await mkdtemp(path.join(tmpdir(), 'handrail-bench-'));
await chmod(data, 0o755); // run by root, PostgreSQL runs as somebody else, who has to get in

interface Once {
  added: number;
  changed: number;
  unchanged: number;
  broken: number;
  seconds: number;
  peakMB: number;
  beforeMB: number;
}

async function importOnce(locale: string): Promise<Once> {
  const files = ['gnome', 'lo'].map((name) => path.join(folder, `${name}-${locale}.jsonl.gz`));
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'bench/import-once.ts', ...files], {
    env: { ...process.env, HANDRAIL_DATA: data },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Once;
}

try {
  const rows: (Once & { locale: string; time: string })[] = [];
  for (const locale of LOCALES)
    for (const time of ['first', 'second']) rows.push({ locale, time, ...(await importOnce(locale)) });
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
  else
    console.table(
      rows.map(({ seconds, peakMB, beforeMB, stopped: _, ...row }: Once & { stopped?: boolean }) => ({
        ...row,
        seconds: Number(seconds.toFixed(1)),
        'peak MB': Math.round(peakMB),
        'MB before': Math.round(beforeMB),
      })),
    );
} finally {
  await rm(data, { recursive: true, force: true });
}
