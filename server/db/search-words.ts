import type { SearchReport } from '../../utils/protocol/help-api';
import type { Locale } from '../../utils/protocol/limits';
import type { Query } from './sql';

/** Whether there is such an article, in whatever language. */
export async function hasArticle(query: Query, slug: string): Promise<boolean> {
  const rows = await query`select 1 from article where slug = ${slug}`;
  return rows.length > 0;
}

/** Keeps a report. @returns false when the id is there already */
export async function addReport(query: Query, id: string, report: SearchReport, at: Date): Promise<boolean> {
  const rows = await query`
    insert into search_report (id, locale, kind, words, slug, reported_on)
    values (${id}, ${report.locale}, ${report.kind}, ${report.words}, ${report.slug ?? null}, ${dayOf(at)})
    on conflict (id) do nothing returning id`;
  return rows.length > 0;
}

export interface NewSuggestion {
  id: string;
  slug: string;
  locale: Locale;
  words: string;
  source: 'ticket' | 'search';
}

/** Suggests a phrase once more; where an article has `most` suggestions, another one is not taken. */
export async function suggestPhrase(
  query: Query,
  { id, slug, locale, words, source }: NewSuggestion,
  { most, at }: { most: number; at: Date },
): Promise<void> {
  await query`
    insert into phrase (id, slug, locale, words, source, state, changed_on)
    select ${id}, ${slug}, ${locale}, ${words}, ${source}, 'suggested', ${dayOf(at)}
    where (select count(*) from phrase where locale = ${locale} and slug = ${slug} and state = 'suggested') < ${most}
      or exists (select 1 from phrase where locale = ${locale} and slug = ${slug} and lower(words) = lower(${words}))
    on conflict (locale, slug, lower(words)) do update set times = phrase.times + 1`;
}

/** Keeps a verdict, in place of what was said under the same id. @returns false when the id is another article's */
export async function saveVerdict(
  query: Query,
  verdict: { id: string; slug: string; locale: Locale; helpful: boolean },
  at: Date,
): Promise<boolean> {
  const rows = await query`
    insert into verdict (id, slug, locale, helpful, given_on)
    values (${verdict.id}, ${verdict.slug}, ${verdict.locale}, ${verdict.helpful}, ${dayOf(at)})
    on conflict (id) do update set helpful = excluded.helpful, locale = excluded.locale
      where verdict.slug = excluded.slug
    returning id`;
  return rows.length > 0;
}

/** Forgets reports from before a day. */
export async function removeReportsBefore(query: Query, at: Date): Promise<void> {
  await query`delete from search_report where reported_on < ${dayOf(at)}`;
}

/** The day in UTC: nobody needs to know the hour. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** What a ticket asks, in the language it was written in. */
export async function ticketWords(
  query: Query,
  ticketId: string,
): Promise<{ summary: string; locale: Locale } | null> {
  const [row] = await query<{ summary: string; locale: Locale }[]>`
    select summary, locale from ticket where id = ${ticketId}`;
  return row ?? null;
}

/** Everything agents have written in a thread. */
export async function agentWords(query: Query, ticketId: string): Promise<string[]> {
  const rows = await query<{ body: string }[]>`
    select body from comment where ticket_id = ${ticketId} and agent_id is not null order by position`;
  return rows.map(({ body }) => body);
}
