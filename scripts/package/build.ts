import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from './read-files';
import type { PackageFile } from './zip';

export const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

const BUILDER = join('scripts', 'start', 'build-extension.mjs');

/**
 * Builds the extension for production in a new folder, which is taken away again, and answers its files.
 * @throws with the words of the build when it fails
 */
export function buildFor(browser: Browser): PackageFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-package-'));
  try {
    const env = { ...process.env, NODE_ENV: 'production', VITEST: '' };
    execFileSync(process.execPath, [BUILDER, folder, browser], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    return filesIn(join(folder, `${browser}-mv3`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
