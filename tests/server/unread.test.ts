import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ticket } from '../../utils/protocol/desk-api';
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

const comment = (who: Requester, ticketId: string, id: string) => {
  const payload = { body: 'And line 4.', attachments: [] };
  return who.ask({ method: 'PUT', url: `/v1/tickets/${ticketId}/comments/${id}`, payload });
};
const ticket = async (who: Requester, id: string) =>
  (await who.ask({ url: `/v1/tickets/${id}` })).json<Ticket>();
const read = async (who: Requester, id: string, position: number) =>
  (await who.ask({ method: 'PUT', url: `/v1/tickets/${id}/read`, payload: { position } })).json<Ticket>();

describe('unread', () => {
  it('counts the team’s comments after the mark, not one’s own', async () => {
    const { id } = await ana.raise();
    await maya.reply(id, 'One');
    await comment(ana, id, randomUUID());
    await maya.reply(id, 'Two');
    expect(await ticket(ana, id)).toMatchObject({ unread: 2, readUpTo: 0, comments: 4 });
    expect(await read(ana, id, 2)).toMatchObject({ unread: 1, readUpTo: 2 });
    expect(await read(ana, id, 4)).toMatchObject({ unread: 0, readUpTo: 4 });
  });

  it('the mark never goes back and never beyond the last comment', async () => {
    const { id } = await ana.raise();
    await maya.reply(id, 'One');
    expect(await read(ana, id, 2_147_483_647)).toMatchObject({ readUpTo: 2 });
    expect(await read(ana, id, 0)).toMatchObject({ readUpTo: 2 });
    await maya.reply(id, 'Two');
    expect(await ticket(ana, id)).toMatchObject({ unread: 1, readUpTo: 2 });
  });

  it('many marks at once leave the highest', async () => {
    const { id } = await ana.raise();
    for (let count = 0; count < 9; count++) await maya.reply(id, `Answer ${count}`);
    await Promise.all([3, 9, 1, 10, 4, 7].map((position) => read(ana, id, position)));
    expect((await ticket(ana, id)).readUpTo).toBe(10);
  });

  it.each([-1, 1.5, '3', null, 2_147_483_648, 1e300])('a position of %j is refused', async (position) => {
    const { id } = await ana.raise();
    const answer = await ana.ask({ method: 'PUT', url: `/v1/tickets/${id}/read`, payload: { position } });
    expect(answer.statusCode).toBe(400);
  });
});
