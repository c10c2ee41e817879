import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const MODULES = join(import.meta.dirname, '..', 'node_modules');

/** Real front ends from packages, by the name they are served under. */
const FRONT_ENDS: Record<string, { folder: string; page: string }> = {
  'sb-admin': { folder: join(MODULES, 'startbootstrap-sb-admin-2'), page: 'index.html' },
  'swagger-ui': { folder: join(MODULES, 'swagger-ui-dist'), page: 'index.html' },
  freelancer: { folder: join(MODULES, 'startbootstrap-freelancer', 'dist'), page: 'index.html' },
};

export interface Pages {
  /** What is served below which name; '' is the root. */
  folders: Record<string, string>;
  /** Paths of the pages that are pictured. */
  paths: string[];
}

/** The pages of a folder, or our own and the front ends. Pages whose name begins with `inner` stand in others. */
export async function pagesOf(folder: string | undefined): Promise<Pages> {
  const root = folder ?? join(import.meta.dirname, 'pages');
  const names = (await readdir(root))
    .filter((name) => name.endsWith('.html') && !name.startsWith('inner'))
    .sort();
  const installed = folder ? [] : Object.entries(FRONT_ENDS).filter(([, { folder }]) => existsSync(folder));
  return {
    folders: { '': root, ...Object.fromEntries(installed.map(([name, { folder }]) => [name, folder])) },
    paths: [...names, ...installed.map(([name, { page }]) => `${name}/${page}`)],
  };
}
