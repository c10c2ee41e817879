import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openEmbedded } from '../../server/db/embedded';
import { linkAll } from '../../server/db/postgres-runtime';
import { forgetDeadPostmaster, isPostgres, readPostmaster } from '../../server/db/postmaster-file';
import { StartFault } from '../../server/start-fault';

const isRoot = process.getuid?.() === 0;
const linux = process.platform === 'linux';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'handrail-embedded-'));
  await chmod(folder, 0o755);
  said = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openEmbedded(folder, (line) => said.push(line));
const server = async () => {
  const there = await readPostmaster(path.join(folder, 'postgres'));
  if (!there) throw new Error('No server');
  return there;
};

/** Processes whose working directory is the database's folder: the server and its children. */
async function serverProcesses(): Promise<number[]> {
  const { pid } = await server();
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return [pid, ...children.trim().split(' ').filter(Boolean).map(Number)];
}

const kill = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {} // gone already
};

describe('the desk’s own database', () => {
  it('lives behind a socket that only its user can reach, keeps what it was told, and stops with the desk', async () => {
    const first = await open();
    const [row] = await first.sql<Record<string, string>[]>`
      select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
        current_setting('server_encoding') as encoding, current_setting('server_version_num') as version`;
    expect(row).toMatchObject({ addresses: '', fsync: 'on', encoding: 'UTF8' });
    expect(Number(row?.version)).toBeGreaterThanOrEqual(180_000);
    const { pid, socketFolder } = await server();
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(folder, 'postgres'))).mode & 0o777).toBe(0o700);
    await first.sql`create table kept (text text)`;
    await first.sql`insert into kept values ('yes')`;
    await first.close();
    expect(await isPostgres(pid)).toBe(false);
    expect(existsSync(socketFolder)).toBe(false);
    const second = await open();
    expect(await second.sql`select text from kept`).toMatchObject([{ text: 'yes' }]);
    await second.close();
    expect(said).toEqual([]);
  });

  it.runIf(isRoot)('does not run as root', async () => {
    const database = await open();
    const { uid } = await stat(path.join(folder, 'postgres'));
    expect(uid).not.toBe(0);
    if (linux) expect((await stat(`/proc/${(await server()).pid}`)).uid).toBe(uid);
    await database.close();
  });

  it.runIf(isRoot && linux)('of root in a closed folder lies elsewhere, and says where', async () => {
    await chmod(folder, 0o700);
    const database = await open();
    await database.close();
    const again = await open();
    await again.close();
    const [, place = ''] = /its data is in (\S+)\.$/.exec(said[0] ?? '') ?? [];
    expect(place).toMatch(/^\/var\/lib\/handrail\/[0-9a-f]{12}\/postgres$/);
    expect(said).toEqual([said[0], said[0]]);
    expect(existsSync(path.join(folder, 'postgres'))).toBe(false);
    await rm(path.dirname(place), { recursive: true });
  });

  it('in a folder that cannot be made is refused with what to do', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const opening = openEmbedded(path.join(folder, 'file', 'data'), () => {});
    await expect(opening).rejects.toThrow(StartFault);
    await expect(opening).rejects.toThrow(/cannot be written.*set HANDRAIL_DATA to another folder/);
  });

  it('of another major version is refused and not touched', async () => {
    await mkdir(path.join(folder, 'postgres'));
    await writeFile(path.join(folder, 'postgres', 'PG_VERSION'), '13\n');
    await expect(open()).rejects.toThrow(/was made by PostgreSQL 13; this desk brings PostgreSQL 18/);
    expect(await readFile(path.join(folder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('13\n');
  });

  it('serves two desks, and the first that leaves does not take it along', async () => {
    const first = await open();
    const second = await open();
    await second.sql`create table ours ()`;
    await first.close();
    expect(await second.sql`select count(*) as rows from ours`).toMatchObject([{ rows: 0 }]);
    const { pid } = await server();
    await second.close();
    expect(await isPostgres(pid)).toBe(false);
  });
});

describe.runIf(linux)('after a kill -9', () => {
  /** Starts a desk that writes, and waits until it has written. */
  async function writer(): Promise<{ child: ChildProcess; acknowledged: () => number }> {
    const program = path.join(import.meta.dirname, 'keep-writing.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
    });
    const acknowledged = () =>
      Number(
        text
          .trimEnd()
          .split('\n')
          .slice(0, text.endsWith('\n') ? undefined : -1)
          .at(-1) ?? 0,
      );
    await expect.poll(acknowledged, { timeout: 200_000, interval: 20 }).toBeGreaterThan(20);
    return { child, acknowledged };
  }

  const ended = (child: ChildProcess) => new Promise((resolve) => child.once('close', resolve));

  const countAfter = async (database: Database) => {
    const [row] = await database.sql<{ rows: number; last: number }[]>`
      select count(*) as rows, max(number) as last from written`;
    return row ?? { rows: 0, last: 0 };
  };

  it('of everything at once, every acknowledged row is there', async () => {
    for (let round = 0; round < 4; round++) {
      const { child, acknowledged } = await writer();
      const processes = await serverProcesses();
      for (const pid of [child.pid ?? 0, ...processes]) kill(pid);
      await ended(child);
      const database = await open();
      const { rows, last } = await countAfter(database);
      expect(last).toBeGreaterThanOrEqual(acknowledged());
      expect(rows).toBe(last);
      await database.close();
    }
  });

  it('of the desk alone, the next one takes its database over', async () => {
    const { child, acknowledged } = await writer();
    const { pid } = await server();
    child.kill('SIGKILL');
    await ended(child);
    expect(await isPostgres(pid)).toBe(true);
    const database = await open();
    expect((await server()).pid).toBe(pid);
    expect((await countAfter(database)).last).toBeGreaterThanOrEqual(acknowledged());
    await database.close();
    expect(await isPostgres(pid)).toBe(false);
  });

  it('of the database alone, the desk starts it again and goes on', async () => {
    const database = await open();
    await database.sql`create table kept (number integer)`;
    await database.sql`insert into kept values (7)`;
    const { pid } = await server();
    kill(pid);
    const read = async () =>
      (await database.sql<{ number: number }[]>`select number from kept`.catch(() => []))[0]?.number;
    await expect
      .poll(
        async () => (await readPostmaster(path.join(folder, 'postgres')))?.pid !== pid && (await read()),
        { timeout: 200_000 },
      )
      .toBe(7);
    await database.close();
  });

  it('a number that belongs to something else by now is no server', async () => {
    const database = await open();
    const { socketFolder } = await server();
    const file = path.join(folder, 'postgres', 'postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    const { uid, gid } = await stat(path.join(folder, 'postgres'));
    for (const pid of await serverProcesses()) kill(pid);
    await database.close();
    // Of the same user as the server: only such a process makes PostgreSQL fear a second server.
    const other = spawn('sleep', ['300'], { uid, gid, stdio: 'ignore' });
    await writeFile(file, [String(other.pid), ...lines.slice(1)].join('\n'));
    const again = await open();
    expect((await server()).pid).not.toBe(other.pid);
    expect((await server()).socketFolder).not.toBe(socketFolder);
    await again.close();
    other.kill();
  });
});

describe('the file of the server', () => {
  it('is left alone while its server lives', async () => {
    const database = await open();
    const file = path.join(folder, 'postgres', 'postmaster.pid');
    const before = await readFile(file, 'utf8');
    await forgetDeadPostmaster(path.join(folder, 'postgres'));
    expect(await readFile(file, 'utf8')).toBe(before);
    await database.close();
  });
});

describe('the links that npm leaves out', () => {
  it('are made once, relative, and leave alone what is there', async () => {
    const native = path.join(folder, 'native');
    await mkdir(path.join(native, 'lib'), { recursive: true });
    await writeFile(path.join(native, 'lib', 'libpq.so.5.18'), 'library');
    await writeFile(path.join(native, 'lib', 'there'), 'mine');
    const links = ['libpq.so', 'libpq.so.5', 'there'].map((name) => ({
      source: 'native/lib/libpq.so.5.18',
      target: `native/lib/${name}`,
    }));
    await writeFile(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
    expect(await linkAll(native)).toBe(true);
    expect(await linkAll(native)).toBe(true);
    expect(await readlink(path.join(native, 'lib', 'libpq.so'))).toBe('libpq.so.5.18');
    expect(await readFile(path.join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
    expect((await lstat(path.join(native, 'lib', 'there'))).isSymbolicLink()).toBe(false);
  });
});
