// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { buildIndex } from '../../../../utils/search/build-index';
import { articles } from '../../../../utils/state/articles-state';
import { keepIndexOpen, searchIndex } from '../../../../utils/state/search-index-state';
import { suggestFor, suggestions } from '../../../../utils/state/suggestions-state';
import { database } from '../../../../utils/storage/database';

vi.mock('../../../../utils/messaging/call', () => ({
  call: vi.fn(async () => ({ ok: true, value: undefined })),
}));
vi.setConfig({ testTimeout: 20_000 });

const TITLES = ['Share a payment link', 'Value added tax', 'Import a bank statement', 'Payment was refused'];
const facts = { locale: 'en' as const, list: 'en' as const, section: 'All', headings: [], tags: [] };
const ALL = TITLES.map((title, order) => ({
  ...facts,
  slug: `a${order}`,
  title,
  order,
  updatedAt: '2026-06-03',
}));
const slugs = () => suggestions.value.map(({ slug }) => slug);

beforeAll(async () => {
  const documents = ALL.map(({ slug: id, title }) => ({ id, title, tags: [], sections: [] }));
  const bytes = await buildIndex(documents, { locale: 'en' });
  await database.summaries.bulkPut(ALL);
  await database.searchIndexes.put({ locale: 'en', name: 'one', articles: ALL.length, bytes });
  keepIndexOpen();
  await vi.waitFor(() => expect(searchIndex.value && articles.value?.length).toBe(4), 10_000);
});

beforeEach(() => suggestFor({ summary: '', body: '' }));

it('two at most, once the keys rest', async () => {
  suggestFor({ summary: 'payment l', body: '' });
  suggestFor({ summary: 'payment link', body: 'It was refused' });
  expect(slugs()).toEqual([]);
  await vi.waitFor(() => expect(slugs()).toContain('a0'), 5_000);
  expect(slugs().length).toBeLessThanOrEqual(2);
});

it('none for what says nothing yet, and none of before in an empty form', async () => {
  suggestFor({ summary: 'payment link', body: '' });
  await vi.waitFor(() => expect(slugs()).not.toEqual([]), 5_000);
  suggestFor({ summary: 'pay', body: '' });
  expect(slugs()).toEqual([]);
});
