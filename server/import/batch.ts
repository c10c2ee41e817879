import { articleOrigins, hashesOf, type NewText, saveArticles } from '../db/article-writing';
import { type Query, transaction } from '../db/sql';
import type { Desk } from '../desk/desk';
import { keepPictures } from '../desk/pictures';
import { otherSlug } from './json-article';
import type { ReadArticle } from './read-article';

/** What became of articles. */
export interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

/**
 * Keeps a few articles: their pictures, then all of them in one transaction. What is there already word for word is
 * not written again.
 * @param dryRun finds out what would become of them, and writes nothing
 */
export async function keepBatch(desk: Desk, articles: ReadArticle[], dryRun: boolean): Promise<Tally> {
  if (articles.length === 0) return { added: 0, changed: 0, unchanged: 0 };
  if (!dryRun)
    await keepPictures(
      desk,
      articles.flatMap(({ pictures }) => pictures),
    );
  return transaction(desk.sql, async (query) => {
    const slugs = await slugsOf(query, articles);
    const there = await hashesOf(query, slugs);
    const at = desk.clock();
    const texts = articles.map((article, index) => newText(article, slugs[index] ?? article.text.slug, at));
    const known = (text: NewText) => there.get(`${text.locale}/${text.slug}`);
    const added = texts.filter((text) => known(text) === undefined);
    const changed = texts.filter((text) => known(text) !== undefined && known(text) !== text.hash);
    if (!dryRun) await saveArticles(query, [...added, ...changed], at);
    const written = added.length + changed.length;
    return { added: added.length, changed: changed.length, unchanged: texts.length - written };
  });
}

/**
 * Under which slug each article is kept. An article with an id keeps the slug that its id has; when another article
 * has it, a few letters are added.
 */
async function slugsOf(query: Query, articles: ReadArticle[]): Promise<string[]> {
  const origins = articles.flatMap(({ origin }) => origin ?? []);
  const rows = await articleOrigins(query, { slugs: articles.map(({ text }) => text.slug), origins });
  const byOrigin = new Map(rows.flatMap(({ slug, origin }) => (origin === null ? [] : [[origin, slug]])));
  const owners = new Map(rows.map(({ slug, origin }) => [slug, origin]));
  return articles.map(({ text, origin }) => {
    if (origin === null) return text.slug;
    const taken = owners.has(text.slug) && owners.get(text.slug) !== origin;
    const slug = byOrigin.get(origin) ?? (taken ? otherSlug(text.slug, origin) : text.slug);
    owners.set(slug, origin);
    byOrigin.set(origin, slug);
    return slug;
  });
}

const newText = ({ text, origin, pictures }: ReadArticle, slug: string, at: Date): NewText => ({
  ...text,
  slug,
  updatedAt: text.updatedAt || at.toISOString(),
  source: 'imported',
  origin,
  pictures: pictures.map(({ id }) => id),
});
