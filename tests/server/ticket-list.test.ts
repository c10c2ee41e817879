import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setOrganization } from '../../server/desk/organizations';
import type { DeskInfo, TicketPage } from '../../utils/protocol/desk-api';
import { type SortOrder, TICKET_SORTS, type TicketQuery } from '../../utils/tickets/ticket-list';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk } from './test-desk';

let test: TestDesk;
let maya: AgentBrowser;
let ana: Requester;
let ben: Requester;
let eve: Requester;
beforeAll(async () => {
  test = await openTestDesk();
  maya = await test.agent();
  [ana, ben, eve] = [
    await test.requester('ana@example.com'),
    await test.requester('ben@example.com'),
    await test.requester('eve@example.com'),
  ];
  for (const { email } of [ana, ben])
    await setOrganization(test.desk, {
      email,
      organization: 'Northwind',
      administrator: email === ana.email,
    });
  await raise(ana, { summary: 'Alpha printer', description: 'It hums.' });
  await raise(ben, { summary: 'beta export', description: '100% of_it \\ fails' }, 'solved', 'Choose CSV.');
  await raise(ben, { summary: 'Gamma', description: 'x' }, 'waiting', 'Is it ÄRGERLICH?');
  await raise(eve, { summary: 'Eve alone', description: 'It hums.' });
});
afterAll(() => test.close());

async function raise(
  who: Requester,
  text: { summary: string; description: string },
  status?: string,
  answer = '',
): Promise<void> {
  test.pass(1_000);
  const { id } = await who.raise(text);
  if (status) await maya.reply(id, answer, status);
}

const list = async (who: Requester, query: TicketQuery = {}) =>
  who.ask({ url: `/v1/tickets?${new URLSearchParams({ ...query })}` });
const page = async (who: Requester, query: TicketQuery = {}) => (await list(who, query)).json<TicketPage>();
const summaries = async (who: Requester, query: TicketQuery = {}) =>
  (await page(who, query)).items.map(({ summary }) => summary);

describe('whose tickets', () => {
  it('an administrator sees: everyone’s, or only their own', async () => {
    expect(await summaries(ana)).toEqual(['Gamma', 'beta export', 'Alpha printer']);
    expect(await summaries(ana, { scope: 'everyone' })).toHaveLength(3);
    expect(await summaries(ana, { scope: 'mine' })).toEqual(['Alpha printer']);
  });

  it('everyone’s are refused to all others', async () => {
    for (const who of [ben, eve]) {
      const answer = await list(who, { scope: 'everyone' });
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'not-allowed']);
    }
    expect(await summaries(ben, { scope: 'mine' })).toHaveLength(2);
    expect(await summaries(eve)).toEqual(['Eve alone']);
  });
});

describe('the filter', () => {
  it('tells open from closed, and how many there are of each', async () => {
    expect(await summaries(ana, { filter: 'open' })).toEqual(['Gamma', 'Alpha printer']);
    expect(await page(ana, { filter: 'closed' })).toMatchObject({
      items: [{ summary: 'beta export' }],
      counts: { all: 3, open: 2, closed: 1 },
    });
    expect((await page(ana, { scope: 'mine' })).counts).toEqual({ all: 1, open: 1, closed: 0 });
    expect((await page(ana, { words: 'export' })).counts).toEqual({ all: 1, open: 0, closed: 1 });
  });
});

describe('words', () => {
  it.each([
    ['in the summary', 'PRINTER', ['Alpha printer']],
    ['in the thread', 'hums', ['Alpha printer']],
    ['in an answer of the team', 'csv', ['beta export']],
    ['with capitals beyond ASCII', 'ärgerlich', ['Gamma']],
    ['in the name of the requester', 'ben', ['Gamma', 'beta export']],
    ['all together, wherever each is', 'ben csv', ['beta export']],
    ['that are nowhere', 'zebra', []],
    ['as a per cent sign', '100%', ['beta export']],
    ['as a mark that means any letter', 'a_b', []],
    ['as an underline', 'of_it', ['beta export']],
    ['as a backslash', '\\', ['beta export']],
    ['as a quote', "'; drop table ticket; --", []],
    ['as spaces alone', '   ', ['Gamma', 'beta export', 'Alpha printer']],
  ])('%s', async (_where, words, expected) => {
    expect(await summaries(ana, { words })).toEqual(expected);
  });

  it('as the number of a ticket, with a # or without', async () => {
    const [first] = (await page(ana)).items;
    expect(await summaries(ana, { words: `#${first?.number}` })).toEqual([first?.summary]);
    expect(await summaries(ana, { words: String(first?.number) })).toContain(first?.summary);
  });

  it('find nothing of anybody else', async () => {
    expect(await summaries(eve, { words: 'hums' })).toEqual(['Eve alone']);
    expect(await summaries(ben, { words: 'printer' })).toEqual([]);
  });

  it('that are too many are refused', async () => {
    expect((await list(ana, { words: 'x'.repeat(201) })).statusCode).toBe(400);
  });
});

describe('the order', () => {
  const ORDERED: Record<string, string[]> = {
    activity: ['Alpha printer', 'beta export', 'Gamma'],
    number: ['Alpha printer', 'beta export', 'Gamma'],
    summary: ['Alpha printer', 'beta export', 'Gamma'],
    status: ['Alpha printer', 'Gamma', 'beta export'],
  };
  it.each(Object.entries(ORDERED))('by %s', async (sort, expected) => {
    const query = { sort } as TicketQuery;
    expect(await summaries(ana, { ...query, order: 'ascending' })).toEqual(expected);
    expect(await summaries(ana, query)).toEqual(expected.toReversed());
  });

  it('by requester', async () => {
    expect((await summaries(ana, { sort: 'requester', order: 'ascending' }))[0]).toBe('Alpha printer');
  });

  it('goes on from page to page, each ticket once, whatever it is sorted by', async () => {
    const many = await test.requester();
    const raised: string[] = [];
    for (let count = 0; count < 108; count++) {
      if (count % 4 === 0) test.pass(1);
      raised.push((await many.raise({ summary: `Same ${'words '.repeat(12)} ${count % 3}` })).id);
    }
    for (const sort of TICKET_SORTS)
      for (const order of ['ascending', 'descending'] as SortOrder[]) {
        const seen: string[] = [];
        let next: string | null = '';
        while (next !== null) {
          const part: TicketPage = await page(many, { sort, order, ...(next && { cursor: next }) });
          seen.push(...part.items.map(({ id }) => id));
          next = part.next;
        }
        expect([sort, order, seen.length]).toEqual([sort, order, 108]);
        expect(seen.toSorted()).toEqual(raised.toSorted());
      }
  });

  it.each(['l activity descending', 'l number descending', 'l status descending', 'l summary descending'])(
    'a place that was made up (%s) begins at the start or is taken',
    async (kind) => {
      const [, sort] = kind.split(' ');
      for (const value of ['', 'x', '\0', '99999999999999999999', '2026-99-99T00:00:00.000Z', '-1', "'"]) {
        const cursor = Buffer.from(`${kind} ${randomUUID()} ${value}`).toString('base64url');
        expect((await list(ana, { sort, cursor } as TicketQuery)).statusCode).toBe(200);
      }
    },
  );

  it.each(['sort=colour', 'order=up', 'filter=new', 'scope=mine&scope=everyone', 'who=ana'])(
    'what the desk does not know is refused: %s',
    async (query) => {
      expect((await ana.ask({ url: `/v1/tickets?${query}` })).statusCode).toBe(400);
    },
  );
});

it('the desk says since when its history is whole', async () => {
  const { historySince } = (await ana.ask({ url: '/v1/desk' })).json<DeskInfo>();
  const [first] = (await page(ana, { sort: 'number', order: 'ascending' })).items;
  expect(historySince).toBe(first?.createdAt);
});
