import '../../../fakes/store';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { HandrailDatabase } from '../../../../utils/storage/database';

const OLD = {
  version: 1,
  locale: 'de',
  title: 'Titel',
  section: 'S',
  headings: [],
  tags: [],
  updatedAt: '2026-11-22T00:00:00.000Z',
};

it('articles kept by the first version are still there, lists and texts in tables of their own', async () => {
  const before = new Dexie('moved');
  before.version(1).stores({
    ...{ settings: '&key', tickets: '&id', comments: '&id, [ticketId+position]' },
    ...{ articles: '&[locale+slug], [locale+order]', drafts: '&[account+place]', files: '&id' },
    ...{ outbox: '&id, order, account', pictures: '&id', faces: '&id', pendingReads: '&ticketId' },
  });
  await before.table('articles').bulkAdd([
    { ...OLD, slug: 'read', order: 0, html: '<p>Text</p>', etag: '"1"' },
    { ...OLD, slug: 'listed', order: 1, html: null, etag: null },
  ]);
  await before.table('settings').add({ key: 'opened', value: true });
  before.close();

  const after = new HandrailDatabase('moved');
  expect((await after.summaries.toArray()).map(({ list, slug, order }) => [list, slug, order])).toEqual([
    ['de', 'listed', 1],
    ['de', 'read', 0],
  ]);
  expect(await after.texts.toArray()).toMatchObject([
    { list: 'de', slug: 'read', etag: '"1"', readAt: 0, article: { title: 'Titel', html: '<p>Text</p>' } },
  ]);
  expect(after.tables.map(({ name }) => name)).not.toContain('articles');
  expect(await after.settings.count()).toBe(1);
  after.close();
});
