import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PackageFile } from './zip';

/** Every file below a folder. */
export function filesIn(folder: string): PackageFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => ({
    path: relative(folder, path).split(sep).join('/'),
    bytes: readFileSync(path),
  }));
}

/** Not needed to build the extension, and most of the bytes. */
const LEFT_OUT = /^docs\/pictures\//;
const REVIEW = 'docs/store/review.md';

/** What git keeps, as it stands in the folder now, and the steps of the build at the root, where a reviewer looks. */
export function sourceFiles(): PackageFile[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const files = listed
    .filter((path) => !LEFT_OUT.test(path))
    .map((path) => ({ path, bytes: readFileSync(path) }));
  return [...files, { path: 'BUILD.md', bytes: readFileSync(REVIEW) }];
}

/** What differs from the last commit: a package made now could not be made again from it. */
export const changedFiles = (): string[] =>
  execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).split('\n').filter(Boolean);
