import type { Locale } from '../../utils/protocol/limits';
import type { Query, Sql } from './sql';

/** What the index of a language is built from, for one article. */
export interface SearchText {
  slug: string;
  title: string;
  tags: string[];
  askedAs: string[];
  html: string;
}

const ROWS = 200;

/** Every article once, in this language or else in the fallback, a few at a time and in the order of their slugs. */
export async function* searchTexts(
  sql: Sql,
  locale: Locale,
  fallback: Locale,
): AsyncGenerator<SearchText[], void, undefined> {
  yield* sql<SearchText[]>`
    select slug, title, tags, asked_as as "askedAs", html from article_text t
    where locale = ${locale} or (locale = ${fallback}
      and not exists (select 1 from article_text own where own.slug = t.slug and own.locale = ${locale}))
    order by slug collate "C"`.cursor(ROWS);
}

/** The phrases that count, by article. */
export async function acceptedPhrases(query: Query, locale: Locale): Promise<Map<string, string[]>> {
  const rows = await query<{ slug: string; words: string }[]>`
    select slug, words from phrase where locale = ${locale} and state = 'accepted' order by slug, lower(words)`;
  const phrases = new Map<string, string[]>();
  for (const { slug, words } of rows) phrases.set(slug, [...(phrases.get(slug) ?? []), words]);
  return phrases;
}

export async function synonymGroups(
  query: Query,
  locale: Locale,
): Promise<{ id: string; words: string[] }[]> {
  return query<{ id: string; words: string[] }[]>`
    select id, words from synonym_group where locale = ${locale} order by words ->> 0, id`;
}
