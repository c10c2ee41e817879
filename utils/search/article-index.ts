import type { Locale } from '../protocol/limits';

/** An article that was found. */
export interface Hit {
  id: string;
  /** Comparable within one answer only. */
  score: number;
  /** Folded forms for `snippetOf` and `marksIn` to highlight. */
  words: string[];
}

/** A word of a query, with everything in the index that it stands for. */
export interface QueryWord {
  /** How much the word tells: rare words much, stop words little. */
  weight: number;
  /** Folded form of the index, and how well it fits, 0 to 1. */
  forms: ReadonlyMap<string, number>;
}

/** An index that is open. Nothing in it changes; a newer one is opened beside it. */
export interface ArticleIndex {
  locale: Locale;
  /** How many articles are in it. */
  size: number;
  /** Best first, at most `most` (10); the last word may be unfinished. Any text is answered, an empty one by nothing. */
  find(query: string, options?: { most?: number }): Hit[];
  /** What the words of a query stand for: `bestSection` chooses by it. */
  weigh(query: string): QueryWord[];
}

/** What was read is no index of ours, or not all of it. */
export class BrokenIndex extends Error {
  override name = 'BrokenIndex';
}
