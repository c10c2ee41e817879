import Fuse from 'fuse.js';
import type { ArticleSummary } from '../protocol/help-api';

/**
 * Finds articles by their titles and, where they are few, by headings, tags and section; best first. For as long as
 * there is no index.
 */
export interface TitleList {
  find(query: string): ArticleSummary[];
}

const KEYS = [
  { name: 'title', weight: 3 },
  { name: 'tags', weight: 2 },
  { name: 'headings', weight: 2 },
  { name: 'section', weight: 1 },
];

const TITLE = KEYS.slice(0, 1);

/** A pasted page must not hold up the keys that follow. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** Fuse compares with every article: more of them would hold up a key for longer than is felt. */
const MOST_COMPARED = 100;

/** So many first letters of a word choose what is compared; a mistake behind them is forgiven. */
const BEGINNING = 3;

export function createTitleList(articles: readonly ArticleSummary[]): TitleList {
  const few = articles.length <= MOST_COMPARED;
  const all = few ? fuseOf(articles, KEYS) : null;
  const titles = few ? [] : articles.map(({ title }) => title.toLowerCase());
  return {
    find: (query) => {
      const asked = query.trim().slice(0, LONGEST_QUERY);
      if (asked === '') return [];
      const fuse =
        all ??
        fuseOf(
          likely(titles, asked).map((at) => articles[at] as ArticleSummary),
          TITLE,
        );
      return fuse.search(asked).map(({ item }) => item);
    },
  };
}

const fuseOf = (articles: readonly ArticleSummary[], keys: typeof KEYS) =>
  new Fuse(articles, {
    keys,
    ignoreLocation: true,
    ignoreDiacritics: articles[0]?.locale !== 'ja', // it would strip the voiced marks of kana
    threshold: 0.3,
    useTokenSearch: true,
  });

/** Which titles hold the beginnings of most words, as many as are compared. */
function likely(titles: string[], query: string): number[] {
  const words = query.toLowerCase().split(/\s+/).slice(0, MOST_WORDS);
  const beginnings = words.map((word) => word.slice(0, BEGINNING));
  const byCount: number[][] = words.map(() => []);
  for (const [at, title] of titles.entries()) {
    const count = beginnings.filter((beginning) => title.includes(beginning)).length;
    byCount[count - 1]?.push(at);
  }
  return byCount.toReversed().flat().slice(0, MOST_COMPARED);
}
