import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app';
import type { Sql } from '../../server/db/sql';
import type { App } from '../../server/routes/app-types';
import type { Changes } from '../../utils/protocol/desk-api';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk } from './test-desk';

const DAY = 86_400_000;

let test: TestDesk;
let maya: AgentBrowser;
/** Another desk on the same database. */
let other: App;
beforeAll(async () => {
  test = await openTestDesk({ config: { pollSeconds: 60 } });
  maya = await test.agent();
  other = await createApp({ ...test.desk, sql: test.database.another() });
});
afterAll(async () => {
  await other.close();
  await test.close();
});

const changes = async (who: Requester): Promise<Changes> => (await who.ask({ url: '/v1/changes' })).json();

const pollAt = (app: App, who: Requester, cursor: string): Promise<LightMyRequestResponse> =>
  app.inject({
    url: `/v1/changes?cursor=${cursor}`,
    headers: { authorization: `Bearer ${who.token}`, 'if-none-match': `"${cursor}"` },
  });
const poll = (who: Requester, cursor: string) => pollAt(test.app, who, cursor);

/** Somebody with a ticket who has polled, so that the desk knows them: when it has heard of the ticket itself. */
async function known(): Promise<{ ana: Requester; ticketId: string; cursor: string }> {
  const ana = await test.requester();
  const headers = { authorization: `Bearer ${ana.token}` };
  const told = await test.app.inject({ url: '/v1/stream', headers, payloadAsStream: true });
  const { id } = await ana.raise();
  for await (const part of told.stream()) if (String(part).includes('data:')) break;
  const { cursor } = await changes(ana);
  expect((await poll(ana, cursor)).statusCode).toBe(304);
  return { ana, ticketId: id, cursor };
}

/** Runs `work` while nobody else can read or write any table a poll could want. */
async function withoutDatabase(sql: Sql, work: () => Promise<void>): Promise<void> {
  await sql.begin(async (query) => {
    await query`lock table session, person, event, desk, ticket in access exclusive mode`;
    await work();
  });
}

describe('a poll that finds nothing new', () => {
  it('asks the database nothing', async () => {
    const { ana, cursor } = await known();
    await withoutDatabase(test.database.another(), async () => {
      for (let count = 0; count < 100; count++) {
        const answer = await poll(ana, cursor);
        expect([answer.statusCode, answer.headers.etag, answer.headers['poll-after']]).toEqual([
          304,
          `"${cursor}"`,
          '60',
        ]);
      }
    });
  });

  it('is answered in 300 bytes, on a connection that is kept', async () => {
    const { ana, cursor } = await known();
    const address = await test.app.listen({ host: '127.0.0.1', port: 0 });
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    const request =
      `GET /v1/changes?cursor=${cursor} HTTP/1.1\r\nHost: desk.test\r\nAuthorization: Bearer ${ana.token}\r\n` +
      `If-None-Match: "${cursor}"\r\n\r\n`;
    await withoutDatabase(test.database.another(), async () => {
      for (const sent of [
        request,
        request,
        request.replaceAll(/\n[A-Z][\w-]+:/g, (name) => name.toLowerCase()),
      ]) {
        socket.write(sent);
        const [answer] = (await once(socket, 'data')) as [Buffer];
        expect(answer.toString()).toMatch(/^HTTP\/1.1 304 /);
        expect(answer.length).toBeLessThanOrEqual(300);
      }
    });
    socket.destroy();
  });

  it('is told of what comes, from this desk and from another', async () => {
    const { ana, ticketId, cursor } = await known();
    expect((await pollAt(other, ana, cursor)).statusCode).toBe(304);
    await maya.reply(ticketId, 'Here you are');
    await expect.poll(async () => (await pollAt(other, ana, cursor)).statusCode).toBe(200);
    const news = await poll(ana, cursor);
    expect(news.statusCode).toBe(200);
    const { cursor: next } = news.json<Changes>();
    expect((await pollAt(other, ana, next)).statusCode).toBe(304);
    await ana.ask({ method: 'PUT', url: `/v1/tickets/${ticketId}/read`, payload: { position: 2 } });
    await expect.poll(async () => (await pollAt(other, ana, next)).statusCode).toBe(200);
  });

  it.each([
    ['with another tag', (cursor: string) => ({ 'if-none-match': `"${cursor}x"` }), 200],
    ['without a tag', () => ({ 'if-none-match': undefined }), 200],
    ['without a token', () => ({ authorization: undefined }), 401],
    ['with half a token', () => ({ authorization: 'Bearer abc' }), 401],
    ['with a token of nobody', () => ({ authorization: `Bearer ${'x'.repeat(43)}` }), 401],
    ['with two tokens', () => ({ authorization: 'Bearer x, Bearer y' }), 401],
  ])('is not answered from memory %s', async (_how, headers, status) => {
    const { ana, cursor } = await known();
    const all = { authorization: `Bearer ${ana.token}`, 'if-none-match': `"${cursor}"`, ...headers(cursor) };
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    const answer = await test.app.inject({
      url: `/v1/changes?cursor=${cursor}`,
      headers: sent as Record<string, string>,
    });
    expect(answer.statusCode).toBe(status);
  });

  it('is told of the person’s own words at once, every time', async () => {
    const { ana, ticketId } = await known();
    const payload = { body: 'x', attachments: [] };
    for (let round = 0; round < 40; round++) {
      const { cursor } = await changes(ana);
      await poll(ana, cursor);
      await ana.ask({ method: 'PUT', url: `/v1/tickets/${ticketId}/comments/${randomUUID()}`, payload });
      expect([round, (await poll(ana, cursor)).statusCode]).toEqual([round, 200]);
    }
  });

  it('of somebody else’s cursor is not taken for one’s own', async () => {
    const [{ ana }, ben] = [await known(), await known()];
    expect((await poll(ana, ben.cursor)).json()).toMatchObject({ reset: true });
  });

  it('ends with the session, wherever it was ended', async () => {
    const { ana, cursor } = await known();
    await other.inject({
      method: 'DELETE',
      url: '/v1/session',
      headers: { authorization: `Bearer ${ana.token}` },
    });
    await expect.poll(async () => (await poll(ana, cursor)).statusCode).toBe(401);
  });

  it('still tells the truth when the line to the database was cut', async () => {
    const { ana, ticketId, cursor } = await known();
    await test.desk.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'select pg_notify%'`;
    await maya.reply(ticketId, 'While nobody listened');
    for (const app of [test.app, other])
      await expect.poll(async () => (await pollAt(app, ana, cursor)).statusCode).toBe(200);
    const { cursor: next } = await changes(ana);
    await wait(1_500); // the line is opened again after a second
    expect((await poll(ana, next)).statusCode).toBe(304);
    await withoutDatabase(test.database.another(), async () => {
      expect((await poll(ana, next)).statusCode).toBe(304);
    });
  });
});

describe('the pace', () => {
  const pace = async (who: Requester) => {
    const { cursor, next } = await changes(who);
    const idle = await poll(who, cursor);
    expect(Number(idle.headers['poll-after'])).toBe(next);
    return next;
  };

  it('is that of the person’s tickets', async () => {
    const ana = await test.requester();
    expect(await pace(ana)).toBe(3_600);
    const { id } = await ana.raise();
    expect(await pace(ana)).toBe(60);
    await maya.reply(id, 'Done', 'solved');
    expect(await pace(ana)).toBe(300);
  });

  it('changes with time, without any news', async () => {
    const ana = await test.requester();
    const { id } = await ana.raise();
    const { cursor } = await changes(ana);
    const paceAfter = async (cursor: string) => Number((await poll(ana, cursor)).headers['poll-after']);
    expect(await paceAfter(cursor)).toBe(60);
    test.pass(31 * DAY);
    expect(await paceAfter(cursor)).toBe(300);
    await (await test.agent()).reply(id, 'Done', 'solved');
    const over = await changes(ana);
    expect(await paceAfter(over.cursor)).toBe(300);
    test.pass(8 * DAY);
    expect(await paceAfter(over.cursor)).toBe(3_600);
    test.pass(180 * DAY);
    expect((await poll(ana, over.cursor)).statusCode).toBe(401);
  });
});
