import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { lastingPool } from './lasting-pool';

type Kinds = { bigint: number };

/** A pool of connections. */
export type Sql = postgres.Sql<Kinds>;

/** Anything that queries: the pool, or the transaction in progress. */
export type Query = postgres.ISql<Kinds>;

export type Row = Record<string, unknown>;

const BIGINT = {
  to: 20,
  from: [20],
  serialize: (value: number) => String(value),
  parse: (text: string) => Number(text),
};

/** A list as PostgreSQL writes one; every item quoted, so that none is taken for syntax. */
const listText = (items: string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** Lists are sent and never read. */
const listOf = (oid: number) => ({ to: oid, from: [], serialize: listText, parse: (text: string) => text });

const [TEXT_LIST, UUID_LIST] = [1009, 2951];

/** How every connection of the desk is set up. Counters fit a double, so bigint is read as a number. */
export function connect(url: string | null, options: postgres.Options<Record<string, never>> = {}): Sql {
  const all = {
    max: 10,
    connect_timeout: 10,
    // One that ends takes its pool along; an idle desk keeps its connections, by which others see that it is there.
    max_lifetime: null,
    onnotice: () => {},
    ...options,
    connection: { application_name: 'handrail', ...options.connection },
    types: { bigint: BIGINT, textList: listOf(TEXT_LIST), uuidList: listOf(UUID_LIST) },
    // The library would ask the database for its types on every new connection, and nobody catches that question when
    // the connection breaks under it: the process would end.
    fetch_types: false,
  };
  return lastingPool((onclose) => {
    const told = { ...all, onclose };
    return url === null ? postgres(told) : postgres(url, told);
  });
}

const LOST_A_RACE = new Set(['40001', '40P01']);
const TRIES = 8;

/** The SQLSTATE or the network code of an error, where it has one. */
export const codeOf = (error: unknown): string => {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
};

/** Thrown inside a transaction to run it again on what has changed meanwhile. */
export class LostRace extends Error {
  code = '40001';
}

/** Errors after which a connection is closed, or is about to be. */
const isGone = (error: unknown): boolean =>
  /^(CONNECTION_|57P0[12]|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT)/.test(codeOf(error));

/**
 * One transaction. When its connection has broken, the library would still send it a rollback, and that ends the
 * process (porsager/postgres#1208): `work` then never returns, and the break itself is what the caller is told.
 */
export async function begin<T>(sql: Sql, work: (query: Query) => Promise<T>, mode: string = ''): Promise<T> {
  const careful = async (query: Query): Promise<T> => {
    try {
      return await work(query);
    } catch (error) {
      if (isGone(error)) await new Promise(() => {});
      throw error;
    }
  };
  return (await sql.begin(mode, (query) => careful(query as unknown as Query))) as T;
}

/**
 * Runs `work` in one transaction, again when the database says that it lost a race (serialisation failure or
 * deadlock). `work` must have no effect outside the database.
 */
export async function transaction<T>(sql: Sql, work: (query: Query) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await begin(sql, work);
    } catch (error) {
      if (attempt === TRIES || !LOST_A_RACE.has(codeOf(error))) throw error;
      await wait(Math.random() * 10 * 2 ** attempt);
    }
  }
}
