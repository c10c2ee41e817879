import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Job, Measured } from './measure-engine';

const run = promisify(execFile);
const program = path.join(import.meta.dirname, 'measure-engine.ts');

/** Measures one engine in a process of its own. */
export async function runJob(job: Job): Promise<Measured> {
  const folder = await mkdtemp(path.join(tmpdir(), 'handrail-bench-'));
  const [jobFile, resultFile] = [path.join(folder, 'job.json'), path.join(folder, 'result.json')];
  try {
    await writeFile(jobFile, JSON.stringify(job));
    const flags = ['--expose-gc', '--max-old-space-size=4096', '--import', 'tsx'];
    await run(process.execPath, [...flags, program, jobFile, resultFile], { maxBuffer: 1 << 28 });
    return JSON.parse(await readFile(resultFile, 'utf8')) as Measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
