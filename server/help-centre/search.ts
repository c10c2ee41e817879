import { articleParts, plainText } from '../../utils/articles/article-sections';
import type { ArticleIndex, Hit } from '../../utils/search/article-index';
import { bestSection } from '../../utils/search/best-section';
import { type Mark, marksIn, type Snippet, snippetOf } from '../../utils/search/snippet';
import { type ArticleOutline, textsOf } from '../db/articles';
import type { Desk } from '../desk/desk';
import type { Shelf } from './shelf';

/** What one page shows at most. */
const MOST = 20;

export interface Result {
  article: ArticleOutline;
  /** Where in its title the words stand. */
  marks: Mark[];
  /** The section that answers best, where that is not the beginning. */
  section: { heading: string; id: string } | null;
  snippet: Snippet;
}

interface Asked {
  shelf: Shelf;
  index: ArticleIndex;
  query: string;
}

/** Finds articles by the same index that is fetched by the extension, each with the section that answers best. */
export async function searchArticles({ sql }: Desk, { shelf, index, query }: Asked): Promise<Result[]> {
  const found = index.find(query, { most: MOST }).flatMap((hit) => {
    const article = shelf.bySlug.get(hit.id);
    return article ? [{ hit, article }] : [];
  });
  const texts = await textsOf(
    sql,
    found.map(({ article }) => article),
  );
  return found.map(({ hit, article }) =>
    resultOf({ hit, article, html: texts.get(article.slug) ?? '', index, query }),
  );
}

interface Found {
  hit: Hit;
  article: ArticleOutline;
  html: string;
  index: ArticleIndex;
  query: string;
}

function resultOf({ hit, article, html, index, query }: Found): Result {
  const part = bestSection(index, query, articleParts(html));
  const id = part && part.anchor !== '' ? headingIds(html)[Number(part.anchor)] : undefined;
  return {
    article,
    marks: marksIn(article.title, hit.words),
    section: part && id ? { heading: part.heading, id } : null,
    snippet: snippetOf(part?.text || article.lead, hit.words),
  };
}

/** The ids of the headings that begin a part, in their order; empty where a heading has none. */
const headingIds = (html: string): string[] =>
  Array.from(html.matchAll(/<h[23](?:\s[^>]*?)?(?:\bid="([^"]*)")?>/g), ([, id = '']) => plainText(id));
