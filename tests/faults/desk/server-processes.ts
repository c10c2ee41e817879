import { readFile } from 'node:fs/promises';
import { readPostmaster } from '../../../server/db/postmaster-file';

/** The server that runs on a folder, and its children, as Linux lists them. */
export async function serverProcesses(folder: string): Promise<number[]> {
  const there = await readPostmaster(folder);
  if (!there) return [];
  const children = await readFile(`/proc/${there.pid}/task/${there.pid}/children`, 'utf8').catch(() => '');
  return [there.pid, ...children.trim().split(' ').filter(Boolean).map(Number)];
}
