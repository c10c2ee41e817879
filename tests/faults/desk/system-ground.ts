import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Account, accountForPostgres } from '../../../server/db/postgres-account';
import { forgetDeadPostmaster } from '../../../server/db/postmaster-file';
import { connect, type Sql } from '../../../server/db/sql';
import { freePort } from '../../e2e/parts/processes';
import { type Ground, killAll } from './ground';
import { serverProcesses } from './server-processes';

const run = promisify(execFile);

/** A PostgreSQL of this machine, run beside the desk on a port of its own; null where there is none. */
export async function systemGround(programs: string): Promise<Ground | null> {
  if (!existsSync(path.join(programs, 'postgres'))) return null;
  const above = await mkdtemp(path.join(tmpdir(), 'handrail-faults-'));
  await chmod(above, 0o755);
  const folder = path.join(above, 'postgres');
  const account = await accountForPostgres(folder);
  await mkdir(folder, { mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
  const options = ['-D', folder, '--username=handrail', '--auth=trust', '--encoding=UTF8', '--locale=C'];
  await run(path.join(programs, 'initdb'), options, { ...account, cwd: '/' });
  const port = await freePort();
  const url = `postgres://handrail@127.0.0.1:${port}/postgres`;
  const start = () => startServer({ programs, folder, port, account, url });
  await start();
  return {
    name: 'system PostgreSQL',
    settings: { HANDRAIL_DATA: path.join(above, 'data'), DATABASE_URL: url },
    dataFolder: path.join(above, 'data'),
    connect: async () => connect(url, { max: 2 }),
    processes: () => serverProcesses(folder),
    revive: start,
    async close() {
      killAll(await serverProcesses(folder));
      await rm(above, { recursive: true, force: true });
    },
  };
}

interface Place {
  programs: string;
  folder: string;
  port: number;
  account: Account | null;
  url: string;
}

/** Children of a killed server need a moment to notice; until they are gone it does not start. */
async function startServer(place: Place): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    await forgetDeadPostmaster(place.folder);
    const child = spawnServer(place);
    while (child.exitCode === null) {
      if (await answers(place.url)) return;
      await wait(20);
    }
    await wait(50);
  }
  throw new Error('The system PostgreSQL does not start.');
}

function spawnServer({ programs, folder, port, account }: Place): ChildProcess {
  const settings = ['-D', folder, '-p', String(port), '-c', `unix_socket_directories=${folder}`];
  const child = spawn(path.join(programs, 'postgres'), settings, {
    ...account,
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  });
  child.unref();
  return child;
}

async function answers(url: string): Promise<boolean> {
  const sql: Sql = connect(url, { max: 1, connect_timeout: 2 });
  const there = await sql`select 1`.then(
    () => true,
    () => false,
  );
  await sql.end({ timeout: 1 });
  return there;
}
