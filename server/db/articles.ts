import type { Article } from '../../utils/protocol/help-api';
import type { Locale } from '../../utils/protocol/limits';
import type { Query } from './sql';

/** Where a text comes from: the folder that ships with the desk, or an import. */
export type ArticleSource = 'built-in' | 'imported';

export interface ArticleText extends Article {
  position: number;
  /** How people ask for it. */
  askedAs: string[];
  /** Rules of the web pages it is about. */
  pages: string[];
  /** Its words without markup, for searching. */
  body: string;
  /** Of everything the reader sees; the validator in the ETag. */
  hash: string;
}

/** What lists need of a text: everything but the text itself. */
export interface ArticleOutline extends Omit<ArticleText, 'html' | 'body' | 'askedAs'> {
  /** The first words. */
  lead: string;
}

type Stored<T> = Omit<T, 'updatedAt'> & { updatedAt: Date };

const common = (query: Query) => query`
  slug, locale, title, section, position, tags, headings, pages, hash, updated_at as "updatedAt"`;

const withInstant = <T extends { updatedAt: Date }>(row: T) => ({
  ...row,
  updatedAt: row.updatedAt.toISOString(),
});

export async function articleHashes(
  query: Query,
): Promise<Map<string, { hash: string; source: ArticleSource }>> {
  const rows = await query<{ slug: string; locale: string; hash: string; source: ArticleSource }[]>`
    select slug, locale, hash, source from article_text`;
  return new Map(rows.map(({ slug, locale, ...rest }) => [`${locale}/${slug}`, rest]));
}

export async function removeArticleText(query: Query, locale: string, slug: string): Promise<void> {
  await query`delete from article_text where slug = ${slug} and locale = ${locale}`;
  await query`
    delete from article where slug = ${slug} and not exists (select 1 from article_text where slug = ${slug})`;
}

/** Every article in one of these languages, without its text: one outline per article and language. */
export async function articleOutlines(query: Query, locales: Locale[]): Promise<ArticleOutline[]> {
  const rows = await query<Stored<ArticleOutline>[]>`
    select ${common(query)}, left(body, 300) as lead from article_text where locale in ${query(locales)}`;
  return rows.map(withInstant);
}

export async function articleText(query: Query, slug: string, locale: Locale): Promise<ArticleText | null> {
  const [row] = await query<Stored<ArticleText>[]>`
    select ${common(query)}, html, body, asked_as as "askedAs" from article_text where slug = ${slug} and locale = ${locale}`;
  return row ? withInstant(row) : null;
}

/** The languages an article is written in. */
export async function localesOf(query: Query, slug: string): Promise<Locale[]> {
  const rows = await query<{ locale: Locale }[]>`select locale from article_text where slug = ${slug}`;
  return rows.map(({ locale }) => locale);
}

/** The texts of some articles, by slug, each in the language that is named with it. */
export async function textsOf(
  query: Query,
  places: { slug: string; locale: Locale }[],
): Promise<Map<string, string>> {
  const [slugs, locales] = [places.map(({ slug }) => slug), places.map(({ locale }) => locale)];
  const rows = await query<{ slug: string; html: string }[]>`
    select slug, html from article_text
    where (slug, locale) in (select * from unnest(${slugs}::text[], ${locales}::text[]))`;
  return new Map(rows.map(({ slug, html }) => [slug, html]));
}

/** Another value after every change of any article. */
export async function helpVersion(query: Query): Promise<string> {
  const [row] = await query<{ version: string }[]>`select help_version as version from desk`;
  return row?.version ?? '';
}
