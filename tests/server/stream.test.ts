import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/app';
import type { App } from '../../server/routes/app-types';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk } from './test-desk';

let test: TestDesk;
let maya: AgentBrowser;
/** Another desk on the same database. */
let other: App;
beforeAll(async () => {
  test = await openTestDesk();
  maya = await test.agent();
  other = await createApp({ ...test.desk, sql: test.database.another() });
});
afterAll(async () => {
  await other.close();
  await test.close();
});

interface Heard {
  text: () => string;
  ended: () => boolean;
  news: () => number;
  stream: Readable;
}

/** Follows, and keeps what is told. */
async function follow(app: App, who: Requester): Promise<Heard> {
  const headers = { authorization: `Bearer ${who.token}` };
  const answer = await app.inject({ url: '/v1/stream', headers, payloadAsStream: true });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/event-stream']);
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  let text = '';
  let ended = false;
  const stream = answer.stream();
  stream.on('data', (part) => {
    text += part;
  });
  for (const end of ['end', 'close', 'error'])
    stream.on(end, () => {
      ended = true;
    });
  return { text: () => text, ended: () => ended, news: () => text.split('event: news').length - 1, stream };
}

describe('the stream', () => {
  it('tells everybody concerned at once, on every desk, and nobody else', async () => {
    const [ana, ben] = [await test.requester(), await test.requester()];
    const { id } = await ana.raise();
    const all = [await follow(test.app, ana), await follow(test.app, ana), await follow(other, ana)];
    const bens = await follow(test.app, ben);
    const begin = performance.now();
    await maya.reply(id, 'Here you are');
    for (const each of all) await expect.poll(each.news, { interval: 5 }).toBe(1);
    expect(performance.now() - begin).toBeLessThan(1_000);
    expect(bens.news()).toBe(0);
    expect(all[0]?.text()).toContain('event: news\ndata: {}\n\n');
    await maya.reply(id, 'And more');
    for (const each of all) await expect.poll(each.news).toBe(2);
    for (const { stream } of [...all, bens]) stream.destroy();
  });

  it('carries nothing of what has happened', async () => {
    const ana = await test.requester();
    const { id } = await ana.raise();
    const heard = await follow(test.app, ana);
    await maya.reply(id, 'A secret');
    await expect.poll(heard.news).toBe(1);
    expect(heard.text()).not.toContain('secret');
    heard.stream.destroy();
  });

  it('ends with the session, wherever it was ended, and leaves others alone', async () => {
    const ana = await test.requester('twice@example.com');
    const again = await test.requester('twice@example.com');
    const [mine, others] = [await follow(test.app, ana), await follow(test.app, again)];
    await other.inject({
      method: 'DELETE',
      url: '/v1/session',
      headers: { authorization: `Bearer ${ana.token}` },
    });
    await expect.poll(mine.ended).toBe(true);
    expect(others.ended()).toBe(false);
    others.stream.destroy();
  });

  it('of one person is held sixteen times at most: the oldest makes room', async () => {
    const ana = await test.requester();
    const first = await follow(test.app, ana);
    const more: Heard[] = [];
    for (let count = 0; count < 16; count++) more.push(await follow(test.app, ana));
    await expect.poll(first.ended).toBe(true);
    expect(more.some(({ ended }) => ended())).toBe(false);
    for (const { stream } of more) stream.destroy();
  });

  it('is told to ask when the line to the database was cut', async () => {
    const ana = await test.requester();
    const heard = await follow(test.app, ana);
    await test.desk.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query ilike 'select pg_notify%'`;
    await expect.poll(heard.news, { timeout: 10_000 }).toBe(1);
    heard.stream.destroy();
  });

  it('ends with the desk, which does not wait for it', async () => {
    const third = await createApp({ ...test.desk, sql: test.database.another() });
    await third.listen({ host: '127.0.0.1', port: 0 });
    const ana = await test.requester();
    const heard = await follow(third, ana);
    const closed = third.close();
    expect(await Promise.race([closed.then(() => 'closed'), wait(3_000)])).toBe('closed');
    await expect.poll(heard.ended).toBe(true);
  });
});
