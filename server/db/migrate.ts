import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartFault } from '../start-fault';
import { codeOf, LostRace, type Query, type Sql, transaction } from './sql';

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations');

export interface Migration {
  version: number;
  name: string;
  text: string;
}

/** The migrations that ship with this code, in order. A file is `<four digits>-<what>.sql`. */
export async function shippedMigrations(folder = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      version: Number(name.slice(0, 4)),
      name,
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
}

/**
 * Brings the database to the newest migration, all of them in one transaction; two desks starting at once wait for
 * each other on a table lock (an advisory lock would not survive a connection pooler).
 * @returns the names of those that ran
 * @throws StartFault when the database is newer than this code
 */
export async function migrate(sql: Sql, migrations?: Migration[]): Promise<string[]> {
  const shipped = migrations ?? (await shippedMigrations());
  return transaction(sql, (query) => migrateIn(query, shipped));
}

/** The same inside a transaction that does more. */
export async function migrateIn(query: Query, shipped: Migration[]): Promise<string[]> {
  await lockLedger(query);
  const done = await query<{ version: number }[]>`select version from migration`;
  const newest = Math.max(0, ...done.map((row) => row.version));
  refuseNewer(newest, shipped);
  const missing = shipped.filter(({ version }) => version > newest);
  for (const { version, name, text } of missing) {
    await query.unsafe(text);
    await query`insert into migration (version, name) values (${version}, ${name})`;
  }
  return missing.map(({ name }) => name);
}

async function lockLedger(query: Query): Promise<void> {
  try {
    await query`create table if not exists migration (
      version integer primary key, name text not null, ran_at timestamptz not null default now())`;
  } catch (error) {
    // Another desk made the table at the same moment.
    if (codeOf(error) === '23505' || codeOf(error) === '42P07') throw new LostRace();
    throw error;
  }
  await query`lock table migration in access exclusive mode`;
}

function refuseNewer(newest: number, shipped: Migration[]): void {
  const known = shipped.at(-1)?.version ?? 0;
  if (newest <= known) return;
  throw new StartFault(
    `The database is newer than this desk: it has migration ${newest}, this version knows ${known}. ` +
      'Start the newer version of the desk, or restore a back-up made before the update.',
  );
}
