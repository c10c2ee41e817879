import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setOrganization } from '../../server/desk/organizations';
import type { Changes, Ticket } from '../../utils/protocol/desk-api';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk } from './test-desk';

let test: TestDesk;
let maya: AgentBrowser;
beforeAll(async () => {
  test = await openTestDesk({ config: { pollSeconds: 45 } });
  maya = await test.agent();
});
afterAll(() => test.close());

const poll = async (who: Requester, cursor?: string): Promise<Changes> =>
  (
    await who.ask({
      url: `/v1/changes${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
    })
  ).json();

/** Polls until there is no more. */
async function drain(
  who: Requester,
  cursor?: string,
): Promise<{ cursor: string; comments: string[]; tickets: Ticket[] }> {
  const comments: string[] = [];
  const tickets: Ticket[] = [];
  let from = cursor;
  for (;;) {
    const changes = await poll(who, from);
    comments.push(...changes.comments.map(({ id }) => id));
    tickets.push(...changes.tickets);
    from = changes.cursor;
    if (!changes.more) return { cursor: from, comments, tickets };
  }
}

const write = (who: Requester, ticketId: string, id: string = randomUUID()) =>
  who.ask({
    method: 'PUT',
    url: `/v1/tickets/${ticketId}/comments/${id}`,
    payload: { body: 'x', attachments: [] },
  });

describe('changes', () => {
  it('begin with everything, and then tell what is new, once', async () => {
    const ana = await test.requester();
    const { id, lastComment } = await ana.raise();
    const first = await poll(ana);
    expect(first).toMatchObject({
      reset: true,
      more: false,
      next: 45,
      tickets: [{ id }],
      comments: [{ id: lastComment.id }],
    });
    expect(await poll(ana, first.cursor)).toEqual({ ...first, reset: false, tickets: [], comments: [] });
    const answer = await maya.reply(id, 'Here you are');
    const second = await poll(ana, first.cursor);
    expect(second).toMatchObject({
      reset: false,
      tickets: [{ id, unread: 1, status: 'waiting', lastAgent: { name: 'Maya Okafor' } }],
      comments: [{ id: answer, body: 'Here you are' }],
    });
    expect((await poll(ana, second.cursor)).tickets).toEqual([]);
  });

  it('of nobody else are told', async () => {
    const [ana, ben] = [await test.requester(), await test.requester()];
    const { cursor } = await poll(ben);
    const { id } = await ana.raise();
    await maya.reply(id, 'For Ana alone');
    expect(await poll(ben, cursor)).toMatchObject({ tickets: [], comments: [] });
  });

  it('tell the other devices what has been read and closed', async () => {
    const ana = await test.requester();
    const { id } = await ana.raise();
    await maya.reply(id, 'Read me');
    const { cursor } = await poll(ana);
    await ana.ask({ method: 'PUT', url: `/v1/tickets/${id}/read`, payload: { position: 2 } });
    const afterRead = await poll(ana, cursor);
    expect(afterRead).toMatchObject({ tickets: [{ id, unread: 0 }], comments: [] });
    await ana.ask({ method: 'PUT', url: `/v1/tickets/${id}/status`, payload: { status: 'closed' } });
    expect(await poll(ana, afterRead.cursor)).toMatchObject({
      tickets: [{ id, status: 'closed' }],
      comments: [],
    });
  });

  it('come in pages, and the last one says so', async () => {
    const ana = await test.requester();
    const { id } = await ana.raise();
    const ids = Array.from({ length: 250 }, () => randomUUID());
    for (const each of ids) await write(ana, id, each);
    const first = await poll(ana);
    expect([first.reset, first.more, first.comments.length]).toEqual([true, true, 100]);
    const { comments } = await drain(ana, first.cursor);
    expect([...first.comments.map((each) => each.id), ...comments].slice(1)).toEqual(ids);
  });
});

describe('the validator', () => {
  it('is the cursor: 304 when nothing is new, 200 when something is', async () => {
    const ana = await test.requester();
    const { id } = await ana.raise();
    const { cursor } = await poll(ana);
    const url = `/v1/changes?cursor=${cursor}`;
    const idle = await ana.ask({ url, headers: { 'if-none-match': `"${cursor}"` } });
    expect([idle.statusCode, idle.body, idle.headers.etag]).toEqual([304, '', `"${cursor}"`]);
    const weak = await ana.ask({ url, headers: { 'if-none-match': `"x", W/"${cursor}"` } });
    expect(weak.statusCode).toBe(304);
    expect((await ana.ask({ url, headers: { 'if-none-match': '"something"' } })).statusCode).toBe(200);
    await maya.reply(id, 'New');
    const news = await ana.ask({ url, headers: { 'if-none-match': `"${cursor}"` } });
    expect(news.statusCode).toBe(200);
    expect(news.headers.etag).toBe(`"${news.json<Changes>().cursor}"`);
  });
});

describe('a cursor', () => {
  it.each([
    ['that is empty', ''],
    ['that is no cursor', 'hello'],
    ['with a NUL', '\0'],
    ['that is huge', 'A'.repeat(9_000)],
    ['of another kind', Buffer.from('t 1 2').toString('base64url')],
  ])('%s starts anew', async (_what, cursor) => {
    const ana = await test.requester();
    const { id } = await ana.raise();
    expect(await poll(ana, cursor)).toMatchObject({ reset: true, tickets: [{ id }] });
  });

  it('of another person, of another desk and from the future starts anew', async () => {
    const [ana, ben] = [await test.requester(), await test.requester()];
    const { id } = await ana.raise();
    await ben.raise();
    const bens = (await poll(ben)).cursor;
    const own = (await poll(ana)).cursor;
    const [kind, epoch, person, feed, seq] = own.split('.');
    const pack = (...parts: unknown[]) => parts.join('.');
    expect(pack(kind, epoch, person, feed, seq)).toBe(own);
    const foreign = pack(kind, epoch?.toUpperCase(), person, feed, seq);
    const future = pack(kind, epoch, person, feed, Number(seq) + 1);
    for (const cursor of [bens, foreign, future])
      expect(await poll(ana, cursor)).toMatchObject({ reset: true, tickets: [{ id }], cursor: own });
  });

  it('from before a back-up was restored starts anew', async () => {
    const ana = await test.requester();
    await ana.raise();
    const { id } = await ana.raise();
    const { cursor } = await poll(ana);
    await test.desk.sql`delete from event where person_id = ${ana.id} and seq = 2`;
    await test.desk.sql`update person set last_seq = 1 where id = ${ana.id}`;
    const changes = await poll(ana, cursor);
    expect(changes.reset).toBe(true);
    expect(changes.tickets.map((each) => each.id)).not.toContain(id);
  });
});

describe('while eight write at once', () => {
  it('a polling reader misses nothing and gets nothing twice', async () => {
    const ana = await test.requester();
    const tickets = await Promise.all(Array.from({ length: 4 }, () => ana.raise()));
    const start = (await drain(ana)).cursor;
    const written: string[] = [];
    let writing = true;
    const writer = async (index: number) => {
      for (let count = 0; count < 25; count++) {
        const ticket = tickets[(index + count) % tickets.length] as Ticket;
        const id = index % 2 ? randomUUID() : await maya.reply(ticket.id, 'y');
        if (index % 2) await write(ana, ticket.id, id);
        written.push(id);
      }
    };
    const reader = async () => {
      const seen: string[] = [];
      let cursor = start;
      while (writing) {
        const got = await drain(ana, cursor);
        seen.push(...got.comments);
        cursor = got.cursor;
      }
      return [...seen, ...(await drain(ana, cursor)).comments];
    };
    const readers = [reader(), reader()];
    await Promise.all(Array.from({ length: 8 }, (_, index) => writer(index)));
    writing = false;
    for (const seen of await Promise.all(readers)) {
      expect(seen).toHaveLength(200);
      expect(seen.toSorted()).toEqual(written.toSorted());
    }
  });
});

describe('an organization', () => {
  it('its administrator sees every ticket and is told of every change', async () => {
    const [ana, boss] = [await test.requester(), await test.requester()];
    const before = await ana.raise();
    const old = (await poll(boss)).cursor;
    await setOrganization(test.desk, { email: ana.email, organization: 'Northwind', administrator: false });
    await setOrganization(test.desk, { email: boss.email, organization: 'Northwind', administrator: true });
    const joined = await poll(boss, old);
    expect(joined).toMatchObject({ reset: true, tickets: [{ id: before.id, requester: { id: ana.id } }] });
    const after = await ana.raise();
    const answer = await maya.reply(after.id, 'Hello');
    const news = await poll(boss, joined.cursor);
    expect(news).toMatchObject({ reset: false, tickets: [{ id: after.id, unread: 1 }] });
    expect(news.comments.map(({ id }) => id)).toContain(answer);
    expect((await write(boss, after.id)).statusCode).toBe(201);
    expect((await ana.ask({ url: '/v1/me' })).json()).toMatchObject({ organization: { name: 'Northwind' } });
  });

  it('whoever leaves it no longer sees anything of it', async () => {
    const [ana, boss] = [await test.requester(), await test.requester()];
    await setOrganization(test.desk, { email: ana.email, organization: 'Contoso', administrator: false });
    await setOrganization(test.desk, { email: boss.email, organization: 'Contoso', administrator: true });
    const { id } = await ana.raise();
    const { cursor } = await poll(boss);
    expect((await boss.ask({ url: `/v1/tickets/${id}` })).statusCode).toBe(200);
    await setOrganization(test.desk, { email: boss.email, organization: null, administrator: false });
    expect((await boss.ask({ url: `/v1/tickets/${id}` })).statusCode).toBe(404);
    expect(await poll(boss, cursor)).toMatchObject({ reset: true, tickets: [], comments: [] });
  });

  it('somebody who joins it while raising a ticket: the administrator is told', async () => {
    const [ana, boss] = [await test.requester(), await test.requester()];
    await setOrganization(test.desk, { email: boss.email, organization: 'Wingtip', administrator: true });
    const { cursor } = await poll(boss);
    const raising = await test.database.another().begin(async (query) => {
      await query`
        update person set organization_id = (select id from organization where name = 'Wingtip') where id = ${ana.id}`;
      const raised = ana.raise();
      const waiting = () => test.desk.sql`
        select pid from pg_stat_activity where datname = ${test.database.name} and wait_event_type = 'Lock'`;
      await expect.poll(waiting, { timeout: 200_000 }).toHaveLength(1);
      return { raised };
    });
    const { id } = await raising.raised;
    expect(await poll(boss, cursor)).toMatchObject({ reset: false, tickets: [{ id }] });
  });

  it('colleagues who write and join at once: nothing is missed, nothing deadlocks', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => test.requester()));
    const [boss, ...colleagues] = people as [Requester, ...Requester[]];
    const join = (who: Requester, administrator: boolean) =>
      setOrganization(test.desk, { email: who.email, organization: 'Fabrikam', administrator });
    const tickets = await Promise.all(
      colleagues.map(async (who) => {
        const [, ticket] = await Promise.all([join(who, who === colleagues[0]), who.raise()]);
        await Promise.all([write(who, ticket.id), maya.reply(ticket.id, 'z')]);
        return ticket.id;
      }),
    );
    const late = colleagues.map(async (who, index) => {
      await Promise.all(Array.from({ length: 5 }, () => write(who, tickets[index] ?? '')));
    });
    await Promise.all([join(boss, true), ...late]);
    const expected = await test.desk.sql<{ id: string }[]>`
      select id from comment where ticket_id in ${test.desk.sql(tickets)} order by id`;
    expect(expected).toHaveLength(40);
    for (const administrator of [boss, colleagues[0] as Requester]) {
      const { comments } = await drain(administrator);
      expect(comments.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    }
  });
});
