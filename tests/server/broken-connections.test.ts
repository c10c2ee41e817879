import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, connect, type Sql, transaction } from '../../server/db/sql';
import { newTicket, openTestDesk, type Requester, type TestDesk } from './test-desk';

/** Ends the connections of this database, other than the one that asks, as a restart of the server does. */
const cutAll = (sql: Sql) =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;

describe('a connection to the database that breaks', () => {
  let test: TestDesk;
  let ana: Requester;
  let knife: Sql;
  beforeAll(async () => {
    test = await openTestDesk();
    ana = await test.requester();
    knife = test.database.another();
  });
  afterAll(() => test.close());

  it('in a transaction is told to whoever began it, and the desk lives on', async () => {
    const { sql } = test.desk;
    for (let round = 0; round < 10; round++) {
      const broken = begin(sql, async (query) => {
        await query`select 1`;
        await cutAll(knife);
        await query`select 2`;
      });
      await expect(broken).rejects.toMatchObject({
        code: expect.stringMatching(/^(CONNECTION_|57P01|ECONNRESET|EPIPE)/),
      });
      expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }]);
    }
  });

  it('under many who write costs nobody an answer: what was told is there once, what was refused comes again', async () => {
    const ids = Array.from({ length: 120 }, () => randomUUID());
    const words = new Map(ids.map((id) => [id, newTicket({ summary: id })]));
    let cuts = 12;
    const cutting = setInterval(() => {
      cuts -= 1;
      if (cuts < 0) clearInterval(cutting);
      else void cutAll(knife).catch(() => {});
    }, 120);
    const raise = async (id: (typeof ids)[number]) => {
      for (;;) {
        const answer = await ana.ask({
          method: 'PUT',
          url: `/v1/tickets/${id}`,
          payload: words.get(id) ?? {},
        });
        expect([200, 201, 503]).toContain(answer.statusCode);
        if (answer.statusCode < 300) return;
        expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      }
    };
    for (let from = 0; from < ids.length; from += 12)
      await Promise.all(ids.slice(from, from + 12).map(raise));
    clearInterval(cutting);
    expect(cuts).toBeLessThan(12);
    const rows = await knife`
      select t.summary, count(c.id)::int as comments, count(e.seq)::int as events from ticket t
      left join comment c on c.ticket_id = t.id left join event e on e.comment_id = c.id
      group by t.summary`;
    expect(rows).toHaveLength(ids.length);
    for (const row of rows) expect(row).toMatchObject({ comments: 1, events: 1 });
  });
});

describe('a database that does not answer', () => {
  it('holds nobody: what waits is given up, and a new question goes a new way', async () => {
    const nowhere = connect('postgres://a@127.0.0.1:9/none', { connect_timeout: 1 });
    for (let round = 0; round < 20; round++)
      await expect(transaction(nowhere, (query) => query`select 1`)).rejects.toMatchObject({
        code: 'ECONNREFUSED',
      });
    await nowhere.end({ timeout: 1 });
    await expect(nowhere`select 1`).rejects.toMatchObject({ code: 'CONNECTION_ENDED' });
  });
});
