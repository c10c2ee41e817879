import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, shippedMigrations } from '../../server/db/migrate';
import { type Sql, transaction } from '../../server/db/sql';
import { StartFault } from '../../server/start-fault';
import { newDatabase, type TestDatabase } from './test-database';

let database: TestDatabase;
let sql: Sql;
beforeEach(async () => {
  database = await newDatabase();
  sql = database.sql;
});
afterEach(() => database.drop());

const tables = async () => (await sql`select tablename from pg_tables where schemaname = 'public'`).length;

describe('migrations', () => {
  it('run once, in order', async () => {
    const shipped = (await shippedMigrations()).map(({ name }) => name);
    expect(await migrate(sql)).toEqual(shipped);
    expect(await migrate(sql)).toEqual([]);
    const versions = (await shippedMigrations()).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  });

  it('run once when many desks start at the same time', async () => {
    const pools = Array.from({ length: 5 }, () => database.another());
    const ran = await Promise.all(pools.map((pool) => migrate(pool)));
    expect(ran.flat()).toEqual((await shippedMigrations()).map(({ name }) => name));
  });

  it('run once, too, when only the newest is missing', async () => {
    await migrate(sql);
    const shipped = await shippedMigrations();
    const next = { version: shipped.length + 1, name: 'next.sql', text: 'create table next ()' };
    const pools = Array.from({ length: 5 }, () => database.another());
    const ran = await Promise.all(pools.map((pool) => migrate(pool, [...shipped, next])));
    expect(ran.flat()).toEqual(['next.sql']);
  });

  it('leave nothing behind when one of them fails', async () => {
    const shipped = await shippedMigrations();
    const broken = {
      version: shipped.length + 1,
      name: 'broken.sql',
      text: 'create table half (); select nothing',
    };
    await expect(migrate(sql, [...shipped, broken])).rejects.toThrow();
    expect(await tables()).toBe(0);
    await migrate(sql);
    expect(await tables()).toBeGreaterThan(10);
  });

  it('refuse a database that is newer than the code', async () => {
    const shipped = await shippedMigrations();
    const next = { version: shipped.length + 1, name: 'next.sql', text: 'create table next ()' };
    await migrate(sql, [...shipped, next]);
    await expect(migrate(sql)).rejects.toThrow(StartFault);
    await expect(migrate(sql)).rejects.toThrow(
      `The database is newer than this desk: it has migration ${next.version}, this version knows ${shipped.length}.`,
    );
  });

  it('keep to what every PostgreSQL-like engine has', async () => {
    for (const { name, text } of await shippedMigrations()) {
      const code = text.replace(/--.*$/gm, '');
      expect([name, code]).not.toEqual([
        name,
        expect.stringMatching(
          /create (extension|trigger|function|rule|domain)|exclude using|generated always as|listen |inherits/i,
        ),
      ]);
    }
  });

  it('give each desk a name of its own', async () => {
    await migrate(sql);
    const [row] = await sql<{ epoch: string }[]>`select epoch from desk`;
    expect(row?.epoch).toMatch(/^[0-9a-f-]{36}$/);
    await expect(sql`insert into desk default values`).rejects.toThrow();
  });
});

describe('a transaction', () => {
  it('runs again when it lost a race', async () => {
    await sql`create table counter (value integer)`;
    await sql`insert into counter values (0)`;
    let attempts = 0;
    const grow = () =>
      transaction(sql, async (query) => {
        attempts++;
        await query`set transaction isolation level serializable`;
        const [row] = await query<{ value: number }[]>`select value from counter`;
        await query`update counter set value = ${(row?.value ?? 0) + 1}`;
      });
    await Promise.all(Array.from({ length: 5 }, grow));
    expect(await sql`select value from counter`).toMatchObject([{ value: 5 }]);
    expect(attempts).toBeGreaterThan(5);
  });

  it('runs again after a deadlock', async () => {
    await sql`create table pair (id integer primary key, value integer)`;
    await sql`insert into pair values (1, 0), (2, 0)`;
    let arrived = 0;
    const cross = (first: number, second: number) =>
      transaction(sql, async (query) => {
        await query`update pair set value = value + 1 where id = ${first}`;
        arrived++;
        while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        await query`update pair set value = value + 1 where id = ${second}`;
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect(await sql`select value from pair`).toMatchObject([{ value: 2 }, { value: 2 }]);
    expect(arrived).toBeGreaterThan(2);
  });

  it('does not run again for any other error', async () => {
    let attempts = 0;
    const failing = transaction(sql, async (query) => {
      attempts++;
      await query`select nothing`;
    });
    await expect(failing).rejects.toThrow();
    expect(attempts).toBe(1);
  });
});
