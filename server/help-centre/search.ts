import type { Locale } from '../../utils/protocol/limits';
import { type ArticleOutline, articlesWithWords, bodiesOf } from '../db/articles';
import type { Desk } from '../desk/desk';
import type { Shelf } from './shelf';

const MOST = 50;
const MOST_WORDS = 8;

export interface Result {
  article: ArticleOutline;
  /** Some words of the text around what was found. */
  excerpt: string;
}

/** The words of a query, each once. */
export const wordsOf = (query: string): string[] =>
  [...new Set(query.toLowerCase().match(/[\p{L}\p{M}\p{N}_.-]+/gu) ?? [])].slice(0, MOST_WORDS);

/** Finds articles by title, headings and tags, forgiving mistakes; then those whose text holds every word. */
export async function searchArticles(
  desk: Desk,
  { shelf, locale, query }: { shelf: Shelf; locale: Locale; query: string },
): Promise<Result[]> {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const titles = shelf
    .search()
    .find(query)
    .map(({ slug }) => slug);
  const texts = await articlesWithWords(desk.sql, { locale, words, most: MOST });
  const slugs = [...new Set([...titles.slice(0, MOST), ...texts.map(({ slug }) => slug)])].slice(0, MOST);
  const bodies = await bodiesOf(desk.sql, locale, slugs);
  return slugs.flatMap((slug) => {
    const article = shelf.bySlug.get(slug);
    return article ? [{ article, excerpt: excerptOf(bodies.get(slug) ?? article.lead, words) }] : [];
  });
}

const BEFORE = 60;
const LENGTH = 200;

function excerptOf(body: string, words: string[]): string {
  const text = body.replace(/\s+/g, ' ');
  const lower = text.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0);
  const from = Math.max(0, Math.min(...places, Number.MAX_SAFE_INTEGER) - BEFORE);
  if (places.length === 0 || from === 0) return cut(text, 0);
  return cut(text, text.indexOf(' ', from) + 1 || from);
}

function cut(text: string, from: number): string {
  const whole = from + LENGTH >= text.length;
  const part = text
    .slice(from, from + LENGTH)
    .replace(whole ? /$/ : /\s\S{0,20}$/u, '')
    .toWellFormed();
  return `${from > 0 ? '…' : ''}${part}${whole ? '' : '…'}`;
}
