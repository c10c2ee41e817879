import type { Article, ArticleSummary } from '../protocol/help-api';

/** An article as kept on this device: the summary always, the text once it has been read. */
export interface KeptArticle extends ArticleSummary {
  version: 1;
  html: string | null;
  /** Validator of the stored text, to ask for it only when it has changed. */
  etag: string | null;
}

export interface ArticleSection {
  name: string;
  articles: KeptArticle[];
}

/** Groups a list that is in reading order into its sections, keeping the order. */
export function sectionsOf(articles: KeptArticle[]): ArticleSection[] {
  const sections = new Map<string, KeptArticle[]>();
  for (const article of articles) {
    const section = sections.get(article.section);
    if (section) section.push(article);
    else sections.set(article.section, [article]);
  }
  return Array.from(sections, ([name, list]) => ({ name, articles: list }));
}

/** The articles before and after this one in reading order. */
export function neighboursOf(
  articles: KeptArticle[],
  slug: string,
): { previous?: KeptArticle; next?: KeptArticle } {
  const index = articles.findIndex((article) => article.slug === slug);
  if (index < 0) return {};
  const [previous, next] = [articles[index - 1], articles[index + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

export type { Article };
