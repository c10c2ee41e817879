import type { Config } from '../config';
import { StartFault } from '../start-fault';
import { type Database, openEmbedded } from './embedded';
import { migrate } from './migrate';
import { codeOf, connect, type Sql } from './sql';

const OLDEST = 15;

/**
 * Opens the database the settings name, or the desk's own, and brings it up to date.
 * @throws StartFault when it cannot be reached, is too old, or is newer than this code
 */
export async function openDatabase(
  { databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  say: (line: string) => void,
): Promise<Database> {
  const database = databaseUrl ? await openByUrl(databaseUrl) : await openEmbedded(dataFolder, say);
  try {
    await migrate(database.sql);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openByUrl(url: string): Promise<Database> {
  const sql = connect(url);
  try {
    await refuseOld(sql);
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error instanceof StartFault ? error : unreachable(url, error);
  }
  return { sql, close: () => sql.end({ timeout: 5 }) };
}

async function refuseOld(sql: Sql): Promise<void> {
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version_num') as version`;
  refuseOldVersion(Number(row?.version));
}

/** @param version as PostgreSQL counts: 150018 for 15.18. @throws StartFault below 15 */
export function refuseOldVersion(version: number): void {
  const major = Math.floor(version / 10_000);
  if (major >= OLDEST) return;
  throw new StartFault(
    `The database at DATABASE_URL is PostgreSQL ${major}; the desk needs ${OLDEST} or newer. ` +
      'Update it, or leave DATABASE_URL empty to use the desk’s own.',
  );
}

/** Says where, never with which password. */
function unreachable(url: string, error: unknown): StartFault {
  const where = URL.canParse(url) ? new URL(url) : null;
  const place = where ? `${where.host || 'the local socket'}${where.pathname}` : 'its address';
  return new StartFault(
    `The database at DATABASE_URL (${place}) cannot be reached: ${reasonOf(error)}. ` +
      'Check that it runs and that address, user and password are right, or leave DATABASE_URL empty to use the desk’s own.',
  );
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'nothing answers there';
  if (code === 'ENOTFOUND') return 'there is no host of that name';
  if (code === 'CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return 'it did not answer in time';
  if (code.startsWith('28')) return 'it refused user or password';
  if (code === '3D000') return 'there is no database of that name';
  return code || 'unknown reason';
}
