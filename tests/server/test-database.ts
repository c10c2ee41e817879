import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect, type Sql } from '../../server/db/sql';

export interface TestDatabase {
  name: string;
  sql: Sql;
  /** One more pool of connections to the same database. */
  another(): Sql;
  drop(): Promise<void>;
}

function open(database?: string): Sql {
  const place = inject('postgres');
  if ('url' in place) return connect(withDatabase(place.url, database), { max: 6 });
  return connect(null, { path: place.socket, user: 'handrail', database: database ?? 'postgres', max: 6 });
}

function withDatabase(url: string, database?: string): string {
  const address = new URL(url);
  if (database) address.pathname = `/${database}`;
  return address.href;
}

/** A database of its own on the tests' PostgreSQL. */
export async function newDatabase(): Promise<TestDatabase> {
  const name = `handrail_test_${randomBytes(6).toString('hex')}`;
  const administrator = open();
  await administrator.unsafe(`create database ${name}`);
  const sql = open(name);
  const pools = [sql];
  return {
    name,
    sql,
    another() {
      const pool = open(name);
      pools.push(pool);
      return pool;
    },
    async drop() {
      await Promise.all(pools.map((pool) => pool.end({ timeout: 1 })));
      await administrator.unsafe(`drop database if exists ${name} with (force)`);
      await administrator.end({ timeout: 1 });
    },
  };
}
