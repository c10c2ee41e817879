import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Changes, Comment } from '../../utils/protocol/desk-api';
import { type AgentBrowser, NO_LIMITS, openTestDesk, type Requester, type TestDesk } from './test-desk';

const ROUNDS = 60;

let test: TestDesk;
let maya: AgentBrowser;
beforeAll(async () => {
  test = await openTestDesk({ config: { limits: NO_LIMITS } });
  maya = await test.agent();
});
afterAll(() => test.close());

/** A device that follows the changes: every comment it was told of, as often as it was told. */
class Device {
  readonly told: Comment[] = [];
  private cursor = '';

  constructor(readonly who: Requester) {}

  write(ticketId: string, id: string) {
    const payload = { body: `Reply ${id}`, attachments: [] };
    return this.who.ask({ method: 'PUT', url: `/v1/tickets/${ticketId}/comments/${id}`, payload });
  }

  async look(): Promise<void> {
    const url = `/v1/changes?cursor=${this.cursor}`;
    const { cursor, comments, more } = (await this.who.ask({ url })).json<Changes>();
    this.cursor = cursor;
    this.told.push(...comments);
    if (more) await this.look();
  }
}

it('two devices and an agent write at once: all of it is kept once, and both devices are told the same, in the same order', async () => {
  const email = `${randomUUID()}@example.com`;
  const devices = [new Device(await test.requester(email)), new Device(await test.requester(email))] as const;
  const { id: ticketId, lastComment } = await devices[0].who.raise();
  const written = [lastComment.id];
  for (let round = 0; round < ROUNDS; round++) {
    const ids = devices.map(() => randomUUID() as string);
    const [answered, ...own] = await Promise.all([
      maya.reply(ticketId, `Answer ${round}`),
      ...devices.map((device, index) => device.write(ticketId, ids[index] ?? '')),
    ]);
    expect(own.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    written.push(...ids, answered);
    if (round % 3 === 0) await devices[round % 2]?.look();
  }
  for (const device of devices) await device.look();
  const [one, other] = devices.map(({ told }) => told.map(({ id, position }) => ({ id, position })));
  expect(one).toEqual(other);
  expect(one?.map(({ position }) => position)).toEqual(written.map((_, index) => index + 1));
  expect(one?.map(({ id }) => id).toSorted()).toEqual(written.toSorted());
});
