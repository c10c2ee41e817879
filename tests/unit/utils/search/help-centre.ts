import type { Locale } from '../../../../utils/protocol/limits';
import type { ArticleIndex } from '../../../../utils/search/article-index';
import { type BuildOptions, buildIndex } from '../../../../utils/search/build-index';
import type { SearchDocument } from '../../../../utils/search/document';
import { openIndex } from '../../../../utils/search/open-index';

/** An article of one section. */
export const article = (
  id: string,
  title: string,
  text = '',
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  id,
  title,
  tags: [],
  sections: [{ heading: '', anchor: '', text }],
  ...more,
});

export const indexOf = async (
  documents: SearchDocument[],
  locale: Locale = 'en',
  options: Partial<BuildOptions> = {},
): Promise<ArticleIndex> => openIndex(await buildIndex(documents, { locale, ...options }));

export const idsOf = (index: ArticleIndex, query: string): string[] => index.find(query).map(({ id }) => id);
