import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildFeed } from '../../server/db/events';
import { transaction } from '../../server/db/sql';
import type { Changes, CommentPage, Ticket, TicketPage } from '../../utils/protocol/desk-api';
import { LIMITS } from '../../utils/protocol/limits';
import { openTestDesk, type Requester, type TestDesk } from './test-desk';

const COMMENTS = 10_000;
const TICKETS = 5_000;

let test: TestDesk;
let ana: Requester;
let ben: Requester;
let thread: string;
beforeAll(async () => {
  test = await openTestDesk();
  ana = await test.requester();
  ben = await test.requester();
  thread = (await ana.raise()).id;
  const { sql } = test.desk;
  await sql`
    insert into comment (id, ticket_id, position, person_id, body, content_hash, created_at)
    select gen_random_uuid(), ${thread}, n, ${ana.id}, 'Line ' || n, '', ${test.desk.clock()}
    from generate_series(2, ${COMMENTS}::int) n`;
  await sql`update ticket set comments = ${COMMENTS} where id = ${thread}`;
  const raised = (await ben.raise({ summary: 'The first of many' })).id;
  await sql`
    insert into ticket (id, number, requester_id, summary, status, locale, answer, environment, content_hash, comments,
      created_at, updated_at)
    select gen_random_uuid(), nextval('ticket_number'), requester_id, 'One of many: ' || n,
      (array['new', 'open', 'waiting', 'solved', 'closed'])[1 + n % 5], locale, answer, environment, content_hash, 1,
      created_at, created_at - n * interval '1 minute'
    from ticket, generate_series(2, ${TICKETS}::int) n where id = ${raised}`;
  await sql`
    insert into comment (id, ticket_id, position, person_id, body, content_hash, created_at)
    select gen_random_uuid(), t.id, 1, ${ben.id}, 'About invoice ' || t.number, '', t.created_at
    from ticket t where t.requester_id = ${ben.id} and t.id <> ${raised}`;
  for (const { id } of [ana, ben])
    await transaction(sql, (query) => rebuildFeed(query, id, test.desk.clock()));
  await sql`analyze`;
});
afterAll(() => test.close());

describe('a thread of 10,000 comments', () => {
  it('comes in pages of 50, the newest first, each comment once', async () => {
    const positions: number[] = [];
    let next: string | null = '';
    while (next !== null) {
      const url: string = `/v1/tickets/${thread}/comments${next && `?cursor=${next}`}`;
      const page: CommentPage = (await ana.ask({ url })).json();
      expect(page.items.length).toBeLessThanOrEqual(50);
      positions.unshift(...page.items.map(({ position }) => position));
      next = page.next;
    }
    expect(positions).toEqual(Array.from({ length: COMMENTS }, (_, index) => index + 1));
  });

  it('is told from nothing in answers of a hundred, each comment once', async () => {
    const seen = new Set<string>();
    let cursor = '';
    for (;;) {
      const changes = (await ana.ask({ url: `/v1/changes?cursor=${cursor}` })).json<Changes>();
      expect(changes.comments.length).toBeLessThanOrEqual(100);
      for (const { id } of changes.comments) seen.add(id);
      cursor = changes.cursor;
      if (!changes.more) break;
    }
    expect(seen.size).toBe(COMMENTS);
  });

  it('still takes a reply, and two at the same time, in one order for everybody', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const write = (id: string) =>
      ana.ask({
        method: 'PUT',
        url: `/v1/tickets/${thread}/comments/${id}`,
        payload: { body: 'At once', attachments: [] },
      });
    for (let pair = 0; pair < ids.length; pair += 2)
      await Promise.all(ids.slice(pair, pair + 2).map((id) => write(id)));
    const { items } = (await ana.ask({ url: `/v1/tickets/${thread}/comments` })).json<CommentPage>();
    const last = items.slice(-ids.length);
    expect(last.map(({ position }) => position)).toEqual(ids.map((_, index) => COMMENTS + 1 + index));
    expect(new Set(last.map(({ id }) => id))).toEqual(new Set(ids));
  });
});

describe('5,000 tickets', () => {
  const list = async (query: string) => (await ben.ask({ url: `/v1/tickets?${query}` })).json<TicketPage>();

  it('are counted, filtered, sorted and searched', async () => {
    expect((await list('')).counts).toEqual({ all: TICKETS, open: 3_000, closed: 2_000 });
    expect((await list('words=invoice&filter=closed')).items).toHaveLength(50);
    const { items } = await list(`words=${encodeURIComponent('many: 4321')}`);
    expect(items.map(({ summary }) => summary)).toContain('One of many: 4321');
    expect(items.length).toBeLessThanOrEqual(2); // in one summary, and as the number of another
    const [first] = (await list('sort=activity&order=ascending')).items;
    expect(first?.summary).toBe(`One of many: ${TICKETS}`);
  });
});

describe('what is too much', () => {
  const write = (body: string) =>
    ana.ask({
      method: 'PUT',
      url: `/v1/tickets/${thread}/comments/${randomUUID()}`,
      payload: { body, attachments: [] },
    });

  it('of a comment is refused, and nothing of it is kept', async () => {
    const before = (await ana.ask({ url: `/v1/tickets/${thread}` })).json<Ticket>().comments;
    const megabyte = await write('x'.repeat(1024 * 1024));
    expect([megabyte.statusCode, megabyte.json().code]).toEqual([413, 'too-large']);
    const long = await write('x'.repeat(LIMITS.comment + 1));
    expect([long.statusCode, long.json().code]).toEqual([400, 'invalid-input']);
    expect((await ana.ask({ url: `/v1/tickets/${thread}` })).json<Ticket>().comments).toBe(before);
    expect((await write('語'.repeat(LIMITS.comment))).statusCode).toBe(201);
  });

  it('of attachments to one message is refused; two hundred in a thread are shown', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => ben.upload()));
    const { id } = await ben.raise({ attachments: ids.slice(0, 5) });
    const payload = { body: 'x', attachments: ids };
    const six = await ben.ask({
      method: 'PUT',
      url: `/v1/tickets/${id}/comments/${randomUUID()}`,
      payload,
    });
    expect([six.statusCode, six.json().code]).toEqual([400, 'too-many-files']);
    await test.desk.sql`
      insert into attachment (id, person_id, comment_id, place, name, type, kind, bytes, sha256, path, created_at)
      select gen_random_uuid(), person_id, comment_id, n, name, type, kind, bytes, sha256, path, created_at
      from attachment, generate_series(5, 199) n where id = ${ids[0] ?? ''}`;
    const { items } = (await ben.ask({ url: `/v1/tickets/${id}/comments` })).json<CommentPage>();
    expect(items[0]?.attachments).toHaveLength(200);
  });
});

describe('a ticket that is no more', () => {
  it('is told as gone, and takes no reply', async () => {
    const { id, lastComment } = await ana.raise();
    let cursor = '';
    for (let more = true; more; ) {
      const changes: Changes = (await ana.ask({ url: `/v1/changes?cursor=${cursor}` })).json();
      ({ cursor, more } = changes);
    }
    await ana.ask({ method: 'PUT', url: `/v1/tickets/${id}/status`, payload: { status: 'closed' } });
    await test.desk.sql`delete from comment where id = ${lastComment.id}`;
    await test.desk.sql`delete from ticket where id = ${id}`;
    const changes = (await ana.ask({ url: `/v1/changes?cursor=${cursor}` })).json<Changes>();
    expect(changes).toMatchObject({ gone: [id], tickets: [], comments: [] });
    const reply = await ana.ask({
      method: 'PUT',
      url: `/v1/tickets/${id}/comments/${randomUUID()}`,
      payload: { body: 'Still there?', attachments: [] },
    });
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'not-found']);
  });
});
