import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { StartFault } from '../start-fault';
import type { Account } from './postgres-account';
import type { Runtime } from './postgres-runtime';

export const DATABASE_USER = 'handrail';

export interface Cluster {
  folder: string;
  runtime: Runtime;
  account: Account | null;
}

/**
 * Makes the database's folder when there is none: aside, then renamed, so that it is whole or not there.
 * @throws StartFault when it cannot be made, or was made by another major version
 */
export async function makeCluster(
  folder: string,
  { runtime, account }: Omit<Cluster, 'folder'>,
): Promise<void> {
  if (existsSync(path.join(folder, 'PG_VERSION'))) return refuseOtherMajor(folder, runtime);
  const aside = `${folder}.${process.pid}.new`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { mode: 0o700 });
  if (account) await chown(aside, account.uid, account.gid);
  try {
    await initdb(aside, { runtime, account });
    await rename(aside, folder);
  } catch (error) {
    // Another desk on the same data may have been quicker.
    if (!existsSync(path.join(folder, 'PG_VERSION'))) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function refuseOtherMajor(folder: string, { version }: Runtime): Promise<void> {
  const made = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8')).trim();
  const major = version.split('.')[0];
  if (made === major) return;
  throw new StartFault(
    `The database in ${folder} was made by PostgreSQL ${made}; this desk brings PostgreSQL ${major}, which cannot read it. ` +
      'Start the version of the desk that made it, or set HANDRAIL_DATA to another folder.',
  );
}

/** Trust is safe here: the only way in is a socket in a folder that no other user can enter. */
function initdb(folder: string, { runtime, account }: Omit<Cluster, 'folder'>): Promise<void> {
  const options = [
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const everything = ['-D', folder, `--username=${DATABASE_USER}`, '--locale=C', ...options];
  return new Promise((resolve, reject) => {
    const program = path.join(runtime.folder, 'bin', 'initdb');
    const child = spawn(program, everything, { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-500);
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new StartFault(`The database could not be made in ${folder}: ${said.trim()}`)),
    );
  });
}
