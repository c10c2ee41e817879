import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of the house by path, `/`-separated from its root; a test may lay planted files over a real tree. */
export type SourceTree = ReadonlyMap<string, string>;

export interface Violation {
  path: string;
  /** 1-based; 0 when it concerns the file as a whole. */
  line: number;
  /** What is wrong and what to do instead. */
  message: string;
}

export const printViolation = ({ path, line, message }: Violation): string =>
  `${path}${line > 0 ? `:${line}` : ''} ${message}`;

const TEXT = /\.(?:[cm]?[jt]sx?|css|html|json|md|sql|ya?ml)$/;

/** What is made, fetched or kept beside the sources; folders whose name begins with a dot are passed over as well. */
const NOT_OURS = new Set(['node_modules', 'test-results', 'playwright-report', 'dist']);

/** Reads every text file below `root`. */
export function readTree(root: string): SourceTree {
  const paths = readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    if (entry.name.startsWith('.') || NOT_OURS.has(entry.name)) return [];
    return readdirSync(join(root, entry.name), { recursive: true, withFileTypes: true })
      .filter((inner) => inner.isFile())
      .map((inner) => join(inner.parentPath, inner.name).slice(root.length + 1));
  });
  const ours = paths.filter((path) => TEXT.test(path) && !path.split('/').some((part) => NOT_OURS.has(part)));
  return new Map(ours.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The same tree with more or other files. */
export const plant = (tree: SourceTree, files: Record<string, string>): SourceTree =>
  new Map([...tree, ...Object.entries(files)]);

/** The programs among the files. */
export const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);
