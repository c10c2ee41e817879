import { randomUUID } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TABLES } from '../../server/db/dump';
import { jsonEndpoints } from './json-endpoints';
import { type AgentBrowser, NO_LIMITS, openTestDesk, PNG, type Requester, type TestDesk } from './test-desk';

const AT_ONCE = 50;

let test: TestDesk;
let ana: Requester;
let maya: AgentBrowser;
let ticketId = '';
beforeAll(async () => {
  test = await openTestDesk({ config: { limits: NO_LIMITS } });
  [ana, maya] = [await test.requester(), await test.agent()];
  ticketId = (await ana.raise()).id;
  await maya.reply(ticketId, 'Here you are.', 'waiting'); // so that there is something to rate
});
afterAll(() => test.close());

/** Mails are written when the post gets to them; what makes them is the letter, which is counted. */
const COUNTED = TABLES.filter((table) => table !== 'mailbox_mail');

/** How many rows each table has. */
async function sizes(): Promise<Record<string, number>> {
  const { sql } = test.desk;
  const rows = await Promise.all(
    COUNTED.map(async (table) => {
      const [row] = await sql<{ rows: number }[]>`select count(*) as rows from ${sql(table)}`;
      return [table, row?.rows ?? 0] as const;
    }),
  );
  return Object.fromEntries(rows);
}

const grown = (before: Record<string, number>, after: Record<string, number>) =>
  Object.fromEntries(
    COUNTED.filter((table) => after[table] !== before[table]).map((table) => [
      table,
      (after[table] ?? 0) - (before[table] ?? 0),
    ]),
  );

/** Asks for codes by mail: each is meant to send one, and they have limits of their own. */
const ASKS_FOR_A_CODE = new Set(['sign-ins', 'inbox sign-ins', 'reply addresses']);

const ENDPOINTS = jsonEndpoints(() => ticketId).filter(({ name }) => !ASKS_FOR_A_CODE.has(name));

/** Sends the same request fifty times at once, and once more. @returns the statuses and what the tables have grown by */
async function flood(options: InjectOptions, ask: Requester['ask']) {
  const before = await sizes();
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => ask(options)));
  const after = await sizes();
  answers.push(await ask(options));
  expect(grown(after, await sizes())).toEqual({});
  return { answers, growth: grown(before, after) };
}

it.each(ENDPOINTS)('$name: fifty equal requests at once do what one does', async (endpoint) => {
  const ask = endpoint.inbox ? maya.ask : ana.ask;
  const one = async () => ({ method: endpoint.method, url: endpoint.url(), payload: endpoint.body() });
  const single = await one();
  const before = await sizes();
  await ask(single);
  const wanted = grown(before, await sizes());
  const { answers, growth } = await flood(await one(), ask);
  const statuses = new Set(answers.map(({ statusCode }) => statusCode));
  expect([...statuses].filter((status) => status >= 500)).toEqual([]);
  expect(answers.filter(({ statusCode }) => statusCode === 201).length).toBeLessThanOrEqual(1);
  expect(new Set(answers.map(({ statusCode }) => Math.floor(statusCode / 100))).size).toBe(1);
  for (const [table, rows] of Object.entries(growth)) expect([table, rows]).toEqual([table, wanted[table]]);
});

it('a file sent fifty times at once is kept once, and every sender is told so', async () => {
  const options = {
    method: 'PUT' as const,
    url: `/v1/attachments/${randomUUID()}?name=a.png&kind=screenshot`,
    headers: { 'content-type': 'image/png' },
    payload: PNG,
  };
  const { answers, growth } = await flood(options, ana.ask);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([
    ...Array.from({ length: AT_ONCE }, () => 200),
    201,
  ]);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(growth).toEqual({ attachment: 1 });
});
