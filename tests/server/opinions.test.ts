import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setOrganization } from '../../server/desk/organizations';
import type { Changes, Ticket } from '../../utils/protocol/desk-api';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk } from './test-desk';

let test: TestDesk;
let ana: Requester;
let maya: AgentBrowser;
beforeAll(async () => {
  test = await openTestDesk();
  ana = await test.requester('ana@example.com');
  maya = await test.agent();
});
afterAll(() => test.close());

const ticket = async (who: Requester, id: string) =>
  (await who.ask({ url: `/v1/tickets/${id}` })).json<Ticket>();
const setStatus = (who: Requester, id: string, status: 'open' | 'closed') =>
  who.ask({ method: 'PUT', url: `/v1/tickets/${id}/status`, payload: { status } });
const rate = (who: Requester, id: string, score: number | null, text = '') =>
  who.ask({ method: 'PUT', url: `/v1/tickets/${id}/rating`, payload: { score, text } });
const write = (
  who: Requester,
  id: string,
  body: string,
  { close, as = randomUUID() }: { close?: boolean; as?: string } = {},
) =>
  who.ask({
    method: 'PUT',
    url: `/v1/tickets/${id}/comments/${as}`,
    payload: { body, attachments: [], ...(close !== undefined && { close }) },
  });

describe('the solution of a ticket', () => {
  it('is what the team wrote last, from when it was over', async () => {
    const { id } = await ana.raise();
    await maya.reply(id, 'Is it the blue one?');
    expect(await ticket(ana, id)).not.toHaveProperty('solution');
    const commentId = await maya.reply(id, 'Take the red one.', 'solved');
    const solvedAt = test.desk.clock().toISOString();
    expect((await ticket(ana, id)).solution).toEqual({
      commentId,
      position: 3,
      name: 'Maya Okafor',
      excerpt: 'Take the red one.',
      solvedAt,
    });
    test.pass(1_000);
    await setStatus(ana, id, 'closed');
    expect((await ticket(ana, id)).solution).toMatchObject({ commentId, solvedAt });
  });

  it('is gone when the ticket is with the team again, and another one the next time', async () => {
    const { id } = await ana.raise();
    await maya.reply(id, 'First', 'solved');
    await setStatus(ana, id, 'open');
    expect(await ticket(ana, id)).not.toHaveProperty('solution');
    await maya.reply(id, 'Second', 'solved');
    expect((await ticket(ana, id)).solution?.excerpt).toBe('Second');
    await write(ana, id, 'It is back.');
    expect(await ticket(ana, id)).not.toHaveProperty('solution');
  });

  it('is nothing for a ticket that nobody answered', async () => {
    const { id } = await ana.raise();
    await setStatus(ana, id, 'closed');
    expect(await ticket(ana, id)).not.toHaveProperty('solution');
    expect((await ticket(ana, id)).can.rate).toBe(false);
  });

  it('is told by its first 500 characters', async () => {
    const { id } = await ana.raise();
    await maya.reply(id, 'é'.repeat(20_000), 'solved');
    expect((await ticket(ana, id)).solution?.excerpt).toBe('é'.repeat(500));
  });
});

describe('who moved the status', () => {
  it('is told with the moment, and only when it moved', async () => {
    const { id } = await ana.raise();
    expect(await ticket(ana, id)).not.toHaveProperty('statusMove');
    await maya.reply(id, 'Hello');
    const at = test.desk.clock().toISOString();
    expect((await ticket(ana, id)).statusMove).toEqual({ by: 'agent', at });
    test.pass(1_000);
    await maya.reply(id, 'Are you there?');
    expect((await ticket(ana, id)).statusMove).toEqual({ by: 'agent', at });
    await write(ana, id, 'Yes.');
    expect((await ticket(ana, id)).statusMove?.by).toBe('requester');
  });
});

describe('a comment that closes', () => {
  it('is written and closes in one step, once', async () => {
    const { id } = await ana.raise();
    await maya.reply(id, 'Try this.');
    const as = randomUUID();
    expect((await write(ana, id, 'That was it.', { close: true, as })).statusCode).toBe(201);
    expect(await ticket(ana, id)).toMatchObject({
      status: 'closed',
      comments: 3,
      statusMove: { by: 'requester' },
    });
    await setStatus(ana, id, 'open');
    expect((await write(ana, id, 'That was it.', { close: true, as })).statusCode).toBe(200);
    expect(await ticket(ana, id)).toMatchObject({ status: 'open', comments: 3 });
    expect((await write(ana, id, 'That was it.', { as })).statusCode).toBe(409);
  });

  it('does not when it says so', async () => {
    const { id } = await ana.raise();
    await write(ana, id, 'More', { close: false });
    expect((await ticket(ana, id)).status).toBe('new');
  });
});

describe('a rating', () => {
  const solved = async () => {
    const { id } = await ana.raise();
    await maya.reply(id, 'Done', 'solved');
    return id;
  };

  it('is wanted when a ticket is over, and given once', async () => {
    const id = await solved();
    expect(await ticket(ana, id)).toMatchObject({ can: { rate: true } });
    const rated = await rate(ana, id, 4, 'Quick');
    expect(rated.json<Ticket>()).toMatchObject({ rating: { score: 4, text: 'Quick' }, can: { rate: false } });
    expect((await rate(ana, id, 4, 'Quick')).statusCode).toBe(200);
    const other = await rate(ana, id, 5, 'Quick');
    expect([other.statusCode, other.json().code]).toEqual([409, 'id-taken']);
    expect((await ticket(ana, id)).rating?.score).toBe(4);
  });

  it('may be skipped, and given after all', async () => {
    const id = await solved();
    expect((await rate(ana, id, null)).json<Ticket>()).toMatchObject({
      rating: { score: null },
      can: { rate: false },
    });
    expect((await rate(ana, id, 2, 'Slow')).json<Ticket>().rating).toMatchObject({ score: 2, text: 'Slow' });
    expect((await rate(ana, id, null)).statusCode).toBe(409);
  });

  it('of many at once, one is kept', async () => {
    const id = await solved();
    const codes = await Promise.all(
      [1, 2, 3, 4, 5].map(async (score) => (await rate(ana, id, score)).statusCode),
    );
    expect(codes.toSorted()).toEqual([200, 409, 409, 409, 409]);
  });

  it('is told to the requester’s other devices, and shown to nobody else', async () => {
    const id = await solved();
    const boss = await test.requester();
    for (const { email } of [ana, boss])
      await setOrganization(test.desk, {
        email,
        organization: 'Fabrikam',
        administrator: email === boss.email,
      });
    const changes = async (who: Requester, cursor: string) =>
      (await who.ask({ url: `/v1/changes?cursor=${cursor}` })).json<Changes>();
    const [mine, bosses] = [await drained(ana), await drained(boss)];
    expect((await ticket(boss, id)).can.rate).toBe(false);
    expect((await rate(boss, id, 1)).statusCode).toBe(404);
    await rate(ana, id, 5, 'Between us');
    expect((await changes(ana, mine)).tickets).toMatchObject([{ id, rating: { score: 5 } }]);
    expect((await changes(boss, bosses)).tickets).toEqual([]);
    expect(await ticket(boss, id)).not.toHaveProperty('rating');
  });

  const drained = async (who: Requester): Promise<string> => {
    for (let cursor = ''; ; ) {
      const changes = (await who.ask({ url: `/v1/changes?cursor=${cursor}` })).json<Changes>();
      if (!changes.more) return changes.cursor;
      cursor = changes.cursor;
    }
  };

  it('before the team has written is refused', async () => {
    const { id } = await ana.raise();
    expect((await rate(ana, id, 5)).statusCode).toBe(403);
  });

  it.each([0, 6, 2.5, '5', true, undefined])('of %j is refused', async (score) => {
    expect((await rate(ana, await solved(), score as number)).statusCode).toBe(400);
  });
});

describe('feedback on the product', () => {
  const give = (who: Requester, id: string, score: unknown, text: unknown = 'Fine') =>
    who.ask({ method: 'PUT', url: `/v1/feedback/${id}`, payload: { score, text, locale: 'en' } });

  it('is kept once, under its id', async () => {
    const id = randomUUID();
    for (let count = 0; count < 3; count++) expect((await give(ana, id, 9)).json()).toEqual({ id });
    expect(await test.desk.sql`select score, text, person_id from feedback where id = ${id}`).toEqual([
      { score: 9, text: 'Fine', person_id: ana.id },
    ]);
    expect((await give(ana, id, 3)).statusCode).toBe(409);
    expect((await give(await test.requester(), id, 9)).statusCode).toBe(409);
  });

  it('takes 0 and 10, and no text', async () => {
    for (const score of [0, 10]) expect((await give(ana, randomUUID(), score, '')).statusCode).toBe(200);
  });

  it.each([
    [-1, 'x'],
    [11, 'x'],
    [1.5, 'x'],
    [null, 'x'],
    [5, 'x'.repeat(2_001)],
    [5, null],
  ])('of %j with %.10j is refused', async (score, text) => {
    expect((await give(ana, randomUUID(), score, text)).statusCode).toBe(400);
  });
});
