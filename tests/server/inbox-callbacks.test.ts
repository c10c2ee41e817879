import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepOffer } from '../../server/db/answer-offer';
import type { InboxCallbacks } from '../../server/inbox/lists-protocol';
import type { InboxThread } from '../../server/inbox/protocol';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk } from './test-desk';

const MINUTE = 60_000;
let test: TestDesk;
let ana: Requester;
let maya: AgentBrowser;
let tom: AgentBrowser;
beforeAll(async () => {
  test = await openTestDesk();
  const hours = { timeZone: 'Asia/Tokyo', week: [{ day: 1, from: '09:00', to: '17:00' }] };
  await keepOffer(test.desk.sql, { email: { languages: ['en'] }, call: { languages: ['en', 'fr'], hours } });
  ana = await test.requester('ana@example.com');
  [maya, tom] = [await test.agent(), await test.agent()];
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.desk.sql`update ticket set status = 'closed'`;
  await test.desk.sql`delete from phone_call`;
  test.pass(MINUTE);
});

const PHONE = '+33123456789';
const raise = (summary: string) =>
  ana.raise({ summary, answer: { channel: 'call', language: 'fr', phone: PHONE } });
const queue = async () => (await maya.ask({ url: '/inbox/api/callbacks' })).json<InboxCallbacks>();
const waiting = async () => (await queue()).items.map(({ summary }) => summary);
const call = (who: AgentBrowser, ticketId: string, reached: boolean, id = randomUUID()) =>
  who.ask({ method: 'PUT', url: `/inbox/api/tickets/${ticketId}/calls/${id}`, payload: { reached } });
const write = async (ticketId: string) => {
  const url = `/v1/tickets/${ticketId}/comments/${randomUUID()}`;
  await ana.ask({ method: 'PUT', url, payload: { body: 'Again', attachments: [] } });
};

describe('the queue of callbacks', () => {
  it('has who wants to be called, the longest waiting first, with number, language and hours', async () => {
    await ana.raise({ summary: 'By mail' });
    await raise('first');
    test.pass(MINUTE);
    await raise('second');
    const { items, phoneHours } = await queue();
    expect(items.map(({ summary }) => summary)).toEqual(['first', 'second']);
    expect(items[0]).toMatchObject({
      phone: PHONE,
      language: 'fr',
      requester: { name: 'ana', organization: null },
      tries: [],
    });
    expect(phoneHours?.timeZone).toBe('Asia/Tokyo');
  });

  it('keeps whom nobody reached, with who tried and when', async () => {
    const { id } = await raise('busy');
    await call(tom, id, false);
    const [item] = (await queue()).items;
    expect(item?.tries).toEqual([
      { agent: expect.objectContaining({ id: tom.id }), createdAt: test.desk.clock().toISOString() },
    ]);
  });

  it('lets go of who was reached, until they write again; they wait from then', async () => {
    const { id } = await raise('reached');
    await call(tom, id, false);
    await call(maya, id, true);
    expect(await waiting()).toEqual([]);
    test.pass(10 * MINUTE);
    await write(id);
    const [item] = (await queue()).items;
    expect(item).toMatchObject({ since: test.desk.clock().toISOString(), tries: [] });
  });

  it('lets go of who was answered in writing, and of what is over', async () => {
    const answered = await raise('answered');
    const closed = await raise('closed');
    await maya.reply(answered.id, 'Here');
    const url = `/inbox/api/tickets/${closed.id}/status`;
    await maya.ask({ method: 'PUT', url, payload: { status: 'closed' } });
    expect(await waiting()).toEqual([]);
  });

  it('counts as the bar of the inbox does', async () => {
    await raise('one');
    await raise('two');
    const { waiting: counts } = (await maya.ask({ url: '/inbox/api/tickets' })).json<{
      waiting: { calls: number };
    }>();
    expect(counts.calls).toBe(2);
  });
});

describe('a call', () => {
  it('stands in the thread, once however often it arrives', async () => {
    const { id } = await raise('doubled');
    const callId = randomUUID();
    await Promise.all(Array.from({ length: 10 }, () => call(maya, id, true, callId)));
    const { calls } = (await tom.ask({ url: `/inbox/api/tickets/${id}` })).json<InboxThread>();
    expect(calls).toEqual([
      {
        id: callId,
        after: 1,
        agent: expect.objectContaining({ id: maya.id }),
        reached: true,
        createdAt: expect.any(String),
      },
    ]);
  });

  it('is taken back by whoever made it, and by nobody else', async () => {
    const { id } = await raise('taken back');
    const callId = randomUUID();
    await call(maya, id, true, callId);
    const url = `/inbox/api/tickets/${id}/calls/${callId}`;
    expect((await tom.ask({ method: 'DELETE', url })).statusCode).toBe(404);
    expect((await maya.ask({ method: 'DELETE', url })).statusCode).toBe(200);
    expect(await waiting()).toEqual(['taken back']);
    expect((await call(tom, randomUUID(), true)).statusCode).toBe(404);
  });

  it('under an id that is taken is refused', async () => {
    const { id } = await raise('mine');
    const callId = randomUUID();
    await call(maya, id, true, callId);
    expect((await call(tom, id, true, callId)).json()).toMatchObject({ code: 'id-taken' });
  });

  it('is counted on the day it is where the phones are, with the longest wait', async () => {
    const first = await raise('waits for 24 minutes');
    test.pass(24 * MINUTE);
    await call(maya, first.id, true);
    const second = await raise('waits for 3 minutes');
    test.pass(3 * MINUTE);
    await call(maya, second.id, true);
    await call(maya, (await raise('missed')).id, false);
    expect((await queue()).today).toEqual({ reached: 2, longestWaitMinutes: 24 });
    // It is after 21:00 in Tokyo: midnight is not far, and at the same moment still noon in Greenwich.
    test.pass(3 * 60 * MINUTE);
    expect((await queue()).today).toEqual({ reached: 0, longestWaitMinutes: null });
  });
});
