import Fuse from 'fuse.js';
import type { ArticleSummary } from '../protocol/help-api';

/** Finds articles by what stands in their title, headings, tags and section; best first. */
export interface ArticleSearch {
  find(query: string): ArticleSummary[];
}

const KEYS = [
  { name: 'title', weight: 3 },
  { name: 'tags', weight: 2 },
  { name: 'headings', weight: 2 },
  { name: 'section', weight: 1 },
];

/** A pasted page must not hold up the keys that follow. */
const LONGEST_QUERY = 200;

export function createArticleSearch(articles: ArticleSummary[]): ArticleSearch {
  const fuse = new Fuse(articles, {
    keys: KEYS,
    ignoreLocation: true,
    ignoreDiacritics: articles[0]?.locale !== 'ja', // it would strip the voiced marks of kana
    threshold: 0.3,
    useTokenSearch: true,
  });
  return {
    find: (query) => {
      const asked = query.trim().slice(0, LONGEST_QUERY);
      return asked === '' ? [] : fuse.search(asked).map(({ item }) => item);
    },
  };
}
