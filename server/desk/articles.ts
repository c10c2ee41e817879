import { createHash } from 'node:crypto';
import type { Article, ArticleList } from '../../utils/protocol/desk-api';
import type { Locale } from '../../utils/protocol/limits';
import { type ArticleText, articleText, articleTexts, summaryOf } from '../db/articles';
import type { Desk } from './desk';
import { found } from './refusal';

/** Where a text is missing in a language, this one stands in. */
const FALLBACK: Locale = 'en';

/** Every article once, in the language asked for or else in English, section by section. */
export async function listArticles(desk: Desk, locale: Locale): Promise<{ list: ArticleList; tag: string }> {
  const texts = await articleTexts(desk.sql, [...new Set([locale, FALLBACK])]);
  const own = new Set(texts.filter((text) => text.locale === locale).map(({ slug }) => slug));
  const chosen = inReadingOrder(texts.filter((text) => text.locale === locale || !own.has(text.slug)));
  const hashes = chosen.map(({ slug, locale, hash }) => `${slug} ${locale} ${hash}`).join('\n');
  const tag = createHash('sha256').update(`${locale}\n${hashes}`).digest('hex').slice(0, 32);
  return { list: { locale, items: chosen.map(summaryOf) }, tag };
}

/** Sections stand in the order of their first article. */
function inReadingOrder(texts: ArticleText[]): ArticleText[] {
  const first = new Map<string, number>();
  for (const { section, position } of texts)
    first.set(section, Math.min(position, first.get(section) ?? Number.MAX_SAFE_INTEGER));
  const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return texts.toSorted(
    (one, other) =>
      (first.get(one.section) ?? 0) - (first.get(other.section) ?? 0) ||
      byText(one.section, other.section) ||
      one.position - other.position ||
      byText(one.slug, other.slug),
  );
}

/** @throws Refusal `not-found` */
export async function readArticle(
  desk: Desk,
  slug: string,
  locale: Locale,
): Promise<{ article: Article; tag: string }> {
  const text = found(
    (await articleText(desk.sql, slug, locale)) ?? (await articleText(desk.sql, slug, FALLBACK)),
  );
  return { article: { ...summaryOf(text), html: text.html }, tag: text.hash };
}
