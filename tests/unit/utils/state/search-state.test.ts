// @vitest-environment happy-dom
import '../../../fakes/browser';
import '../../../fakes/page-store';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIndex } from '../../../../utils/search/build-index';
import { query } from '../../../../utils/state/route-state';
import { keepIndexOpen, searchIndex } from '../../../../utils/state/search-index-state';
import { bestHeading, keepSnippets, searchAnswer, searchTrouble } from '../../../../utils/state/search-state';
import { database } from '../../../../utils/storage/database';
import { writeSetting } from '../../../../utils/storage/settings';

vi.setConfig({ testTimeout: 20_000 });

/** The worker: what it fetches is put into the store by the test itself. */
const { call } = vi.hoisted(() => ({ call: vi.fn(async () => ({ ok: true, value: undefined })) }));
vi.mock('../../../../utils/messaging/call', () => ({ call }));

const HTML =
  '<p>About invoices.</p><h2>Make one</h2><p>Press the button.</p><h2>Francs</h2><p>Switch on the Swiss franc first.</p>';

const summary = (slug: string, title: string, order: number) => ({
  slug,
  title,
  order,
  locale: 'en' as const,
  list: 'en' as const,
  section: 'Payments',
  headings: ['Make one', 'Francs'],
  tags: [],
  updatedAt: '2026-06-03T07:00:00.000Z',
});

const ALL = [summary('share', 'Share a payment link', 0), summary('refused', 'Why was it refused?', 1)];

const bytes = () =>
  buildIndex(
    ALL.map(({ slug, title }) => ({
      id: slug,
      title,
      tags: [],
      sections: [{ heading: 'Francs', anchor: '1', text: 'Switch on the Swiss franc first.' }],
    })),
    { locale: 'en' },
  );

beforeAll(async () => {
  await writeSetting('desk', { address: 'https://desk.example', name: 'Ledgerly' });
  await database.summaries.bulkPut(ALL);
  keepIndexOpen();
  keepSnippets();
});

beforeEach(() => {
  query.value = '';
});

describe('the search', () => {
  it('says nothing for fewer than two characters', () => {
    for (const typed of ['', ' ', 's', ' s ']) {
      query.value = typed;
      expect(searchAnswer.value).toBeNull();
    }
  });

  it('knows titles and headings while the index is not here, and says so', async () => {
    query.value = 'link';
    await vi.waitFor(() => expect(searchAnswer.value?.found).toHaveLength(1));
    expect(searchAnswer.value).toMatchObject({ titlesOnly: true, found: [{ article: { slug: 'share' } }] });
    expect(searchTrouble.value).toBeNull();
  });

  it('asks once for another index when the one that is kept is damaged', async () => {
    const damaged = { locale: 'en' as const, name: 'damaged', articles: 2, bytes: new Uint8Array([1, 2, 3]) };
    await database.searchIndexes.put(damaged);
    const again = ['refreshSearchIndex', { locale: 'en', broken: 'damaged' }];
    await vi.waitFor(() => expect(call.mock.calls).toContainEqual(again));
    await database.searchIndexes.put({ ...damaged, articles: 3 });
    await new Promise((done) => setTimeout(done, 50));
    expect(call.mock.calls.filter((one) => JSON.stringify(one) === JSON.stringify(again))).toHaveLength(1);
    query.value = 'payment';
    expect(searchAnswer.value?.titlesOnly).toBe(true);
  });

  it('answers by the index as soon as that is open, with the words of texts that are here', async () => {
    await database.searchIndexes.put({ locale: 'en', name: 'good', articles: 2, bytes: await bytes() });
    await vi.waitFor(() => expect(searchIndex.value).not.toBeNull(), 5_000);
    query.value = 'swiss';
    expect(searchAnswer.value).toMatchObject({ titlesOnly: false, found: [{}, {}] });
    const article = { ...summary('share', 'Share a payment link', 0), html: HTML };
    await database.texts.put({ list: 'en', slug: 'share', article, etag: null, readAt: 1 });
    query.value = 'swiss franc';
    const share = () => searchAnswer.value?.found.find((one) => one.article.slug === 'share');
    await vi.waitFor(() => expect(share()?.heading).toBe('Francs'), 5_000);
    expect(share()?.snippet.text).toBe('Switch on the Swiss franc first.');
    expect(share()?.snippet.marks.length).toBeGreaterThan(0);
    expect(bestHeading(HTML, 'swiss franc')).toBe(1);
  });

  it.each([
    ['10,000 characters', 'a'.repeat(10_000)],
    ['10,000 words', 'payment '.repeat(10_000)],
    ['emoji alone', '😀😀😀'],
    ['half characters', '\u0000\uffff\ud800'],
    ['a hostile pattern', '((((((.*)+)+)+'],
    ['many scripts', '文字 words mots слова'],
  ])('answers what nobody would ask, quickly: %s', (_, typed) => {
    const began = performance.now();
    query.value = typed;
    expect(searchAnswer.value).not.toBeNull();
    expect(performance.now() - began).toBeLessThan(50);
  });
});
