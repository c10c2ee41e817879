import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  InboxOpinions,
  InboxOrganization,
  InboxOrganizations,
  InboxPeople,
} from '../../server/inbox/lists-protocol';
import type { TicketPage } from '../../utils/protocol/desk-api';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk } from './test-desk';

const DAY = 86_400_000;
let test: TestDesk;
let ana: Requester;
let maya: AgentBrowser;
beforeAll(async () => {
  test = await openTestDesk();
  ana = await test.requester('ana@example.com');
  maya = await test.agent();
});
afterAll(() => test.close());

const get = async <T>(path: string): Promise<T> => (await maya.ask({ url: `/inbox/api/${path}` })).json<T>();

describe('opinions', () => {
  const feedback = (score: number, daysAgo: number, text = '') => test.desk.sql`
    insert into feedback values (${randomUUID()}, ${ana.id}, ${score}, ${text}, 'en',
      ${new Date(test.desk.clock().getTime() - daysAgo * DAY)})`;

  it('on the product have their average, the one before, the spread and the weeks', async () => {
    for (const [score, days] of [
      [10, 0],
      [8, 1],
      [8, 8],
      [4, 27],
      [2, 29],
      [6, 55],
      [9, 57],
    ] as const)
      await feedback(score, days);
    const known = await get<InboxOpinions>('opinions?kind=feedback&weeks=4');
    expect(known).toMatchObject({ average: 7.5, before: 4, count: 4, next: null });
    expect(known.spread).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 1]);
    expect(known.byWeek.map(({ average, count }) => [average, count])).toEqual([
      ...[
        [4, 1],
        [null, 0],
        [8, 1],
        [9, 2],
      ],
    ]);
    expect(known.items.map(({ score }) => score)).toEqual([10, 8, 8, 4]);
    expect(known.items[0]?.person).toEqual({ name: 'ana', email: 'ana@example.com', organization: null });
  });

  it('of the help name the ticket and who answered; skipped ones count in no average', async () => {
    const ticket = await ana.raise({ summary: 'Rated' });
    await maya.reply(ticket.id, 'Answer', 'solved');
    const skipped = await ana.raise();
    const at = test.desk.clock();
    await test.desk
      .sql`insert into rating values (${ticket.id}, 4, 'Quick', ${at}), (${skipped.id}, null, '', ${at})`;
    const known = await get<InboxOpinions>('opinions?kind=ratings');
    expect(known).toMatchObject({ average: 4, before: null, count: 1, spread: [0, 0, 0, 1, 0], weeks: '12' });
    expect(known.byWeek).toHaveLength(12);
    expect(known.items).toHaveLength(2);
    expect(known.items.find(({ score }) => score === 4)).toMatchObject({
      text: 'Quick',
      ticket: { id: ticket.id, summary: 'Rated', agent: { id: maya.id } },
    });
  });

  it('come page by page, each once', async () => {
    for (let count = 0; count < 120; count++) await feedback(5, 1, `${count}`);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await get<InboxOpinions>(`opinions?kind=feedback&weeks=52&cursor=${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? '';
    } while (cursor);
    expect(seen).toHaveLength(127);
    expect(new Set(seen).size).toBe(127);
  });

  it.each(['kind=x', 'kind=feedback&weeks=13', ''])('of %j are refused', async (query) => {
    expect((await maya.ask({ url: `/inbox/api/opinions?${query}` })).statusCode).toBe(400);
  });
});

describe('an organization', () => {
  const id = randomUUID();
  const put = (path: string, payload: object) =>
    maya.ask({ method: 'PUT', url: `/inbox/api/organizations/${path}`, payload });
  const seesTickets = async (who: Requester) =>
    (await who.ask({ url: '/v1/tickets?scope=everyone' })).json<TicketPage>().items?.length ?? 'refused';

  it('is made under an id of the page’s own, and found by its name', async () => {
    expect((await put(id, { name: '  Northwind   Traders ' })).json()).toMatchObject({
      id,
      name: 'Northwind Traders',
      people: [],
    });
    const { items, total } = await get<InboxOrganizations>('organizations?words=traders%20north');
    expect(items).toEqual([{ id, name: 'Northwind Traders', people: 0, administrators: 0, open: 0 }]);
    expect(total).toBe(1);
    expect((await get<InboxOrganizations>('organizations?words=south')).items).toEqual([]);
  });

  it('does not take the name of another, and no name that is none', async () => {
    expect((await put(randomUUID(), { name: 'Northwind Traders' })).json()).toMatchObject({
      code: 'id-taken',
    });
    for (const name of ['', '  ', 'x'.repeat(101)])
      expect((await put(id, { name })).json()).toMatchObject({ code: 'invalid-input' });
    const both = await Promise.all([randomUUID(), randomUUID()].map((each) => put(each, { name: 'Twice' })));
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });

  it('has people whose administrators see every ticket of it from then on, and no longer afterwards', async () => {
    const [dora, emil] = [
      await test.requester('dora@north.example'),
      await test.requester('emil@north.example'),
    ];
    await dora.raise({ summary: 'Dora asks' });
    await put(`${id}/people`, { email: 'Dora@North.example', administrator: false });
    expect(await seesTickets(emil)).not.toBe(1);
    const { people } = (
      await put(`${id}/people`, { email: emil.email, administrator: true })
    ).json<InboxOrganization>();
    expect(people.map(({ email, administrator }) => [email, administrator])).toEqual([
      ['emil@north.example', true],
      ['dora@north.example', false],
    ]);
    expect(await seesTickets(emil)).toBe(1);
    const { tickets } = await get<InboxOrganization>(`organizations/${id}`);
    expect(tickets).toMatchObject([{ summary: 'Dora asks', requester: 'dora' }]);
    await put(`${id}/people`, { email: emil.email, administrator: false });
    expect(await seesTickets(emil)).not.toBe(1);
    const url = `/inbox/api/organizations/${id}/people/${emil.id}`;
    const without = (await maya.ask({ method: 'DELETE', url })).json<InboxOrganization>();
    expect(without.people.map(({ email }) => email)).toEqual(['dora@north.example']);
    expect((await maya.ask({ method: 'DELETE', url })).statusCode).toBe(404);
  });

  it('takes nobody away from another one', async () => {
    const other = randomUUID();
    await put(other, { name: 'Elsewhere' });
    const answer = await put(`${other}/people`, { email: 'dora@north.example', administrator: true });
    expect(answer.json()).toMatchObject({ code: 'id-taken' });
    expect((await get<InboxOrganization>(`organizations/${other}`)).people).toEqual([]);
  });

  it('takes somebody the desk does not know yet', async () => {
    const { people } = (
      await put(`${id}/people`, { email: 'new@north.example', administrator: false })
    ).json<InboxOrganization>();
    expect(people.map(({ name }) => name)).toContain('new');
    expect((await put(`${id}/people`, { email: 'no address', administrator: false })).statusCode).toBe(400);
    expect(
      (await put(`${randomUUID()}/people`, { email: 'a@b.example', administrator: true })).statusCode,
    ).toBe(404);
  });
});

it('people are found by every word of their name, address and organization', async () => {
  const found = async (words: string) =>
    (await get<InboxPeople>(`people?words=${encodeURIComponent(words)}`)).items.map(({ email }) => email);
  expect(await found('dora northwind')).toEqual(['dora@north.example']);
  expect(await found('NORTH.example new')).toEqual(['new@north.example']);
  expect(await found('dora%')).toEqual([]);
  expect(await found('  ')).toEqual([]);
});
