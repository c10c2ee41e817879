import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sweep } from '../../server/desk/sweep';
import { linkedArticles } from '../../server/desk/ticket-phrases';
import type { InboxArticles, InboxWords } from '../../server/inbox/words-protocol';
import type { SearchIndex } from '../../utils/protocol/help-api';
import { openIndex } from '../../utils/search/open-index';
import { type ImportFolder, importFrom, markdown, newImportFolder } from './import-folder';
import { type AgentBrowser, openTestDesk, type Requester, type TestDesk } from './test-desk';

const PUBLIC = 'http://desk.test';
let test: TestDesk;
let folder: ImportFolder;
let maya: AgentBrowser;
let ana: Requester;
beforeAll(async () => {
  test = await openTestDesk({ config: { publicUrl: PUBLIC } });
  folder = await newImportFolder();
  const facts = { 'asked-as': '[locked out]' };
  await folder.write('en/reset.md', markdown({ title: 'Reset your password', ...facts }, 'Ask for one.'));
  await folder.write('en/bank.md', markdown({ title: 'Import a bank statement' }, 'Formats.'));
  await importFrom(test, [folder.path]);
  maya = await test.agent();
  ana = await test.requester();
});
afterAll(async () => {
  await test.close();
  await folder.remove();
});

const put = (url: string, payload: object) => test.app.inject({ method: 'PUT', url, payload });
const report = (more: object, id = randomUUID()) =>
  put(`/v1/search-reports/${id}`, { locale: 'en', kind: 'nothing-found', words: 'x', ...more });
const words = async (locale = 'en') =>
  (await maya.ask({ url: `/inbox/api/words?locale=${locale}` })).json<InboxWords>();
const search = async (query: string) => {
  const { name } = (await test.app.inject({ url: '/v1/search-index?locale=en' })).json<SearchIndex>();
  const { rawPayload } = await test.app.inject({ url: `/v1/search-indexes/${name}` });
  return (await openIndex(gunzipSync(rawPayload))).find(query).map(({ id }) => id);
};
/** The index before is served while a new one takes longer than a moment. */
const expectFound = (query: string, slugs: string[]) =>
  vi.waitFor(async () => expect(await search(query)).toEqual(slugs), { timeout: 120_000, interval: 200 });

describe('words somebody looked for in vain', () => {
  it('are counted, once an id, whatever their capitals', async () => {
    const id = randomUUID();
    for (const each of [id, id, randomUUID()])
      expect((await report({ words: '  Direct   debit ' }, each)).json()).toEqual({ id: each });
    await report({ words: 'direct debit' });
    expect((await words()).nothingFound).toEqual([
      { words: expect.stringMatching(/direct debit/i), times: 3, lastOn: '2026-11-22' },
    ]);
    expect((await words('fr')).nothingFound).toEqual([]);
  });

  it('are forgotten when an agent says so, and when an agent gives them to an article', async () => {
    await report({ words: 'gone' });
    await maya.ask({ method: 'DELETE', url: '/inbox/api/nothing-found?locale=en&words=GONE' });
    const phrase = { locale: 'en', slug: 'bank', words: 'Direct debit' };
    await maya.ask({ method: 'PUT', url: `/inbox/api/phrases/${randomUUID()}`, payload: phrase });
    expect((await words()).nothingFound).toEqual([]);
    await expectFound('direct debit', ['bank']);
  });

  it.each([
    ['no words', { words: ' \u0000 ' }, 400],
    ['too many', { words: 'x'.repeat(201) }, 400],
    ['an article', { slug: 'bank' }, 400],
    ['no article with what solved it', { kind: 'solved' }, 400],
    ['an article that is not there', { kind: 'solved', slug: 'none' }, 404],
    ['a person', { email: 'ana@example.com' }, 400],
  ])('refuses %s', async (_what, more, status) => {
    expect((await report(more)).statusCode).toBe(status);
  });

  it('are kept for half a year', async () => {
    await report({ words: 'old' });
    await report({ words: 'new' });
    await test.desk.sql`update search_report set reported_on = date '2026-11-22' - 181 where words = 'old'`;
    await test.desk.sql`update search_report set reported_on = date '2026-11-22' - 180 where words = 'new'`;
    await sweep(test.desk);
    expect((await words()).nothingFound.map((row) => row.words)).toEqual(['new']);
  });

  it('come only so often from one address', async () => {
    const limits = { ...test.desk.config.limits, reportsPerClient: 2 };
    const strict = await openTestDesk({ config: { limits } });
    const ask = () =>
      strict.app.inject({
        method: 'PUT',
        url: `/v1/search-reports/${randomUUID()}`,
        payload: { locale: 'en', kind: 'nothing-found', words: 'x' },
      });
    expect([await ask(), await ask(), await ask()].map(({ statusCode }) => statusCode)).toEqual([
      200, 200, 429,
    ]);
    await strict.close();
  });
});

describe('a phrase', () => {
  it('that solved something is a suggestion until an agent accepts it', async () => {
    const id = randomUUID();
    for (const each of [id, id, randomUUID()])
      await report({ kind: 'solved', slug: 'reset', words: 'zutritt verweigert' }, each);
    const [suggestion] = (await words()).suggestions;
    expect(suggestion).toMatchObject({
      slug: 'reset',
      title: 'Reset your password',
      words: 'zutritt verweigert',
      source: 'search',
      times: 2,
    });
    await expectFound('zutritt', []);
    const accepted = { locale: 'en', slug: 'reset', words: 'zutritt verweigert' };
    await maya.ask({ method: 'PUT', url: `/inbox/api/phrases/${suggestion?.id}`, payload: accepted });
    expect((await words()).suggestions).toEqual([]);
    await expectFound('zutritt', ['reset']);
  });

  it('comes from a ticket that an agent solved by linking an article', async () => {
    const ticket = await ana.raise({ summary: 'It will not let me in any more' });
    await maya.reply(ticket.id, `See ${PUBLIC}/help/en/article/reset and ${PUBLIC}/help/en/article/none`);
    expect((await words()).suggestions).toEqual([]);
    const url = `/inbox/api/tickets/${ticket.id}/status`;
    await maya.ask({ method: 'PUT', url, payload: { status: 'solved' } });
    expect((await words()).suggestions).toMatchObject([
      { slug: 'reset', words: 'It will not let me in any more', source: 'ticket', times: 1 },
    ]);
    await expectFound('will not let me in any more', []);
  });

  it('comes, too, from a reply that solves by itself', async () => {
    const ticket = await ana.raise({ summary: 'My statement is a PDF' });
    await maya.ask({
      method: 'PUT',
      url: `/inbox/api/tickets/${ticket.id}/comments/${randomUUID()}`,
      payload: { body: `Here: ${PUBLIC}/help/de/article/bank.`, status: 'solved' },
    });
    expect((await words()).suggestions.map(({ slug }) => slug)).toContain('bank');
  });

  it('is changed and taken away by an agent', async () => {
    const suggestion = (await words()).suggestions.find(({ slug }) => slug === 'bank');
    const url = `/inbox/api/phrases/${suggestion?.id}`;
    await maya.ask({
      method: 'PUT',
      url,
      payload: { locale: 'en', slug: 'bank', words: 'statement is a scan' },
    });
    await expectFound('scan', ['bank']);
    await maya.ask({ method: 'DELETE', url: `${url}?locale=en` });
    await expectFound('scan', []);
  });

  it('is not there twice for one article', async () => {
    const payload = { locale: 'en', slug: 'reset', words: 'Twice' };
    const ask = (more = {}) =>
      maya.ask({
        method: 'PUT',
        url: `/inbox/api/phrases/${randomUUID()}`,
        payload: { ...payload, ...more },
      });
    expect((await ask()).statusCode).toBe(200);
    expect((await ask({ words: 'twice' })).json()).toMatchObject({ code: 'id-taken' });
    expect((await ask({ slug: 'bank' })).statusCode).toBe(200);
  });

  it('is suggested fifty times an article at most', async () => {
    for (let count = 0; count < 60; count++)
      await report({ kind: 'solved', slug: 'bank', words: `flood ${count}` });
    const flood = (await words()).suggestions.filter((each) => each.words.startsWith('flood'));
    expect(flood).toHaveLength(50);
  });

  it.each([
    [`${PUBLIC}/help/en/article/reset`, ['reset']],
    [`${PUBLIC}/help/en/article/reset#part, again ${PUBLIC}/help/fr/article/reset`, ['reset']],
    ['http://evil.example/help/en/article/reset', []],
    [`${PUBLIC}.evil.example/help/en/article/reset`, []],
    [`${PUBLIC}/help/xx/article/reset`, []],
    ['/help/en/article/reset', []],
  ])('is found by the link in %j', (text, slugs) => {
    expect(linkedArticles(text, PUBLIC)).toEqual(slugs);
  });
});

describe('words that mean the same', () => {
  it('find what is called otherwise, and no longer when they are taken away', async () => {
    const url = `/inbox/api/synonyms/${randomUUID()}`;
    const payload = { locale: 'en', words: ['moneylender', 'bank', 'bank'] };
    const saved = (await maya.ask({ method: 'PUT', url, payload })).json<InboxWords>();
    expect(saved.synonyms.map((group) => group.words)).toEqual([['moneylender', 'bank']]);
    await expectFound('moneylender', ['bank']);
    await maya.ask({ method: 'DELETE', url: `${url}?locale=en` });
    await expectFound('moneylender', []);
  });

  it('are at least two', async () => {
    const url = `/inbox/api/synonyms/${randomUUID()}`;
    for (const group of [['a'], ['a', 'a'], ['a', ' \u0000']]) {
      const answer = await maya.ask({ method: 'PUT', url, payload: { locale: 'en', words: group } });
      expect(answer.statusCode).toBe(400);
    }
  });
});

describe('was it helpful', () => {
  const verdict = (id: string, helpful: boolean, slug = 'bank') =>
    put(`/v1/articles/${slug}/verdicts/${id}`, { locale: 'en', helpful });

  it('is counted once an id; the last word counts', async () => {
    const id = randomUUID();
    await verdict(id, true);
    expect((await verdict(id, false)).json()).toEqual({ id });
    await verdict(randomUUID(), true);
    const bank = (await words()).articles.find(({ slug }) => slug === 'bank');
    expect(bank).toMatchObject({ helpful: 1, unhelpful: 1 });
  });

  it('is not moved to another article', async () => {
    const id = randomUUID();
    await verdict(id, true);
    expect((await verdict(id, true, 'reset')).json()).toMatchObject({ code: 'id-taken' });
    expect((await verdict(randomUUID(), true, 'none')).statusCode).toBe(404);
  });
});

it('the inbox shows what stands in the file of an article', async () => {
  const reset = (await words()).articles.find(({ slug }) => slug === 'reset');
  expect(reset?.own).toEqual(['locked out']);
});

it('the inbox finds an article to give words to', async () => {
  const { items } = (
    await maya.ask({ url: '/inbox/api/articles?locale=en&words=bank' })
  ).json<InboxArticles>();
  expect(items).toEqual([{ slug: 'bank', title: 'Import a bank statement' }]);
});

it('no table of words knows a person or an hour', async () => {
  const rows = await test.desk.sql<{ name: string }[]>`
    select distinct column_name as name from information_schema.columns
    where table_name in ('search_report', 'verdict', 'phrase', 'synonym_group')`;
  expect(rows.map(({ name }) => name).toSorted()).toEqual([
    ...[
      'changed_on',
      'given_on',
      'helpful',
      'id',
      'kind',
      'locale',
      'reported_on',
      'slug',
      'source',
      'state',
    ],
    ...['times', 'words'],
  ]);
});
