import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The first wait before another try in this build, milliseconds: a schedule must not take minutes. */
const RETRY_BASE_MS = '50';

/** The production build with short waits. @returns the folders to load and to remove */
export async function buildExtension(): Promise<{ extension: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-faults-'));
  await promisify(execFile)(process.execPath, ['scripts/start/build-extension.mjs', folder], {
    cwd: ROOT,
    env: { ...process.env, WXT_RETRY_BASE_MS: RETRY_BASE_MS },
  });
  return { extension: join(folder, 'chrome-mv3'), folder };
}

/** What a page does when somebody writes and sends, as one text to be run in a page of ours, under the name `faults`. */
export async function bundlePage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: ROOT,
    build: {
      write: false,
      lib: { entry: join(ROOT, 'tests/faults/page.ts'), formats: ['iife'], name: 'faults' },
      rolldownOptions: { output: { exports: 'named' } },
    },
  });
  const output = [result].flat()[0] as { output: { code: string }[] };
  return `${output.output[0]?.code ?? ''}; globalThis.faults = faults; undefined;`;
}
