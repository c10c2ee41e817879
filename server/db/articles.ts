import type { Article, ArticleSummary } from '../../utils/protocol/desk-api';
import type { Locale } from '../../utils/protocol/limits';
import type { Query } from './sql';

export interface ArticleText extends Article {
  position: number;
  /** Of everything the reader sees; the validator in the ETag. */
  hash: string;
}

interface TextRow extends Omit<ArticleText, 'updatedAt'> {
  updatedAt: Date;
}

const columns = (query: Query) => query`
  slug, locale, title, section, position, tags, headings, html, hash, updated_at as "updatedAt"`;

const toText = (row: TextRow): ArticleText => ({ ...row, updatedAt: row.updatedAt.toISOString() });

export async function articleHashes(query: Query): Promise<Map<string, string>> {
  const rows = await query<{ slug: string; locale: string; hash: string }[]>`
    select slug, locale, hash from article_text`;
  return new Map(rows.map(({ slug, locale, hash }) => [`${locale}/${slug}`, hash]));
}

export async function saveArticle(query: Query, text: ArticleText, at: Date): Promise<void> {
  await query`insert into article (slug, created_at) values (${text.slug}, ${at}) on conflict (slug) do nothing`;
  await query`
    insert into article_text (slug, locale, title, section, position, tags, headings, html, hash, updated_at)
    values (${text.slug}, ${text.locale}, ${text.title}, ${text.section}, ${text.position}, ${query.json(text.tags)},
      ${query.json(text.headings)}, ${text.html}, ${text.hash}, ${text.updatedAt})
    on conflict (slug, locale) do update set title = excluded.title, section = excluded.section,
      position = excluded.position, tags = excluded.tags, headings = excluded.headings, html = excluded.html,
      hash = excluded.hash, updated_at = excluded.updated_at`;
}

export async function removeArticleText(query: Query, locale: string, slug: string): Promise<void> {
  await query`delete from article_text where slug = ${slug} and locale = ${locale}`;
  await query`
    delete from article where slug = ${slug} and not exists (select 1 from article_text where slug = ${slug})`;
}

/** Every article in one of these languages: one text per article and language. */
export async function articleTexts(query: Query, locales: Locale[]): Promise<ArticleText[]> {
  const rows = await query<TextRow[]>`
    select ${columns(query)} from article_text where locale in ${query(locales)}`;
  return rows.map(toText);
}

export async function articleText(query: Query, slug: string, locale: Locale): Promise<ArticleText | null> {
  const [row] = await query<TextRow[]>`
    select ${columns(query)} from article_text where slug = ${slug} and locale = ${locale}`;
  return row ? toText(row) : null;
}

export const summaryOf = ({ html: _, position: __, hash: ___, ...summary }: ArticleText): ArticleSummary =>
  summary;
