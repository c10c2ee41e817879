import type { Transaction } from 'dexie';
import type { KeptText, ListedArticle } from '../articles/article';

/** How version 1 kept an article: list and text in one row, under the language of the list. */
type OldArticle = Omit<ListedArticle, 'list'> & { version: 1; html: string | null; etag: string | null };

/** Lists and texts get tables of their own, so that a list is read without its texts. */
export async function movedArticles(upgrade: Transaction): Promise<void> {
  const before: OldArticle[] = await upgrade.table('articles').toArray();
  const rows = before.map(({ version: _, html, etag, order, ...summary }) => {
    const { locale: list, slug } = summary;
    const text = html === null ? [] : [{ list, slug, article: { ...summary, html }, etag, readAt: 0 }];
    return { listed: { ...summary, list, order } satisfies ListedArticle, text: text satisfies KeptText[] };
  });
  await upgrade.table('summaries').bulkPut(rows.map(({ listed }) => listed));
  await upgrade.table('texts').bulkPut(rows.flatMap(({ text }) => text));
}
