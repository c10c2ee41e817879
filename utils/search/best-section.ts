import type { ArticleIndex } from './article-index';
import type { SearchSection } from './document';

/** The section of a known article that answers the query best; the first when none does, undefined when there is none. */
export function bestSection(
  _index: ArticleIndex,
  _query: string,
  sections: SearchSection[],
): SearchSection | undefined {
  return sections[0];
}
