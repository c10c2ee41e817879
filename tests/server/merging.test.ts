import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboxThread } from '../../server/inbox/protocol';
import type { Changes, Comment, Ticket } from '../../utils/protocol/desk-api';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk, threadOf } from './test-desk';

let test: TestDesk;
let maya: AgentBrowser;
let ana: Requester;
beforeAll(async () => {
  test = await openTestDesk();
  maya = await test.agent();
  ana = await test.requester();
});
afterAll(() => test.close());

const merge = (ticketId: string, into: string): Promise<LightMyRequestResponse> =>
  maya.ask({ method: 'PUT', url: `/inbox/api/tickets/${ticketId}/merged-into`, payload: { into } });
const reply = (ticketId: string, id: string, more: object = {}): Promise<LightMyRequestResponse> =>
  ana.ask({
    method: 'PUT',
    url: `/v1/tickets/${ticketId}/comments/${id}`,
    payload: { body: `Reply ${id}`, attachments: [], ...more },
  });
const seen = async (id: string): Promise<Ticket> => (await ana.ask({ url: `/v1/tickets/${id}` })).json();
const ids = async (ticketId: string): Promise<string[]> =>
  (await threadOf(ana, ticketId)).map(({ id }) => id);

/** Two tickets of Ana's, the first merged into the second. */
async function merged(): Promise<{ from: Ticket; into: Ticket }> {
  const [from, into] = [await ana.raise({ summary: 'Again' }), await ana.raise({ summary: 'The first' })];
  expect((await merge(from.id, into.id)).statusCode).toBe(200);
  return { from, into };
}

describe('a ticket that was merged into another', () => {
  it('is closed, says where its talk goes on, and offers nothing to do but to write', async () => {
    const { from, into } = await merged();
    expect(await seen(from.id)).toMatchObject({
      status: 'closed',
      mergedInto: { id: into.id, number: into.number, summary: 'The first' },
      can: { reply: true, close: false, reopen: false, rate: false },
    });
    expect(await seen(into.id)).not.toHaveProperty('mergedInto');
    expect(await ids(from.id)).toHaveLength(1);
  });

  it('tells whoever polls', async () => {
    const { cursor } = (await ana.ask({ url: '/v1/changes' })).json<Changes>();
    const { from } = await merged();
    const { tickets } = (await ana.ask({ url: `/v1/changes?cursor=${cursor}` })).json<Changes>();
    expect(tickets.find(({ id }) => id === from.id)?.mergedInto).toBeDefined();
  });

  it('gets a reply that was on its way where its talk goes on, once, and that one is not closed by it', async () => {
    const { from, into } = await merged();
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => reply(from.id, id, { close: true })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 201]);
    for (const answer of answers)
      expect(answer.json<Comment>()).toMatchObject({ id, ticketId: into.id, position: 2 });
    expect((await ids(into.id)).filter((each) => each === id)).toHaveLength(1);
    expect([(await seen(into.id)).status, (await seen(from.id)).status]).toEqual(['new', 'closed']);
  });

  it('knows a reply that had arrived before, whose answer was lost', async () => {
    const [from, into] = [await ana.raise(), await ana.raise()];
    const id = randomUUID();
    await reply(from.id, id);
    await merge(from.id, into.id);
    const again = await reply(from.id, id);
    expect([again.statusCode, again.json<Comment>().ticketId]).toEqual([200, from.id]);
    expect(await ids(into.id)).not.toContain(id);
  });

  it('is followed over several, and reopened at the end of the way', async () => {
    const { from, into } = await merged();
    const last = await ana.raise({ summary: 'The very first' });
    await maya.reply(last.id, 'Done', 'solved');
    expect((await merge(into.id, last.id)).statusCode).toBe(200);
    const id = randomUUID();
    expect((await reply(from.id, id)).json<Comment>().ticketId).toBe(last.id);
    const status = (wish: string) =>
      ana.ask({ method: 'PUT', url: `/v1/tickets/${from.id}/status`, payload: { status: wish } });
    await maya.reply(last.id, 'Done again', 'solved');
    expect((await status('closed')).json()).toMatchObject({ id: from.id, status: 'closed' });
    expect((await seen(last.id)).status).toBe('solved');
    expect((await status('open')).json()).toMatchObject({ id: last.id, status: 'open' });
  });

  it('is on its own again with another status', async () => {
    const { from, into } = await merged();
    const url = `/inbox/api/tickets/${from.id}/status`;
    const apart = await maya.ask({ method: 'PUT', url, payload: { status: 'open' } });
    expect(apart.json<InboxThread>().ticket.mergedInto).toBeNull();
    expect(await seen(from.id)).toMatchObject({ status: 'open', can: { reply: true, close: true } });
    const id = randomUUID();
    expect((await reply(from.id, id)).json<Comment>().ticketId).toBe(from.id);
    expect(await ids(into.id)).not.toContain(id);
  });

  it('takes no answer of an agent, who is told', async () => {
    const { from } = await merged();
    const url = `/inbox/api/tickets/${from.id}/comments/${randomUUID()}`;
    const answer = await maya.ask({ method: 'PUT', url, payload: { body: 'Too late', status: 'waiting' } });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'closed-ticket']);
    expect(await ids(from.id)).toHaveLength(1);
  });

  it('loses and doubles nothing when many write while it happens', async () => {
    const [from, into] = [await ana.raise(), await ana.raise()];
    const written: string[] = Array.from({ length: 20 }, () => randomUUID());
    const [, ...answers] = await Promise.all([
      merge(from.id, into.id),
      ...written.flatMap((id) => [reply(from.id, id), reply(from.id, id)]),
    ]);
    for (const { statusCode } of answers) expect([200, 201]).toContain(statusCode);
    const there = [...(await ids(from.id)), ...(await ids(into.id))].filter((id) => written.includes(id));
    expect(there.sort()).toEqual(written.sort());
  });
});

describe('merging', () => {
  it('may be asked for twice', async () => {
    const { from, into } = await merged();
    const again = await merge(from.id, into.id);
    expect(again.json<InboxThread>().ticket.mergedInto?.id).toBe(into.id);
  });

  it('is refused into itself, into another person’s, into one that was merged, and twice into different ones', async () => {
    const { from, into } = await merged();
    const other = await ana.raise();
    const bens = await (await test.requester()).raise();
    const tries = [
      [other.id, other.id],
      [other.id, bens.id],
      [other.id, from.id],
      [from.id, other.id],
    ] as const;
    for (const [ticketId, target] of tries) {
      const answer = await merge(ticketId, target);
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'not-allowed']);
    }
    expect((await merge(other.id, randomUUID())).statusCode).toBe(404);
    expect((await merge(into.id, other.id)).statusCode).toBe(200);
  });

  it('of two into each other happens once', async () => {
    const [one, two] = [await ana.raise(), await ana.raise()];
    const answers = await Promise.all([merge(one.id, two.id), merge(two.id, one.id)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 403]);
  });
});
