import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, open, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartFault } from '../start-fault';
import type { Database } from './embedded';
import { type Cluster, DATABASE_USER } from './postgres-cluster';
import { postgresIn } from './postgres-runtime';
import { forgetDeadPostmaster, isPostgres, readPostmaster } from './postmaster-file';
import { codeOf, connect, type Sql } from './sql';

/** The longest name a Unix socket can have on Linux; on macOS it is 103. */
const LONGEST_SOCKET = process.platform === 'darwin' ? 103 : 107;
const SOCKET = '.s.PGSQL.5432';
const START_MS = 300_000;
const STOP_MS = 30_000;
const LOOK_AGAIN_MS = 250;
const LOG_BYTES = 5_000_000;

/** Nothing that a person wrote gets into the log: neither statements nor the values in errors. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '32MB',
  max_connections: '60',
  jit: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

interface Server {
  pid: number;
  socketFolder: string;
  /** Only when this process started it. */
  child: ChildProcess | null;
}

/** Runs PostgreSQL on a folder for as long as the desk lives, and starts it again when it dies. */
export async function keepRunning(cluster: Cluster): Promise<Database> {
  let server = (await adopt(cluster)) ?? (await startPatiently(cluster));
  let open = true;
  const watching = (async () => {
    while (open) {
      await wait(LOOK_AGAIN_MS, undefined, { ref: false });
      if (open && !(await isAlive(server))) server = await revive(cluster, server);
    }
  })();
  const sql = connectTo(server.socketFolder);
  return {
    sql,
    async close() {
      open = false;
      await sql.end({ timeout: 5 });
      await stop(cluster, server);
      void watching;
    },
  };
}

/** The socket keeps its place, so that the desk's pool of connections finds the new server by itself. */
async function revive(cluster: Cluster, dead: Server): Promise<Server> {
  try {
    await mkdir(dead.socketFolder, { recursive: true, mode: 0o700 });
    await giveTo(cluster.account, dead.socketFolder);
    return (await adopt(cluster)) ?? (await start(cluster, dead.socketFolder));
  } catch {
    return dead;
  }
}

async function isAlive({ pid, child }: Server): Promise<boolean> {
  return child ? child.exitCode === null && child.signalCode === null : isPostgres(pid);
}

const connectTo = (socketFolder: string, options = {}): Sql =>
  connect(null, {
    path: path.join(socketFolder, SOCKET),
    user: DATABASE_USER,
    database: 'postgres',
    ...options,
  });

/** A server that runs on this folder already: left over from a desk that was killed, or of a second desk. */
async function adopt({ folder }: Cluster): Promise<Server | null> {
  const there = await readPostmaster(folder);
  if (!there || !(await isPostgres(there.pid))) return null;
  const until = Date.now() + START_MS;
  while (Date.now() < until && (await isPostgres(there.pid))) {
    const state = await knock(there.socketFolder);
    if (state === 'ready') return { ...there, child: null };
    if (state === 'nobody') return null;
    await wait(100);
  }
  return null;
}

/** Asks a server whether it takes work: `starting` while it recovers or stops, `nobody` without a server. */
async function knock(socketFolder: string): Promise<'ready' | 'starting' | 'nobody'> {
  const sql = connectTo(socketFolder, { max: 1, connect_timeout: 5 });
  try {
    await sql`select 1`;
    return 'ready';
  } catch (error) {
    return codeOf(error).startsWith('57P') ? 'starting' : 'nobody';
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** After a kill of the server alone its children need a moment to notice; until then it cannot start. */
async function startPatiently(cluster: Cluster): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const socketFolder = await newSocketFolder(cluster);
    try {
      return await start(cluster, socketFolder);
    } catch (error) {
      await rm(socketFolder, { recursive: true, force: true });
      if (attempt === 10) throw error;
      await wait(500);
      const other = await adopt(cluster);
      if (other) return other;
    }
  }
}

async function newSocketFolder({ account }: Cluster): Promise<string> {
  const fits = (folder: string) =>
    Buffer.byteLength(path.join(folder, 'handrail-xxxxxx', SOCKET)) <= LONGEST_SOCKET;
  const above = fits(tmpdir()) ? tmpdir() : '/tmp';
  const folder = await mkdtemp(path.join(above, 'handrail-'));
  await giveTo(account, folder);
  return folder;
}

async function giveTo(account: Cluster['account'], folder: string): Promise<void> {
  if (account) await chown(folder, account.uid, account.gid);
}

async function start(cluster: Cluster, socketFolder: string): Promise<Server> {
  await forgetDeadPostmaster(cluster.folder);
  const child = await spawnServer(cluster, socketFolder);
  const until = Date.now() + START_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    if (child.pid && (await knock(socketFolder)) === 'ready') return { pid: child.pid, socketFolder, child };
    await wait(50);
  }
  child.kill('SIGQUIT');
  throw new StartFault(
    `The database in ${cluster.folder} did not start. The end of its log, ${logOf(cluster)}:\n${await lastLines(cluster)}`,
  );
}

const logOf = ({ folder }: Cluster): string => `${folder}.log`;

/**
 * In a session of its own, so that Ctrl+C reaches the desk alone, which then stops it in good order; its log is a file,
 * so that it outlives a killed desk and can be taken over.
 */
async function spawnServer(cluster: Cluster, socketFolder: string): Promise<ChildProcess> {
  const { folder, runtime, account } = cluster;
  const settings = { ...SETTINGS, unix_socket_directories: socketFolder };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await open(logOf(cluster), 'a', 0o600);
  try {
    if ((await log.stat()).size > LOG_BYTES) await truncate(logOf(cluster));
    const child = spawn(postgresIn(runtime.folder), ['-D', folder, ...options], {
      ...account,
      cwd: '/',
      env: { PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.on('error', () => {});
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

async function lastLines(cluster: Cluster): Promise<string> {
  const text = await readFile(logOf(cluster), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-5).join('\n');
}

/** Stops the server, unless another desk works with it. */
async function stop({ folder }: Cluster, server: Server): Promise<void> {
  if (await othersWorkWith(server)) return;
  const { pid } = (await readPostmaster(folder)) ?? server;
  if (!(await isPostgres(pid))) return;
  process.kill(pid, 'SIGINT');
  const until = Date.now() + STOP_MS;
  while (Date.now() < until && (await isPostgres(pid))) await wait(20);
  await rm(server.socketFolder, { recursive: true, force: true });
}

async function othersWorkWith({ socketFolder }: Server): Promise<boolean> {
  const sql = connectTo(socketFolder, { max: 1, connect_timeout: 5 });
  try {
    const rows = await sql`
      select pid from pg_stat_activity
      where application_name = 'handrail' and backend_type = 'client backend' and pid <> pg_backend_pid()`;
    return rows.length > 0;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
