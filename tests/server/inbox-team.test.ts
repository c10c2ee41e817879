import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setOrganization } from '../../server/desk/organizations';
import type { InboxPage, InboxThread } from '../../server/inbox/protocol';
import { TABLE } from './access-table';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk } from './test-desk';

let test: TestDesk;
let ana: Requester;
let ben: Requester;
let cleo: Requester;
let maya: AgentBrowser;
let tom: AgentBrowser;
beforeAll(async () => {
  test = await openTestDesk();
  [ana, ben, cleo] = [
    await test.requester('ana@example.com'),
    await test.requester(),
    await test.requester(),
  ];
  for (const [{ email }, administrator] of [
    [ana, false],
    [ben, true],
  ] as const)
    await setOrganization(test.desk, { email, organization: 'Brightwater', administrator });
  [maya, tom] = [await test.agent(), await test.agent()];
});
afterAll(() => test.close());

type Asked = { method?: 'PUT' | 'DELETE'; url: string; payload?: object };
const ask = async <T>(who: AgentBrowser, asked: Asked): Promise<T> => {
  const answer = await who.ask(asked);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.json<T>();
};
const thread = (who: AgentBrowser, id: string) => ask<InboxThread>(who, { url: `/inbox/api/tickets/${id}` });
const list = (who: AgentBrowser, query: string) =>
  ask<InboxPage>(who, { url: `/inbox/api/tickets?${query}` });
const put = (who: AgentBrowser, ticketId: string, what: string, payload: object) =>
  who.ask({ method: 'PUT', url: `/inbox/api/tickets/${ticketId}/${what}`, payload });
const note = (who: AgentBrowser, ticketId: string, body: string, id = randomUUID()) =>
  put(who, ticketId, `notes/${id}`, { body });
const comment = (who: Requester, ticketId: string) => {
  const payload = { body: 'And line 4.', attachments: [] };
  return who.ask({ method: 'PUT', url: `/v1/tickets/${ticketId}/comments/${randomUUID()}`, payload });
};

describe('a note', () => {
  it('stands after the comment that was last, once however often it arrives', async () => {
    const { id } = await ana.raise();
    const noteId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => note(maya, id, 'Among us', noteId)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    await maya.reply(id, 'Answer');
    await note(tom, id, 'Later');
    const { notes, comments } = await thread(tom, id);
    expect(notes.map(({ after, body, author }) => [after, body, author.id])).toEqual([
      [1, 'Among us', maya.id],
      [2, 'Later', tom.id],
    ]);
    expect(comments).toHaveLength(2);
  });

  it('under an id that is taken is refused, and so are one of nothing and one in no ticket', async () => {
    const { id } = await ana.raise();
    const noteId = randomUUID();
    await note(maya, id, 'One', noteId);
    const other = await ana.raise();
    expect((await note(maya, id, 'Two', noteId)).json()).toMatchObject({ code: 'id-taken' });
    expect((await note(tom, id, 'One', noteId)).json()).toMatchObject({ code: 'id-taken' });
    expect((await note(maya, other.id, 'One', noteId)).json()).toMatchObject({ code: 'id-taken' });
    expect((await note(maya, id, ' ')).json()).toMatchObject({ code: 'invalid-input' });
    expect((await note(maya, randomUUID(), 'x')).json()).toMatchObject({ code: 'not-found' });
  });
});

describe('what the team does among itself', () => {
  /** Everything that whoever asks can read, under the addresses of their own ticket: the bodies, byte for byte. */
  const readAll = async (who: Requester | null, ticketId: string, commentId: string): Promise<string[]> => {
    const things = { ticket: ticketId, comment: commentId, file: randomUUID(), agent: maya.id };
    const rows = Object.entries(TABLE).filter(
      ([key, { access }]) => key.startsWith('GET ') && !key.includes('stream') && access !== 'agent',
    );
    return Promise.all(
      rows.map(async ([key, row]) => {
        const options = { ...row.ask(things), method: 'GET' as const };
        const answer = await (who ? who.ask(options) : test.app.inject(options));
        return `${key} ${answer.statusCode} ${answer.headers.etag ?? ''} ${answer.body}`;
      }),
    );
  };

  it('changes not one byte of what requesters, their administrators, strangers and everybody can read', async () => {
    const ticket = await ana.raise({ summary: 'Canary of the team' });
    await maya.reply(ticket.id, 'Answer');
    await test.desk.post.settled();
    const readers = [ana, ben, cleo, null];
    const before = await Promise.all(readers.map((who) => readAll(who, ticket.id, ticket.lastComment.id)));
    expect(before[0]?.length).toBeGreaterThan(10);
    expect(before.flat().some((text) => text.includes('Canary of the team'))).toBe(true);
    const letters = await test.desk.sql`select count(*) as count from letter`;
    const events = await test.desk.sql`select count(*) as count from event`;

    test.pass(60_000);
    await note(maya, ticket.id, 'CANARY-7f3a only we see this');
    await put(maya, ticket.id, 'assignee', { agentId: tom.id });
    await put(maya, ticket.id, 'seen', { position: 2 });
    await put(maya, ticket.id, `calls/${randomUUID()}`, { reached: true });
    await test.desk.post.settled();

    const after = await Promise.all(readers.map((who) => readAll(who, ticket.id, ticket.lastComment.id)));
    expect(after).toEqual(before);
    expect(after.flat().join('\n')).not.toContain('CANARY-7f3a');
    expect(await test.desk.sql`select count(*) as count from letter`).toEqual(letters);
    expect(await test.desk.sql`select count(*) as count from event`).toEqual(events);
    const mails = await test.desk.sql<{ body: string }[]>`select body from mailbox_mail`;
    expect(mails.filter(({ body }) => body.includes('CANARY-7f3a'))).toEqual([]);
  });

  it('is found by no search of a requester, and by that of an agent', async () => {
    const { id } = await ana.raise({ summary: 'Nothing to see' });
    await note(maya, id, 'a-word-that-only-notes-have');
    expect((await ana.ask({ url: '/v1/tickets?words=a-word-that-only-notes-have' })).body).not.toContain(id);
    const { items } = await list(tom, 'view=all&words=a-word-that-only-notes-have');
    expect(items.map((ticket) => ticket.id)).toEqual([id]);
  });
});

describe('a ticket', () => {
  it('is given to an agent, and to nobody', async () => {
    const { id } = await ana.raise();
    expect((await put(maya, id, 'assignee', { agentId: tom.id })).json()).toMatchObject({
      ticket: { assignee: { id: tom.id } },
    });
    expect((await list(tom, 'share=mine')).items.map((ticket) => ticket.id)).toContain(id);
    expect((await list(maya, 'share=mine')).items.map((ticket) => ticket.id)).not.toContain(id);
    expect((await put(maya, id, 'assignee', { agentId: null })).json()).toMatchObject({
      ticket: { assignee: null },
    });
    expect((await list(tom, 'share=nobodys')).items.map((ticket) => ticket.id)).toContain(id);
    expect((await put(maya, id, 'assignee', { agentId: randomUUID() })).statusCode).toBe(404);
    expect((await put(maya, randomUUID(), 'assignee', { agentId: null })).statusCode).toBe(404);
  });

  it('is that of whoever answers first', async () => {
    const { id } = await ana.raise();
    await tom.reply(id, 'Mine');
    await maya.reply(id, 'Still his');
    expect((await thread(maya, id)).ticket.assignee).toMatchObject({ id: tom.id });
  });

  it('names the whole team to choose from, and counts by whose it is', async () => {
    const { team, counts } = await list(maya, 'view=all');
    expect(team.map(({ id }) => id).toSorted()).toEqual([maya.id, tom.id].toSorted());
    const sum = async (share: string) => (await list(maya, `view=all&share=${share}`)).items.length;
    expect(counts).toEqual({ mine: await sum('mine'), nobodys: await sum('nobodys'), all: await sum('all') });
  });
});

describe('unread, for an agent', () => {
  const unread = async (who: AgentBrowser, id: string) => (await thread(who, id)).ticket.unread;
  const see = (who: AgentBrowser, id: string, position: number) => put(who, id, 'seen', { position });

  it('is what the requester wrote after the mark, for each agent by themselves', async () => {
    const { id } = await ana.raise();
    await comment(ana, id);
    expect([await unread(maya, id), await unread(tom, id)]).toEqual([2, 2]);
    await see(maya, id, 1);
    expect([await unread(maya, id), await unread(tom, id)]).toEqual([1, 2]);
    await see(maya, id, 2_147_483_647);
    await see(maya, id, 0);
    expect(await thread(maya, id)).toMatchObject({ readUpTo: 2, ticket: { unread: 0 } });
  });

  it('ends for everybody with an answer, and when the ticket no longer waits for the team', async () => {
    const { id } = await ana.raise();
    await tom.reply(id, 'Answer', 'open');
    expect(await unread(maya, id)).toBe(0);
    await comment(ana, id);
    expect(await unread(maya, id)).toBe(1);
    await put(tom, id, 'status', { status: 'solved' });
    expect(await unread(maya, id)).toBe(0);
  });

  it('has a view and a count of its own', async () => {
    const { id } = await ana.raise();
    const before = (await list(maya, 'view=unread')).items.map((ticket) => ticket.id);
    const { unread: count } = (await list(maya, '')).waiting;
    expect(before).toContain(id);
    expect(count).toBe(before.length);
    await see(maya, id, 1);
    expect((await list(maya, 'view=unread')).items.map((ticket) => ticket.id)).not.toContain(id);
    expect((await list(maya, '')).waiting.unread).toBe(count - 1);
    expect((await list(tom, 'view=unread')).items.map((ticket) => ticket.id)).toContain(id);
  });
});

describe('a search', () => {
  const find = async (words: string) =>
    (await list(maya, `view=all&words=${encodeURIComponent(words)}`)).items.map(({ id }) => id);

  it('finds every word wherever it stands, and takes no sign for a wildcard', async () => {
    const dora = await test.requester('dora@searching.example');
    await setOrganization(test.desk, {
      email: dora.email,
      organization: 'Fjord 100 %',
      administrator: false,
    });
    const ticket = await dora.raise({
      summary: 'Der Beleg_x fehlt',
      description: 'Seit gestern 50 % weniger',
    });
    await maya.reply(ticket.id, 'Bitte das Zahnrad drücken');
    for (const words of [
      ...['beleg_x', 'GESTERN beleg', 'zahnrad', 'dora@searching', 'fjord', `${ticket.number}`, '50 %'],
      'zahnrad fjord dora beleg',
    ])
      expect([words, await find(words)]).toEqual([words, [ticket.id]]);
    for (const words of ['belegyx', 'zahnrad nirgends', '%zahn%', `${ticket.number}0`])
      expect([words, await find(words)]).toEqual([words, []]);
  });

  it('without words is none', async () => {
    expect((await list(maya, 'view=all&words=%20%20')).items.length).toBeGreaterThan(5);
  });

  it.each(['%', '_', '\\', "'", '"; drop table note', '\u0000', 'x'.repeat(200), '100 %'])(
    'for %j breaks nothing',
    async (words) => {
      const url = `/inbox/api/tickets?view=all&words=${encodeURIComponent(words)}`;
      expect((await maya.ask({ url })).statusCode).toBe(200);
    },
  );
});
