import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comment, CommentPage, Ticket, TicketPage } from '../../utils/protocol/desk-api';
import { LIMITS } from '../../utils/protocol/limits';
import {
  type AgentBrowser,
  newTicket,
  openTestDesk,
  type Requester,
  type TestDesk,
  threadOf,
} from './test-desk';

let test: TestDesk;
let ana: Requester;
let maya: AgentBrowser;
beforeAll(async () => {
  test = await openTestDesk();
  ana = await test.requester('ana@example.com');
  maya = await test.agent();
});
afterAll(() => test.close());

const put = (who: Requester, id: string, payload: object) =>
  who.ask({ method: 'PUT', url: `/v1/tickets/${id}`, payload });
const comment = (
  who: Requester,
  ticketId: string,
  id: string,
  body = 'And line 4.',
  attachments: string[] = [],
) =>
  who.ask({ method: 'PUT', url: `/v1/tickets/${ticketId}/comments/${id}`, payload: { body, attachments } });
const ticket = async (who: Requester, id: string) =>
  (await who.ask({ url: `/v1/tickets/${id}` })).json<Ticket>();
const setStatus = (who: Requester, id: string, status: string) =>
  who.ask({ method: 'PUT', url: `/v1/tickets/${id}/status`, payload: { status } });

describe('a new ticket', () => {
  it('has a number, a first comment and the requester of the token', async () => {
    const id = randomUUID();
    const sent = newTicket({
      page: { url: 'https://ledgerly.example/invoices', title: 'Invoices' },
      environment: { browser: 'Chromium 156' },
    });
    const answer = await put(ana, id, sent);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      id,
      status: 'new',
      summary: sent.summary,
      requester: { id: ana.id, name: 'ana' },
      comments: 1,
      lastComment: { id: sent.commentId, position: 1, kind: 'requester', excerpt: sent.description },
      lastAgent: null,
      unread: 0,
      readUpTo: 0,
      can: { reply: true, close: true, reopen: false },
    });
    expect(await threadOf(ana, id)).toMatchObject([
      { id: sent.commentId, position: 1, body: sent.description },
    ]);
    const seen = await maya.ask({ url: `/inbox/api/tickets/${id}` });
    expect(seen.json()).toMatchObject({ page: sent.page, environment: sent.environment });
  });

  it('is one, however often it arrives', async () => {
    const id = randomUUID();
    const sent = newTicket();
    const answers = await Promise.all(Array.from({ length: 50 }, () => put(ana, id, sent)));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([...Array.from({ length: 49 }, () => 200), 201]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    const rows = await test.desk.sql`select id from comment where ticket_id = ${id}`;
    const events = await test.desk.sql`select seq from event where ticket_id = ${id}`;
    expect([rows.length, events.length]).toEqual([1, 1]);
  });

  it('is the same with its fields in another order, and later on', async () => {
    const id = randomUUID();
    const sent = newTicket();
    await put(ana, id, sent);
    test.pass(4 * 86_400_000);
    const answer = await put(ana, id, Object.fromEntries(Object.entries(sent).reverse()));
    expect(answer.statusCode).toBe(200);
    maya = await test.agent(); // the first session is over by now
  });

  it('with other content under the same id is refused, and so is another comment’s id', async () => {
    const id = randomUUID();
    const sent = newTicket();
    await put(ana, id, sent);
    const other = await put(ana, id, { ...sent, summary: 'Something else' });
    expect(other.statusCode).toBe(409);
    expect(other.json()).toMatchObject({ code: 'id-taken' });
    const sameComment = await put(ana, randomUUID(), { ...newTicket(), commentId: sent.commentId });
    expect(sameComment.json()).toMatchObject({ code: 'id-taken' });
  });

  it('under somebody else’s id is refused', async () => {
    const id = randomUUID();
    const sent = newTicket();
    await put(ana, id, sent);
    const ben = await test.requester();
    expect((await put(ben, id, sent)).json()).toMatchObject({ code: 'id-taken' });
  });

  it('of two different ones that race for an id, one wins whole', async () => {
    const id = randomUUID();
    const both = [newTicket({ summary: 'One' }), newTicket({ summary: 'Two' })];
    const answers = await Promise.all(both.map((sent) => put(ana, id, sent)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    expect(await threadOf(ana, id)).toHaveLength(1);
  });

  it.each([
    ['summary', 200],
    ['description', 20_000],
  ] as const)('takes a %s of %i and not one more', async (field, limit) => {
    const text = (length: number) => `😀${'x'.repeat(length - 2)}`;
    expect((await put(ana, randomUUID(), newTicket({ [field]: text(limit) }))).statusCode).toBe(201);
    const over = await put(ana, randomUUID(), newTicket({ [field]: text(limit + 1) }));
    expect(over.statusCode).toBe(400);
    expect(over.json()).toMatchObject({
      code: 'invalid-input',
      fields: [{ field, fault: 'too-long', limit }],
    });
  });

  it.each([
    ['no summary', { summary: undefined }, [{ field: 'summary', fault: 'required' }]],
    ['an empty summary', { summary: '' }, [{ field: 'summary', fault: 'required' }]],
    ['a blank summary', { summary: ' \n ' }, [{ field: 'summary', fault: 'required' }]],
    ['a summary of NULs', { summary: '\0\0' }, [{ field: 'summary', fault: 'required' }]],
    ['a number for text', { summary: 7 }, [{ field: 'summary', fault: 'wrong-format' }]],
    ['a strange field', { colour: 'red' }, [{ field: 'colour', fault: 'unknown-field' }]],
    [
      'a script address',
      { page: { url: 'javascript:0', title: '' } },
      [{ field: 'page.url', fault: 'wrong-format' }],
    ],
    ['a strange language', { locale: 'xx' }, [{ field: 'locale', fault: 'not-offered' }]],
    [
      'a strange line',
      { environment: { password: 'x' } },
      [{ field: 'environment.password', fault: 'unknown-field' }],
    ],
    ['an unknown file', { attachments: [randomUUID()] }, [{ field: 'attachments', fault: 'not-offered' }]],
    [
      'an id in capitals',
      { commentId: randomUUID().toUpperCase() },
      [{ field: 'commentId', fault: 'wrong-format' }],
    ],
  ])('with %s is refused beside the field', async (_what, more, fields) => {
    const answer = await put(ana, randomUUID(), { ...newTicket(), ...more });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', fields });
  });

  it('with six files is refused as too many', async () => {
    const attachments = Array.from({ length: 6 }, () => randomUUID());
    const answer = await put(ana, randomUUID(), newTicket({ attachments }));
    expect(answer.json()).toMatchObject({
      code: 'too-many-files',
      fields: [{ field: 'attachments', fault: 'too-long', limit: LIMITS.filesPerMessage }],
    });
  });

  it('names every faulty field at once', async () => {
    const answer = await put(ana, randomUUID(), {});
    const fields = answer.json<{ fields: { field: string }[] }>().fields.map(({ field }) => field);
    expect(fields.sort()).toEqual(['attachments', 'commentId', 'description', 'locale', 'summary']);
  });

  it('that is refused leaves nothing behind', async () => {
    const id = randomUUID();
    await put(ana, id, newTicket({ attachments: [randomUUID()] }));
    expect((await ana.ask({ url: `/v1/tickets/${id}` })).statusCode).toBe(404);
    expect((await put(ana, id, newTicket())).statusCode).toBe(201);
  });

  it('keeps line ends and what cannot be stored in one form', async () => {
    const raised = await ana.raise({ description: 'a\r\nb\rc\0d\ud800e' });
    expect((await threadOf(ana, raised.id))[0]?.body).toBe('a\nb\ncd\ufffde');
  });
});

describe('a comment', () => {
  it('is one, however often it arrives', async () => {
    const { id } = await ana.raise();
    const commentId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => comment(ana, id, commentId)));
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(49);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await threadOf(ana, id)).toHaveLength(2);
  });

  it('with other content, in another ticket or by another person is refused', async () => {
    const [one, other] = [await ana.raise(), await ana.raise()];
    const commentId = randomUUID();
    await comment(ana, one.id, commentId);
    expect((await comment(ana, one.id, commentId, 'Else')).json()).toMatchObject({ code: 'id-taken' });
    expect((await comment(ana, other.id, commentId)).json()).toMatchObject({ code: 'id-taken' });
    const ben = await test.requester();
    const bens = await ben.raise();
    expect((await comment(ben, bens.id, commentId)).json()).toMatchObject({ code: 'id-taken' });
    expect((await comment(ben, one.id, randomUUID())).json()).toMatchObject({ code: 'not-found' });
  });

  it('of many at once each gets a place of its own, without gaps', async () => {
    const { id } = await ana.raise();
    const replies = Array.from({ length: 20 }, (_, index) =>
      comment(ana, id, randomUUID(), `Reply ${index}`),
    );
    const answers = Array.from({ length: 10 }, (_, index) => maya.reply(id, `Answer ${index}`));
    await Promise.all([...replies, ...answers]);
    const thread = await threadOf(ana, id);
    expect(thread.map(({ position }) => position)).toEqual(
      Array.from({ length: 31 }, (_, index) => index + 1),
    );
    expect((await ticket(ana, id)).comments).toBe(31);
  });

  it('is read newest page first, in order within a page', async () => {
    const { id } = await ana.raise();
    for (let count = 2; count <= 120; count++) await comment(ana, id, randomUUID(), `Comment ${count}`);
    const pages: number[][] = [];
    let cursor = '';
    do {
      const answer = await ana.ask({ url: `/v1/tickets/${id}/comments?cursor=${cursor}` });
      const page = answer.json<CommentPage>();
      pages.push(page.items.map(({ position }) => position));
      cursor = page.next ?? '';
    } while (cursor);
    expect(pages.map((page) => [page[0], page.at(-1)])).toEqual([
      [71, 120],
      [21, 70],
      [1, 20],
    ]);
  });
});

describe('status', () => {
  it('goes new, waiting, open, closed, open as people write and decide', async () => {
    const { id, status } = await ana.raise();
    expect(status).toBe('new');
    await maya.reply(id, 'Which line?');
    expect(await ticket(ana, id)).toMatchObject({ status: 'waiting', lastAgent: { id: maya.id } });
    await comment(ana, id, randomUUID());
    expect((await ticket(ana, id)).status).toBe('open');
    const closed = (await setStatus(ana, id, 'closed')).json<Ticket>();
    expect(closed).toMatchObject({ status: 'closed', can: { reply: true, close: false, reopen: true } });
    expect((await setStatus(ana, id, 'open')).json()).toMatchObject({ status: 'open' });
  });

  it.each(['solved', 'closed'])('a reply to a %s ticket gives it back to the team', async (status) => {
    const { id } = await ana.raise();
    await maya.ask({ method: 'PUT', url: `/inbox/api/tickets/${id}/status`, payload: { status } });
    expect((await ticket(ana, id)).status).toBe(status);
    await comment(ana, id, randomUUID());
    expect((await ticket(ana, id)).status).toBe('open');
  });

  it('stays new while only the requester writes', async () => {
    const { id } = await ana.raise();
    await comment(ana, id, randomUUID());
    expect((await ticket(ana, id)).status).toBe('new');
  });

  it('stays as it is when there is nothing to reopen or to close', async () => {
    const { id } = await ana.raise();
    expect((await setStatus(ana, id, 'open')).json()).toMatchObject({ status: 'new' });
    await setStatus(ana, id, 'closed');
    const before = await test.desk.sql`select seq from event where ticket_id = ${id}`;
    await setStatus(ana, id, 'closed');
    expect(await test.desk.sql`select seq from event where ticket_id = ${id}`).toHaveLength(before.length);
  });

  it('that a requester may not give is refused', async () => {
    const { id } = await ana.raise();
    for (const status of ['solved', 'waiting', 'new', '', null])
      expect((await setStatus(ana, id, status as string)).statusCode).toBe(400);
  });
});

describe('the list of tickets', () => {
  it('comes latest activity first, page by page, each ticket once', async () => {
    const ben = await test.requester();
    const raised: string[] = [];
    for (let count = 0; count < 115; count++) {
      if (count % 3 === 0) test.pass(1);
      raised.push((await ben.raise()).id);
    }
    const seen: Ticket[] = [];
    let cursor = '';
    do {
      const page = (await ben.ask({ url: `/v1/tickets?cursor=${cursor}` })).json<TicketPage>();
      seen.push(...page.items);
      cursor = page.next ?? '';
    } while (cursor);
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(raised));
    expect(seen).toHaveLength(115);
    const times = seen.map(({ updatedAt }) => updatedAt);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it.each(['x', '', '%00', 'dCA5', 'a'.repeat(5000), 'dCAxIDIgMw', '..%2F', 'dCA5OTk5OTk5OTk5OTk5OTk5IDE'])(
    'begins at the start for the cursor %j',
    async (cursor) => {
      for (const url of ['/v1/tickets', `/v1/tickets/${(await ana.raise()).id}/comments`]) {
        const answer = await ana.ask({ url: `${url}?cursor=${cursor}` });
        expect(answer.statusCode).toBe(200);
        expect(answer.json<{ items: Comment[] }>().items.length).toBeGreaterThan(0);
      }
    },
  );
});
