import { createHash } from 'node:crypto';
import { chown, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { StartFault } from '../start-fault';
import { type Account, accountForPostgres, canReach } from './postgres-account';
import { makeCluster } from './postgres-cluster';
import { canWrite, prepareRuntime } from './postgres-runtime';
import { keepRunning } from './postgres-server';
import type { Sql } from './sql';

export interface Database {
  sql: Sql;
  /** Ends the connections, and the database when it is the desk's own. */
  close(): Promise<void>;
}

/**
 * The desk's own PostgreSQL: no port, no password, a Unix socket in a folder that only this user can enter. One that a
 * killed desk left running is taken over; one that was killed too recovers as it starts.
 * @param dataFolder the desk's data; the database lies in `postgres` below it
 * @param say tells the operator where things lie, when not where they would look
 * @throws StartFault
 */
export async function openEmbedded(dataFolder: string, say: (line: string) => void): Promise<Database> {
  if (!(await canWrite(dataFolder)))
    throw new StartFault(
      `The data folder ${dataFolder} cannot be written. ` +
        'Give this user the right to write there, or set HANDRAIL_DATA to another folder.',
    );
  const usual = path.join(dataFolder, 'postgres');
  const account = await accountForPostgres(usual);
  const runtime = await prepareRuntime(account, account ? '/var/cache/handrail' : dataFolder);
  const folder = await placeFor(usual, account, say);
  await makeCluster(folder, { runtime, account });
  return keepRunning({ folder, runtime, account });
}

/** Where the database lies: below the data folder, unless root keeps that from the account that runs PostgreSQL. */
async function placeFor(
  usual: string,
  account: Account | null,
  say: (line: string) => void,
): Promise<string> {
  if (!account || (await canReach(usual, account))) return usual;
  const hash = createHash('sha256').update(usual).digest('hex').slice(0, 12);
  const folder = path.join('/var/lib/handrail', hash, 'postgres');
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o755 });
  await chown(path.dirname(folder), account.uid, account.gid);
  say(`PostgreSQL does not run as root and cannot enter ${path.dirname(usual)}; its data is in ${folder}.`);
  return folder;
}
