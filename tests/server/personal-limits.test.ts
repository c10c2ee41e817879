import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_LIMITS, newTicket, openTestDesk, PNG, type Requester, type TestDesk } from './test-desk';

const limits = { ...NO_LIMITS, messagesPerPerson: 3, uploadsPerPerson: 3 };
let test: TestDesk;
beforeAll(async () => {
  test = await openTestDesk({ config: { limits } });
});
afterAll(() => test.close());

const raise = (who: Requester, id = randomUUID(), payload = newTicket()) =>
  who.ask({ method: 'PUT', url: `/v1/tickets/${id}`, payload });
const comment = (who: Requester, ticketId: string) =>
  who.ask({
    method: 'PUT',
    url: `/v1/tickets/${ticketId}/comments/${randomUUID()}`,
    payload: { body: 'x', attachments: [] },
  });
const upload = (who: Requester, id = randomUUID()) =>
  who.ask({ method: 'PUT', url: `/v1/attachments/${id}?name=a&kind=file`, payload: PNG });

describe('one person in an hour', () => {
  it('writes as many tickets and comments as are allowed, and is told when the next is', async () => {
    const ana = await test.requester();
    const id = randomUUID();
    const first = newTicket();
    expect((await raise(ana, id, first)).statusCode).toBe(201);
    test.pass(600_000);
    expect((await comment(ana, id)).statusCode).toBe(201);
    expect((await raise(ana)).statusCode).toBe(201);
    for (const refused of [await raise(ana), await comment(ana, id)]) {
      expect(refused.statusCode).toBe(429);
      expect(refused.json()).toMatchObject({ code: 'too-many-requests' });
      expect(refused.headers['retry-after']).toBe('3000');
    }
    expect((await raise(ana, id, first)).statusCode).toBe(200);
    expect((await raise(await test.requester())).statusCode).toBe(201);
    test.pass(3_000_001);
    expect((await comment(ana, id)).statusCode).toBe(201);
  });

  it('uploads as many files as are allowed; the same one again is not another', async () => {
    const ana = await test.requester();
    const id = randomUUID();
    for (const each of [id, randomUUID(), randomUUID()])
      expect((await upload(ana, each)).statusCode).toBe(201);
    const refused = await upload(ana);
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('3600');
    expect((await upload(ana, id)).statusCode).toBe(200);
    test.pass(3_600_001);
    expect((await upload(ana)).statusCode).toBe(201);
  });

  it('has so much unsent on the desk and no more', async () => {
    const ana = await test.requester();
    const id = randomUUID();
    await upload(ana, id);
    await test.desk.sql`update attachment set bytes = ${500 * 1024 * 1024} where id = ${id}`;
    expect((await upload(ana)).statusCode).toBe(429);
    await test.desk.sql`update attachment set bytes = ${500 * 1024 * 1024 - 1} where id = ${id}`;
    expect((await upload(ana)).statusCode).toBe(201);
  });
});
