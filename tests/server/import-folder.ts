import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Imported, type ImportOptions, importArticles } from '../../server/import/import-articles';
import { printFault } from '../../server/import/read-article';
import type { TestDesk } from './test-desk';

export interface ImportFolder {
  path: string;
  write(name: string, content: string | Buffer): Promise<string>;
  remove(): Promise<void>;
}

export async function newImportFolder(): Promise<ImportFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'handrail-import-'));
  return {
    path: folder,
    async write(name, content) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Imports and answers with what became of it, and each fault as it is printed, without the folder's own name. */
export async function importFrom(
  { desk }: TestDesk,
  places: string[],
  options: Partial<ImportOptions> = {},
): Promise<Imported & { faults: string[]; steps: number[] }> {
  const faults: string[] = [];
  const steps: number[] = [];
  const result = await importArticles(desk, places, {
    dryRun: false,
    signal: new AbortController().signal,
    watcher: {
      progress: (done) => steps.push(done),
      fault: (fault) => faults.push(printFault(fault).replace(/\S*handrail-import-[^/]+\//g, '')),
    },
    ...options,
  });
  return { ...result, faults, steps };
}

export const markdown = (facts: Record<string, string>, body = 'Text.'): string =>
  `---\n${Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n---\n${body}\n`;

export const jsonLine = (more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    id: 'app:one',
    title: 'One',
    locale: 'en',
    tags: [],
    sections: [{ h: 'One', a: '', t: 'Words.' }],
    ...more,
  });
