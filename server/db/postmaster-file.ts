import { existsSync } from 'node:fs';
import { readFile, readlink, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What PostgreSQL writes into `postmaster.pid` about the server that runs on a folder. */
export interface Postmaster {
  pid: number;
  socketFolder: string;
}

const fileIn = (folder: string): string => path.join(folder, 'postmaster.pid');

export async function readPostmaster(folder: string): Promise<Postmaster | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '');
  const [pid = '', , , , socketFolder = ''] = text.split('\n');
  return Number(pid) > 0 && socketFolder ? { pid: Number(pid), socketFolder } : null;
}

/** More than any system gives out. */
const NEVER_A_PID = '2147483646';

/**
 * After a kill -9 or a new container, the number in the file can belong to something else, or to a zombie, and
 * PostgreSQL would refuse to start for fear of a second server. Where it surely is no server, the number is replaced by
 * one that nobody has; everything else stays, so that PostgreSQL still checks the shared memory named there.
 */
export async function forgetDeadPostmaster(folder: string): Promise<void> {
  const file = fileIn(folder);
  const postmaster = await readPostmaster(folder);
  if (!postmaster || (await isPostgres(postmaster.pid))) return;
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [NEVER_A_PID, ...lines.slice(1)].join('\n'));
}

/** True when a process is there and may be a PostgreSQL server. */
export async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (!existsSync('/proc/self/stat')) return true;
  const status = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  const [, name, state] = /^\d+ \((.*)\) (\S)/.exec(status) ?? [];
  return name === 'postgres' && state !== 'Z' && state !== 'X';
}

/** True when a server process still works in this folder; its children live on for a moment after a kill. */
export async function worksIn(pid: number, folder: string): Promise<boolean> {
  const here = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (here === null) return isPostgres(pid);
  const [one, other] = await Promise.all([stat(here).catch(() => null), stat(folder)]);
  return one?.ino === other.ino && one.dev === other.dev;
}
