import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../server/app';
import { setOrganization } from '../../server/desk/organizations';
import type { App } from '../../server/routes/app-types';
import type { Changes } from '../../utils/protocol/desk-api';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk } from './test-desk';

const WRITERS = 8;
const EVENTS = 2_000;

let test: TestDesk;
/** Another desk on the same database: half of the readers ask it, with a memory of its own. */
let other: App;
beforeAll(async () => {
  test = await openTestDesk();
  other = await createApp({ ...test.desk, sql: test.database.another() });
});
afterAll(async () => {
  await other.close();
  await test.close();
});

/** Polls as a client does, tag and all, until this comment is there; every comment as often as it came. */
async function readUntil(lastId: string, app: App, { token }: Requester): Promise<string[]> {
  const came: string[] = [];
  let cursor = '';
  while (!came.includes(lastId)) {
    const answer = await app.inject({
      url: `/v1/changes?cursor=${cursor}`,
      headers: { authorization: `Bearer ${token}`, 'if-none-match': `"${cursor}"` },
    });
    expect([200, 304]).toContain(answer.statusCode);
    if (answer.statusCode === 304) {
      await wait(1); // what memory answers must not keep the writers from their turn
      continue;
    }
    const changes = answer.json<Changes>();
    expect(changes.reset).toBe(cursor === '');
    came.push(...changes.comments.map(({ id }) => id));
    cursor = changes.cursor;
  }
  return came;
}

it('eight write and four read at two desks: nothing is missed, doubled or deadlocked', {
  timeout: 240_000,
}, async () => {
  const [ana, ben, boss, chief] = (await Promise.all(Array.from({ length: 4 }, () => test.requester()))) as [
    Requester,
    Requester,
    Requester,
    Requester,
  ];
  for (const who of [ana, ben, boss, chief])
    await setOrganization(test.desk, {
      email: who.email,
      organization: 'Northwind',
      administrator: who === boss || who === chief,
    });
  const agents: AgentBrowser[] = await Promise.all(Array.from({ length: 2 }, () => test.agent()));
  const tickets = {
    ana: [(await ana.raise()).id, (await ana.raise()).id],
    ben: [(await ben.raise()).id, (await ben.raise()).id],
  };
  const all = [...tickets.ana, ...tickets.ben];
  const [{ count: deadlocksBefore } = { count: 0 }] = await deadlocks();

  const write = async (writer: number): Promise<number> => {
    let failed = 0;
    for (let count = 0; count < EVENTS / WRITERS; count++) {
      const ticket = all[(count + writer) % all.length] as string;
      const agent = agents[writer % 2] as AgentBrowser;
      const owner = tickets.ana.includes(ticket) ? ana : ben;
      const who = writer < 4 ? owner : writer < 6 ? agent : boss;
      const place = `${who === agent ? '/inbox/api' : '/v1'}/tickets/${ticket}/comments/${randomUUID()}`;
      const payload = who === agent ? { body: 'x', status: 'waiting' } : { body: 'x', attachments: [] };
      const { statusCode } = await who.ask({ method: 'PUT', url: place, payload });
      if (statusCode >= 300) failed++;
    }
    return failed;
  };
  // A desk hears of a change a moment after it is made, but of all changes in their order: whoever has the last one
  // has been shown all.
  const lastId = randomUUID();
  const readers = [
    readUntil(lastId, test.app, ana),
    readUntil(lastId, other, ana),
    readUntil(lastId, test.app, boss),
    readUntil(lastId, other, chief),
  ];
  const failed = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  const lastWord = await ana.ask({
    method: 'PUT',
    url: `/v1/tickets/${tickets.ana[0]}/comments/${lastId}`,
    payload: { body: 'x', attachments: [] },
  });
  expect(lastWord.statusCode).toBe(201);
  const came = await Promise.all(readers);

  expect(failed).toEqual(Array.from({ length: WRITERS }, () => 0));
  const written = await test.desk.sql<{ id: string; own: boolean }[]>`
    select id, ticket_id in ${test.desk.sql(tickets.ana)} as own from comment order by id`;
  expect(written).toHaveLength(EVENTS + all.length + 1);
  const everything = written.map(({ id }) => id);
  const anas = written.filter(({ own }) => own).map(({ id }) => id);
  expect(came.map((each) => each.toSorted())).toEqual([anas, anas, everything, everything]);
  expect((await deadlocks())[0]?.count).toBe(deadlocksBefore);
});

const deadlocks = () =>
  test.desk.sql<{ count: number }[]>`
    select deadlocks as count from pg_stat_database where datname = current_database()`;
