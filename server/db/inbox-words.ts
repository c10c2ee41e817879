import type { Locale } from '../../utils/protocol/limits';
import type { InboxPhrase, InboxSynonyms, InboxWords } from '../inbox/words-protocol';
import { dayOf } from './search-words';
import type { Query } from './sql';

const MOST = 100;

export async function nothingFound(query: Query, locale: Locale): Promise<InboxWords['nothingFound']> {
  return query<InboxWords['nothingFound']>`
    select min(words) as words, count(*) as times, max(reported_on)::text as "lastOn" from search_report
    where locale = ${locale} and kind = 'nothing-found'
    group by lower(words) order by count(*) desc, max(reported_on) desc, lower(words) limit ${MOST}`;
}

/** The title of an article in a language, or in the fallback, or else its slug. */
const title = (query: Query, locale: Locale, fallback: Locale) => query`
  coalesce((select title from article_text t where t.slug = p.slug and t.locale = ${locale}),
    (select title from article_text t where t.slug = p.slug and t.locale = ${fallback}), p.slug) as title`;

export async function suggestions(
  query: Query,
  locale: Locale,
  fallback: Locale,
): Promise<InboxWords['suggestions']> {
  return query<InboxWords['suggestions']>`
    select p.id, p.slug, p.words, p.source, p.times, ${title(query, locale, fallback)} from phrase p
    where p.locale = ${locale} and p.state = 'suggested' order by p.times desc, p.changed_on desc, p.id limit ${MOST}`;
}

/** Articles with phrases or verdicts in a language. */
export async function askedArticles(
  query: Query,
  locale: Locale,
  fallback: Locale,
): Promise<InboxWords['articles']> {
  return query<InboxWords['articles']>`
    select p.slug, ${title(query, locale, fallback)}, p.own, p.helpful, p.unhelpful, p.phrases from (
      select a.slug,
        coalesce((select asked_as from article_text t where t.slug = a.slug and t.locale = ${locale}), '[]') as own,
        (select count(*) from verdict v where v.slug = a.slug and v.locale = ${locale} and v.helpful) as helpful,
        (select count(*) from verdict v where v.slug = a.slug and v.locale = ${locale} and not v.helpful) as unhelpful,
        coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'words', f.words) order by lower(f.words)) from phrase f
          where f.slug = a.slug and f.locale = ${locale} and f.state = 'accepted'), '[]') as phrases
      from article a) p
    where p.own <> '[]' or p.phrases <> '[]' or p.helpful + p.unhelpful > 0
    order by p.helpful + p.unhelpful desc, p.slug limit ${MOST}`;
}

/** The titles of articles that are there, in the order of their slugs as given. */
export async function articleTitles(
  query: Query,
  slugs: string[],
  { locale, fallback }: { locale: Locale; fallback: Locale },
): Promise<{ slug: string; title: string }[]> {
  return query<{ slug: string; title: string }[]>`
    select p.slug, ${title(query, locale, fallback)} from article p where p.slug = any(${slugs}::text[])
    order by array_position(${slugs}::text[], p.slug)`;
}

/** Keeps a phrase as an agent wants it. @returns false when the article has these words already, under another id */
export async function savePhrase(query: Query, id: string, phrase: InboxPhrase, at: Date): Promise<boolean> {
  const { locale, slug, words } = phrase;
  const others = await query`
    select 1 from phrase where locale = ${locale} and slug = ${slug} and lower(words) = lower(${words})
      and id <> ${id} and state = 'accepted'`;
  if (others.length > 0) return false;
  await query`
    delete from phrase where locale = ${locale} and slug = ${slug} and lower(words) = lower(${words}) and id <> ${id}`;
  await query`
    insert into phrase (id, slug, locale, words, source, state, changed_on)
    values (${id}, ${slug}, ${locale}, ${words}, 'agent', 'accepted', ${dayOf(at)})
    on conflict (id) do update set slug = excluded.slug, locale = excluded.locale, words = excluded.words,
      state = 'accepted', changed_on = excluded.changed_on`;
  return true;
}

export async function removePhrase(query: Query, id: string): Promise<void> {
  await query`delete from phrase where id = ${id}`;
}

/** Forgets that words were looked for in vain. */
export async function forgetReports(query: Query, locale: Locale, words: string): Promise<void> {
  await query`
    delete from search_report where locale = ${locale} and kind = 'nothing-found' and lower(words) = lower(${words})`;
}

export async function countSynonyms(query: Query, locale: Locale): Promise<number> {
  const [row] = await query<{ groups: number }[]>`
    select count(*) as groups from synonym_group where locale = ${locale}`;
  return row?.groups ?? 0;
}

export async function saveSynonyms(
  query: Query,
  id: string,
  { locale, words }: InboxSynonyms,
): Promise<void> {
  await query`
    insert into synonym_group (id, locale, words) values (${id}, ${locale}, ${query.json(words)})
    on conflict (id) do update set locale = excluded.locale, words = excluded.words`;
}

export async function removeSynonyms(query: Query, id: string): Promise<void> {
  await query`delete from synonym_group where id = ${id}`;
}
