import type { Article, ArticleSummary } from '../protocol/help-api';
import type { Locale } from '../protocol/limits';

/** An article in the list of a language, as kept on this device; `locale` is the language it is written in. */
export interface ListedArticle extends ArticleSummary {
  /** The language of the list: English stands in where a translation is missing. */
  list: Locale;
  /** Its place in reading order. */
  order: number;
}

/** The text of an article that was read on this device. */
export interface KeptText {
  /** The language it was asked for in; `article.locale` is the one it came in. */
  list: Locale;
  slug: string;
  article: Article;
  /** Validator of the text, to ask for it only when it has changed. */
  etag: string | null;
  /** Milliseconds since 1970 of the last reading: only the newest texts are kept. */
  readAt: number;
}

/** A record that was damaged on the device is as good as none: it is fetched again, whole. */
export const isWhole = (text: KeptText | undefined): text is KeptText =>
  typeof text?.article?.html === 'string' && Array.isArray(text.article.headings);

/** The search index of a language, as kept on this device. */
export interface KeptIndex {
  locale: Locale;
  /** The desk's name for it. */
  name: string;
  /** How many articles are in it. */
  articles: number;
  /** For `openIndex`. */
  bytes: Uint8Array;
}

/** An article to read: its text is null until it is here. */
export interface KeptArticle extends ArticleSummary {
  html: string | null;
  /** The languages it is written in; absent until the desk has said so. */
  locales?: Locale[];
}

export interface ArticleSection {
  name: string;
  articles: ArticleSummary[];
}

/** Groups a list that is in reading order into its sections, keeping the order. */
export function sectionsOf(articles: ArticleSummary[]): ArticleSection[] {
  const sections = new Map<string, ArticleSummary[]>();
  for (const article of articles) {
    const section = sections.get(article.section);
    if (section) section.push(article);
    else sections.set(article.section, [article]);
  }
  return Array.from(sections, ([name, list]) => ({ name, articles: list }));
}

/** The articles before and after this one in reading order. */
export function neighboursOf(
  articles: ArticleSummary[],
  slug: string,
): { previous?: ArticleSummary; next?: ArticleSummary } {
  const index = articles.findIndex((article) => article.slug === slug);
  if (index < 0) return {};
  const [previous, next] = [articles[index - 1], articles[index + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}
