import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, '.output', 'chrome-mv3', 'manifest.json');
const SOURCES = ['components', 'entrypoints', 'public', 'utils', 'package-lock.json', 'wxt.config.ts'];

/** Builds the extension for Chrome when there is no build, or an older one than what it is made from. */
export function freshenBuild(): void {
  const built = existsSync(BUILT) ? statSync(BUILT).mtimeMs : 0;
  if (SOURCES.every((source) => newestIn(join(ROOT, source)) <= built)) return;
  console.error('The build is missing or old: npm run build:chrome');
  // What the build says must not get into the figures.
  const { status } = spawnSync('npm', ['run', 'build:chrome'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The extension could not be built.');
}

/** Milliseconds since 1970 of the last change in a file, or in anything of a folder. */
function newestIn(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
