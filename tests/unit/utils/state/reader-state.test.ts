// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeEach, expect, it, vi } from 'vitest';
import type { KeptText } from '../../../../utils/articles/article';
import { openArticle, readIn, readingLanguage } from '../../../../utils/state/reader-state';
import { go, goTo } from '../../../../utils/state/route-state';
import { database } from '../../../../utils/storage/database';

const { call } = vi.hoisted(() => ({ call: vi.fn(async () => ({ ok: true, value: undefined })) }));
vi.mock('../../../../utils/messaging/call', () => ({ call }));
vi.setConfig({ testTimeout: 20_000 });

const summary = {
  slug: 'share',
  locale: 'en' as const,
  title: 'Share a payment link',
  section: 'Payments',
  headings: [],
  tags: [],
  updatedAt: '2026-06-03T07:00:00.000Z',
};
const text = (list: 'en' | 'de', article: object): KeptText =>
  ({
    list,
    slug: 'share',
    etag: '"1"',
    readAt: 1,
    article: { ...summary, ...article },
  }) as unknown as KeptText;
const open = () => go({ screen: 'article', slug: 'share' });

beforeEach(async () => {
  goTo({ screen: 'search' });
  await Promise.all([database.texts.clear(), database.summaries.clear()]);
});

it('opens the text that is here, and another language in its place', async () => {
  await database.texts.bulkPut([
    text('en', { html: '<p>One</p>' }),
    text('de', { locale: 'de', html: '<p>Eins</p>' }),
  ]);
  open();
  await vi.waitFor(() => expect(openArticle.value?.html).toBe('<p>One</p>'), 5_000);
  readIn('de');
  expect(openArticle.value).toBeUndefined();
  await vi.waitFor(() => expect(openArticle.value?.html).toBe('<p>Eins</p>'), 5_000);
  expect(readingLanguage.value).toBe('de');
  expect(call).toHaveBeenCalledWith('refreshArticle', { slug: 'share', locale: 'de' });
});

it.each([[{ html: 7 }], [{}], [{ html: '<p>One</p>', headings: null }]])(
  'takes a damaged text for none: %j',
  async (damaged) => {
    await database.texts.put(text('en', damaged));
    await database.summaries.put({ ...summary, list: 'en', order: 0 });
    open();
    await vi.waitFor(() => expect(openArticle.value).toMatchObject({ slug: 'share', html: null }), 5_000);
  },
);

it('knows nothing of an article that neither list nor device has', async () => {
  open();
  await vi.waitFor(() => expect(openArticle.value).toBeNull(), 5_000);
});
