import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { StartFault } from '../start-fault';
import type { Fault } from './read-article';

/** A file to be imported. */
export interface FoundFile {
  kind: 'markdown' | 'html' | 'json-lines';
  /** By its real path. */
  file: string;
  /** As the person sees it. */
  shown: string;
  /** The real folder that nothing in the file may lead out of. */
  root: string;
  bytes: number;
}

const KINDS: [RegExp, FoundFile['kind']][] = [
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.html?$/i, 'html'],
  [/\.jsonl(\.gz)?$/i, 'json-lines'],
];
const MOST_FILES = 200_000;
const DEEPEST = 30;

/**
 * Finds what can be imported in folders and files, in order of name. Names that begin with a dot are passed over. A
 * link is followed to a file inside the same folder only, and never to a folder.
 * @throws StartFault for a name where there is nothing, and for a file of another kind
 */
export async function listFiles(places: string[]): Promise<{ files: FoundFile[]; faults: Fault[] }> {
  const list: { files: FoundFile[]; faults: Fault[] } = { files: [], faults: [] };
  for (const place of places) await listPlace(place, list);
  return list;
}

type List = Awaited<ReturnType<typeof listFiles>>;

async function listPlace(place: string, list: List): Promise<void> {
  const real = await realpath(path.resolve(place)).catch(() => null);
  if (real === null) throw new StartFault(`There is no file or folder "${place}". Nothing was imported.`);
  const about = await stat(real);
  if (about.isDirectory()) return listFolder({ folder: real, shown: place, root: real, depth: 0 }, list);
  const kind = kindOf(real);
  if (kind === null || !about.isFile())
    throw new StartFault(
      `"${place}" is neither a folder nor a file that ends in .md, .html, .jsonl or .jsonl.gz.`,
    );
  list.files.push({ kind, file: real, shown: place, root: path.dirname(real), bytes: about.size });
}

const kindOf = (name: string): FoundFile['kind'] | null =>
  KINDS.find(([ending]) => ending.test(name))?.[1] ?? null;

interface Folder {
  folder: string;
  shown: string;
  root: string;
  depth: number;
}

async function listFolder({ folder, shown, root, depth }: Folder, list: List): Promise<void> {
  if (depth > DEEPEST) throw new StartFault(`"${shown}" lies deeper than ${DEEPEST} folders.`);
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const inner = {
      folder: path.join(folder, entry.name),
      shown: path.join(shown, entry.name),
      root,
      depth: depth + 1,
    };
    if (entry.isDirectory()) await listFolder(inner, list);
    else if (kindOf(entry.name)) await listFile(inner, list);
  }
}

async function listFile({ folder: name, shown, root }: Folder, { files, faults }: List): Promise<void> {
  const kind = kindOf(name);
  const refuse = (reason: string) => faults.push({ place: { file: shown, line: null }, reason });
  const file = await realpath(name).catch(() => null);
  if (file === null) return void refuse('it is a link to nothing');
  if (!file.startsWith(root + path.sep)) return void refuse('it is a link that leads out of the folder');
  const about = await lstat(file);
  if (!about.isFile()) return void refuse('it is not a file');
  if (kind) files.push({ kind, file, shown, root, bytes: about.size });
  if (files.length > MOST_FILES)
    throw new StartFault(`These are more than ${MOST_FILES} files. Import them in parts.`);
}
