import '../../../fakes/browser';
import '../../../fakes/store';
import { expect, it } from 'vitest';
import type { ArticleIndex } from '../../../../utils/search/article-index';
import { foundPlaces, lookForPlaces } from '../../../../utils/state/found-places-state';
import { database } from '../../../../utils/storage/database';

const index: ArticleIndex = { locale: 'en', size: 2, find: () => [], weigh: () => [] };

const summary = (slug: string) => ({
  slug,
  locale: 'en' as const,
  title: slug,
  section: 'All',
  headings: [],
  tags: [],
  updatedAt: '2026-06-03T07:00:00.000Z',
});

const keep = (slug: string, html: string, updatedAt = summary(slug).updatedAt) =>
  database.texts.put({
    list: 'en',
    slug,
    article: { ...summary(slug), updatedAt, html },
    etag: null,
    readAt: 1,
  });

const look = (query: string, ...slugs: string[]) =>
  lookForPlaces({
    index,
    list: 'en',
    query,
    found: slugs.map((slug) => ({ article: summary(slug), words: [] })),
  });

it('shows what the last question found, and drops the answer to an older one', async () => {
  await keep('old', '<p>Old words</p>');
  await keep('new', '<p>New words</p>');
  // The older the question, the longer it takes.
  await Promise.all([look('o', 'old', 'b', 'c', 'd', 'e'), look('ol', 'old', 'b', 'c'), look('n', 'new')]);
  expect([...foundPlaces.value.keys()]).toEqual(['new']);
  expect(foundPlaces.value.get('new')).toMatchObject({ heading: null, snippet: { text: 'New words' } });
});

it('reads a text again when it has changed', async () => {
  await keep('new', '<h2>Now</h2><p>Other words</p>', '2026-07-01T00:00:00.000Z');
  await lookForPlaces({
    index,
    list: 'en',
    query: 'new',
    found: [{ article: { ...summary('new'), updatedAt: '2026-07-01T00:00:00.000Z' }, words: [] }],
  });
  expect(foundPlaces.value.get('new')).toMatchObject({ heading: 'Now', snippet: { text: 'Other words' } });
});
